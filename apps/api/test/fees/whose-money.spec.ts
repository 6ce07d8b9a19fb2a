import { demoUnitIds } from '../../src/demonstration/organisation';
import { staffId } from '../courier-delivery/delivery-steps';
import { TestApi } from '../support/test-api';
import { movedPastMoneyPlaces } from './before-money-places';
import { CounterActs, type RemittanceBody } from './counter-acts';
import { accountOfLamVien } from './counter-takings';
import { misplaced, nothingMisplaced } from './misplaced-money';
import { MoneyDesk, nothingBroken } from './money-desk';

const { xuanHuong, lamVien } = demoUnitIds;

interface Debt {
  readonly owed: number;
  readonly float: number;
  readonly repayments: readonly object[];
}

/** Money in the hands of one that is another's: of a float, of the Post, on an agency's account. */
describe('whose money it is', () => {
  let api: TestApi;
  let counter: CounterActs;
  let desk: MoneyDesk;
  let before = '00000000-0000-0000-0000-000000000000';

  beforeAll(async () => {
    api = await TestApi.start();
    desk = new MoneyDesk(api);
    counter = new CounterActs(api, desk);
    await counter.withHeadElsewhere();
  });

  afterAll(() => api.stop());

  const seen = ({ accounts }: Pick<RemittanceBody, 'accounts'>) =>
    accounts.map(({ unit, amount }) => [unit.id, amount]);

  const debt = async () =>
    (await api.request<{ items: Debt[] }>('GET', '/shortages', { as: 'motcua' })).body.items[0];

  const repay = (parts: object, as = 'truongbophan') =>
    api.request<Debt>('POST', `/shortages/${staffId('motcua')}/repayments`, {
      as,
      body: { unitId: xuanHuong, method: 'treasury', voucherNo: 'GNT 1', ...parts },
    });

  const balances = async (as = 'motcua') => {
    const { body } = await api.request<{ items: { account: string; balance: number }[] }>(
      'GET',
      '/ledger-balances',
      { as },
    );
    return new Map(body.items.map(({ account, balance }) => [account, balance]));
  };

  const owing = async (as: 'motcua' | 'motcua2' | 'thuly' | 'thuly2') => {
    const { body } = await api.request<{
      bankAccounts: (Pick<RemittanceBody, 'accounts'> & {
        id: string;
        owed: number;
        handsIn: boolean;
      })[];
    }>('GET', '/cash-to-remit', { as });
    return body.bankAccounts.map((each) => [each.id, each.owed, seen(each), each.handsIn]);
  };

  const onBank = async (unitId: string) => {
    const [row] = await api.rows<{ balance: number }>(
      `select sum(case when debit = $1 then amount else -amount end)::integer as balance
       from ledger_entry where $1 in (debit, credit)`,
      [`bank:${unitId}`],
    );
    return row?.balance ?? 0;
  };

  async function ended(): Promise<void> {
    await counter.evening();
    const [row] = await api.rows<{ misplaced: object }>(misplaced, [lamVien, before]);
    expect(row?.misplaced).toEqual(nothingMisplaced);
    expect(await desk.brokenRules(['treasury', 'post'])).toEqual(nothingBroken);
    const [last] = await api.rows<{ id: string }>(
      `select id from remittance union all select id from shortage_repayment
       order by id desc limit 1`,
    );
    before = last?.id ?? before;
  }

  it.each([
    ['to whose money it was', 'treasury'],
    ['into another drawer, which gives it back with its own', 'cash'],
  ] as const)('repays a float that lacked %s', async (_way, method) => {
    await counter.opened(50_000);
    await counter.paid(lamVien, 6_000);
    await counter.closed(20_000);
    await counter.opened();
    const float = `float:${xuanHuong}`;
    const lackedBefore = (await balances()).get(float) ?? 0;
    await counter.remitted('motcua');
    await counter.settled('confirmation');
    const owed = { owed: 20_000, float: 14_000, agencies: [{ amount: 6_000 }] };
    expect(await debt()).toMatchObject(owed);
    const treasury = (await balances()).get(`treasury:${xuanHuong}`);
    await counter.repaid(0.5, 0, method);
    expect(await debt()).toMatchObject({ owed: 10_000, float: 10_000, agencies: [] });
    await counter.repaid(1, 0, method);
    const repaid = await debt();
    expect(repaid).toMatchObject({ owed: 0, float: 0 });
    expect(repaid?.repayments.slice(0, 2)).toMatchObject([
      { amount: 10_000, float: 10_000, agencies: [] },
      { amount: 10_000, float: 4_000, agencies: [{ amount: 6_000 }] },
    ]);
    expect((await balances()).get(float)).toBe(lackedBefore + 14_000);
    expect((await balances()).get(`treasury:${xuanHuong}`)).toBe(treasury);
    await ended();
  });

  it('repays the treasury with a voucher for the part of each other agency', async () => {
    await counter.opened();
    await counter.paid(lamVien, 6_000);
    await counter.paid(xuanHuong, 4_000);
    await counter.closed(10_000);
    await counter.opened();
    await counter.remitted('motcua');
    await counter.settled('confirmation');
    const voucher = { unitId: lamVien, voucherNo: 'GNT LV' };
    for (const [parts, pointer] of [
      [{ vouchers: [{ ...voucher, unitId: xuanHuong }] }, '#/vouchers/0/unitId'],
      [{ vouchers: [voucher, voucher] }, '#/vouchers/1/unitId'],
      [{ vouchers: [{ ...voucher, voucherNo: '' }] }, '#/vouchers/0/voucherNo'],
      [{ vouchers: [voucher], method: 'cash', voucherNo: undefined }, '#/vouchers'],
    ] as const) {
      const refused = await repay({ amount: 10_000, ...parts });
      expect([refused.status, refused.text.includes(pointer)]).toEqual([400, true]);
    }
    expect((await repay({ amount: 1_000 })).status).toBe(201);
    const paid = await repay({ amount: 9_000, vouchers: [voucher] });
    expect(paid.body.repayments).toMatchObject([
      { voucherNo: 'GNT 1', agencies: [{ amount: 5_000, voucherNo: 'GNT LV' }] },
      { voucherNo: 'GNT 1', agencies: [{ amount: 1_000, voucherNo: 'GNT 1' }] },
      ...Array.from({ length: paid.body.repayments.length - 2 }, () => ({})),
    ]);
    await ended();
  });

  it('pays carriage out in cash only, also where a transfer was asked for before', async () => {
    await counter.opened(50_000);
    await counter.takenEarly('collectedPostage', 10_000);
    const held = await counter.aHeld();
    await api.rows(
      `update held_money set status = 'refundRequested', refund_requested_by = $2,
         refund_reason = 'Trả lại người nộp', refund_method = 'transfer' where id = $1`,
      [held?.id, staffId('motcua')],
    );
    const path = `/held-money/${held?.id}`;
    const paying = { voucherNo: 'UNC 1' };
    const refused = await counter.act(`${path}/refund`, 'truongbophan', 1, paying);
    expect([refused.status, refused.body]).toMatchObject([409, { reason: 'carriageInCash' }]);
    expect((await counter.act(`${path}/refund-refusals`, 'truongbophan', 1)).status).toBe(200);
    expect(await counter.refunded('cash')).toBe(true);
    await ended();
  });

  it('hands over what another agency’s account took, and owes it back once it is void', async () => {
    await counter.opened();
    await counter.transferred(lamVien, 4_000, 6_000);
    const held = await counter.aHeld();
    const { id } = await counter.dossierOf(xuanHuong, 3);
    const chargeNos = [1, await counter.charged(id, 'copies', 2_000)];
    const paid = await counter.act(
      `/held-money/${held?.id}/allocation`,
      'motcua',
      held?.version ?? 0,
      { dossier: id, chargeNos },
    );
    expect(paid.status).toBe(200);
    const parts = [
      [lamVien, -8_000],
      [xuanHuong, 8_000],
    ];
    const told = [[lamVien, 8_000, parts, true]];
    const onBankBefore = await onBank(lamVien);
    const treasuryBefore = (await balances('motcua2')).get(`treasury:${lamVien}`);
    expect([await owing('motcua2'), await owing('motcua')]).toEqual([told, []]);
    expect((await balances('motcua2')).get(`owed:${lamVien}`)).toBe(-8_000);
    expect((await balances()).get(`owed:${xuanHuong}`)).toBe(8_000);
    expect((await balances()).has(`owed:${lamVien}`)).toBe(false);

    const handOver = (as: string, bankUnitIds: readonly string[]) =>
      api.request<RemittanceBody>('POST', '/remittances', {
        as,
        body: { bankUnitIds, voucherNo: 'UNC LV', vouchers: [] },
      });
    for (const [as, bankUnitIds, at] of [
      ['motcua', [lamVien], 0],
      ['motcua2', [lamVien, lamVien], 1],
    ] as const) {
      const refused = await handOver(as, bankUnitIds);
      expect([refused.status, refused.text.includes(`#/bankUnitIds/${at}`)]).toEqual([400, true]);
    }
    expect((await handOver('motcua', [xuanHuong])).body).toMatchObject({
      reason: 'nothingToRemit',
    });
    for (const how of ['refusal', 'confirmation'] as const) {
      const both = await Promise.all([
        handOver('motcua2', [lamVien]),
        handOver('motcua2', [lamVien]),
      ]);
      expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
      const made = both.find(({ status }) => status === 201)?.body;
      expect(made).toMatchObject({
        amount: 0,
        postage: 0,
        lines: [{ bankUnitId: lamVien, collectorId: null, amount: 0 }],
      });
      expect(made && seen(made)).toEqual(parts);
      expect(made?.accounts[0]?.treasuryAccount).toBe(accountOfLamVien);
      expect([await owing('motcua2'), (await balances()).get(`owed:${xuanHuong}`)]).toEqual([
        [],
        8_000,
      ]);
      await counter.settled(how);
    }
    expect((await balances()).get(`owed:${xuanHuong}`)).toBe(0);
    const after = await balances('motcua2');
    expect([after.get(`bank:${lamVien}`), after.get(`treasury:${lamVien}`)]).toEqual([
      onBankBefore - 8_000,
      treasuryBefore,
    ]);

    const fee = (await desk.money(id)).receipts.find(({ group }) => group === 'state');
    await counter.voided(fee?.id ?? '');
    expect([await owing('motcua2'), await owing('motcua')]).toEqual([
      [],
      [
        [
          xuanHuong,
          6_000,
          [
            [xuanHuong, -6_000],
            [lamVien, 6_000],
          ],
          true,
        ],
      ],
    ]);
    const voided = await counter.aHeld(1);
    expect([await onBank(lamVien), Number(voided?.amount)]).toEqual([2_000, 6_000]);
    await counter.refunded('transfer', 1);
    expect([await onBank(lamVien), (await counter.aHeld(1))?.id]).toEqual([2_000, voided?.id]);
    await ended();
    expect([await owing('motcua2'), await owing('motcua')]).toEqual([[], []]);
  });

  it('owes the receiving desk copies that another account paid, whoever may hand it over', async () => {
    await counter.opened();
    await counter.told('nop le phi', 6_000, lamVien);
    const held = await counter.aHeld();
    const { id } = await counter.dossierOf(lamVien, 2);
    const chargeNos = [1, await counter.charged(id, 'copies', 2_000)];
    const path = `/held-money/${held?.id}/allocation`;
    const body = { dossier: id, chargeNos };
    expect((await counter.act(path, 'motcua2', held?.version ?? 0, body)).status).toBe(200);
    const parts = [
      [lamVien, -2_000],
      [xuanHuong, 2_000],
    ];
    expect(await owing('motcua2')).toEqual([[lamVien, 2_000, parts, true]]);
    // The head reads it and takes no money; a cashier of both desks hands it over from the other.
    expect(await owing('thuly2')).toEqual([[lamVien, 2_000, parts, false]]);
    await api.rows(
      `insert into assignment (id, staff_id, unit_id, role_code, valid_from)
       select case when unit_id = $3 then gen_random_uuid()
         else '00000000-0000-7000-8000-000000000001' end, $1, unit_id, role_code, valid_from
       from assignment where staff_id = any($2::uuid[])`,
      [staffId('thuly'), [staffId('motcua'), staffId('motcua2')], lamVien],
    );
    await api.rows(
      `delete from assignment where staff_id = $1 and role_code <> (
      select min(role_code) from assignment where staff_id = $2)`,
      [staffId('thuly'), staffId('motcua2')],
    );
    expect(await owing('thuly')).toEqual([[lamVien, 2_000, parts, true]]);
    const made = await api.request<RemittanceBody>('POST', '/remittances', {
      as: 'thuly',
      body: { bankUnitIds: [lamVien], voucherNo: 'UNC LV' },
    });
    expect([made.status, made.body]).toMatchObject([201, { lines: [{ bankUnitId: lamVien }] }]);
    await ended();
  });

  /** The one parked money pays a fee of the agency; answers the money and its receipt. */
  async function paidFrom(agencyId: string, quantity: number) {
    const held = await counter.aHeld();
    const { id } = await counter.dossierOf(agencyId, quantity);
    const path = `/held-money/${held?.id}/allocation`;
    const body = { dossier: id, chargeNos: [1] };
    expect((await counter.act(path, 'motcua', held?.version ?? 0, body)).status).toBe(200);
    return { heldId: held?.id, receiptId: (await desk.money(id)).receipts[0]?.id };
  }

  it('knows of money that was handed in, paid and repaid before its places were kept', async () => {
    const fresh = await counter.opened(50_000);
    await counter.takenEarly('collectedFee', 20_000);
    const early = (await counter.remitted('buudien')).body.id;
    await counter.settled('confirmation');
    const atDoor = await counter.takenAtDoor(lamVien, 8_000, 0, 10_000);
    const short = { stateFee: 5_000, postage: 8_000, reason: 'Rơi mất trên đường' };
    const courierCounts = [{ courierId: staffId('buuta'), ...short }];
    const carried = (await counter.remitted('buudien', { courierCounts })).body.id;
    // What is left of it pays another dossier; the last of it goes back, out of a later drawer.
    const first = await paidFrom(lamVien, 2);
    const second = await paidFrom(xuanHuong, 1);
    const rest = await counter.aHeld();
    const refund = { reason: 'Trả lại người nộp', method: 'cash' };
    const asking = `/held-money/${rest?.id}/refund-requests`;
    expect((await counter.act(asking, 'motcua', 1, refund)).status).toBe(200);
    await counter.closed();
    const later = await counter.opened(50_000);
    const paying = `/held-money/${rest?.id}/refund`;
    const voucher = { voucherNo: 'PC 1' };
    expect((await counter.act(paying, 'truongbophan', 2, voucher)).status).toBe(200);
    await counter.transferred(lamVien, 4_000, 2_000);
    const byTransfer = await counter.aHeld();
    expect(await counter.refunded('transfer')).toBe(true);
    // What a short line handed in is void and pays another: it lacks no more for that.
    const fee = (await desk.money(atDoor)).receipts.find(({ group }) => group === 'state');
    await counter.voided(fee?.id ?? '');
    const third = await paidFrom(xuanHuong, 1);
    // Short to the last đồng, then of a part; some of it came back as the unit's own.
    const drawers: string[] = [];
    for (const [ofOthers, ofOwn, lacking] of [
      [6_000, 4_000, 10_000],
      [6_000, 2_000, 5_000],
    ] as const) {
      await counter.closed();
      await counter.opened();
      await counter.remitted('motcua');
      await settleBut(carried);
      await counter.paid(lamVien, ofOthers);
      await counter.paid(xuanHuong, ofOwn);
      await counter.closed(lacking);
      await counter.opened();
      drawers.push((await counter.remitted('motcua')).body.id);
      await settleBut(carried);
    }
    await counter.repaid(0.55, 0, 'cash');
    const ofPost = (await desk.openShift('buudien', 50_000)).body.id;
    await counter.closed(5_000, 'buudien', ofPost);
    const book = `select count(*)::integer as rows, sum(amount)::text as sum from ledger_entry
      where debit not like 'owed:%' and credit not like 'owed:%'`;
    const booked = await api.rows(book);

    await movedPastMoneyPlaces(api, async () => {
      await api.rows(`delete from remittance_part p using remittance m
        where m.id = p.remittance_id and m.unit_id <> p.unit_id and p.amount = 0`);
      await api.rows(`update held_money set refund_shift_id = $2 where id = $1`, [rest?.id, fresh]);
    });

    expect(await api.rows(book)).toEqual(booked);
    expect(await desk.brokenRules(['treasury', 'post'])).toEqual(nothingBroken);
    const paidBy = await api.rows(
      `select id as "receiptId", held_money_id as "heldId" from receipt
       where id = any($1::uuid[]) order by id`,
      [[first, second, third].map(({ receiptId }) => receiptId)],
    );
    expect(paidBy).toEqual([first, second, third]);
    const ways = await api.rows(
      `select id, rest_of_id as "restOf", refund_shift_id as drawer, refund_unit_id as account
       from held_money where id = any($1::uuid[]) order by id`,
      [[second.heldId, rest?.id, byTransfer?.id]],
    );
    expect(ways).toEqual([
      { id: second.heldId, restOf: first.heldId, drawer: null, account: null },
      { id: rest?.id, restOf: first.heldId, drawer: later, account: null },
      { id: byTransfer?.id, restOf: null, drawer: null, account: lamVien },
    ]);
    const takings = await api.rows(
      `select remittance_id as at, unit_id as unit, amount::integer from remittance_taking
       where source_id = any($1::uuid[]) order by source_id`,
      [[first, second, third].map(({ receiptId }) => receiptId)],
    );
    // What a rest paid whose first was not known goes to whose it is with the courier's next line.
    expect(takings).toEqual([
      { at: early, unit: xuanHuong, amount: 4_000 },
      { at: carried, unit: lamVien, amount: 2_000 },
    ]);
    const parts = await api.rows(
      `select p.remittance_id as at, p.amount::integer, p.lacking::integer,
         p.treasury_account as account, l.postage_lacking::integer as postage
       from remittance_part p join remittance_line l on l.remittance_id = p.remittance_id
         and l.no = p.line_no
       where p.unit_id = $1 and p.remittance_id = any($2::uuid[]) order by p.remittance_id`,
      [lamVien, [carried, ...drawers]],
    );
    const account = '3511.0.1054322';
    expect(parts).toEqual([
      { at: carried, amount: 5_000, lacking: 3_000, account, postage: 2_000 },
      // Of 15.000 đ in all 8.000 came back: the newest lacks its whole, the other what is left.
      { at: drawers[0], amount: 0, lacking: 4_000, account, postage: 0 },
      { at: drawers[1], amount: 3_000, lacking: 3_000, account, postage: 0 },
    ]);
    expect(await debt()).toMatchObject({
      owed: 7_000,
      float: 0,
      agencies: [{ unit: { id: lamVien }, amount: 7_000 }],
    });
    const floats = await api.rows(
      `select float_lacking::integer as lacking from cash_shift where id = $1`,
      [ofPost],
    );
    expect(floats).toEqual([{ lacking: 5_000 }]);
  });

  /** Confirms what nobody has settled, besides this one. */
  async function settleBut(id: string): Promise<void> {
    const open = await api.rows<{ id: string; version: number }>(
      `select id, version from remittance where confirmed_at is null and refused_at is null
         and id <> $1`,
      [id],
    );
    for (const each of open)
      await counter.act(`/remittances/${each.id}/confirmation`, 'truongbophan', each.version);
  }
});
