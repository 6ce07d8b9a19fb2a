import type { LocalDate } from '@motcua/shared-time';
import type { Actor } from '../../access/actor';
import { unitsAnsweringFor } from '../../access/unit-heirs';
import { Parameters, type Sql } from '../../platform/database/sql';
import { mayHandOver } from '../data/bank-accounts';
import { drawerPostage } from '../data/carriage';
import { shiftFloat } from '../data/cash-shift.repository';
import { DrawerLines, type KeptDrawer } from '../data/drawer-lines';
import { owedBy } from '../data/owed-takings';
import { isToMove } from '../data/state-takings';
import {
  type StateCash,
  type TreasuryPart,
  TreasuryParts,
  type TreasurySplit,
} from '../data/treasury-parts';
import { personName, unitName } from './named';
import { balanceOf, courierPostage, couriersOf, promised, staffShortage } from './remittance.query';
import { visibleShifts } from './visible-cash';

interface Source {
  readonly id: string;
  readonly amount: number;
  readonly postage: number;
}

interface BankAccount {
  readonly id: string;
  readonly owed: number;
}

interface HeldDrawer {
  readonly drawer: KeptDrawer;
  readonly told: { readonly id: string; readonly unit: { readonly id: string } };
}

interface HeldCash {
  readonly shifts: readonly HeldDrawer[];
  readonly couriers: readonly (Source & { readonly unitId: string; readonly promised: number })[];
  readonly bankAccounts: readonly BankAccount[];
}

interface WithParts {
  readonly source: object;
  readonly parts: readonly TreasuryPart[];
}

async function heldCash(sql: Sql, actor: Actor): Promise<HeldCash> {
  const parameters = new Parameters();
  const shifts = visibleShifts(actor, parameters, 'c');
  const units = parameters.add(actor.unitsFor('cash.read'));
  const [row] = await sql.query<{ held: HeldCash }>(
    `select jsonb_build_object(
       'shifts', coalesce((select jsonb_agg(jsonb_build_object(
           'told', jsonb_build_object('id', s.id,
             'unit', jsonb_build_object('id', s.unit_id, 'name', ${unitName('s.unit_id')}),
             'collector', ${personName('s.staff_id')}, 'closedAt', s.closed_at,
             'amount', s.amount, 'shortage', greatest(s.expected - s.counted, 0)),
           'drawer', jsonb_build_object('staffId', s.staff_id, 'unitId', s.unit_id,
             'amount', s.amount, 'postage', s.postage, 'float', ${shiftFloat('s')},
             'floatLacking', s.float_lacking, 'expected', s.expected, 'counted', s.counted))
           order by s.closed_at, s.id)
         from (select c.*, ${balanceOf(`'cash:' || c.id`)} as amount,
             ${drawerPostage('c.id')} as postage from cash_shift c
           where c.status = 'closed' and ${shifts}
             and not exists (select from remittance_line l where l.shift_id = c.id
               and not l.is_released)) s
         where s.amount <> 0 or s.postage <> 0 or s.counted < s.expected
           or exists (select from ledger_entry e
             where e.credit = 'cash:' || s.id and e.purpose in ('void', 'refund'))), '[]'),
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
           from (${couriersOf(units)}) a) k
         where k.amount > 0 or ${isToMove('k.id')}), '[]'),
       'bankAccounts', coalesce((select jsonb_agg(jsonb_build_object('id', b.holder,
           'unit', jsonb_build_object('id', b.holder, 'name', ${unitName('b.holder')}),
           'owed', b.owed) order by b.holder)
         from (select o.holder, sum(o.amount) as owed from ${owedBy(`${units}::uuid[]`)} o
           group by o.holder) b), '[]')) as held`,
    parameters.values,
  );
  return row?.held ?? { shifts: [], couriers: [], bankAccounts: [] };
}

const nothing: StateCash = {
  shiftId: null,
  courierId: null,
  bankUnitId: null,
  handed: 0,
  missing: 0,
  repaidTo: [],
};

/** What is still to be remitted: drawers, couriers, bank accounts, each by treasury account. */
export async function cashToRemit(sql: Sql, actor: Actor, today: LocalDate): Promise<string> {
  const { shifts, couriers, bankAccounts } = await heldCash(sql, actor);
  const treasury = new TreasuryParts(sql, today);
  const ownOf = async (unitId: string) => {
    const home = await treasury.homeOf(unitId);
    return { unitId, treasuryAccount: home?.treasuryAccount ?? '' };
  };
  const lines = new DrawerLines(sql);
  const drawers: WithParts[] = [];
  for (const { drawer, told } of shifts) {
    const own = await ownOf(await handingIn(sql, told.unit.id, actor, today));
    const { amount } = drawer;
    const { postage, missing, repaidTo } = await lines.of(drawer);
    const from = { ...nothing, shiftId: told.id, handed: amount - postage };
    const split = await treasury.of({ ...from, missing, repaidTo }, own);
    const source = { ...told, amount, postage, treasuryAccount: own.treasuryAccount || null };
    // An empty drawer is handed in where it was short, or sets agencies right against each other.
    const isShort = drawer.counted < drawer.expected;
    if (isShort || amount !== 0 || postage !== 0 || split.takings.length > 0)
      drawers.push({ source, parts: shownParts(split) });
  }
  const carried: WithParts[] = [];
  const isRemitting = actor.mayAt('dossier.collectFee', actor.unitId);
  for (const { unitId, ...courier } of couriers) {
    const own = await ownOf(isRemitting ? actor.unitId : unitId);
    const handed = courier.amount - courier.postage;
    const from = { ...nothing, courierId: courier.id, handed };
    const parts = shownParts(await treasury.of(from, own));
    if (courier.amount + courier.promised > 0 || parts.some(({ amount }) => amount !== 0))
      carried.push({ source: courier, parts });
  }
  const transferred: WithParts[] = [];
  for (const told of bankAccounts) {
    const own = await ownOf(await handingIn(sql, told.id, actor, today));
    const { parts } = await treasury.of({ ...nothing, bankUnitId: told.id }, own);
    const handsIn = await mayHandOver(sql, actor, told.id, today);
    transferred.push({ source: { ...told, handsIn }, parts });
  }
  const names = await unitNames(
    sql,
    [...drawers, ...carried, ...transferred].flatMap(({ parts }) => parts),
  );
  const told = ({ source, parts }: WithParts): object => ({
    ...source,
    accounts: parts.map(({ unitId, treasuryAccount, amount }) => ({
      unit: { id: unitId, name: names.get(unitId) ?? null },
      treasuryAccount: treasuryAccount === '' ? null : treasuryAccount,
      amount,
    })),
  });
  return JSON.stringify({
    shifts: drawers.map(told),
    couriers: carried.map(told),
    bankAccounts: transferred.map(told),
  });
}

/** The unit that hands in, and each other agency that gets or gives something. */
const shownParts = ({ parts }: TreasurySplit): readonly TreasuryPart[] =>
  parts.filter(({ amount }, index) => index === 0 || amount !== 0);

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
