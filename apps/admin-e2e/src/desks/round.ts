import type { Page } from 'playwright-core';
import type { Cosigner } from './transport';

/** The result goes by post: the clerk writes the consignment and chooses the post office. */
export async function postResult(page: Page, code: string, office: string): Promise<string> {
  await page.goto('/returns?tab=resultsToPost');
  await page.getByRole('row', { name: code }).click();
  await page.getByRole('combobox', { name: 'Bưu cục phát' }).click();
  await page.getByRole('option', { name: office }).click();
  await page.getByLabel(/Cước bưu chính thu khi phát/).fill('30000');
  await page.keyboard.press('F9');
  const number = page.getByText(/^CP\d{9}VN$/).first();
  return (await number.innerText()).trim();
}

/** Gives the consignment to a courier on the dispatch board. */
export async function assignTo(page: Page, number: string, courierName: string): Promise<void> {
  await page.goto('/deliveries?status=toCollect');
  await page.getByRole('combobox', { name: 'Giao tuyến cho bưu tá' }).click();
  await page.getByRole('option', { name: courierName }).click();
  await page.getByRole('row', { name: number }).getByRole('checkbox').check();
  await page.getByRole('button', { name: `Giao tuyến cho ${courierName}` }).click();
  await page.getByText(`đã giao cho ${courierName}`).first().waitFor();
}

export async function openStop(page: Page, number: string): Promise<void> {
  await page.goto('/my-round');
  await page.locator(`a[href$="/my-round/${number}"]`).click();
}

/** At the desk that signed the result: its clerk gives the sealed envelope and signs as well. */
export async function takeEnvelope(page: Page, sealNo: string, giver: Cosigner): Promise<void> {
  await page.getByRole('button', { name: 'Nhận của người gửi' }).click();
  await page.getByLabel('Số niêm phong').fill(sealNo);
  await page.getByLabel('Tên đăng nhập của người cùng ký').fill(giver.username);
  await page.getByLabel('Mật khẩu của người cùng ký').fill(giver.password);
  await page.getByRole('button', { name: 'Nhận của người gửi' }).click();
  await page.getByRole('heading', { name: 'Tuyến của tôi' }).waitFor();
}

export async function setOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Đi phát' }).click();
  await page.getByText('Đang phát').first().waitFor();
}

/** Draws with a finger: down, along, up. */
export async function drawSignature(page: Page): Promise<void> {
  const canvas = page.locator('canvas');
  await canvas.scrollIntoViewIfNeeded();
  const box = await canvas.boundingBox();
  if (!box) throw new Error('There is nothing to sign on.');
  const at = (x: number, y: number) => [box.x + box.width * x, box.y + box.height * y] as const;
  await page.mouse.move(...at(0.1, 0.7));
  await page.mouse.down();
  for (const [x, y] of [
    [0.25, 0.2],
    [0.4, 0.8],
    [0.55, 0.3],
    [0.75, 0.7],
    [0.9, 0.4],
  ] as const)
    await page.mouse.move(...at(x, y), { steps: 4 });
  await page.mouse.up();
}

export interface Recipient {
  readonly relation: string;
  readonly name: string;
  readonly idLastFour: string;
}

/** Proof of the delivery: who, identity, money, signature. */
export async function deliver(page: Page, recipient: Recipient): Promise<void> {
  await page.getByRole('button', { name: 'Đã phát' }).click();
  await page.waitForURL(/\/my-round\/[^/]+\/proof/);
  const number = decodeURIComponent(new URL(page.url()).pathname.split('/')[2] ?? '');
  await page.getByLabel('Số trên phong bì').fill(number);
  await page.getByRole('radio', { name: recipient.relation }).check();
  await page.getByLabel('Họ và tên người nhận').fill(recipient.name);
  await page.getByLabel('Bốn số cuối giấy tờ').fill(recipient.idLastFour);
  await page.getByRole('checkbox', { name: /Đã thu cước/ }).check();
  await drawSignature(page);
  await page.getByRole('button', { name: 'Đã phát' }).click();
  await page.getByRole('heading', { name: 'Tuyến của tôi' }).waitFor();
}
