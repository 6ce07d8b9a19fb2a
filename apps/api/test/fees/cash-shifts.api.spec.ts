import { TestApi } from '../support/test-api';
import { archivalFaults } from '../platform/archival-faults';
import { MoneyDesk, nothingBroken, type ShiftBody } from './money-desk';

interface ReceiptBody {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly series: string;
  readonly number: number;
}

interface RemittanceBody {
  readonly id: string;
  readonly version: number;
  readonly amount: number;
  readonly postage: number;
  readonly confirmedBy: string | null;
}

const aStranger = '0193a000-0000-7000-8000-00000000dead';
const fiveHundredThousand = { denomination: 500_000, count: 1 };

describe('a cash shift', () => {
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

  const act = <Body = ShiftBody>(path: string, as: string, version: number, body?: object) =>
    api.request<Body>('POST', path, { as, version, ...(body ? { body } : {}) });

  const own = async (as: string): Promise<ShiftBody> =>
    (await api.request<{ shift: ShiftBody }>('GET', '/cash-shifts/own', { as })).body.shift;

  async function collected(as = 'motcua'): Promise<ReceiptBody> {
    const dossier = await desk.aDossier();
    const body = { chargeNos: [1], amount: 8_000, given: 8_000 };
    const reply = await desk.collect(dossier.id, body, { as });
    const id = reply.body.receiptIds[0];
    return (await api.request<ReceiptBody>('GET', `/receipts/${id}`, { as })).body;
  }

  it('opens once, with a float that is an amount', async () => {
    for (const openingCash of [-1, 0.5, 10 ** 12, '500000'])
      expect(
        (await api.request('POST', '/cash-shifts', { as: 'motcua', body: { openingCash } })).text,
      ).toContain('#/openingCash');
    expect((await desk.openShift('truongbophan')).status).toBe(403);
    expect((await api.request('GET', '/cash-shifts/own', { as: 'motcua' })).body).toEqual({
      shift: null,
    });
    expect((await desk.openShift()).body).toMatchObject({ status: 'open', inDrawer: 500_000 });
    const twice = await desk.openShift();
    expect([twice.status, twice.body]).toMatchObject([409, { reason: 'shiftOpen' }]);
  });

  it('voids a receipt with a reason and a second person; the number stays', async () => {
    const receipt = await collected();
    const path = `/receipts/${receipt.id}`;
    const unasked = await act(`${path}/void-decision`, 'truongbophan', 1, { decision: 'void' });
    expect([unasked.status, unasked.body]).toMatchObject([409, { reason: 'noVoidRequest' }]);
    const reasonless = await act(`${path}/void-requests`, 'motcua', 1, { reason: '' });
    expect([reasonless.status, reasonless.text.includes('#/reason')]).toEqual([400, true]);
    const asked = await act<ReceiptBody>(`${path}/void-requests`, 'motcua', 1, {
      reason: 'Thu nhầm số bản',
    });
    expect(asked.body).toMatchObject({ state: 'voidRequested', version: 2 });
    const alone = await act(`${path}/void-decision`, 'motcua', 2, { decision: 'void' });
    expect([alone.status, alone.text.includes('same-person-refused')]).toEqual([403, true]);
    expect((await act(`${path}/void-decision`, 'motcua2', 2, { decision: 'void' })).status).toBe(
      404,
    );
    const stale = await act(`${path}/void-decision`, 'truongbophan', 1, { decision: 'void' });
    expect(stale.status).toBe(412);
    const before = (await own('motcua')).inDrawer;
    const done = await act<ReceiptBody>(`${path}/void-decision`, 'truongbophan', 2, {
      decision: 'void',
    });
    expect(done.body).toMatchObject({ state: 'void', number: receipt.number });
    expect((await own('motcua')).inDrawer).toBe(before - 8_000);
    expect((await collected()).number).toBe(receipt.number + 1);
    const twice = await act(`${path}/void-decision`, 'truongbophan', 3, { decision: 'void' });
    expect([twice.status, twice.body]).toMatchObject([409, { reason: 'alreadyVoid' }]);
  });

  it('prints the receipt and counts its prints', async () => {
    const { id } = await collected();
    const paper = await api.request('GET', `/receipts/${id}/paper`, { as: 'motcua' });
    expect([paper.status, paper.raw.subarray(0, 5).toString()]).toEqual([200, '%PDF-']);
    await api.request('GET', `/receipts/${id}/paper`, { as: 'truongbophan' });
    const [row] = await api.rows<{ prints: number }>(`select prints from receipt where id = $1`, [
      id,
    ]);
    expect(row?.prints).toBe(2);
  });

  it('closes with a variance only by its reason and the head, and takes no money after', async () => {
    const shift = await own('motcua');
    const count = `/cash-shifts/${shift.id}/count`;
    for (const [notes, pointer] of [
      [[{ denomination: 300, count: 1 }], '#/notes/0/denomination'],
      [[fiveHundredThousand, fiveHundredThousand], '#/notes/1/denomination'],
      [[{ denomination: 500, count: -1 }], '#/notes/0/count'],
      [[fiveHundredThousand], '#/varianceReason'],
    ] as const) {
      const reply = await act(count, 'motcua', shift.version, { notes });
      expect([reply.status, reply.text.includes(pointer)]).toEqual([400, true]);
    }
    const foreign = await act(count, 'buudien', shift.version, { notes: [] });
    expect(foreign.status).toBe(404);
    const counted = await act(count, 'motcua', shift.version, {
      notes: [fiveHundredThousand, { denomination: 2_000, count: 3 }],
      varianceReason: 'Trả nhầm tiền thừa cho một người',
    });
    expect(counted.body).toMatchObject({ status: 'counted', variance: -10_000 });
    const late = await desk.collect((await desk.aDossier()).id, {
      chargeNos: [1],
      amount: 8_000,
      given: 8_000,
    });
    expect([late.status, late.body]).toMatchObject([409, { reason: 'noOpenShift' }]);
    const again = await act(count, 'motcua', counted.body.version, { notes: [] });
    expect([again.status, again.body]).toMatchObject([409, { reason: 'shiftNotOpen' }]);
    const decide = `/cash-shifts/${shift.id}/variance-decision`;
    expect(
      (await act(decide, 'motcua', counted.body.version, { decision: 'approve' })).status,
    ).toBe(403);
    const closed = await act(decide, 'truongbophan', counted.body.version, { decision: 'approve' });
    expect(closed.body).toMatchObject({ status: 'closed', inDrawer: 6_000 });
    const paper = await api.request('GET', `/cash-shifts/${shift.id}/statement`, { as: 'motcua' });
    expect([paper.status, await archivalFaults(paper.raw, 'A')]).toEqual([200, []]);
  });

  it('is counted again when the head sends it back, and closes even without the head', async () => {
    await desk.openShift('buudien', 0);
    await collected('buudien');
    const shift = await own('buudien');
    const count = `/cash-shifts/${shift.id}/count`;
    const wrong = await act(count, 'buudien', 1, {
      notes: [],
      varianceReason: 'Chưa tìm ra nguyên nhân',
    });
    const back = await act(
      `/cash-shifts/${shift.id}/variance-decision`,
      'truongbophan',
      wrong.body.version,
      { decision: 'sendBack' },
    );
    expect(back.body).toMatchObject({ status: 'open', variance: null });
    const notes = [
      { denomination: 5_000, count: 1 },
      { denomination: 1_000, count: 3 },
    ];
    const needless = await act(count, 'buudien', back.body.version, {
      notes,
      varianceReason: 'Không có lý do',
    });
    expect([needless.status, needless.text.includes('#/varianceReason')]).toEqual([400, true]);
    const even = await act(count, 'buudien', back.body.version, { notes });
    expect(even.body).toMatchObject({ status: 'closed', variance: 0 });
  });

  it('is seen by whoever answers for the cashier: the ward, and the Post for its own people', async () => {
    const listed = async (as: string): Promise<string[]> => {
      const { body } = await api.request<{ items: { staff: { fullName: string } }[] }>(
        'GET',
        '/cash-shifts',
        { as },
      );
      return body.items.map(({ staff }) => staff.fullName).sort();
    };
    const [postal, civil] = ['Nguyễn Thị Hồng Phượng', 'Trần Văn Bình'];
    expect(await listed('truongbophan')).toEqual([postal, civil]);
    expect(await listed('ksbuudien')).toEqual([postal]);
    expect(await listed('motcua2')).toEqual([]);
    // Another post office's clerk takes money there: colleagues' drawers are none of theirs.
    expect(await listed('buudien2')).toEqual([]);
    const [own] = await api.rows<{ id: string; receipt: string }>(
      `select s.id, r.id as receipt from cash_shift s join receipt r on r.shift_id = s.id
         join staff p on p.id = s.staff_id where p.username = 'buudien'`,
    );
    const [other] = await api.rows<{ id: string; receipt: string }>(
      `select s.id, r.id as receipt from cash_shift s join receipt r on r.shift_id = s.id
         join staff p on p.id = s.staff_id where p.username = 'motcua'`,
    );
    const status = async (path: string) =>
      (await api.request('GET', path, { as: 'ksbuudien' })).status;
    expect(await status(`/cash-shifts/${own?.id}`)).toBe(200);
    expect(await status(`/cash-shifts/${own?.id}/statement`)).toBe(200);
    expect(await status(`/receipts/${own?.receipt}`)).toBe(200);
    expect(await status(`/cash-shifts/${other?.id}`)).toBe(404);
    expect(await status(`/cash-shifts/${other?.id}/statement`)).toBe(404);
    expect(await status(`/receipts/${other?.receipt}`)).toBe(404);
    // The paper names the payer, which is not the Post's to read.
    expect(await status(`/receipts/${own?.receipt}/paper`)).toBe(404);
    const due = await api.request<{ shifts: { collector: string; amount: number }[] }>(
      'GET',
      '/cash-to-remit',
      { as: 'ksbuudien' },
    );
    expect(due.body.shifts).toMatchObject([{ collector: postal, amount: 8_000, shortage: 0 }]);
    const decision = await act(`/cash-shifts/${own?.id}/variance-decision`, 'ksbuudien', 1, {
      decision: 'approve',
    });
    expect(decision.status).toBe(403);
  });

  it('is remitted once, and settled by somebody who collected none of it', async () => {
    const due = await api.request<{ shifts: { id: string; amount: number }[] }>(
      'GET',
      '/cash-to-remit',
      { as: 'motcua' },
    );
    const shiftIds = due.body.shifts.map(({ id }) => id);
    expect(due.body.shifts.map(({ amount }) => amount)).toEqual([6_000, 8_000]);
    const remit = (body: object) =>
      api.request<RemittanceBody>('POST', '/remittances', { as: 'motcua', body });
    const unknown = await remit({
      shiftIds: [due.body.shifts[0]?.id, aStranger],
      voucherNo: 'UNC',
    });
    expect([unknown.status, unknown.text.includes('#/shiftIds/1')]).toEqual([400, true]);
    const empty = await remit({ voucherNo: 'UNC 7' });
    expect([empty.status, empty.body]).toMatchObject([409, { reason: 'nothingToRemit' }]);
    const made = await remit({ shiftIds, voucherNo: 'UNC 7' });
    expect([made.status, made.body]).toMatchObject([201, { amount: 14_000, postage: 0 }]);
    const again = await remit({ shiftIds, voucherNo: 'UNC 8' });
    expect([again.status, again.body]).toMatchObject([409, { reason: 'alreadyRemitted' }]);
    const path = `/remittances/${made.body.id}/confirmation`;
    const seenBy = async (as: string): Promise<number> =>
      (await api.request<{ items: object[] }>('GET', '/remittances', { as })).body.items.length;
    expect([await seenBy('ksbuudien'), await seenBy('motcua2')]).toEqual([1, 0]);
    for (const collector of ['motcua', 'buudien'])
      expect((await act(path, collector, 1)).text).toContain('same-person-refused');
    expect((await act(path, 'motcua2', 1)).status).toBe(404);
    const confirmed = await act<RemittanceBody>(path, 'truongbophan', 1);
    expect(confirmed.body).toMatchObject({ version: 2, confirmedBy: 'Phạm Quốc Dũng' });
    expect((await act(path, 'truongbophan', 2)).body).toMatchObject({ reason: 'alreadyConfirmed' });
    const balances = await api.request<{ items: { account: string; balance: number }[] }>(
      'GET',
      '/ledger-balances',
      { as: 'thanhtra' },
    );
    expect(balances.body.items.filter(({ account }) => account.startsWith('treasury:'))).toEqual([
      expect.objectContaining({ balance: 14_000 }),
    ]);
  });
});
