import { demoUnitIds } from '../../src/demonstration/organisation';
import { staffId } from '../courier-delivery/delivery-steps';
import { TestApi } from '../support/test-api';
import { MoneyDesk, nothingBroken, type ShiftBody } from './money-desk';

const { xuanHuong, lamVien, justice } = demoUnitIds;

interface Account {
  readonly unit: { id: string };
  readonly treasuryAccount: string | null;
  readonly amount: number;
}

interface RemittanceBody {
  readonly id: string;
  readonly version: number;
  readonly amount: number;
  readonly accounts: readonly Account[];
}

interface ShortageBody {
  readonly staff: { id: string };
  readonly owed: number;
  readonly repayments: readonly { amount: number; method: string; takenBy: string }[];
}

/** Cash leaves the desk: to the treasury by agency, and what was missing comes back. */
describe('what is handed in', () => {
  let api: TestApi;
  let desk: MoneyDesk;

  beforeAll(async () => {
    api = await TestApi.start();
    desk = new MoneyDesk(api);
  });

  afterEach(async () => expect(await desk.brokenRules()).toEqual(nothingBroken));

  afterAll(() => api.stop());

  const act = <Body>(path: string, as: string, version: number, body?: object) =>
    api.request<Body>('POST', path, { as, version, ...(body ? { body } : {}) });

  async function paid(agencyId: string, quantity: number): Promise<string> {
    const { id } = await desk.aDossier({ charges: [{ no: 1, quantity }] });
    await api.rows(`update dossier set competent_unit_id = $2 where id = $1`, [id, agencyId]);
    const amount = quantity * 2_000;
    const reply = await desk.collect(id, { chargeNos: [1], amount, given: amount });
    expect(reply.status).toBe(201);
    return reply.body.receiptIds[0] ?? '';
  }

  async function counted(shiftId: string, thousands: number): Promise<ShiftBody> {
    const read = () => api.request<ShiftBody>('GET', `/cash-shifts/${shiftId}`, { as: 'motcua' });
    const { body: shift } = await read();
    const isShort = shift.inDrawer !== thousands * 1_000;
    const { body } = await act<ShiftBody>(
      `/cash-shifts/${shiftId}/count`,
      'motcua',
      shift.version,
      {
        notes: [{ denomination: 1_000, count: thousands }],
        ...(isShort ? { varianceReason: 'Trả nhầm tiền thừa' } : {}),
      },
    );
    if (isShort)
      await act(`/cash-shifts/${shiftId}/variance-decision`, 'truongbophan', body.version, {
        decision: 'approve',
      });
    return (await read()).body;
  }

  const remit = (body: object) =>
    api.request<RemittanceBody>('POST', '/remittances', {
      as: 'motcua',
      body: { voucherNo: 'UNC 1', ...body },
    });

  const confirm = ({ id, version }: RemittanceBody) =>
    act<RemittanceBody>(`/remittances/${id}/confirmation`, 'truongbophan', version);

  const seen = (accounts: readonly Account[]) =>
    accounts.map(({ unit, treasuryAccount, amount }) => [unit.id, treasuryAccount, amount]);

  const balances = async (...accounts: string[]): Promise<number[]> => {
    const rows = await api.rows<{ account: string; balance: number }>(
      `select account, sum(amount)::integer as balance from (
         select debit as account, amount from ledger_entry
         union all select credit, -amount from ledger_entry) e group by account`,
    );
    return accounts.map((wanted) => rows.find(({ account }) => account === wanted)?.balance ?? 0);
  };

  async function seenBy(as: string, account: string): Promise<number | undefined> {
    const { body } = await api.request<{ items: { account: string; balance: number }[] }>(
      'GET',
      '/ledger-balances',
      { as },
    );
    return body.items.find((each) => each.account === account)?.balance;
  }

  async function voided(receiptId: string): Promise<void> {
    await act(`/receipts/${receiptId}/void-requests`, 'motcua', 1, { reason: 'Thu nhầm' });
    const path = `/receipts/${receiptId}/void-decision`;
    expect((await act(path, 'truongbophan', 2, { decision: 'void' })).status).toBe(200);
  }

  async function emptyShift(): Promise<string> {
    const id = await opened();
    await counted(id, 0);
    return id;
  }

  const opened = async (): Promise<string> => (await desk.openShift('motcua', 0)).body.id;

  it('goes to the account of each agency whose fees it holds, and gives back by agency too', async () => {
    const first = (await desk.openShift('motcua', 0)).body.id;
    await paid(xuanHuong, 4);
    const receiptId = await paid(lamVien, 3);
    // No account of its own and none above it: it stays with the desk.
    await paid(justice, 1);
    expect(await counted(first, 16)).toMatchObject({ status: 'closed', inDrawer: 16_000 });
    const own = [xuanHuong, '3511.0.1054321', 10_000];
    const other = [lamVien, '3511.0.1054322', 6_000];
    const held = await api.request<{ shifts: { accounts: Account[] }[] }>('GET', '/cash-to-remit', {
      as: 'motcua',
    });
    expect(held.body.shifts.map(({ accounts }) => seen(accounts))).toEqual([[own, other]]);
    const made = await remit({ shiftIds: [first] });
    expect(made.body).toMatchObject({ amount: 16_000 });
    expect(seen(made.body.accounts)).toEqual([own, other]);
    expect(await balances(`treasury:${lamVien}`)).toEqual([0]);
    expect((await confirm(made.body)).status).toBe(200);
    const treasuries = [`treasury:${xuanHuong}`, `treasury:${lamVien}`] as const;
    expect(await balances(...treasuries, `cash:${first}`)).toEqual([10_000, 6_000, 0]);
    // The account belongs to the agency in its name, whoever hands money in there.
    expect(await seenBy('truongbophan', treasuries[1])).toBeUndefined();
    expect(await seenBy('motcua2', treasuries[1])).toBe(6_000);
    expect(await seenBy('motcua2', treasuries[0])).toBeUndefined();
    const path = `/remittances/${made.body.id}`;
    expect((await api.request('GET', path, { as: 'motcua2' })).status).toBe(200);
    expect((await act(`${path}/confirmation`, 'motcua2', 1)).status).toBe(404);

    const second = (await desk.openShift('motcua', 0)).body.id;
    await paid(xuanHuong, 10);
    await voided(receiptId);
    await counted(second, 14);
    const back = await remit({ shiftIds: [second], treasuryAccount: '3511.0.9999999' });
    expect(seen(back.body.accounts)).toEqual([
      [xuanHuong, '3511.0.9999999', 20_000],
      [lamVien, '3511.0.1054322', -6_000],
    ]);
    expect((await confirm(back.body)).status).toBe(200);
    expect(await balances(...treasuries, `cash:${second}`)).toEqual([30_000, 0, 0]);
  });

  it('takes what goes back from whoever got it, not from who decides the dossier since', async () => {
    const first = await opened();
    const receiptId = await paid(justice, 3);
    await counted(first, 6);
    expect((await confirm((await remit({ shiftIds: [first] })).body)).status).toBe(200);
    await api.rows(
      `update dossier set competent_unit_id = $2
       where id = (select dossier_id from receipt where id = $1)`,
      [receiptId, lamVien],
    );
    const second = await opened();
    await paid(xuanHuong, 5);
    await voided(receiptId);
    await counted(second, 4);
    const made = await remit({ shiftIds: [second] });
    expect(seen(made.body.accounts)).toEqual([[xuanHuong, '3511.0.1054321', 4_000]]);
    expect((await confirm(made.body)).status).toBe(200);
  });

  it('takes what goes back of its own from itself, never from the part of another', async () => {
    const first = await opened();
    const receiptId = await paid(xuanHuong, 3);
    await counted(first, 6);
    expect((await confirm((await remit({ shiftIds: [first] })).body)).status).toBe(200);
    const second = await opened();
    await paid(lamVien, 5);
    await voided(receiptId);
    await counted(second, 4);
    const made = await remit({ shiftIds: [second] });
    expect(seen(made.body.accounts)).toEqual([
      [xuanHuong, '3511.0.1054321', -6_000],
      [lamVien, '3511.0.1054322', 10_000],
    ]);
    expect((await confirm(made.body)).status).toBe(200);
  });

  it('gives no agency a fee that went back before its drawer was handed in', async () => {
    const first = await opened();
    const receiptId = await paid(lamVien, 3);
    await counted(first, 6);
    const second = await opened();
    await paid(xuanHuong, 5);
    await voided(receiptId);
    await counted(second, 4);
    for (const [shift, amount] of [
      [second, 4_000],
      [first, 6_000],
    ] as const) {
      const made = await remit({ shiftIds: [shift] });
      expect(seen(made.body.accounts)).toEqual([[xuanHuong, '3511.0.1054321', amount]]);
      expect((await confirm(made.body)).status).toBe(200);
    }
  });

  it('sets agencies right against each other out of an empty drawer too', async () => {
    const first = await opened();
    const receiptId = await paid(lamVien, 3);
    await counted(first, 6);
    expect((await confirm((await remit({ shiftIds: [first] })).body)).status).toBe(200);
    const second = await opened();
    await paid(xuanHuong, 3);
    await voided(receiptId);
    await counted(second, 0);
    const parts = [
      [xuanHuong, '3511.0.1054321', 6_000],
      [lamVien, '3511.0.1054322', -6_000],
    ];
    const held = await api.request<{ shifts: { accounts: Account[] }[] }>('GET', '/cash-to-remit', {
      as: 'motcua',
    });
    expect(held.body.shifts.map(({ accounts }) => seen(accounts))).toEqual([parts]);
    const made = await remit({ shiftIds: [second] });
    expect(seen(made.body.accounts)).toEqual(parts);
    expect((await confirm(made.body)).status).toBe(200);
    const again = await remit({ shiftIds: [await emptyShift()] });
    expect(again.body).toMatchObject({ reason: 'nothingToRemit' });
  });

  it('lacks what was missing in the part of the desk first, and that is repaid to somebody else', async () => {
    const shift = (await desk.openShift('motcua', 0)).body.id;
    await paid(xuanHuong, 4);
    await paid(lamVien, 3);
    expect(await counted(shift, 9)).toMatchObject({ status: 'closed', variance: -5_000 });
    const made = await remit({ shiftIds: [shift] });
    expect(seen(made.body.accounts)).toEqual([
      [xuanHuong, '3511.0.1054321', 3_000],
      [lamVien, '3511.0.1054322', 6_000],
    ]);
    expect((await confirm(made.body)).status).toBe(200);

    const debtor = staffId('motcua');
    const repay = (body: object, as = 'truongbophan', key?: string) =>
      api.request<ShortageBody>('POST', `/shortages/${debtor}/repayments`, {
        as,
        ...(key ? { key } : {}),
        body: { unitId: xuanHuong, amount: 2_000, method: 'treasury', voucherNo: 'GNT 7', ...body },
      });
    for (const [body, pointer] of [
      [{ amount: 0 }, '#/amount'],
      [{ amount: -2_000 }, '#/amount'],
      [{ amount: 0.5 }, '#/amount'],
      [{ amount: 5_001 }, '#/amount'],
      [{ amount: 10 ** 15 }, '#/amount'],
      [{ voucherNo: undefined }, '#/voucherNo'],
      [{ method: 'cash' }, '#/voucherNo'],
    ] as const) {
      const reply = await repay(body);
      expect([reply.status, reply.text.includes(pointer)]).toEqual([400, true]);
    }
    expect((await repay({}, 'motcua')).text).toContain('same-person-refused');
    expect((await repay({ unitId: lamVien })).status).toBe(404);
    expect((await repay({}, 'motcua2')).status).toBe(404);
    const stranger = await api.request('POST', `/shortages/${staffId('buudien')}/repayments`, {
      as: 'truongbophan',
      body: { unitId: xuanHuong, amount: 1, method: 'treasury', voucherNo: 'GNT 7' },
    });
    expect(stranger.status).toBe(404);
    const cash = { method: 'cash', voucherNo: undefined };
    expect((await repay(cash, 'truongbophan')).status).toBe(403);
    expect((await repay(cash, 'buudien')).body).toMatchObject({ reason: 'noOpenShift' });

    const once = await repay({}, 'truongbophan', 'repayment-1');
    expect([once.status, once.body]).toMatchObject([
      201,
      {
        owed: 3_000,
        repayments: [{ amount: 2_000, method: 'treasury', takenBy: 'Phạm Quốc Dũng' }],
      },
    ]);
    const again = await repay({}, 'truongbophan', 'repayment-1');
    expect([again.status, again.text]).toEqual([201, once.text]);
    expect(await balances(`shortage:${debtor}`)).toEqual([3_000]);
    // Two people at once never take more than is owed.
    const { body: drawer } = await desk.openShift('buudien', 0);
    const both = await Promise.all([
      repay({ amount: 2_000 }),
      repay({ ...cash, amount: 2_000 }, 'buudien'),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 400]);
    expect(await balances(`shortage:${debtor}`)).toEqual([1_000]);
    expect((await repay({ ...cash, amount: 1_000 }, 'buudien')).body).toMatchObject({ owed: 0 });
    const none = await repay({ amount: 1 });
    expect([none.status, none.body]).toMatchObject([409, { reason: 'nothingOwed' }]);
    const listed = await api.request<{ items: ShortageBody[] }>('GET', '/shortages', {
      as: 'thanhtra',
    });
    expect(listed.body.items).toMatchObject([{ staff: { id: debtor }, owed: 0 }]);
    expect(listed.body.items[0]?.repayments).toHaveLength(3);
    const [fact] = await api.rows<{ count: number }>(
      `select count(*)::integer as count from journal where type = 'shortage.repaid'`,
    );
    expect(fact?.count).toBe(3);
    // What came into a drawer is handed in from there, and its statement says so.
    const { body: taken } = await api.request<{ repaid: number; inDrawer: number }>(
      'GET',
      `/cash-shifts/${drawer.id}`,
      { as: 'buudien' },
    );
    expect(taken.repaid).toBe(taken.inDrawer);
  });
});
