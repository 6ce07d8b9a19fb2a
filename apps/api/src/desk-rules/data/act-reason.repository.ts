import type { LocalDate } from '@motcua/shared-time';
import type { Sql } from '../../platform/database/sql';
import type { ReasonedAct } from './reasoned-act';
import type { RuleChange } from './rule-change';

/** One reason of the lists from which the dialogs choose, as it reads from a day on. */
export interface ActReason {
  readonly code: string;
  readonly actions: readonly ReasonedAct[];
  readonly vi: string;
  readonly en: string;
  /** At least one paper of the checklist has to be named with it. */
  readonly needsLines: boolean;
  readonly legalGround: string | null;
  /** Of an exempt charge, how much is not asked for, in thousandths; 1000 is all of it. */
  readonly exemptPerMille: number;
  readonly retired: boolean;
}

/** Dated rows: what was chosen before stays readable as it read then. */
export async function addActReason(
  sql: Sql,
  reason: ActReason,
  validFrom: LocalDate,
  change?: RuleChange,
): Promise<boolean> {
  const added = await sql.execute(
    `insert into act_reason (code, valid_from, actions, vi, en, needs_lines, legal_ground, retired,
       change_reason, set_by, set_at, exempt_per_mille)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
     on conflict (code, valid_from) do nothing`,
    [
      reason.code,
      validFrom,
      reason.actions,
      reason.vi,
      reason.en,
      reason.needsLines,
      reason.legalGround,
      reason.retired,
      change?.reason ?? null,
      change?.by ?? null,
      change?.at ?? null,
      reason.exemptPerMille,
    ],
  );
  return added === 1;
}

/** How many dated rows a code has; each change adds one, so it is the version somebody saw. */
export async function actReasonVersion(sql: Sql, code: string): Promise<number> {
  const [row] = await sql.query<{ rows: number }>(
    `select count(*)::integer as rows from act_reason where code = $1`,
    [code],
  );
  return row?.rows ?? 0;
}
