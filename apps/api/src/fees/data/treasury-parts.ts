import type { LocalDate } from '@motcua/shared-time';
import type { Sql } from '../../platform/database/sql';
import { splitByAgency } from '../rules/treasury-split';
import { bankAccountOf, lastBankAccountOf } from './bank-accounts';
import { account, balanceOf } from './ledger';
import type { AgencyDebt } from './shortage.repository';
import { owedTakings } from './owed-takings';
import { courierTakings, drawerTakings } from './state-takings';

/** What goes to the treasury account of one agency, in whole đồng. */
export interface TreasuryPart {
  readonly unitId: string;
  /** The bank's account where the money is handed over out of that. */
  readonly treasuryAccount: string;
  readonly amount: number;
  /** Of what was missing when the cash was counted. */
  readonly lacking: number;
}

/** Cash of one drawer or one courier, less the carriage of the Post, or what a bank account owes. */
export interface StateCash {
  readonly shiftId: string | null;
  readonly courierId: string | null;
  readonly bankUnitId: string | null;
  /** What is handed in. */
  readonly handed: number;
  /** What was missing of it when it was counted. */
  readonly missing: number;
  /** Of it, what agencies got already. */
  readonly repaidTo: readonly AgencyDebt[];
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
  /** Null where other rows keep it. */
  readonly sourceId: string | null;
  readonly unitId: string | null;
  readonly amount: string;
  /** It went to this very unit, and to this account, whoever has an account today. */
  readonly isPlaced: boolean;
  readonly placedAccount: string | null;
}

interface Share extends Omit<RemittedTaking, 'sourceId'> {
  readonly sourceId: string | null;
  readonly lacking?: number;
}

/** To whose treasury account cash goes: of the agency that decides, or the nearest above it. */
export class TreasuryParts {
  private readonly homes = new Map<string, Home | undefined>();

  constructor(
    private readonly sql: Sql,
    private readonly day: LocalDate,
  ) {}

  /** The first part is `own`, also where it comes to nothing; together they are what is handed in. */
  async of(cash: StateCash, own: Home): Promise<TreasurySplit> {
    const { handed, repaidTo } = cash;
    const rows = await this.takingsOf(cash);
    const missing = repaidTo.reduce((rest, { amount }) => rest - amount, cash.missing);
    const homes = new Map<string, Home>();
    const shares: Share[] = [];
    for (const row of rows) {
      const home = await this.homeOfTaking(row, own);
      homes.set(home.unitId, home);
      shares.push({ sourceId: row.sourceId, unitId: home.unitId, amount: Number(row.amount) });
    }
    for (const { unitId, amount } of repaidTo) {
      homes.set(unitId, await this.placed({ unitId, treasuryAccount: null }, own));
      shares.push({ sourceId: null, unitId, amount: -amount, lacking: amount });
    }
    const split = splitByAgency(handed, shares, own.unitId, Math.max(0, missing)).map((part) => ({
      ...(homes.get(part.unitId) ?? own),
      ...part,
    }));
    const parts = cash.bankUnitId === null ? split : await this.outOfBank(cash.bankUnitId, split);
    const takings = shares.flatMap(({ sourceId, unitId, amount }) =>
      sourceId === null ? [] : [{ sourceId, unitId, amount }],
    );
    return { parts, takings };
  }

  /**
   * What is handed over leaves the bank account it came to; where that has not so much, as it went
   * back out of it or lies at the treasury and is owed back, it leaves the treasury account.
   */
  private async outOfBank(
    unitId: string,
    parts: readonly TreasuryPart[],
  ): Promise<readonly TreasuryPart[]> {
    const bank = await lastBankAccountOf(this.sql, unitId, this.day);
    if (!bank) return parts;
    const has = await balanceOf(this.sql, account.bank(unitId));
    return parts.map((part) =>
      part.unitId === unitId && part.amount < 0 && -part.amount <= has
        ? { ...part, treasuryAccount: bank.accountNo }
        : part,
    );
  }

  private takingsOf({ shiftId, courierId, bankUnitId }: StateCash): Promise<readonly Taking[]> {
    if (shiftId) return this.sql.query<Taking>(drawerTakings, [shiftId]);
    if (courierId) return this.sql.query<Taking>(courierTakings, [courierId]);
    return this.sql.query<Taking>(owedTakings, [bankUnitId]);
  }

  private async homeOfTaking(
    { unitId, isPlaced, placedAccount }: Taking,
    own: Home,
  ): Promise<Home> {
    if (unitId === null || unitId === own.unitId) return own;
    if (isPlaced) return this.placed({ unitId, treasuryAccount: placedAccount }, own);
    const home = await this.homeOf(unitId);
    return !home || home.treasuryAccount === own.treasuryAccount ? own : home;
  }

  /** The unit itself, whoever has an account today: by its own, or by the one it had then. */
  private async placed(
    { unitId, treasuryAccount }: { unitId: string; treasuryAccount: string | null },
    own: Home,
  ): Promise<Home> {
    const home = await this.homeOf(unitId);
    if (home?.unitId === unitId) return home;
    return {
      unitId,
      treasuryAccount: treasuryAccount ?? home?.treasuryAccount ?? own.treasuryAccount,
    };
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
