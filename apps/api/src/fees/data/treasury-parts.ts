import type { LocalDate } from '@motcua/shared-time';
import type { Sql } from '../../platform/database/sql';
import { splitByAgency } from '../rules/treasury-split';
import { bankAccountOf } from './bank-accounts';
import { courierTakings, drawerTakings } from './state-takings';

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
  /** What was missing of it when it was counted. */
  readonly missing: number;
}

/** A receipt, or money held without one, and whose part it is in; below 0 where it went back. */
export interface RemittedTaking {
  readonly sourceId: string;
  readonly unitId: string;
  readonly amount: number;
}

export interface TreasurySplit {
  readonly parts: readonly TreasuryPart[];
  readonly takings: readonly RemittedTaking[];
}

export type Home = Pick<TreasuryPart, 'unitId' | 'treasuryAccount'>;

interface Taking {
  readonly sourceId: string;
  readonly unitId: string | null;
  readonly amount: string;
}

/** To whose treasury account cash goes: of the agency that decides, or the nearest above it. */
export class TreasuryParts {
  private readonly homes = new Map<string, Home | undefined>();

  constructor(
    private readonly sql: Sql,
    private readonly day: LocalDate,
  ) {}

  /** The first part is `own`, also where it comes to nothing; together they are what is handed in. */
  async of({ shiftId, courierId, handed, missing }: StateCash, own: Home): Promise<TreasurySplit> {
    const rows = await this.sql.query<Taking>(shiftId ? drawerTakings : courierTakings, [
      shiftId ?? courierId,
    ]);
    const takings: RemittedTaking[] = [];
    for (const { sourceId, unitId, amount } of rows) {
      const isOwn = unitId === null || unitId === own.unitId;
      const home = (isOwn ? undefined : await this.homeOf(unitId)) ?? own;
      const isSame = home.treasuryAccount === own.treasuryAccount;
      takings.push({ sourceId, unitId: (isSame ? own : home).unitId, amount: Number(amount) });
    }
    const parts = splitByAgency(handed, takings, own.unitId, missing).map(({ unitId, amount }) => ({
      ...((unitId === own.unitId ? undefined : this.homes.get(unitId)) ?? own),
      amount,
    }));
    return { parts, takings };
  }

  /** Undefined where neither the unit nor any above it has an account. */
  async homeOf(unitId: string): Promise<Home | undefined> {
    const known = this.homes.get(unitId);
    if (known || this.homes.has(unitId)) return known;
    const found = await bankAccountOf(this.sql, unitId, this.day);
    const home = found && { unitId: found.unitId, treasuryAccount: found.treasuryAccount };
    this.homes.set(unitId, home);
    if (home) this.homes.set(home.unitId, home);
    return home;
  }
}
