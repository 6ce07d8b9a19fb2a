import type { DossierStatus, StageName, StageRules } from '@motcua/dossier-domain';
import { stageRulesOf } from '../../desk-rules/queries/stage-deadlines.query';
import type { StoredClock } from '../../dossier-intake/data/dossier-clock';
import { type StatusFact, tookEffectAt } from '../../dossier-intake/queries/status-steps';
import { officeDayOf } from '../../platform/database/office-day';
import type { Sql } from '../../platform/database/sql';

export interface StagedDossier {
  readonly id: string;
  readonly status: DossierStatus;
  readonly competentUnitId: string;
  readonly dueAt: string | null;
  readonly resultAt: string | null;
  readonly clock: StoredClock;
  readonly events: readonly StatusFact[];
  readonly rules: StageRules;
}

/** The deadline of the stage a dossier is in now. */
export interface StageTerm {
  readonly dossierId: string;
  readonly stage: StageName;
  readonly beganAt: Date;
  readonly dueSoonAt: Date;
  readonly dueAt: Date;
}

/** Where the dossiers stand; those that ended have no stage any more and are left out. */
export async function stagedDossiers(sql: Sql, ids: readonly string[]): Promise<StagedDossier[]> {
  const rows = await sql.query<{ facts: StagedDossier }>(
    `select jsonb_build_object('id', d.id, 'status', d.status,
       'competentUnitId', d.competent_unit_id, 'dueAt', d.due_at, 'resultAt', d.result_at,
       'clock', d.clock,
       'events', (select coalesce(jsonb_agg(jsonb_build_object('at', ${tookEffectAt}, 'type', j.type,
           'status', j.data ->> 'status') order by j.sequence), '[]')
         from journal j where j.subject_type = 'dossier' and j.subject_id = d.id
           and j.data ? 'status'),
       'rules', ${stageRulesOf('d.procedure_code', officeDayOf('d.registered_at'))}) as facts
     from dossier d where d.id = any($1::uuid[]) and d.ended_at is null`,
    [ids],
  );
  return rows.map(({ facts }) => facts);
}

/** A stage that goes on keeps what was told of it; a new one, or a new deadline, begins anew. */
export async function saveStageTerms(
  sql: Sql,
  ids: readonly string[],
  terms: readonly StageTerm[],
): Promise<void> {
  await sql.execute(
    `delete from stage_term where dossier_id = any($1::uuid[]) and dossier_id <> all($2::uuid[])`,
    [ids, terms.map(({ dossierId }) => dossierId)],
  );
  if (terms.length === 0) return;
  await sql.execute(
    `insert into stage_term as t (dossier_id, stage, began_at, due_soon_at, due_at, next_notice_at)
     select n."dossierId", n.stage, n."beganAt", n."dueSoonAt", n."dueAt", n."dueSoonAt"
     from jsonb_to_recordset($1::jsonb) as n("dossierId" uuid, stage text, "beganAt" timestamptz,
       "dueSoonAt" timestamptz, "dueAt" timestamptz)
     on conflict (dossier_id) do update set stage = excluded.stage, began_at = excluded.began_at,
       due_soon_at = excluded.due_soon_at, due_at = excluded.due_at,
       next_notice_at = excluded.next_notice_at
     where (t.stage, t.began_at, t.due_at)
       is distinct from (excluded.stage, excluded.began_at, excluded.due_at)`,
    [JSON.stringify(terms)],
  );
}
