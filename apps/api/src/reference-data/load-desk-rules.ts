import { type StageName, usualStageRules } from '@motcua/dossier-domain';
import type { LocalDate } from '@motcua/shared-time';
import { addActReason } from '../desk-rules/data/act-reason.repository';
import { addStageDeadline, everyProcedure } from '../desk-rules/data/stage-deadline.repository';
import type { Sql } from '../platform/database/sql';
import { usualReasons } from './usual-reasons';

/** Reasons and stage deadlines as they come with the product; rows that are there stay. */
export async function loadDeskRules(sql: Sql, validFrom: LocalDate): Promise<void> {
  const [known] = await sql.query<{ rows: number }>(
    `select count(distinct code)::integer as rows from act_reason where code = any($1)`,
    [usualReasons.map(({ code }) => code)],
  );
  if (known && known.rows >= usualReasons.length) return;
  for (const reason of usualReasons)
    await addActReason(sql, { ...reason, retired: false }, validFrom);
  for (const [stage, rule] of Object.entries(usualStageRules)) {
    const deadline = { procedureCode: everyProcedure, stage: stage as StageName, ...rule };
    await addStageDeadline(sql, deadline, validFrom);
  }
}
