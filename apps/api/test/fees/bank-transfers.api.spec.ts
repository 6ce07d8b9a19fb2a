import { QRPay } from 'vietnam-qr-pay';
import { demoBankAccounts, demoUnitIds } from '../../src/demonstration/organisation';
import { TestApi } from '../support/test-api';
import { accountOfXuanHuong, MoneyDesk, nothingBroken, type MoneyBody } from './money-desk';

interface HeldBody {
  readonly id: string;
  readonly version: number;
  readonly kind: string;
  readonly reason: string;
  readonly amount: number;
  readonly status: string;
  readonly dossierCode: string | null;
}

describe('transfers', () => {
  let api: TestApi;
  let desk: MoneyDesk;

  beforeAll(async () => {
    api = await TestApi.start();
    desk = new MoneyDesk(api);
  });

  afterAll(async () => {
    expect(await desk.brokenRules()).toEqual(nothingBroken);
    await api.stop();
  });

  const request = (dossierId: string, chargeNos: readonly number[] = [1]) =>
    api.request<MoneyBody>('POST', `/dossiers/${dossierId}/payment-requests`, {
      as: 'motcua',
      body: { chargeNos },
    });

  const held = async (isOpen = true): Promise<readonly HeldBody[]> => {
    const reply = await api.request<{ items: HeldBody[] }>('GET', `/held-money?isOpen=${isOpen}`, {
      as: 'motcua',
    });
    expect(reply.status).toBe(200);
    return reply.body.items;
  };

  const act = (path: string, as: string, body: object, version: number) =>
    api.request<HeldBody>('POST', path, { as, body, version });

  /** One person proposes the accounts from today on, another confirms them. */
  const setAccounts = async (value: readonly object[]): Promise<void> => {
    const key = 'fees.bankAccounts';
    const { body } = await api.request<{ items: { key: string; version: number }[] }>(
      'GET',
      '/settings',
      { as: 'kstthc' },
    );
    const proposed = await api.request<{ id: string; version: number }>(
      'POST',
      '/setting-proposals',
      {
        as: 'kstthc',
        version: body.items.find((each) => each.key === key)?.version ?? 0,
        body: { key, value, validFrom: '2026-11-19', changeReason: 'Đổi ngân hàng của phường' },
      },
    );
    const { id, version } = proposed.body;
    const confirmed = await api.request('POST', `/setting-proposals/${id}/actions`, {
      as: 'kstthc2',
      version,
      body: { action: 'confirm' },
    });
    expect([proposed.status, confirmed.status]).toEqual([201, 200]);
  };

  const decidedBy = (dossierId: string, unitId: string) =>
    api.rows(`update dossier set competent_unit_id = $2 where id = $1`, [dossierId, unitId]);

  it('draws a code that an independent reader understands', async () => {
    const dossier = await desk.aDossier();
    const reply = await request(dossier.id);
    expect(reply.status).toBe(201);
    const read = new QRPay(reply.body.paymentRequest?.payload ?? '');
    expect(read.isValid).toBe(true);
    expect(read.consumer).toMatchObject({ bankBin: '970436', bankNumber: accountOfXuanHuong });
    expect([read.amount, read.additionalData.purpose]).toEqual(['8000', dossier.code]);
    expect(reply.body.paymentRequest).toMatchObject({ amount: 8_000, status: 'open' });
  });

  it('books the bank’s message once, however often it comes', async () => {
    const dossier = await desk.aDossier();
    await request(dossier.id);
    const message = {
      transactionId: 'FT-ONCE',
      amount: 8_000,
      purpose: `MBVCB.${dossier.code.replaceAll(/\W/g, '')}.CT tu 0123`,
    };
    const replies = await Promise.all([1, 2, 3, 4].map(() => desk.notify(message)));
    for (const reply of replies)
      expect([reply.status, reply.body]).toEqual([200, { transactionId: 'FT-ONCE', taken: true }]);
    const money = await desk.money(dossier.id);
    expect(money).toMatchObject({
      due: { total: 0 },
      receipts: [{ amount: 8_000 }],
      paymentRequest: { status: 'paid' },
      heldMoney: [],
    });
    const other = await desk.notify({ ...message, amount: 9_000 });
    expect(other.status).toBe(409);
  });

  it('believes only what the bank signed a moment ago', async () => {
    const message = { transactionId: 'FT-FORGED', amount: 8_000, purpose: 'x' };
    const forged = await desk.notify(message, { secret: 'khong-phai' });
    expect([forged.status, forged.body]).toMatchObject([403, { reason: 'signature' }]);
    const changed = await desk.notify(message, {
      body: JSON.stringify({ ...message, amount: 1, accountNo: accountOfXuanHuong }),
    });
    expect(changed.status).toBe(400);
    const old = await desk.notify(message, { timestamp: '1700000000' });
    expect([old.status, old.body]).toMatchObject([403, { reason: 'replay' }]);
    const unsigned = await api.request('POST', '/bank-notifications', {
      key: null,
      body: { ...message, accountNo: accountOfXuanHuong, paidAt: '2026-11-19T02:00:00Z' },
    });
    expect([unsigned.status, unsigned.text.includes('motcua-timestamp')]).toEqual([400, true]);
    for (const [parts, pointer] of [
      [{ amount: -8_000 }, '#/amount'],
      [{ amount: 10 ** 15 }, '#/amount'],
      [{ accountNo: '999' }, '#/accountNo'],
      [{ transactionId: '' }, '#/transactionId'],
    ] as const) {
      const reply = await desk.notify({ ...message, ...parts });
      expect([reply.status, reply.text.includes(pointer)]).toEqual([400, true]);
    }
    const [row] = await api.rows<{ many: string }>(
      `select count(*) as many from bank_transaction where bank_no = 'FT-FORGED'`,
    );
    expect(row?.many).toBe('0');
  });

  it('parks what names no dossier or another amount, and lets the desk allocate it', async () => {
    const dossier = await desk.aDossier();
    await desk.notify({ transactionId: 'FT-NOBODY', amount: 8_500, purpose: 'nop le phi' });
    await desk.notify({ transactionId: 'FT-LESS', amount: 5_000, purpose: dossier.code });
    const parked = await held();
    expect(parked.map(({ kind, reason, amount }) => [kind, reason, amount])).toEqual([
      ['unallocated', 'wrongAmount', 5_000],
      ['unallocated', 'unknownPurpose', 8_500],
    ]);
    const [less, nobody] = parked as [HeldBody, HeldBody];
    const body = { dossier: dossier.code, chargeNos: [1] };
    const short = await act(`/held-money/${less.id}/allocation`, 'motcua', body, 1);
    expect([short.status, short.text.includes('#/chargeNos')]).toEqual([400, true]);
    const path = `/held-money/${nobody.id}/allocation`;
    const foreign = await act(path, 'motcua', { ...body, dossier: 'H36.999-261119-0001' }, 1);
    expect([foreign.status, foreign.text.includes('#/dossier')]).toEqual([400, true]);
    expect((await act(path, 'motcua2', body, 1)).status).toBe(400);
    const done = await act(path, 'motcua', body, 1);
    expect([done.status, done.body.status]).toEqual([200, 'allocated']);
    expect((await act(path, 'motcua', body, 1)).status).toBe(412);
    const money = await desk.money(dossier.id);
    expect(money).toMatchObject({ due: { total: 0 }, receipts: [{ amount: 8_000 }] });
    expect(money.heldMoney.map(({ reason, amount }) => `${reason} ${amount}`).sort()).toEqual([
      'nothingDue 500',
      'unknownPurpose 8500',
      'wrongAmount 5000',
    ]);
  });

  it('owes back what was paid twice, and two people refund it', async () => {
    await desk.openShift();
    const dossier = await desk.aDossier();
    await desk.collect(dossier.id, { chargeNos: [1], amount: 8_000, given: 8_000 });
    await desk.notify({ transactionId: 'FT-TWICE', amount: 8_000, purpose: dossier.code });
    const [surplus] = (await desk.money(dossier.id)).heldMoney;
    expect(surplus).toMatchObject({ kind: 'refundable', reason: 'nothingDue', amount: 8_000 });
    const path = `/held-money/${surplus?.id}`;
    const early = await act(`${path}/refund`, 'truongbophan', { voucherNo: 'UNC 1' }, 1);
    expect([early.status, early.body]).toMatchObject([409, { reason: 'noRefundRequest' }]);
    const asked = await act(
      `${path}/refund-requests`,
      'motcua',
      { reason: 'Chuyển khoản hai lần', method: 'transfer' },
      1,
    );
    expect(asked.body).toMatchObject({ status: 'refundRequested', version: 2 });
    const alone = await act(`${path}/refund`, 'motcua', { voucherNo: 'UNC 1' }, 2);
    expect([alone.status, alone.text.includes('same-person-refused')]).toEqual([403, true]);
    const refunded = await act(`${path}/refund`, 'truongbophan', { voucherNo: 'UNC 1' }, 2);
    expect([refunded.status, refunded.body.status]).toEqual([200, 'refunded']);
    expect((await act(`${path}/refund`, 'buudien', { voucherNo: 'UNC 1' }, 3)).body).toMatchObject({
      reason: 'alreadySettled',
    });
    expect((await held(false)).map(({ status }) => status)).toContain('refunded');
  });

  it('books a late message of an account that the unit has changed since', async () => {
    const dossier = await desk.aDossier();
    await request(dossier.id);
    const ofJustice = await desk.aDossier();
    await decidedBy(ofJustice.id, demoUnitIds.justice);
    const none = await request(ofJustice.id);
    expect([none.status, none.body]).toMatchObject([409, { reason: 'noBankAccount' }]);
    const [ofXuanHuong, ofLamVien] = demoBankAccounts;
    const ofProvince = { ...ofXuanHuong, unitId: demoUnitIds.province, accountNo: '5500' };
    await setAccounts([{ ...ofXuanHuong, accountNo: '779988001122' }, ofLamVien, ofProvince]);
    // The department has none of its own: the nearest unit above it that has one.
    const above = new QRPay((await request(ofJustice.id)).body.paymentRequest?.payload ?? '');
    expect(above.consumer.bankNumber).toBe('5500');
    const late = await desk.notify({
      transactionId: 'FT-LATE',
      amount: 8_000,
      purpose: dossier.code,
      accountNo: accountOfXuanHuong,
    });
    expect([late.status, late.body]).toEqual([200, { transactionId: 'FT-LATE', taken: true }]);
    expect((await desk.money(dossier.id)).due.total).toBe(0);
    const next = await request((await desk.aDossier()).id);
    const read = new QRPay(next.body.paymentRequest?.payload ?? '');
    expect(read.consumer.bankNumber).toBe('779988001122');
  });

  it('go to the agency that decides, and leave its account again when they are refunded', async () => {
    const dossier = await desk.aDossier();
    await decidedBy(dossier.id, demoUnitIds.lamVien);
    const code = new QRPay((await request(dossier.id)).body.paymentRequest?.payload ?? '');
    expect(code.consumer.bankNumber).toBe('113366669999');
    const message = { amount: 8_000, purpose: dossier.code };
    // The receiving desk's own account is the wrong one for it.
    await desk.notify({ ...message, transactionId: 'FT-DESK' });
    expect((await desk.money(dossier.id)).due.total).toBe(8_000);
    await desk.notify({ ...message, transactionId: 'FT-AGENCY', accountNo: '113366669999' });
    const { due, receipts } = await desk.money(dossier.id);
    expect([due.total, receipts]).toMatchObject([0, [{ amount: 8_000, series: /H36\.101$/ }]]);
    const bookedAt = await api.rows(`select l.debit from ledger_entry l where l.receipt_id = $1`, [
      receipts[0]?.id,
    ]);
    expect(bookedAt).toEqual([{ debit: `bank:${demoUnitIds.lamVien}` }]);

    const path = `/receipts/${receipts[0]?.id}`;
    await act(`${path}/void-requests`, 'motcua', { reason: 'Người dân rút hồ sơ' }, 1);
    await act(`${path}/void-decision`, 'truongbophan', { decision: 'void' }, 2);
    const owed = (await held()).find(({ reason }) => reason === 'receiptVoided');
    const refund = `/held-money/${owed?.id}`;
    const asking = { reason: 'Hoàn phí đã nộp', method: 'transfer' };
    await act(`${refund}/refund-requests`, 'motcua', asking, 1);
    expect((await act(`${refund}/refund`, 'truongbophan', { voucherNo: 'UNC 9' }, 2)).status).toBe(
      200,
    );
    const [paidOut] = await api.rows(
      `select credit from ledger_entry where purpose = 'refund' order by at desc, id desc limit 1`,
    );
    expect(paidOut).toEqual({ credit: `bank:${demoUnitIds.lamVien}` });
  });
});
