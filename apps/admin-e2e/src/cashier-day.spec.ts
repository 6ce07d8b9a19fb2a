import { createHmac } from 'node:crypto';
import type { Page } from 'playwright-core';
import { read, send } from './support/api-request';
import { closesBrowser, journey } from './support/journey';
import { bankSecret } from './support/product';

closesBrowser();

const accountOfTheWard = '113366668888';

/** Certified copies of two pages, received over the API: the money is this journey's matter. */
async function aDossierToPay(clerk: Page, fullName: string): Promise<string> {
  const dossier = await send<{ code: string }>(clerk, 'dossiers', {
    procedureCode: '2.000815',
    caseNo: 1,
    channel: 'counter',
    applicant: { kind: 'person', fullName, phone: '0905112244' },
    components: [
      { no: 1, state: 'present', kind: 'original', copies: 1, sheets: 1 },
      { no: 2, state: 'present', kind: 'comparedCopy', copies: 1, sheets: 1 },
    ],
    charges: [{ no: 1, quantity: 4 }],
    returnMethod: 'counter',
  });
  return dossier.code;
}

/** The bank tells of a transfer, signed at the office's own time. */
async function bankTells(
  clerk: Page,
  transfer: { amount: number; purpose: string; transactionId?: string },
): Promise<number> {
  const { now } = await read<{ now: string }>(clerk, 'me');
  const timestamp = String(Math.floor(Date.parse(now) / 1000));
  const data = JSON.stringify({
    transactionId: `FT-${transfer.purpose}`,
    accountNo: accountOfTheWard,
    paidAt: now,
    ...transfer,
  });
  const response = await clerk.request.post('/api/v1/bank-notifications', {
    data,
    headers: {
      'content-type': 'application/json',
      'motcua-timestamp': timestamp,
      'motcua-signature': createHmac('sha256', bankSecret)
        .update(`${timestamp}.${data}`)
        .digest('hex'),
    },
  });
  return response.status();
}

async function scan(clerk: Page, code: string): Promise<void> {
  await clerk.getByLabel('Quét giấy hẹn hoặc mã hồ sơ').fill(code);
  await clerk.keyboard.press('Enter');
  await clerk.getByRole('heading', { level: 2, name: code }).waitFor();
}

journey(
  'a cashier’s day: cash, a transfer, a refund, a void receipt, a variance, the statement and the remittance',
  async (office) => {
    const clerk = await office.asPerson('motcua');
    const [first, second, third] = [
      await aDossierToPay(clerk, 'Lò Thị Ánh Tuyết'),
      await aDossierToPay(clerk, 'Đàm Quang Huy'),
      await aDossierToPay(clerk, 'Vàng A Dế'),
    ] as const;

    await clerk.goto('/cash');
    await clerk.getByLabel('Quỹ đầu ca').fill('500000');
    await clerk.keyboard.press('F9');
    await clerk.getByRole('heading', { level: 2, name: 'Ca của tôi' }).waitFor();

    await scan(clerk, first);
    await clerk.getByText('Tám nghìn đồng').waitFor();
    await clerk.keyboard.press('Alt+KeyT');
    await clerk.keyboard.type('10000');
    await clerk.getByText('2.000 đ').first().waitFor();
    await clerk.keyboard.press('F9');
    await clerk.getByText('Không còn khoản phải thu.').first().waitFor();
    await clerk.getByText('Ca: 8.000 đ').waitFor();

    await scan(clerk, second);
    await clerk.keyboard.press('Alt+KeyQ');
    await clerk.getByRole('img', { name: 'Mã QR để chuyển khoản 8.000 đ' }).waitFor();
    const purpose = second.replaceAll(/\W/g, '');
    expect(await bankTells(clerk, { amount: 8_000, purpose })).toBe(200);
    expect(await bankTells(clerk, { amount: 8_000, purpose })).toBe(200);
    await clerk.getByText('Đã nhận tiền: 8.000 đ.').waitFor();

    // Transferred a second time by mistake: one person asks that it goes back, another pays it out.
    const again = { amount: 8_000, purpose, transactionId: 'FT-AGAIN' };
    expect(await bankTells(clerk, again)).toBe(200);
    const owed = new RegExp(second.replaceAll('.', '\\.'));
    await clerk.goto('/cash?tab=held');
    await clerk.getByRole('row', { name: owed }).click();
    const parked = clerk.getByRole('dialog', { name: 'Tiền chưa khớp' });
    await parked.getByRole('radio', { name: 'Đề nghị hoàn tiền' }).click();
    await parked.getByLabel('Lý do hoàn').fill('Chuyển khoản hai lần.');
    await clerk.keyboard.press('F9');
    await parked.waitFor({ state: 'hidden' });
    const head = await office.asPerson('truongbophan');
    await head.goto('/cash?tab=held');
    await head.getByRole('row', { name: owed }).click();
    const payingOut = head.getByRole('dialog', { name: 'Tiền chưa khớp' });
    await payingOut.getByLabel('Số chứng từ').fill('UNC 0122');
    await head.keyboard.press('F9');
    await payingOut.waitFor({ state: 'hidden' });
    const { heldMoney } = await read<{ heldMoney: { status: string }[] }>(
      clerk,
      `dossiers/${second}/money`,
    );
    expect(heldMoney.map(({ status }) => status)).toEqual(['refunded']);

    await clerk.goto('/cash');
    await scan(clerk, third);
    await clerk.keyboard.press('F9');
    await clerk.getByText('Ca: 16.000 đ').waitFor();
    await clerk
      .getByRole('row', { name: /BL26-H36\.101/ })
      .first()
      .click();
    await clerk.getByRole('dialog', { name: /^BL26-H36\.101/ }).waitFor();
    await clerk.getByRole('button', { name: 'Đề nghị hủy biên lai' }).click();
    const asking = clerk.getByRole('dialog', { name: /^Đề nghị hủy biên lai/ });
    await asking.getByLabel('Lý do', { exact: true }).fill('Thu nhầm số bản.');
    await clerk.keyboard.press('F9');
    await asking.waitFor({ state: 'hidden' });

    await head.goto('/cash?tab=voids');
    await head.getByRole('row', { name: new RegExp(third.replaceAll('.', '\\.')) }).click();
    await head.getByRole('button', { name: 'Xem đề nghị hủy' }).click();
    const voiding = head.getByRole('dialog', { name: /^Hủy biên lai/ });
    await voiding.getByText('Thu nhầm số bản.').waitFor();
    await head.keyboard.press('F9');
    await voiding.waitFor({ state: 'hidden' });
    await head.getByText('Đã hủy').first().waitFor();

    await clerk.goto('/cash');
    await clerk.getByText('Ca: 8.000 đ').waitFor();
    await clerk.getByRole('link', { name: 'Chốt ca' }).click();
    await clerk.getByLabel('Số tờ 500.000').fill('1');
    await clerk.getByLabel('Số tờ 2.000', { exact: true }).fill('3');
    await clerk.getByText('Thiếu 2.000 đ. Nêu lý do để chốt ca.').waitFor();
    await clerk.getByLabel('Lý do chênh lệch').fill('Trả nhầm tiền thừa cho một người.');
    await clerk.keyboard.press('F9');
    await clerk.getByText('Chờ duyệt chênh lệch').first().waitFor();

    await head.goto('/cash?tab=shifts');
    await head
      .getByRole('row', { name: /Trần Văn Bình.*Chờ duyệt/ })
      .getByRole('link')
      .click();
    await head.getByText('Trả nhầm tiền thừa cho một người.').first().waitFor();
    await head.keyboard.press('F9');
    await head.getByText('Đã chốt').first().waitFor();
    // The statement tells of the same day: what came in, what went out again, what lay there.
    await head.getByRole('button', { name: /^In bảng kê ca/ }).waitFor();
    const statement = new URL(head.url()).pathname.replace('/cash/shifts', '/api/v1/cash-shifts');
    const paper = await head.request.get(`${statement}/statement`);
    expect([paper.status(), paper.headers()['content-type']]).toEqual([200, 'application/pdf']);
    expect((await paper.body()).subarray(0, 5).toString()).toBe('%PDF-');

    await clerk.goto('/cash/remittances');
    await clerk.getByLabel('Số chứng từ').fill('UNC 0123');
    await clerk.keyboard.press('F9');
    await clerk.getByRole('row', { name: /NT26-000001.*6\.000 đ/ }).waitFor();
    await head.goto('/cash/remittances');
    await head.getByRole('button', { name: 'Xác nhận đã nộp NT26-000001' }).click();
    await head.getByRole('row', { name: /NT26-000001.*Phạm Quốc Dũng/ }).waitFor();
  },
);
