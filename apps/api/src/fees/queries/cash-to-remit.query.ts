import type { LocalDate } from '@motcua/shared-time';
import type { Actor } from '../../access/actor';
import { Settings } from '../../organisation/settings';
import { Parameters, type Sql } from '../../platform/database/sql';
import { bankAccountOf } from '../data/bank-accounts';
import { type StateCash, type TreasuryPart, TreasuryParts } from '../data/treasury-parts';
import { personName, unitName } from './named';
import {
  balanceOf,
  courierPostage,
  couriersOf,
  drawerPostage,
  promised,
  staffShortage,
} from './remittance.query';
import { visibleShifts } from './visible-cash';

interface Source {
  readonly id: string;
  readonly amount: number;
  readonly postage: number;
}

interface HeldCash {
  readonly shifts: readonly (Source & {
    readonly unit: { readonly id: string };
  })[];
  readonly couriers: readonly Source[];
}

type Origin = Pick<StateCash, 'shiftId' | 'courierId'>;

async function heldCash(sql: Sql, actor: Actor, today: LocalDate): Promise<HeldCash> {
  const parameters = new Parameters();
  const accounts = parameters.add(
    JSON.stringify(await Settings.value(sql, 'fees.bankAccounts', today)),
  );
  const shifts = visibleShifts(actor, parameters, 'c');
  const units = parameters.add(actor.unitsFor('cash.read'));
  const [row] = await sql.query<{ held: HeldCash }>(
    `select jsonb_build_object(
       'shifts', coalesce((select jsonb_agg(jsonb_build_object('id', s.id,
           'unit', jsonb_build_object('id', s.unit_id, 'name', ${unitName('s.unit_id')}),
           'treasuryAccount', (select b ->> 'treasuryAccount'
             from jsonb_array_elements(${accounts}::jsonb) b where b ->> 'unitId' = s.unit_id::text),
           'collector', ${personName('s.staff_id')}, 'closedAt', s.closed_at,
           'amount', s.amount, 'postage', least(s.amount, s.postage),
           'shortage', greatest(s.expected - s.counted, 0))
           order by s.closed_at, s.id)
         from (select c.*, ${balanceOf(`'cash:' || c.id`)} as amount,
             ${drawerPostage('c.id')} as postage from cash_shift c
           where c.status = 'closed' and ${shifts}
             and not exists (select from remittance_line l where l.shift_id = c.id
               and not l.is_released)) s
         where s.amount > 0 or s.postage < 0), '[]'),
       'couriers', coalesce((select jsonb_agg(jsonb_build_object('id', k.id,
           'collector', ${personName('k.id')}, 'amount', k.amount - k.promised,
           'postage', least(greatest(k.postage, 0), k.amount - k.promised),
           'promised', k.promised, 'shortage', k.shortage) order by k.id)
         from (select a.id, ${balanceOf(`'courier:' || a.id`)} as amount,
             ${promised('amount', 'shortage')} as promised,
             ${courierPostage} - ${promised('postage', 'shortage_postage')} as postage,
             ${staffShortage} as shortage
           from (${couriersOf(units)}) a) k where k.amount > 0), '[]')) as held`,
    parameters.values,
  );
  return row?.held ?? { shifts: [], couriers: [] };
}

/** What is still to be remitted: closed shifts, and the cash of couriers, each by treasury account. */
export async function cashToRemit(sql: Sql, actor: Actor, today: LocalDate): Promise<string> {
  const { shifts, couriers } = await heldCash(sql, actor, today);
  const treasury = new TreasuryParts(sql, today);
  const split = async ({ amount, postage }: Source, from: Origin, unitId: string) => {
    const handed = amount - postage;
    const home = await bankAccountOf(sql, unitId, today);
    const own = { unitId, treasuryAccount: home?.treasuryAccount ?? '' };
    return treasury.of({ ...from, handed, due: handed }, own);
  };
  const bySource: (readonly TreasuryPart[])[] = [];
  for (const shift of shifts)
    bySource.push(await split(shift, { shiftId: shift.id, courierId: null }, shift.unit.id));
  for (const courier of couriers)
    bySource.push(await split(courier, { shiftId: null, courierId: courier.id }, actor.unitId));
  const names = await unitNames(sql, bySource.flat());
  const accounts = bySource.map((parts) =>
    parts.map(({ unitId, treasuryAccount, amount }) => ({
      unit: { id: unitId, name: names.get(unitId) ?? null },
      treasuryAccount: treasuryAccount === '' ? null : treasuryAccount,
      amount,
    })),
  );
  return JSON.stringify({
    shifts: shifts.map((shift, no) => ({ ...shift, accounts: accounts[no] })),
    couriers: couriers.map((courier, no) => ({
      ...courier,
      accounts: accounts[shifts.length + no],
    })),
  });
}

async function unitNames(
  sql: Sql,
  parts: readonly TreasuryPart[],
): Promise<ReadonlyMap<string, string>> {
  if (parts.length === 0) return new Map();
  const rows = await sql.query<{ id: string; name: string }>(
    `select u.id, ${unitName('u.id')} as name from unit u where u.id = any($1::uuid[])`,
    [[...new Set(parts.map(({ unitId }) => unitId))]],
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}
