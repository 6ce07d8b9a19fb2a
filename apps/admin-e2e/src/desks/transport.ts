import type { Page } from 'playwright-core';
import { read } from '../support/api-request';

/** Asks the Post to carry the papers of a dossier to its agency; answers the S10 number. */
export async function askForTransport(page: Page, code: string, office: string): Promise<string> {
  await page.goto('/deliveries');
  await page.getByRole('button', { name: 'Gửi hồ sơ đến cơ quan' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Quét hoặc nhập mã hồ sơ').fill(code);
  await page.keyboard.press('Enter');
  await dialog.getByRole('combobox', { name: 'Bưu cục đi lấy' }).click();
  const option = page.getByRole('option', { name: office });
  await option.click();
  await option.waitFor({ state: 'hidden' });
  await page.keyboard.press('F9');
  const number = page.getByRole('heading', { level: 1, name: /^CP\d{9}VN$/ });
  return (await number.innerText()).trim();
}

/** The papers go into an envelope under a seal of its own. */
export async function acceptAtCounter(page: Page, number: string, sealNo: string): Promise<void> {
  await page.goto(`/deliveries/${number}`);
  await page.getByRole('button', { name: 'Nhận tại quầy' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Số niêm phong').fill(sealNo);
  await page.keyboard.press('F9');
  await dialog.waitFor({ state: 'hidden' });
  await page.getByText('Đã nhận của người gửi').first().waitFor();
}

export interface Bag {
  readonly id: string;
  readonly number: string;
  /** Everything in it: a bag that was open for this way already may hold more. */
  readonly consignments: readonly string[];
}

/** Chooses consignments on the dispatch board, puts them into the bag of their way, seals it. */
export async function makeBag(
  page: Page,
  numbers: readonly string[],
  sealNo: string,
): Promise<Bag> {
  await page.goto('/deliveries?status=collected');
  for (const number of numbers)
    await page.getByRole('row', { name: number }).getByRole('checkbox').check();
  await page.getByRole('button', { name: 'Lập túi' }).click();
  const answer = page.getByText(/đã vào túi/).first();
  const bagNumber = /T-\d+/.exec(await answer.innerText())?.[0] ?? '';
  await page.goto(`/manifests/${bagNumber}`);
  await page.getByLabel('Số niêm phong').fill(sealNo);
  await page.keyboard.press('F9');
  await page.getByText(`Niêm phong số ${sealNo}`).waitFor();
  const { id, items } = await read<{ id: string; items: { number: string }[] }>(
    page,
    `manifests/${bagNumber}`,
  );
  return { id, number: bagNumber, consignments: items.map(({ number }) => number) };
}

export async function departWithBag(page: Page, bagNumber: string): Promise<void> {
  await page.goto(`/manifests/${bagNumber}`);
  await page.getByRole('button', { name: 'Nhận túi và xuất phát' }).click();
  await page.getByText('Đang vận chuyển').first().waitFor();
}

export interface Cosigner {
  readonly username: string;
  readonly password: string;
}

/** Opens the count of a bag whose seal is whole. */
export async function beginTakeOver(page: Page, bagNumber: string): Promise<void> {
  await page.goto(`/manifests/${bagNumber}`);
  await page.getByRole('button', { name: 'Đếm và ký giao nhận' }).click();
  const sealIsWhole = page.getByRole('radio', { name: 'Nguyên vẹn', exact: true });
  await sealIsWhole.click();
  await sealIsWhole.and(page.locator(':checked')).waitFor();
}

/** Counts the bag by scanning; both sides sign on the receiver's screen. */
export async function takeOverBag(
  page: Page,
  { number, consignments }: Bag,
  giver: Cosigner,
): Promise<void> {
  await beginTakeOver(page, number);
  await scanAll(page, consignments, consignments.length);
  await page.getByLabel('Tên đăng nhập của người cùng ký').fill(giver.username);
  await page.getByLabel('Mật khẩu của người cùng ký').fill(giver.password);
  await page.keyboard.press('F9');
  await page.getByText('Đã ký giao nhận').first().waitFor();
}

/** A scanner types a code and Enter into whatever has the focus. */
export async function scanAll(
  page: Page,
  numbers: readonly string[],
  inBag: number,
): Promise<void> {
  const field = page.getByLabel('Quét tiếp');
  for (const [index, number] of numbers.entries()) {
    await field.focus();
    await page.keyboard.type(number);
    await page.keyboard.press('Enter');
    await page
      .getByText(`Đã quét ${index + 1}/${inBag}`)
      .first()
      .waitFor();
  }
}
