import { lawfulAppointment, type Stage, type StageRules, stagesOf } from '@motcua/dossier-domain';
import { stageRulesOf } from '../../desk-rules/queries/stage-deadlines.query';
import type { WorkingCalendars } from '../../organisation/working-calendars';
import { officeDayOf } from '../../platform/database/office-day';
import type { Sql } from '../../platform/database/sql';
import { readClock, type StoredClock } from '../data/dossier-clock';
import { type StatusFact, statusStepsOf, tookEffectAt } from './status-steps';

interface StageFacts {
  readonly clock: StoredClock;
  readonly competentUnitId: string;
  readonly events: readonly StatusFact[];
  readonly rules: StageRules;
}

/** The stages a dossier has been through, judged as on its page: by the deadlines of its own day. */
export async function slipStagesOf(
  sql: Sql,
  dossierId: string,
  calendars: WorkingCalendars,
  now: Date,
): Promise<Stage[]> {
  const [row] = await sql.query<{ facts: StageFacts }>(
    `select jsonb_build_object('clock', d.clock, 'competentUnitId', d.competent_unit_id,
       'events', (select coalesce(jsonb_agg(jsonb_build_object('at', ${tookEffectAt}, 'type', j.type,
           'status', j.data ->> 'status') order by j.sequence), '[]')
         from journal j where j.subject_type = 'dossier' and j.subject_id = d.id
           and j.data ? 'status'),
       'rules', ${stageRulesOf('d.procedure_code', officeDayOf('d.registered_at'))}) as facts
     from dossier d where d.id = $1`,
    [dossierId],
  );
  if (!row) throw new Error(`The dossier ${dossierId} went away while its slip was made.`);
  const { events, rules, competentUnitId } = row.facts;
  const clock = readClock(row.facts.clock);
  const version = clock.current?.calendarVersion;
  const calendar =
    version === undefined
      ? await calendars.forUnit(sql, competentUnitId)
      : await calendars.calendarOfVersion(sql, competentUnitId, version);
  const appointmentDueAt = lawfulAppointment(clock)?.dueAt ?? null;
  return stagesOf(statusStepsOf(events), { rules, appointmentDueAt, now, calendar });
}
