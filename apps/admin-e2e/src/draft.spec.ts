import { beginBirthRegistration } from './desks/intake';
import { closesBrowser, journey } from './support/journey';

closesBrowser();

journey('an intake survives a browser that is closed two seconds after typing', async (office) => {
  const typed = {
    'Số định danh': '068190004567',
    'Họ và tên': 'Đặng Thị Ngọc Ẩn',
    'Điện thoại': '0987123456',
    'Địa chỉ': '27 Hai Bà Trưng, phường Xuân Hương – Đà Lạt',
  };
  const before = await office.asPerson('motcua');
  await beginBirthRegistration(before);
  for (const [label, text] of Object.entries(typed))
    await before.getByLabel(label, { exact: true }).fill(text);
  await before.keyboard.press('F6');
  await before.keyboard.press('Space');
  const address = new URL(before.url()).pathname;
  const saved = before.waitForResponse(
    (response) => response.request().method() === 'PUT' && response.ok(),
    { timeout: 2_500 },
  );
  await saved;
  await before.context().close();

  const after = await office.asPerson('motcua');
  await after.goto('/intake');
  await after.locator(`a[href="${address}"]`).click();
  for (const [label, text] of Object.entries(typed))
    expect(await after.getByLabel(label, { exact: true }).inputValue()).toBe(text);
  await after.getByText('Đủ 1/3 bắt buộc').waitFor();
});
