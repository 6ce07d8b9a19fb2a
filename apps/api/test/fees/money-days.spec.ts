import fc from 'fast-check';
import { demoUnitIds } from '../../src/demonstration/organisation';
import { account, Ledger } from '../../src/fees/data/ledger';
import { staffId } from '../courier-delivery/delivery-steps';
import { TestApi } from '../support/test-api';
import { until } from '../support/until';
import { CounterActs, type RemittanceBody } from './counter-acts';
import { agencies } from './counter-takings';
import { misplaced, nothingMisplaced } from './misplaced-money';
import { MoneyDesk, nothingBroken } from './money-desk';

const { xuanHuong, lamVien } = demoUnitIds;

const acts = [
  'cash',
  'cash',
  'copies',
  'carriage',
  'transfer',
  'transferWithCopies',
  'door',
  'early',
  'void',
  'void',
  'allocate',
  'refundInCash',
  'refundByTransfer',
  'close',
  'remit',
  'handOver',
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
const days = Number(process.env.MOTCUA_MONEY_DAYS || 5);
const stepsADay = 24;

describe('days of a counter that takes the fees of two agencies', () => {
  let api: TestApi;
  let counter: CounterActs;
  let desk: MoneyDesk;
  /** The last row of what was handed in or repaid. */
  let dayBefore = '00000000-0000-0000-0000-000000000000';

  beforeAll(async () => {
    api = await TestApi.start();
    desk = new MoneyDesk(api);
    counter = new CounterActs(api, desk);
    await counter.withHeadElsewhere();
  });

  afterAll(() => api.stop());

  const seen = ({ accounts }: Pick<RemittanceBody, 'accounts'>) =>
    accounts.map(({ unit, amount }) => [unit.id, amount]);

  /** The receipt of what a courier took for it. */
  const voidedAtDoor = async (dossierId: string) =>
    counter.voided((await desk.money(dossierId)).receipts[0]?.id ?? '');

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
    const [row] = await api.rows<{ misplaced: object }>(misplaced, [lamVien, dayBefore]);
    expect([steps, row?.misplaced]).toEqual([steps, nothingMisplaced]);
    // An agency may give back what lies on its bank account before anything went to its treasury.
    expect(await desk.brokenRules(['treasury', 'post'])).toEqual(nothingBroken);
    const [last] = await api.rows<{ id: string }>(
      `select id from remittance union all select id from shortage_repayment
       order by id desc limit 1`,
    );
    dayBefore = last?.id ?? dayBefore;
  }

  it.each([
    ['to the treasury', 'treasury'],
    ['into another drawer', 'cash'],
  ] as const)(
    'repays the agency whose part lacked, though its drawer was empty, %s',
    async (_way, method) => {
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
        (
          await api.request<{ items: { repayments: object[] }[] }>('GET', '/shortages', {
            as: 'motcua',
          })
        ).body.items[0];
      expect(await debt()).toMatchObject({ owed: 10_000, agencies: [owed] });
      await counter.repaid(0.8, 0, method);
      const left = await debt();
      expect(left).toMatchObject({ owed: 2_000, agencies: [] });
      expect(left?.repayments[0]).toMatchObject({ method, amount: 8_000, agencies: [owed] });
      await ended();
    },
  );

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
    await voidedAtDoor(dossierId);
    expect(await counter.refunded('transfer')).toBe(true);
    expect(await counter.aHeld()).toBeUndefined();
    const [paidOut] = await api.rows(
      `select credit from ledger_entry where purpose = 'refund' order by at desc, id desc limit 1`,
    );
    expect(paidOut).toEqual({ credit: `bank:${lamVien}` });
    await ended();
  });

  it.each([
    ['a delivery', () => counter.takenAtDoor(lamVien, 4_000), 8_000],
    ['papers fetched at a home', () => counter.takenEarly('collectedFee', 4_000), 8_000],
    ['a refund by transfer', () => counter.refunded('transfer'), 4_000],
  ] as const)(
    'lets %s wait while the cash of its courier is counted',
    async (_case, run, amount) => {
      await counter.opened();
      await voidedAtDoor(await counter.takenAtDoor(lamVien, 4_000));
      let isDone = false;
      let waiting: Promise<unknown> = Promise.resolve();
      await counter.asCourier(async (courierId, scope) => {
        await new Ledger(scope).hold(account.courier(courierId));
        waiting = run().finally(() => (isDone = true));
        await until('it waits for the count', async () => isDone || (await isWaiting()));
        expect(isDone).toBe(false);
      });
      await waiting;
      expect((await counter.remitted('buudien')).body).toMatchObject({ amount });
      await ended();
    },
  );

  it('makes good whose account paid a courier’s fee back, though its remittance is sent back', async () => {
    await counter.opened();
    await counter.transferred(lamVien, 4_000);
    const dossierId = await counter.takenAtDoor(lamVien, 4_000);
    await counter.remitted('buudien');
    await voidedAtDoor(dossierId);
    expect(await counter.refunded('transfer')).toBe(true);
    expect(await counter.aHeld()).toBeUndefined();
    await counter.settled('refusal');
    expect(seen((await counter.remitted('buudien')).body)).toEqual([
      [xuanHuong, 0],
      [lamVien, 4_000],
    ]);
    await ended();
  });

  it('makes good whose account paid a courier’s fee back, though another unit hands it in', async () => {
    await counter.opened();
    await counter.transferred(xuanHuong, 4_000);
    await voidedAtDoor(await counter.takenAtDoor(xuanHuong, 4_000));
    expect(await counter.refunded('transfer')).toBe(true);
    expect(await counter.aHeld()).toBeUndefined();
    const [elsewhere] = await api.rows<{ id: string }>(
      `insert into assignment (id, staff_id, unit_id, role_code, valid_from)
       values (gen_random_uuid(), $1, $2, 'courier', '2025-07-01') returning id`,
      [staffId('buuta'), lamVien],
    );
    const { body } = await api.request<{ couriers: Pick<RemittanceBody, 'accounts'>[] }>(
      'GET',
      '/cash-to-remit',
      { as: 'motcua2' },
    );
    expect(body.couriers.map(seen)).toEqual([
      [
        [lamVien, 0],
        [xuanHuong, 4_000],
      ],
    ]);
    await api.rows(`delete from assignment where id = $1`, [elsewhere?.id]);
    await ended();
  });

  it('moves what paid copies out of the part of another agency', async () => {
    await counter.opened();
    const dossierId = await counter.takenAtDoor(lamVien, 6_000);
    expect(seen((await counter.remitted('buudien')).body)).toEqual([
      [xuanHuong, 0],
      [lamVien, 6_000],
    ]);
    await counter.settled('confirmation');
    await voidedAtDoor(dossierId);
    const held = await counter.aHeld();
    const { id } = await counter.dossierOf(lamVien, 1);
    const chargeNos = [await counter.charged(id, 'copies', 4_000)];
    const path = `/held-money/${held?.id}/allocation`;
    const paid = await counter.act(path, 'motcua', held?.version ?? 0, { dossier: id, chargeNos });
    expect(paid.status).toBe(200);
    expect(seen((await counter.remitted('buudien')).body)).toEqual([
      [xuanHuong, 4_000],
      [lamVien, -4_000],
    ]);
    await ended();
  });

  it('hands in a drawer short of its float alone, and counts its repayment once', async () => {
    await counter.opened(50_000);
    await counter.closed(5_000);
    await counter.opened();
    const empty = await counter.remitted('motcua');
    expect([empty.status, empty.body.amount]).toEqual([201, 0]);
    await counter.settled('refusal');
    await counter.repaid();
    await counter.paid(lamVien, 6_000);
    await counter.closed(3_000);
    await counter.opened();
    expect(seen((await counter.remitted('motcua')).body)).toEqual([
      [xuanHuong, 0],
      [lamVien, 3_000],
    ]);
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
    // Whoever comes first takes one drawer or both; the rest are refused whole.
    const [taken] = await api.rows<{ twice: number; carried: number }>(
      `select (count(l.shift_id) - count(distinct l.shift_id))::integer as twice,
         coalesce(sum(l.amount) filter (where courier_id is not null), 0)::integer as carried
       from remittance_line l join remittance m on m.id = l.remittance_id
       where m.confirmed_at is null and m.refused_at is null`,
    );
    expect(taken).toEqual({ twice: 0, carried: 8_000 });
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
      case 'transferWithCopies':
        return counter.transferredWithCopies(agency, amount, 4_000);
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
      case 'handOver':
        return counter.remitted('motcua2');
      case 'confirm':
        return counter.settled('confirmation', pick);
      case 'sendBack':
        return counter.settled('refusal', pick);
      case 'repay':
        return counter.repaid(pick % 2 === 0 ? 1 : 0.4, pick, pick % 3 === 0 ? 'cash' : 'treasury');
    }
  }

  it(
    'ends with every fee at its agency, carriage at the Post, and nothing anywhere else',
    async () => {
      const step = fc.record({ act: fc.constantFrom(...acts), pick: fc.nat(9_999) });
      const day = fc.array(step, { minLength: stepsADay, maxLength: stepsADay });
      for (const steps of fc.sample(day, days)) {
        await counter.opened();
        for (const each of steps) await perform(each);
        await ended(steps.map(({ act, pick }) => `${act} ${pick}`));
      }
    },
    60_000 + days * 30_000,
  );
});
