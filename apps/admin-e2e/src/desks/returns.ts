import type { Page } from 'playwright-core';

/** The signed paper comes to the counter and lies on a numbered shelf. */
export async function shelveResult(page: Page, code: string, shelf: string): Promise<void> {
  await page.goto(`/returns?code=${code}`);
  await page.getByLabel(/^Ô lưu/).fill(shelf);
  await page.keyboard.press('F9');
  await page.getByRole('heading', { name: /^1\. Đối chiếu người nhận/ }).waitFor();
}

/** The applicant comes: compared with the dossier, given the result, signed for in the register. */
export async function handBack(page: Page, idLastFour: string): Promise<void> {
  await page.getByLabel('Bốn số cuối giấy tờ').fill(idLastFour);
  await page.getByRole('checkbox', { name: 'Đã đối chiếu giấy tờ với người nhận' }).check();
  await page.getByRole('checkbox', { name: /^Bản giấy kết quả giải quyết/ }).check();
  await page.getByRole('radio', { name: 'Ký vào sổ giao nhận' }).check();
  await page.getByRole('checkbox', { name: 'Người nhận đã ký vào sổ' }).check();
  await page.keyboard.press('F9');
  await page.getByRole('heading', { name: 'Đã trả kết quả' }).waitFor();
}
