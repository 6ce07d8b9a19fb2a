import type { LocalDate } from '@motcua/shared-time';
import type { Actor } from '../../access/actor';
import { unitsAnsweringFor } from '../../access/unit-heirs';
import { Parameters, type Sql } from '../../platform/database/sql';
import { drawerPostage } from '../data/remittance.repository';
import { type StateCash, type TreasuryPart, TreasuryParts } from '../data/treasury-parts';
import { personName, unitName } from './named';
import { balanceOf, courierPostage, couriersOf, promised, staffShortage } from './remittance.query';
import { visibleShifts } from './visible-cash';

interface Source {
  readonly id: string;
  readonly amount: number;
  readonly postage: number;
}

interface HeldCash {
  readonly shifts: readonly (Source & {
    readonly unit: { readonly id: string };
    /** What was missing when the drawer was counted. */
    readonly shortage: number;
  })[];
  readonly couriers: readonly (Source & { readonly unitId: string })[];
}

interface WithParts {
  readonly source: Source & { readonly treasuryAccount?: string | null };
  readonly parts: readonly TreasuryPart[];
}

type Origin = Omit<StateCash, 'handed'>;

async function heldCash(sql: Sql, actor: Actor): Promise<HeldCash> {
  const parameters = new Parameters();
  const shifts = visibleShifts(actor, parameters, 'c');
  const units = parameters.add(actor.unitsFor('cash.read'));
  const [row] = await sql.query<{ held: HeldCash }>(
    `select jsonb_build_object(
       'shifts', coalesce((select jsonb_agg(jsonb_build_object('id', s.id,
           'unit', jsonb_build_object('id', s.unit_id, 'name', ${unitName('s.unit_id')}),
           'collector', ${personName('s.staff_id')}, 'closedAt', s.closed_at,
           'amount', s.amount, 'postage', least(s.amount, s.postage),
           'shortage', greatest(s.expected - s.counted, 0))
           order by s.closed_at, s.id)
         from (select c.*, ${balanceOf(`'cash:' || c.id`)} as amount,
             ${drawerPostage('c.id')} as postage from cash_shift c
           where c.status = 'closed' and ${shifts}
             and not exists (select from remittance_line l where l.shift_id = c.id
               and not l.is_released)) s
         where s.amount > 0 or s.postage < 0 or exists (select from ledger_entry e
           where e.credit = 'cash:' || s.id and e.receipt_id is not null)), '[]'),
       'couriers', coalesce((select jsonb_agg(jsonb_build_object('id', k.id,
           'collector', ${personName('k.id')}, 'amount', k.amount - k.promised,
           'unitId', k.unit_id,
           'postage', least(greatest(k.postage, 0), k.amount - k.promised),
           'promised', k.promised, 'shortage', k.shortage) order by k.id)
         from (select a.id, (select min(g.unit_id::text) from assignment g where g.staff_id = a.id
               and g.role_code = 'courier' and g.unit_id = any(${units}::uuid[])) as unit_id,
             ${balanceOf(`'courier:' || a.id`)} as amount,
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
  const { shifts, couriers } = await heldCash(sql, actor);
  const treasury = new TreasuryParts(sql, today);
  const split = async ({ amount, postage }: Source, from: Origin, unitId: string) => {
    const home = await treasury.homeOf(unitId);
    const own = { unitId, treasuryAccount: home?.treasuryAccount ?? '' };
    return (await treasury.of({ ...from, handed: amount - postage }, own)).parts;
  };
  const drawers: WithParts[] = [];
  for (const shift of shifts) {
    const unitId = await handingIn(sql, shift.unit.id, actor, today);
    const parts = await split(
      shift,
      { shiftId: shift.id, courierId: null, missing: shift.shortage },
      unitId,
    );
    const treasuryAccount = parts[0]?.treasuryAccount || null;
    // An empty drawer is handed in where agencies have to be set right against each other.
    if (shift.amount > 0 || shift.postage < 0 || parts.some(({ amount }) => amount !== 0))
      drawers.push({ source: { ...shift, treasuryAccount }, parts });
  }
  const carried: WithParts[] = [];
  const isRemitting = actor.mayAt('dossier.collectFee', actor.unitId);
  for (const { unitId, ...courier } of couriers) {
    const from = { shiftId: null, courierId: courier.id, missing: 0 };
    const parts = await split(courier, from, isRemitting ? actor.unitId : unitId);
    carried.push({ source: courier, parts });
  }
  const names = await unitNames(
    sql,
    [...drawers, ...carried].flatMap(({ parts }) => parts),
  );
  const told = ({ source, parts }: WithParts): object => ({
    ...source,
    accounts: parts.map(({ unitId, treasuryAccount, amount }) => ({
      unit: { id: unitId, name: names.get(unitId) ?? null },
      treasuryAccount: treasuryAccount === '' ? null : treasuryAccount,
      amount,
    })),
  });
  return JSON.stringify({ shifts: drawers.map(told), couriers: carried.map(told) });
}

/** Who hands in the drawers of a unit: itself, or after its end whoever inherited it. */
async function handingIn(
  sql: Sql,
  unitId: string,
  actor: Actor,
  today: LocalDate,
): Promise<string> {
  const answering = await unitsAnsweringFor(sql, [unitId], today);
  if (answering.length === 0 || answering.includes(unitId)) return unitId;
  return answering.find((id) => id === actor.unitId) ?? answering[0] ?? unitId;
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
