import type { TestReply } from '../support/test-api';
import { demoUnitIds } from '../../src/demonstration/organisation';
import { staffId } from '../courier-delivery/delivery-steps';
import { agencies, CounterTakings } from './counter-takings';
import type { ShiftBody } from './money-desk';

export interface AccountBody {
  readonly unit: { readonly id: string };
  readonly treasuryAccount: string | null;
  readonly amount: number;
  readonly voucherNo: string;
}

export interface RemittanceBody {
  readonly id: string;
  readonly version: number;
  readonly amount: number;
  readonly postage: number;
  readonly accounts: readonly AccountBody[];
}

interface Row {
  readonly id: string;
  readonly version: number;
}

interface HeldRow extends Row {
  readonly amount: string;
  readonly isCarriage: boolean;
}

/** Who takes money at the desk, for the Post, and at the other agency. */
type Collector = 'motcua' | 'buudien' | 'motcua2';

/** What becomes of the money that came to the counter: counted, handed in, given back, allocated. */
export class CounterActs extends CounterTakings {
  private shiftId = '';

  act<Body = Record<string, unknown>>(
    path: string,
    as: string,
    version: number,
    body?: object,
  ): Promise<TestReply<Body>> {
    return this.api.request('POST', path, { as, version, ...(body ? { body } : {}) });
  }

  async opened(openingCash = 0): Promise<string> {
    this.shiftId = (await this.desk.openShift('motcua', openingCash)).body.id;
    return this.shiftId;
  }

  /** Short by so much, or by all there is. */
  async closed(short = 0, as = 'motcua', shiftId = this.shiftId): Promise<void> {
    const path = `/cash-shifts/${shiftId}`;
    const { body } = await this.api.request<ShiftBody>('GET', path, { as });
    const counted = Math.max(0, body.inDrawer - short);
    const isEven = counted === body.inDrawer;
    const count = await this.act<ShiftBody>(`${path}/count`, as, body.version, {
      notes: [{ denomination: 1_000, count: counted / 1_000 }],
      ...(isEven ? {} : { varianceReason: 'Trả nhầm tiền thừa' }),
    });
    if (!isEven)
      await this.act(`${path}/variance-decision`, 'truongbophan', count.body.version, {
        decision: 'approve',
      });
  }

  /** Somebody besides the one collector of the other agency, who settles its remittances. */
  async withHeadElsewhere(): Promise<void> {
    await this.api.rows(
      `insert into assignment (id, staff_id, unit_id, role_code, valid_from)
       values (gen_random_uuid(), $1, $2, 'headOfDesk', '2025-07-01')`,
      [staffId('thuly2'), demoUnitIds.lamVien],
    );
  }

  /** What a desk's drawers and bank account hold, or what the couriers of the Post do. */
  async remitted(as: Collector, parts: object = {}): Promise<TestReply<RemittanceBody>> {
    const held = await this.api.request<Record<'shifts' | 'couriers' | 'bankAccounts', Row[]>>(
      'GET',
      '/cash-to-remit',
      { as },
    );
    const ids = (rows: readonly Row[]) => rows.map(({ id }) => id);
    const { shifts, couriers, bankAccounts } = held.body;
    const sources =
      as === 'buudien'
        ? { courierIds: ids(couriers) }
        : { shiftIds: ids(shifts), bankUnitIds: ids(bankAccounts) };
    const body = { ...sources, voucherNo: `UNC ${(this.serial += 1)}`, ...parts };
    return this.api.request('POST', '/remittances', { as, body });
  }

  /** One of those nobody has settled; false where there is none. */
  async settled(how: 'confirmation' | 'refusal', pick = 0): Promise<boolean> {
    const open = await this.one<Row & { unitId: string }>(
      `select id, version, unit_id as "unitId" from remittance where confirmed_at is null and refused_at is null
       order by number`,
      pick,
    );
    if (!open) return false;
    const body = how === 'refusal' ? { reason: 'Chứng từ ghi sai' } : undefined;
    const head = open.unitId === demoUnitIds.lamVien ? 'thuly2' : 'truongbophan';
    const reply = await this.act(`/remittances/${open.id}/${how}`, head, open.version, body);
    if (reply.status === 200) return true;
    // The bank account paid something else back since: made anew, it leaves the treasury account.
    expect(reply.body).toMatchObject({ reason: 'notEnoughMoney' });
    return this.settled('refusal', pick);
  }

  /** A share of one debt, to the treasury or into another drawer; false where nothing is owed. */
  async repaid(share = 1, pick = 0, method: 'treasury' | 'cash' = 'treasury'): Promise<boolean> {
    const { body } = await this.api.request<{
      items: { staff: { id: string }; unit: { id: string }; owed: number }[];
    }>('GET', '/shortages', { as: 'truongbophan' });
    const debts = body.items.filter(({ owed }) => owed > 0);
    const debt = debts[pick % Math.max(1, debts.length)];
    if (!debt) return false;
    const amount = Math.max(1_000, Math.floor((debt.owed * share) / 1_000) * 1_000);
    const repay = (as: string, voucher: object) =>
      this.api.request('POST', `/shortages/${debt.staff.id}/repayments`, {
        as,
        body: { unitId: debt.unit.id, amount, method, ...voucher },
      });
    if (method === 'treasury') {
      expect((await repay('truongbophan', { voucherNo: 'GNT 1' })).status).toBe(201);
      return true;
    }
    const drawer = await this.desk.openShift('buudien', 0);
    expect((await repay('buudien', {})).status).toBe(201);
    await this.closed(0, 'buudien', drawer.body.id);
    return true;
  }

  /** False where nothing is parked. */
  async refunded(method: 'cash' | 'transfer', pick = 0): Promise<boolean> {
    const held = await this.aHeld(pick);
    if (!held) return false;
    const path = `/held-money/${held.id}`;
    const asked = await this.act(`${path}/refund-requests`, 'motcua', held.version, {
      reason: 'Trả lại người nộp',
      method,
    });
    if (asked.status !== 200) {
      expect([method, held.isCarriage, asked.text.includes('#/method')]).toEqual([
        'transfer',
        true,
        true,
      ]);
      return true;
    }
    const voucher = { voucherNo: 'PC 1' };
    const paid = await this.act(`${path}/refund`, 'truongbophan', held.version + 1, voucher);
    if (paid.status !== 200) {
      expect(paid.body).toMatchObject({ reason: 'notEnoughMoney' });
      await this.act(`${path}/refund-refusals`, 'motcua', held.version + 1);
    }
    return true;
  }

  /** Pays a part of it or all: a fee of any agency's, or copies; carriage pays carriage. */
  async allocated(pick: number): Promise<void> {
    const held = await this.aHeld(pick);
    const most = Math.floor(Number(held?.amount ?? 0) / 2_000);
    if (!held || most < 1) return;
    const quantity = 1 + (pick % most);
    const { id } = await this.dossierOf(agencies[pick % 2] ?? agencies[0], quantity);
    const kind = held.isCarriage ? 'postage' : pick % 4 === 3 ? 'copies' : undefined;
    const no = kind ? await this.charged(id, kind, quantity * 2_000) : 1;
    const body = { dossier: id, chargeNos: [no] };
    const reply = await this.act(`/held-money/${held.id}/allocation`, 'motcua', held.version, body);
    expect(reply.status).toBe(200);
  }

  async voided(receiptId: string, version = 1): Promise<void> {
    const path = `/receipts/${receiptId}`;
    await this.act(`${path}/void-requests`, 'motcua', version, { reason: 'Thu nhầm' });
    const decided = await this.act(`${path}/void-decision`, 'truongbophan', version + 1, {
      decision: 'void',
    });
    if (decided.status !== 200) expect(decided.body).toMatchObject({ reason: 'notEnoughMoney' });
  }

  async voidedOne(pick: number): Promise<void> {
    const receipt = await this.one<Row>(
      `select id, version from receipt where voided_at is null and void_requested_at is null
       order by id desc limit 8`,
      pick,
    );
    if (receipt) await this.voided(receipt.id, receipt.version);
  }

  /** Every parked đồng goes back, every drawer and courier is handed in, every debt is paid. */
  async evening(): Promise<void> {
    await this.closed();
    await this.opened(2_000_000);
    while (await this.refunded('cash'));
    await this.closed();
    for (let isOpen = true; isOpen;) {
      const replies: TestReply[] = [];
      for (const as of ['motcua', 'buudien', 'motcua2'] as const)
        replies.push(await this.remitted(as));
      while (await this.settled('confirmation'));
      isOpen = replies.some(({ status }) => status === 201);
    }
    while (await this.repaid());
  }

  aHeld(pick = 0): Promise<HeldRow | undefined> {
    return this.one<HeldRow>(
      `select h.id, h.version, h.amount, (h.courier_id is not null
         and 'postage' in (case coalesce(o.reason, h.reason) when 'collectedPostage'
           then 'postage' end, v.money_group)) as "isCarriage"
       from held_money h
         left join receipt v on v.id = h.receipt_id left join held_money o on o.id = h.rest_of_id
       where h.status = 'held' order by h.id`,
      pick,
    );
  }

  private async one<Found extends object>(text: string, pick: number): Promise<Found | undefined> {
    const rows = await this.api.rows<Found>(text);
    return rows[pick % Math.max(1, rows.length)];
  }
}
