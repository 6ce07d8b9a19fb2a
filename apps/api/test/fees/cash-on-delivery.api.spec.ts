import { demoUnitIds } from '../../src/demonstration/organisation';
import {
  DeliverySteps,
  aSignature,
  must,
  postDaLat,
  staffId,
} from '../courier-delivery/delivery-steps';
import { type ConsignmentBody, xuanHuong } from '../courier-delivery/delivery-steps';
import type { DossierBody } from '../support/intake';
import { TestApi } from '../support/test-api';
import { MoneyDesk, nothingBroken } from './money-desk';

const atTheDoor = {
  action: 'deliver',
  recipientName: 'Nguyễn Văn Bình',
  relation: 'self',
  idLastFour: '4567',
  signature: aSignature,
};
const toThePost = {
  returnMethod: 'post',
  returnAddress: {
    recipient: 'Nguyễn Thị Hồng Phượng',
    phone: '0912345678',
    address: '12 Trần Phú',
    communeId: xuanHuong,
  },
};

/** Certified copies of four pages: 8.000 đ. */
describe('a result with a fee outstanding goes by post', () => {
  let api: TestApi;
  let desk: MoneyDesk;
  let steps: DeliverySteps;

  beforeAll(async () => {
    api = await TestApi.start();
    desk = new MoneyDesk(api);
    steps = new DeliverySteps(api);
    await desk.openShift('motcua');
  });

  afterEach(async () => expect(await desk.brokenRules()).toEqual(nothingBroken));

  afterAll(() => api.stop());

  async function aResult(): Promise<DossierBody> {
    const dossier = await desk.aDossier(toThePost);
    await api.rows(
      `update dossier set status = 'resultReady', result_at = registered_at,
         ended_at = registered_at, decision = 'approved' where id = $1`,
      [dossier.id],
    );
    return dossier;
  }

  const register = (dossier: DossierBody, parts: object = {}) =>
    steps.register('motcua', {
      kind: 'delivery',
      dossierId: dossier.id,
      postUnitId: postDaLat,
      ...parts,
    });

  async function takenAlong(registered: ConsignmentBody): Promise<ConsignmentBody> {
    const assigned = await steps.assign(registered);
    return steps.collect(assigned, '5500');
  }

  const setOut = (taken: ConsignmentBody) =>
    must(steps.act('buuta', taken, { action: 'startDelivery' }));

  const statusOf = async ({ id }: DossierBody): Promise<string> =>
    (await must(api.request<{ status: string }>('GET', `/dossiers/${id}`, { as: 'motcua' })))
      .status;

  it('collects what is due at the door, and the money ends in the book', async () => {
    const dossier = await aResult();
    const registered = await must(register(dossier, { postage: 30_000 }), 201);
    expect(registered).toMatchObject({ stateFee: 8_000, postage: 30_000 });
    const out = await setOut(await takenAlong(registered));
    const unpaid = await steps.act('buuta', out, atTheDoor);
    expect(unpaid.body).toMatchObject({ errors: [{ pointer: '#/moneyCollected' }] });
    expect(await statusOf(dossier)).toBe('resultReady');
    await must(steps.act('buuta', out, { ...atTheDoor, moneyCollected: true }));
    expect(await statusOf(dossier)).toBe('returned');
    const money = await desk.money(dossier.id);
    expect(money.due.total).toBe(0);
    expect(money.receipts.map(({ group, amount }) => ({ group, amount }))).toEqual(
      expect.arrayContaining([
        { group: 'state', amount: 8_000 },
        { group: 'postage', amount: 30_000 },
      ]),
    );
    const entries = await api.rows<{ credit: string; amount: string }>(
      `select split_part(credit, ':', 1) as credit, amount from ledger_entry
        where debit = $1 order by credit`,
      [`courier:${staffId('buuta')}`],
    );
    expect(entries).toEqual([
      { credit: 'fee', amount: '8000' },
      { credit: 'postage', amount: '30000' },
    ]);
  });

  it.each([
    [7_999, 'tooSmall'],
    [0, 'tooSmall'],
    [8_001, 'tooLarge'],
  ])('does not leave with %d đ to collect where 8.000 đ are due', async (stateFee, code) => {
    const refused = await register(await aResult(), { stateFee });
    expect(refused.status).toBe(400);
    expect(refused.body).toMatchObject({ errors: [{ pointer: '#/stateFee', code }] });
  });

  it('sets out with what is due that day: nothing, once it was paid at the desk', async () => {
    const dossier = await aResult();
    const taken = await takenAlong(await must(register(dossier), 201));
    const paid = await desk.collect(dossier.id, { chargeNos: [1], amount: 8_000, given: 8_000 });
    expect(paid.status).toBe(201);
    const out = await setOut(taken);
    expect(out).toMatchObject({ stateFee: 0, postage: 0 });
    await must(steps.act('buuta', out, atTheDoor));
    expect(await statusOf(dossier)).toBe('returned');
  });

  it('is not handed over at the door while something fell due on the way', async () => {
    const dossier = await aResult();
    const out = await setOut(await takenAlong(await must(register(dossier), 201)));
    const copies = { kind: 'copies', name: 'Sao chụp', unitAmount: 1_000, quantity: 3 };
    const added = await api.request('POST', `/dossiers/${dossier.id}/charges`, {
      as: 'motcua',
      body: copies,
    });
    expect(added.status).toBe(201);
    const refused = await steps.act('buuta', out, { ...atTheDoor, moneyCollected: true });
    expect(refused.status).toBe(409);
    expect(refused.body).toMatchObject({ action: 'deliver', reason: 'feeOutstanding' });
    expect(await statusOf(dossier)).toBe('resultReady');
    expect((await desk.money(dossier.id)).due).toMatchObject({ state: 8_000, copies: 3_000 });
    const failed = await must(
      steps.act('buuta', out, {
        action: 'failAttempt',
        reason: 'nobodyThere',
        photo: aSignature,
      }),
    );
    await api.rows(`update consignment set next_attempt_on = '2026-11-19' where id = $1`, [out.id]);
    expect(await setOut(failed)).toMatchObject({ stateFee: 11_000 });
  });

  it('pays carriage that the dossier was charged with before, not a second time', async () => {
    const dossier = await aResult();
    const postage = { kind: 'postage', name: 'Cước phát', unitAmount: 30_000, quantity: 1 };
    await must(
      api.request('POST', `/dossiers/${dossier.id}/charges`, { as: 'motcua', body: postage }),
      201,
    );
    const tooLittle = await register(dossier, { postage: 10_000 });
    expect(tooLittle.body).toMatchObject({ errors: [{ pointer: '#/postage', code: 'tooSmall' }] });
    const registered = await must(register(dossier), 201);
    expect(registered).toMatchObject({ stateFee: 8_000, postage: 30_000 });
    const out = await setOut(await takenAlong(registered));
    await must(steps.act('buuta', out, { ...atTheDoor, moneyCollected: true }));
    const { charges, due } = await desk.money(dossier.id);
    expect(due.total).toBe(0);
    expect(charges.filter(({ kind }) => kind === 'postage')).toHaveLength(1);
  });

  it('is asked after when its result lies on the shelf for more than thirty days', async () => {
    const [old, fresh] = [await aResult(), await aResult()];
    await api.rows(
      `update dossier set arrived_at = registered_at - interval '31 days' where id = $1`,
      [old.id],
    );
    await api.rows(`update dossier set arrived_at = registered_at where id = $1`, [fresh.id]);
    const unclaimed = await must(
      api.request<{ items: { id: string }[] }>('GET', '/dossiers?queue=resultsUnclaimed', {
        as: 'motcua',
      }),
    );
    expect(unclaimed.items.map(({ id }) => id)).toEqual([old.id]);
    await api.rows(`update setting set value = '31' where key = 'results.unclaimedDays'`);
    const later = await must(
      api.request<{ items: object[] }>('GET', '/dossiers?queue=resultsUnclaimed', { as: 'motcua' }),
    );
    expect(later.items).toEqual([]);
  });

  it('is handed in by the courier: what is promised is not asked for twice', async () => {
    const toRemit = async () =>
      (
        await api.request<{ couriers: { id: string; amount: number; promised: number }[] }>(
          'GET',
          '/cash-to-remit',
          { as: 'buudien' },
        )
      ).body.couriers;
    const [{ id = '', amount = 0 } = {}] = await toRemit();
    expect(amount).toBeGreaterThan(0);
    const remit = (voucherNo: string, courierIds = [id]) =>
      api.request<{ id: string; version: number; amount: number; postage: number }>(
        'POST',
        '/remittances',
        {
          as: 'buudien',
          body: { courierIds, voucherNo },
        },
      );
    const twice = await remit('UNC 0', [id, id.toUpperCase()]);
    expect(twice.body).toMatchObject({
      errors: [{ pointer: '#/courierIds/1', code: 'duplicateItems' }],
    });
    expect((await must(remit('UNC 1'), 201)).amount).toBe(amount);
    expect(await toRemit()).toEqual([expect.objectContaining({ amount: 0, promised: amount })]);
    const again = await remit('UNC 2');
    expect([again.status, again.body]).toMatchObject([409, { reason: 'nothingToRemit' }]);
    const later = await setOut(
      await takenAlong(await must(register(await aResult(), { postage: 20_000 }), 201)),
    );
    await must(steps.act('buuta', later, { ...atTheDoor, moneyCollected: true }));
    // What was handed in before is not counted again: only the latest fee is of the other agency.
    await api.rows(
      `update dossier set competent_unit_id = $1 where id = (select dossier_id from receipt
         where courier_id is not null and money_group = 'state' order by number desc limit 1)`,
      [demoUnitIds.lamVien],
    );
    const other = { unit: { id: demoUnitIds.lamVien }, treasuryAccount: '3511.0.1054322' };
    const accounts = [{ amount: 0 }, { ...other, amount: 8_000 }];
    const third = await must(remit('UNC 3'), 201);
    expect(third).toMatchObject({ amount: 28_000, postage: 20_000, accounts });
    // What is sent back is the same money again, whatever was handed in since.
    const latest = await setOut(
      await takenAlong(await must(register(await aResult(), { postage: 0 }), 201)),
    );
    await must(steps.act('buuta', latest, { ...atTheDoor, moneyCollected: true }));
    expect(await must(remit('UNC 4'), 201)).toMatchObject({ accounts: [{ amount: 8_000 }] });
    await must(
      api.request('POST', `/remittances/${third.id}/refusal`, {
        as: 'truongbophan',
        version: third.version,
        body: { reason: 'Sai số chứng từ' },
      }),
    );
    const anew = await must(remit('UNC 5'), 201);
    expect(anew).toMatchObject({ amount: 28_000, accounts });
    await must(
      api.request('POST', `/remittances/${anew.id}/confirmation`, {
        as: 'truongbophan',
        version: anew.version,
        body: {},
      }),
    );
    // Paid back in cash at the desk, it is taken from whoever got it.
    const [receipt] = await api.rows<{ id: string; dossier: string }>(
      `select r.id, r.dossier_id as dossier from receipt r join dossier d on d.id = r.dossier_id
       where r.courier_id is not null and r.money_group = 'state' and d.competent_unit_id = $1`,
      [demoUnitIds.lamVien],
    );
    const act = (path: string, as: string, version: number, body: object) =>
      must(api.request('POST', path, { as, version, body }));
    const receipts = `/receipts/${receipt?.id}`;
    await act(`${receipts}/void-requests`, 'motcua', 1, { reason: 'Thu nhầm' });
    await act(`${receipts}/void-decision`, 'truongbophan', 2, { decision: 'void' });
    const [held] = (await desk.money(receipt?.dossier ?? '')).heldMoney;
    const refunds = `/held-money/${held?.id}/refund`;
    await act(`${refunds}-requests`, 'motcua', 1, { reason: 'Thu nhầm', method: 'cash' });
    await act(refunds, 'truongbophan', 2, { voucherNo: 'PC 1' });
    const [drawer] = await api.rows<{ id: string }>(
      `select id from cash_shift where status = 'open'`,
    );
    await api.rows(`update cash_shift set status = 'closed' where id = $1`, [drawer?.id]);
    const { body } = await api.request<{ shifts: { accounts: object[] }[] }>(
      'GET',
      '/cash-to-remit',
      { as: 'motcua' },
    );
    await api.rows(`update cash_shift set status = 'open' where id = $1`, [drawer?.id]);
    expect(body.shifts[0]?.accounts[1]).toMatchObject({ ...other, amount: -8_000 });
  });

  it('books what is missing to the courier, once a second person has confirmed', async () => {
    const courierId = staffId('buuta');
    const seen = async <Body>(path: string, as = 'buudien') =>
      must(api.request<Body>('GET', path, { as }));
    const toSettle = async () =>
      (
        await seen<{ items: { stateFee: number; postage: number }[] }>(
          '/consignments?toSettle=true',
          'ksbuudien',
        )
      ).items.reduce((sum, { stateFee, postage }) => sum + stateFee + postage, 0);
    const carried = async () =>
      (
        await seen<{
          items: { cashInHand: number; cashPromised: number; cashShortage: number }[];
        }>('/couriers', 'ksbuudien')
      ).items[0];
    const settle = async (remittance: { id: string; version: number }, as: string) =>
      api.request('POST', `/remittances/${remittance.id}/confirmation`, {
        as,
        body: {},
        version: remittance.version,
      });
    interface RemittanceBody {
      id: string;
      version: number;
      amount: number;
      postage: number;
      shortage: number;
    }
    const remit = (voucherNo: string, counts: readonly object[] = []) =>
      api.request<RemittanceBody>('POST', '/remittances', {
        as: 'buudien',
        body: { courierIds: [courierId], courierCounts: counts, voucherNo },
      });
    interface Settled {
      confirmedAt: string | null;
      refusedAt: string | null;
    }
    const settlers = async () => {
      const { items } = await seen<{ items: (RemittanceBody & Settled)[] }>('/remittances');
      return items.filter(({ confirmedAt, refusedAt }) => !confirmedAt && !refusedAt);
    };
    for (const open of await settlers())
      expect((await settle(open, 'truongbophan')).status).toBe(200);
    expect(await toSettle()).toBe(0);
    const out = await setOut(
      await takenAlong(await must(register(await aResult(), { postage: 30_000 }), 201)),
    );
    await must(steps.act('buuta', out, { ...atTheDoor, moneyCollected: true }));
    expect(await toSettle()).toBe(38_000);
    const reason = 'Rơi mất trên đường đi phát';
    const refused = async (count: object) => (await remit('UNC 4', [count])).body;
    expect(await refused({ courierId, stateFee: 8_001, postage: 30_000 })).toMatchObject({
      errors: [{ pointer: '#/courierCounts/0/stateFee', code: 'tooLarge' }],
    });
    expect(await refused({ courierId, stateFee: 8_000, postage: 29_000 })).toMatchObject({
      errors: [{ pointer: '#/courierCounts/0/reason', code: 'required' }],
    });
    expect(await refused({ courierId, stateFee: 8_000, postage: 30_000, reason })).toMatchObject({
      errors: [{ pointer: '#/courierCounts/0/reason', code: 'notAllowedHere' }],
    });
    expect(await refused({ courierId: staffId('buudien'), stateFee: 0, postage: 0 })).toMatchObject(
      { errors: [{ pointer: '#/courierCounts/0/courierId', code: 'unknownReference' }] },
    );
    const short = { courierId, stateFee: 6_000, postage: 25_000, reason };
    const made = await must(remit('UNC 4', [short]), 201);
    expect(made).toMatchObject({ amount: 31_000, postage: 25_000, shortage: 7_000 });
    expect(await carried()).toMatchObject({
      cashInHand: 0,
      cashPromised: 38_000,
      cashShortage: 0,
    });
    expect(await toSettle()).toBe(38_000);
    expect((await settle(made, 'buudien')).status).toBe(403);
    expect((await settle(made, 'truongbophan')).status).toBe(200);
    expect(await carried()).toMatchObject({ cashInHand: 0, cashPromised: 0, cashShortage: 7_000 });
    expect(await toSettle()).toBe(0);
    expect(
      await api.rows(
        `select purpose, split_part(debit, ':', 1) as debit, amount::integer as amount
         from ledger_entry where credit = $1 order by at desc, debit limit 3`,
        [`courier:${courierId}`],
      ),
    ).toEqual([
      { purpose: 'remittance', debit: 'post', amount: 25_000 },
      { purpose: 'variance', debit: 'shortage', amount: 7_000 },
      { purpose: 'remittance', debit: 'treasury', amount: 6_000 },
    ]);
    // What is missing of the carriage is not asked of the fees of another day.
    const next = await setOut(
      await takenAlong(await must(register(await aResult(), { postage: 0 }), 201)),
    );
    await must(steps.act('buuta', next, { ...atTheDoor, moneyCollected: true }));
    expect(await must(remit('UNC 5'), 201)).toMatchObject({ amount: 8_000, postage: 0 });
  });
});
