import type { Request } from 'playwright-core';
import { beginBirthRegistration } from './desks/intake';
import { closesBrowser, journey } from './support/journey';

closesBrowser();

const savedWithinMs = 2_000;

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
  const holdsTick = (request: Request) =>
    request.url().includes('/drafts') && (request.postData()?.includes('"present"') ?? false);
  const saving = before.waitForRequest(holdsTick, { timeout: savedWithinMs });
  await before.keyboard.press('Space');
  const answer = await (await saving).response();
  expect(answer?.ok()).toBe(true);
  const address = new URL(before.url()).pathname;
  await before.context().close();

  const after = await office.asPerson('motcua');
  await after.goto('/intake');
  await after.locator(`a[href="${address}"]`).click();
  for (const [label, text] of Object.entries(typed))
    expect(await after.getByLabel(label, { exact: true }).inputValue()).toBe(text);
  await after.getByText('Đủ 1/3 bắt buộc').waitFor();
});
