import { TestApi } from '../support/test-api';
import { type MoneyBody, MoneyDesk, nothingBroken, type ShiftBody } from './money-desk';

interface FlowBody extends ShiftBody {
  readonly openingCash: number;
  readonly collected: { state: number; copies: number; postage: number };
  readonly paidBack: { voided: number; refunded: number };
}

interface HeldBody {
  readonly id: string;
  readonly version: number;
  readonly status: string;
  readonly refundRequestedById: string | null;
}

/** Money that leaves a drawer again leaves it in the book of that drawer, and nowhere else. */
describe('money that goes back', () => {
  let api: TestApi;
  let desk: MoneyDesk;

  beforeAll(async () => {
    api = await TestApi.start();
    desk = new MoneyDesk(api);
  });

  afterEach(async () => expect(await desk.brokenRules()).toEqual(nothingBroken));

  afterAll(() => api.stop());

  const act = <Body = FlowBody>(path: string, as: string, version: number, body?: object) =>
    api.request<Body>('POST', path, { as, version, ...(body ? { body } : {}) });

  const shiftOf = async (id: string): Promise<FlowBody> =>
    (await api.request<FlowBody>('GET', `/cash-shifts/${id}`, { as: 'motcua' })).body;

  const opened = async (): Promise<string> => (await desk.openShift('motcua', 0)).body.id;

  async function closed(id: string, thousands: number): Promise<void> {
    const { version } = await shiftOf(id);
    const notes = [{ denomination: 1_000, count: thousands }];
    const reply = await act(`/cash-shifts/${id}/count`, 'motcua', version, { notes });
    expect(reply.body).toMatchObject({ status: 'closed', expected: thousands * 1_000 });
  }

  async function remitted(shiftId: string): Promise<object> {
    const made = await api.request<{ id: string; version: number }>('POST', '/remittances', {
      as: 'motcua',
      body: { shiftIds: [shiftId], voucherNo: 'UNC 9' },
    });
    expect(made.status).toBe(201);
    const confirmed = await act<object>(
      `/remittances/${made.body.id}/confirmation`,
      'truongbophan',
      1,
    );
    expect(confirmed.status).toBe(200);
    return confirmed.body;
  }

  const voided = async (receiptId: string): Promise<void> => {
    await act(`/receipts/${receiptId}/void-requests`, 'motcua', 1, { reason: 'Thu nhầm cước' });
    const reply = await act(`/receipts/${receiptId}/void-decision`, 'truongbophan', 2, {
      decision: 'void',
    });
    expect(reply.status).toBe(200);
  };

  const balanceOf = async (kind: string): Promise<number> => {
    const { body } = await api.request<{ items: { account: string; balance: number }[] }>(
      'GET',
      '/ledger-balances',
      { as: 'thanhtra' },
    );
    return body.items
      .filter(({ account }) => account.startsWith(`${kind}:`))
      .reduce((sum, { balance }) => sum + balance, 0);
  };

  it('keeps a closed shift as it was, and takes given-back carriage off the Post’s', async () => {
    const first = await opened();
    const dossier = await desk.aDossier();
    const added = await api.request<MoneyBody>('POST', `/dossiers/${dossier.id}/charges`, {
      as: 'motcua',
      body: { kind: 'postage', name: 'Cước phát', unitAmount: 30_000 },
    });
    const carriage = added.body.charges.find(({ kind }) => kind === 'postage')?.no ?? 0;
    const paid = await desk.collect(dossier.id, {
      chargeNos: [1, carriage],
      amount: 38_000,
      given: 38_000,
    });
    await closed(first, 38);
    expect(await remitted(first)).toMatchObject({ amount: 38_000, postage: 30_000 });
    const before = await shiftOf(first);
    expect(before).toMatchObject({
      collected: { state: 8_000, copies: 0, postage: 30_000 },
      paidBack: { voided: 0, refunded: 0 },
    });

    const second = await opened();
    const other = await desk.aDossier({ charges: [{ no: 1, quantity: 20 }] });
    await desk.collect(other.id, { chargeNos: [1], amount: 40_000, given: 40_000 });
    await voided(paid.body.money.receipts.find(({ group }) => group === 'postage')?.id ?? '');
    expect((await shiftOf(first)).collected).toEqual(before.collected);
    expect(await shiftOf(second)).toMatchObject({
      collected: { state: 40_000, copies: 0, postage: 0 },
      paidBack: { voided: 30_000, refunded: 0 },
      inDrawer: 10_000,
    });
    await closed(second, 10);
    expect(await remitted(second)).toMatchObject({ amount: 10_000, postage: -30_000 });
    expect([await balanceOf('treasury'), await balanceOf('post')]).toEqual([48_000, 0]);
  });

  it('takes given-back carriage off the Post’s also where the drawer comes to nothing', async () => {
    const before = [await balanceOf('treasury'), await balanceOf('post')];
    const first = await opened();
    const dossier = await desk.aDossier();
    const added = await api.request<MoneyBody>('POST', `/dossiers/${dossier.id}/charges`, {
      as: 'motcua',
      body: { kind: 'postage', name: 'Cước phát', unitAmount: 8_000 },
    });
    const carriage = added.body.charges.find(({ kind }) => kind === 'postage')?.no ?? 0;
    const money = { chargeNos: [carriage], amount: 8_000, given: 8_000 };
    const paid = await desk.collect(dossier.id, money);
    await closed(first, 8);
    await remitted(first);

    const second = await opened();
    const other = await desk.aDossier();
    await desk.collect(other.id, { chargeNos: [1], amount: 8_000, given: 8_000 });
    await voided(paid.body.money.receipts.find(({ group }) => group === 'postage')?.id ?? '');
    await closed(second, 0);
    const { body } = await api.request<{ shifts: { id: string }[] }>('GET', '/cash-to-remit', {
      as: 'motcua',
    });
    expect(body.shifts.filter(({ id }) => id === second)).toMatchObject([
      { amount: 0, postage: -8_000 },
    ]);
    expect(await remitted(second)).toMatchObject({ amount: 0, postage: -8_000 });
    const after = [await balanceOf('treasury'), await balanceOf('post')];
    expect(after.map((each, index) => each - (before[index] ?? 0))).toEqual([8_000, 0]);
  });

  it('sends a remittance back, and its money is remitted anew', async () => {
    const id = await opened();
    const dossier = await desk.aDossier();
    await desk.collect(dossier.id, { chargeNos: [1], amount: 8_000, given: 8_000 });
    await closed(id, 8);
    const remit = () =>
      api.request<{ id: string }>('POST', '/remittances', {
        as: 'motcua',
        body: { shiftIds: [id], voucherNo: 'UNC 10' },
      });
    const made = await remit();
    const path = `/remittances/${made.body.id}`;
    const reason = 'Chứng từ ghi thiếu';
    const own = await act<object>(`${path}/refusal`, 'motcua', 1, { reason });
    expect([own.status, own.text.includes('same-person-refused')]).toEqual([403, true]);
    const refused = await act<object>(`${path}/refusal`, 'truongbophan', 1, { reason });
    expect(refused.body).toMatchObject({ refuseReason: reason, confirmedBy: null });
    const late = await act<object>(`${path}/confirmation`, 'truongbophan', 2);
    expect([late.status, late.body]).toMatchObject([409, { reason: 'alreadyRefused' }]);
    expect((await shiftOf(id)).inDrawer).toBe(8_000);
    const again = await remit();
    expect(again.status).toBe(201);
    const settled = await act<object>(
      `/remittances/${again.body.id}/confirmation`,
      'truongbophan',
      1,
    );
    expect(settled.status).toBe(200);
    expect((await shiftOf(id)).inDrawer).toBe(0);
  });

  it('counts the prints of a statement', async () => {
    const id = await opened();
    await closed(id, 0);
    for (const _print of [1, 2]) {
      const paper = await api.request('GET', `/cash-shifts/${id}/statement`, { as: 'motcua' });
      expect(paper.status).toBe(200);
    }
    expect(await api.rows(`select statement_prints from cash_shift where id = $1`, [id])).toEqual([
      { statement_prints: 2 },
    ]);
  });

  it('is not counted again while its cashier has another shift open', async () => {
    const id = await opened();
    const counted = await act(`/cash-shifts/${id}/count`, 'motcua', 1, {
      notes: [{ denomination: 1_000, count: 1 }],
      varianceReason: 'Chưa tìm ra nguyên nhân',
    });
    const later = await opened();
    const decide = `/cash-shifts/${id}/variance-decision`;
    const sendBack = () =>
      act<object>(decide, 'truongbophan', counted.body.version, { decision: 'sendBack' });
    const refused = await sendBack();
    expect([refused.status, refused.body]).toMatchObject([409, { reason: 'anotherShiftOpen' }]);
    await closed(later, 0);
    expect((await sendBack()).body).toMatchObject({ status: 'open' });
  });

  it('is held as before when a refund is taken back or refused', async () => {
    await desk.notify({ transactionId: 'FT-keep', amount: 55_000, purpose: 'khong ro' });
    const [held] = await api.rows<{ id: string }>(`select id from held_money where amount = 55000`);
    const path = `/held-money/${held?.id}`;
    const ask = (version: number) =>
      act<HeldBody>(`${path}/refund-requests`, 'motcua', version, {
        reason: 'Chuyển nhầm đơn vị',
        method: 'transfer',
      });
    const unasked = await act(`${path}/refund-refusals`, 'motcua', 1);
    expect([unasked.status, unasked.body]).toMatchObject([409, { reason: 'noRefundRequest' }]);
    for (const [by, version] of [
      ['motcua', 1],
      ['truongbophan', 3],
    ] as const) {
      const asked = await ask(version);
      expect(asked.body.refundRequestedById).not.toBeNull();
      const kept = await act<HeldBody>(`${path}/refund-refusals`, by, version + 1);
      expect(kept.body).toMatchObject({ status: 'held', refundRequestedById: null });
    }
    expect((await act(`${path}/refund-refusals`, 'motcua2', 5)).status).toBe(404);
  });

  it.each(['1900-01-01T00:00:00Z', '9999-12-31T00:00:00Z'])(
    'refuses a transfer booked at %s',
    async (paidAt) => {
      const reply = await desk.notify({
        transactionId: `FT-${paidAt}`,
        amount: 1_000,
        purpose: 'x',
        paidAt,
      });
      expect([reply.status, reply.text.includes('#/paidAt')]).toEqual([400, true]);
    },
  );
});
