import type { Request } from 'playwright-core';
import { beginBirthRegistration } from './desks/intake';
import { fieldText } from './support/eventually';
import { closesBrowser, journey } from './support/journey';

closesBrowser();

const savedWithinMs = 2_000;
/** A clock can only be stopped ahead of where it is when the order arrives in the page. */
const laterMs = 60_000;

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
  await before.getByText(/^Đã lưu lúc/).waitFor();
  await before.keyboard.press('F6');
  const holdsTick = (request: Request) =>
    request.url().includes('/drafts') && (request.postData()?.includes('"present"') ?? false);
  // The page's own clock stands still but for the two seconds, however slow the machine is.
  await before.clock.install();
  await before.clock.pauseAt(Date.now() + laterMs);
  const saving = before.waitForRequest(holdsTick);
  await before.keyboard.press('Space');
  await before.getByText('Đủ 1/3 bắt buộc').waitFor();
  await before.clock.runFor(savedWithinMs);
  const answer = await (await saving).response();
  expect(answer?.ok()).toBe(true);
  const address = new URL(before.url()).pathname;
  await before.context().close();

  const after = await office.asPerson('motcua');
  await after.goto('/intake');
  await after.locator(`a[href="${address}"]`).click();
  for (const [label, text] of Object.entries(typed))
    expect(await fieldText(after.getByLabel(label, { exact: true }), text)).toBe(text);
  await after.getByText('Đủ 1/3 bắt buộc').waitFor();
});
