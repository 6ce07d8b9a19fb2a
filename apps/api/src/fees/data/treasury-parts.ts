import type { LocalDate } from '@motcua/shared-time';
import type { Sql } from '../../platform/database/sql';
import { type AgencyShare, outstandingShares, splitByAgency } from '../rules/treasury-split';
import { bankAccountOf } from './bank-accounts';

/** What goes to the treasury account of one agency, in whole đồng. */
export interface TreasuryPart {
  readonly unitId: string;
  readonly treasuryAccount: string;
  readonly amount: number;
}

/** Cash of one drawer or one courier, less the carriage of the Post. */
export interface StateCash {
  readonly shiftId: string | null;
  readonly courierId: string | null;
  /** What is handed in. */
  readonly handed: number;
  /** What the book has of it. */
  readonly due: number;
}

type Home = Pick<TreasuryPart, 'unitId' | 'treasuryAccount'>;

/** «Phí» and «lệ phí» are the deciding agency's; copies are of the desk that makes them. */
const ofState = `('fee', 'charge')`;

const drawerTakings = `
  select d.competent_unit_id as "unitId", sum(e.amount) as amount from (
      select receipt_id, amount from ledger_entry where debit = 'cash:' || $1
        and split_part(credit, ':', 1) in ${ofState}
      union all
      select receipt_id, -amount from ledger_entry where credit = 'cash:' || $1
        and split_part(debit, ':', 1) in ${ofState}) e
    join receipt r on r.id = e.receipt_id join dossier d on d.id = r.dossier_id
  group by d.competent_unit_id`;

/** The latest first; held for nobody yet, or too much, it is of no dossier's agency. */
const courierTakings = `
  select t."unitId", t.amount from (
    select e.at, e.id, e.amount, case when split_part(e.credit, ':', 1) in ${ofState}
        then d.competent_unit_id end as "unitId"
      from ledger_entry e join receipt r on r.id = e.receipt_id join dossier d on d.id = r.dossier_id
      where e.debit = 'courier:' || $1 and split_part(e.credit, ':', 1) in ('fee', 'charge', 'copies')
    union all
    select h.held_at, h.id, h.amount, null from held_money h
      where h.courier_id = $1::uuid and h.reason in ('collectedFee', 'courierSurplus')) t
  order by t.at desc, t.id desc`;

/** To whose treasury account cash goes: of the agency that decides, or the nearest above it. */
export class TreasuryParts {
  private readonly homes = new Map<string, Home | undefined>();

  constructor(
    private readonly sql: Sql,
    private readonly day: LocalDate,
  ) {}

  /** The first part is `own`, also where it comes to nothing; together they are what is handed in. */
  async of(cash: StateCash, own: Home): Promise<readonly TreasuryPart[]> {
    const shares: AgencyShare[] = [];
    for (const { unitId, amount } of await this.sharesOf(cash)) {
      const isOwn = unitId === null || unitId === own.unitId;
      const home = isOwn ? undefined : await this.homeOf(unitId);
      const isSame = home?.treasuryAccount === own.treasuryAccount;
      shares.push({ unitId: home && !isSame ? home.unitId : null, amount });
    }
    return splitByAgency(cash.handed, shares, own.unitId).map(({ unitId, amount }) => ({
      ...((unitId === own.unitId ? undefined : this.homes.get(unitId)) ?? own),
      amount,
    }));
  }

  private async sharesOf({ shiftId, courierId, due }: StateCash): Promise<readonly AgencyShare[]> {
    const rows = await this.sql.query<{ unitId: string | null; amount: string }>(
      shiftId ? drawerTakings : courierTakings,
      [shiftId ?? courierId],
    );
    const takings = rows.map(({ unitId, amount }) => ({ unitId, amount: Number(amount) }));
    return shiftId ? takings : outstandingShares(takings, due);
  }

  private async homeOf(agencyId: string): Promise<Home | undefined> {
    const known = this.homes.get(agencyId);
    if (known || this.homes.has(agencyId)) return known;
    const found = await bankAccountOf(this.sql, agencyId, this.day);
    const home = found && { unitId: found.unitId, treasuryAccount: found.treasuryAccount };
    this.homes.set(agencyId, home);
    if (home) this.homes.set(home.unitId, home);
    return home;
  }
}
