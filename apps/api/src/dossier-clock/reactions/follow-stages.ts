import { Injectable, type OnModuleInit } from '@nestjs/common';
import { lawfulAppointment, type StageRule, stagesOf } from '@motcua/dossier-domain';
import { dueSoonAt, whileKnown, type WorkingCalendar } from '@motcua/shared-time';
import { readClock } from '../../dossier-intake/data/dossier-clock';
import { statusStepsOf } from '../../dossier-intake/queries/status-steps';
import { WorkingCalendars } from '../../organisation/working-calendars';
import type { Sql } from '../../platform/database/sql';
import {
  type JournalEvent,
  type JournalReader,
  JournalReaders,
} from '../../platform/journal/journal-readers';
import {
  saveStageTerms,
  type StagedDossier,
  stagedDossiers,
  type StageTerm,
} from '../data/stage-term.repository';

/** Whenever a dossier comes into a status, the deadline of that stage is written down. */
@Injectable()
export class FollowStages implements JournalReader, OnModuleInit {
  readonly name = 'stageTerms';

  constructor(
    private readonly readers: JournalReaders,
    private readonly calendars: WorkingCalendars,
  ) {}

  onModuleInit(): void {
    this.readers.register(this);
  }

  /** Written from where the dossier stands now, so an event read twice changes nothing. */
  async handle(events: readonly JournalEvent[], sql: Sql): Promise<void> {
    const moved = events.filter(
      ({ subjectType, data }) => subjectType === 'dossier' && data.status,
    );
    const ids = [...new Set(moved.map(({ subjectId }) => subjectId))];
    if (ids.length === 0) return;
    const terms: StageTerm[] = [];
    for (const dossier of await stagedDossiers(sql, ids)) {
      const term = await this.termOf(sql, dossier);
      if (term) terms.push(term);
    }
    await saveStageTerms(sql, ids, terms);
  }

  /** None where the holidays of a year it runs into, or ran through, are not known. */
  private async termOf(sql: Sql, dossier: StagedDossier): Promise<StageTerm | undefined> {
    if (!Object.values(dossier.rules).some(isOwnDeadline)) return undefined;
    const clock = readClock(dossier.clock);
    const version = clock.current?.calendarVersion;
    const calendar =
      version === undefined
        ? await this.calendars.forUnit(sql, dossier.competentUnitId)
        : await this.calendars.calendarOfVersion(sql, dossier.competentUnitId, version);
    const appointmentDueAt = lawfulAppointment(clock)?.dueAt ?? null;
    return whileKnown(() => currentTerm(dossier, appointmentDueAt, calendar)) ?? undefined;
  }
}

/** None where the stage has only the dossier's own appointment, which is warned of by itself. */
function currentTerm(
  { id, dueAt, resultAt, rules, events }: StagedDossier,
  appointmentDueAt: Date | null,
  calendar: WorkingCalendar,
): StageTerm | undefined {
  const steps = statusStepsOf(events);
  const now = steps.at(-1)?.at;
  if (!now) return undefined;
  const context = { rules, appointmentDueAt, now, calendar };
  const current = stagesOf(steps, context).at(-1);
  if (!current?.dueAt || current.to !== null || !isOwnDeadline(rules[current.stage]))
    return undefined;
  if (resultAt === null && dueAt !== null && new Date(dueAt) <= current.dueAt) return undefined;
  return {
    dossierId: id,
    stage: current.stage,
    beganAt: current.from,
    dueSoonAt: dueSoonAt({ startsAt: current.from, dueAt: current.dueAt }, calendar),
    dueAt: current.dueAt,
  };
}

const isOwnDeadline = (rule: StageRule | undefined): boolean =>
  rule !== undefined && rule.rule !== 'appointment' && rule.rule !== 'none';
