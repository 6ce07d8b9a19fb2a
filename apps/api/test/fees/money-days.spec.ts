import fc from 'fast-check';
import { demoUnitIds } from '../../src/demonstration/organisation';
import { account, Ledger } from '../../src/fees/data/ledger';
import { staffId } from '../courier-delivery/delivery-steps';
import { TestApi } from '../support/test-api';
import { until } from '../support/until';
import { agencies, CounterActs, type RemittanceBody } from './counter-acts';
import { MoneyDesk, nothingBroken } from './money-desk';

const { xuanHuong, lamVien } = demoUnitIds;

const acts = [
  'cash',
  'cash',
  'copies',
  'carriage',
  'transfer',
  'door',
  'early',
  'void',
  'void',
  'allocate',
  'refundInCash',
  'refundByTransfer',
  'close',
  'remit',
  'confirm',
  'sendBack',
  'repay',
] as const;

interface Step {
  readonly act: (typeof acts)[number];
  /** Picks an agency, an amount, or which of several. */
  readonly pick: number;
}

/** A few days in every run; MOTCUA_MONEY_DAYS sets another number for the drill. */
const days = Number(process.env.MOTCUA_MONEY_DAYS || 6);
const stepsADay = 24;

/** Accounts and lines, read once every drawer is handed in: what is not where it belongs, in đồng. */
const misplaced = `with side as (
    select debit as account, amount from ledger_entry
    union all select credit, -amount from ledger_entry),
  balance as (select split_part(account, ':', 1) as kind, split_part(account, ':', 2) as id,
    sum(amount) as amount from side group by account),
  valid as (select r.*, d.competent_unit_id as agency from receipt r
    join dossier d on d.id = r.dossier_id where r.voided_at is null)
  select jsonb_build_object(
    'inHands', (select coalesce(sum(abs(amount)), 0) from balance
      where kind in ('courier', 'shortage', 'unallocated', 'refundable')),
    'inDrawers', (select coalesce(sum(abs(b.amount)), 0) from balance b
      join cash_shift s on s.id::text = b.id and s.status = 'closed' where b.kind = 'cash'),
    'agencyOfFees', (select coalesce(sum(amount), 0) from balance
        where kind in ('treasury', 'bank') and id = $1)
      - (select coalesce(sum(amount), 0) from valid
        where agency = $1::uuid and money_group = 'state'),
    'postOfCarriage', (select coalesce(sum(amount), 0) from balance where kind = 'post')
      - (select coalesce(sum(amount), 0) from valid where money_group = 'postage'),
    'linesOfParts', (select count(*) from remittance_line l where l.amount - l.postage
      <> (select sum(p.amount) from remittance_part p
        where p.remittance_id = l.remittance_id and p.line_no = l.no)),
    'bookOfRemittances', (select coalesce(sum(p.amount), 0) from remittance_part p
        join remittance m on m.id = p.remittance_id and m.confirmed_at is not null)
      - (select coalesce(sum(case when debit like 'treasury:%' then amount
          when credit like 'treasury:%' then -amount else 0 end), 0)
        from ledger_entry where purpose = 'remittance')) as misplaced`;

const nothing = {
  inHands: 0,
  inDrawers: 0,
  agencyOfFees: 0,
  postOfCarriage: 0,
  linesOfParts: 0,
  bookOfRemittances: 0,
};

describe('days of a counter that takes the fees of two agencies', () => {
  let api: TestApi;
  let counter: CounterActs;
  let desk: MoneyDesk;

  beforeAll(async () => {
    api = await TestApi.start();
    desk = new MoneyDesk(api);
    counter = new CounterActs(api, desk);
  });

  afterAll(() => api.stop());

  const seen = ({ accounts }: RemittanceBody) =>
    accounts.map(({ unit, amount }) => [unit.id, amount]);

  /** Somebody waits for a lock that this spec holds. */
  async function isWaiting(): Promise<boolean> {
    const { rows } = await api.database.query(
      `select from pg_locks where not granted and pid in
         (select pid from pg_stat_activity where datname = current_database())`,
    );
    return rows.length > 0;
  }

  async function ended(steps: readonly string[] = []): Promise<void> {
    await counter.evening();
    const [row] = await api.rows<{ misplaced: object }>(misplaced, [lamVien]);
    expect([steps, row?.misplaced]).toEqual([steps, nothing]);
    // An agency may give back what lies on its bank account before anything went to its treasury.
    expect(await desk.brokenRules()).toMatchObject({
      ...nothingBroken,
      negativeBalances: expect.any(Number),
    });
  }

  it('repays the agency whose part lacked, though its drawer was empty', async () => {
    await counter.opened();
    await counter.paid(lamVien, 6_000);
    await counter.paid(xuanHuong, 4_000);
    await counter.closed(10_000);
    await counter.opened();
    const made = await counter.remitted('motcua');
    expect([made.status, made.body.amount, seen(made.body)]).toEqual([201, 0, [[xuanHuong, 0]]]);
    await counter.settled('confirmation');
    const owed = { unit: { id: lamVien }, amount: 6_000 };
    const debt = async () =>
      (await api.request<{ items: object[] }>('GET', '/shortages', { as: 'motcua' })).body.items[0];
    expect(await debt()).toMatchObject({ owed: 10_000, agencies: [owed] });
    await counter.repaid(0.8);
    expect(await debt()).toMatchObject({
      owed: 2_000,
      agencies: [],
      repayments: [{ amount: 8_000, agencies: [owed] }],
    });
    await ended();
  });

  it.each([
    ['before its drawer is handed in', ['repaid', 'remitted']],
    ['and the remittance is sent back', ['remitted', 'repaid', 'refusal', 'remitted']],
  ] as const)('gives each agency its whole where a shortage is repaid %s', async (_case, steps) => {
    await counter.opened();
    const receiptId = await counter.paid(lamVien, 6_000);
    await counter.paid(lamVien, 4_000);
    await counter.paid(xuanHuong, 2_000);
    await counter.closed(7_000);
    await counter.opened(50_000);
    for (const step of steps) {
      if (step === 'repaid') await counter.repaid();
      else if (step === 'refusal') {
        await counter.settled('refusal');
        await counter.voided(receiptId);
      } else expect((await counter.remitted('motcua')).status).toBe(201);
    }
    await ended();
  });

  it('moves what parked money of a courier pays later, also with nothing in hand', async () => {
    await counter.opened();
    await counter.takenEarly('collectedFee', 10_000);
    const early = await counter.remitted('buudien');
    expect(seen(early.body)).toEqual([[xuanHuong, 10_000]]);
    await counter.settled('confirmation');
    const held = await counter.aHeld();
    const { id } = await counter.dossierOf(lamVien, 3);
    await counter.act(`/held-money/${held?.id}/allocation`, 'motcua', held?.version ?? 0, {
      dossier: id,
      chargeNos: [1],
    });
    const later = await counter.remitted('buudien');
    expect([later.status, later.body.amount, seen(later.body)]).toEqual([
      201,
      0,
      [
        [xuanHuong, -6_000],
        [lamVien, 6_000],
      ],
    ]);
    expect((await counter.remitted('buudien')).body).toMatchObject({ reason: 'nothingToRemit' });
    await ended();
  });

  it('keeps carriage that a courier brought apart from fees, and gives it back in cash', async () => {
    await counter.opened(50_000);
    const dossierId = await counter.takenAtDoor(lamVien, 4_000, 0, 10_000);
    const carriage = (await desk.money(dossierId)).receipts.find(
      ({ group }) => group === 'postage',
    );
    expect((await counter.remitted('buudien')).body).toMatchObject({ amount: 14_000 });
    await counter.settled('confirmation');
    await counter.voided(carriage?.id ?? '');
    const held = await counter.aHeld();
    const fee = await counter.dossierOf(lamVien, 2);
    const refused = await counter.act(`/held-money/${held?.id}/allocation`, 'motcua', 1, {
      dossier: fee.id,
      chargeNos: [1],
    });
    expect(refused.text).toContain('#/chargeNos/0');
    expect(await counter.refunded('transfer')).toBe(true);
    expect(await counter.refunded('cash')).toBe(true);
    await counter.closed();
    await counter.opened();
    expect((await counter.remitted('motcua')).body).toMatchObject({ amount: 0, postage: -10_000 });
    await ended();
  });

  it('pays a courier’s fee back by transfer out of the account of whoever got it', async () => {
    await counter.opened();
    await counter.transferred(lamVien, 4_000);
    const dossierId = await counter.takenAtDoor(lamVien, 4_000);
    await counter.remitted('buudien');
    await counter.settled('confirmation');
    await counter.voided((await desk.money(dossierId)).receipts[0]?.id ?? '');
    expect(await counter.refunded('transfer')).toBe(true);
    expect(await counter.aHeld()).toBeUndefined();
    const [paidOut] = await api.rows(
      `select credit from ledger_entry where purpose = 'refund' order by at desc, id desc limit 1`,
    );
    expect(paidOut).toEqual({ credit: `bank:${lamVien}` });
    await ended();
  });

  it('lets no delivery add to a courier’s cash while it is counted', async () => {
    await counter.opened();
    let isTaken = false;
    let delivery: Promise<unknown> = Promise.resolve();
    await counter.asCourier(async (courierId, scope) => {
      await new Ledger(scope).hold(account.courier(courierId));
      delivery = counter.takenAtDoor(lamVien, 4_000).finally(() => (isTaken = true));
      await until('the delivery waits for the count', async () => isTaken || (await isWaiting()));
      expect(isTaken).toBe(false);
    });
    await delivery;
    expect((await counter.remitted('buudien')).body).toMatchObject({ amount: 4_000 });
    await ended();
  });

  it('takes a voucher for the part of each other agency', async () => {
    await counter.opened();
    await counter.paid(lamVien, 6_000);
    await counter.paid(xuanHuong, 4_000);
    await counter.closed();
    await counter.opened();
    const voucher = { unitId: lamVien, voucherNo: 'UNC LV' };
    for (const [vouchers, pointer] of [
      [[{ ...voucher, unitId: xuanHuong }], '#/vouchers/0/unitId'],
      [[{ ...voucher, unitId: demoUnitIds.justice }], '#/vouchers/0/unitId'],
      [[voucher, voucher], '#/vouchers/1/unitId'],
      [[{ ...voucher, voucherNo: '' }], '#/vouchers/0/voucherNo'],
    ] as const) {
      const refused = await counter.remitted('motcua', { vouchers });
      expect([refused.status, refused.text.includes(pointer)]).toEqual([400, true]);
    }
    const made = await counter.remitted('motcua', { voucherNo: 'UNC XH', vouchers: [voucher] });
    expect(made.body.accounts).toMatchObject([{ voucherNo: 'UNC XH' }, { voucherNo: 'UNC LV' }]);
    await ended();
  });

  it('never hands in the same đồng twice, whoever asks at once', async () => {
    const first = await counter.opened();
    await counter.paid(lamVien, 6_000);
    await counter.closed();
    const second = await counter.opened();
    await counter.paid(xuanHuong, 4_000);
    await counter.closed();
    await counter.opened();
    await counter.takenAtDoor(lamVien, 8_000);
    const courierIds = [staffId('buuta')];
    const remit = (as: string, body: object) =>
      api.request('POST', '/remittances', { as, body: { voucherNo: 'UNC 1', ...body } });
    const replies = await Promise.all([
      remit('motcua', { shiftIds: [first, second] }),
      remit('motcua', { shiftIds: [second, first] }),
      remit('buudien', { shiftIds: [second], courierIds }),
      remit('buudien', { courierIds }),
    ]);
    expect(replies.filter(({ status }) => ![201, 409].includes(status))).toEqual([]);
    const [taken] = await api.rows<{ drawers: number; carried: number }>(
      `select count(*) filter (where shift_id = any($1::uuid[]))::integer as drawers,
         coalesce(sum(l.amount) filter (where courier_id is not null), 0)::integer as carried
       from remittance_line l join remittance m on m.id = l.remittance_id
       where m.confirmed_at is null and m.refused_at is null`,
      [[first, second]],
    );
    expect(taken).toEqual({ drawers: 2, carried: 8_000 });
    await ended();
  });

  it('splits by what was handed in and given back while it waited its turn', async () => {
    await counter.opened();
    await counter.paid(xuanHuong, 2_000);
    await counter.closed();
    await counter.remitted('motcua');
    await counter.opened();
    const receiptId = await counter.paid(lamVien, 6_000);
    await counter.closed();
    await counter.opened(50_000);
    // Another remittance is being made: its number is taken and not committed yet.
    await api.database.query('begin');
    await api.database.query(`select from code_counter where kind = 'remittance' for update`);
    const waiting = counter.remitted('motcua');
    await until('the remittance waits for its number', isWaiting);
    await counter.voided(receiptId);
    await api.database.query('commit');
    const made = await waiting;
    // The fee went back: it is no agency's, in whatever order its drawers are handed in.
    expect([made.status, seen(made.body)]).toEqual([201, [[xuanHuong, 6_000]]]);
    await ended();
  });

  async function perform({ act, pick }: Step): Promise<unknown> {
    const agency = agencies[pick % 2] ?? xuanHuong;
    const amount = (1 + (pick % 9)) * 2_000;
    switch (act) {
      case 'cash':
        return counter.paid(agency, amount);
      case 'copies':
        return counter.paid(agency, amount, 'copies');
      case 'carriage':
        return counter.paid(agency, amount, 'postage');
      case 'transfer':
        return counter.transferred(lamVien, amount, pick % 3 === 0 ? 4_000 : 0);
      case 'door':
        return counter.takenAtDoor(
          agency,
          amount,
          pick % 3 === 0 ? 6_000 : 0,
          pick % 4 === 0 ? 0 : 10_000,
        );
      case 'early':
        return counter.takenEarly(pick % 3 === 0 ? 'collectedPostage' : 'collectedFee', amount);
      case 'void':
        return counter.voidedOne(pick);
      case 'allocate':
        return counter.allocated(pick);
      case 'refundInCash':
        return counter.refunded('cash', pick);
      case 'refundByTransfer':
        return counter.refunded('transfer', pick);
      case 'close':
        await counter.closed(pick % 3 === 0 ? (pick % 17) * 4_000 : 0);
        return counter.opened(pick % 5 === 0 ? 50_000 : 0);
      case 'remit':
        return counter.remitted(pick % 2 === 0 ? 'motcua' : 'buudien');
      case 'confirm':
        return counter.settled('confirmation', pick);
      case 'sendBack':
        return counter.settled('refusal', pick);
      case 'repay':
        return counter.repaid(pick % 2 === 0 ? 1 : 0.4, pick);
    }
  }

  it(
    'ends with every fee at its agency, carriage at the Post, and nothing anywhere else',
    async () => {
      const step = fc.record({ act: fc.constantFrom(...acts), pick: fc.nat(9_999) });
      const day = fc.array(step, { minLength: stepsADay, maxLength: stepsADay });
      for (const steps of fc.sample(day, { numRuns: days, seed: 7 })) {
        await counter.opened();
        for (const each of steps) await perform(each);
        await ended(steps.map(({ act, pick }) => `${act} ${pick}`));
      }
    },
    60_000 + days * 30_000,
  );
});
