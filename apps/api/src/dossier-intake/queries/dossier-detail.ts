import { Inject, Injectable } from '@nestjs/common';
import {
  availableAndBlocked,
  type DossierAction,
  type DossierFacts,
  type DossierPermission,
  type DossierPlace,
  isOpen,
  nationalState,
} from '@motcua/dossier-domain';
import {
  type Appointment,
  type Clock,
  explainAppointment,
  type LocalDate,
  officeDay,
  timelinessOfFinished,
  timelinessOfOpen,
  whileKnown,
  workingDaysOverdue,
} from '@motcua/shared-time';
import { isDossierCode, normaliseDossierCode } from '@motcua/shared-identifiers';
import type { Actor } from '../../access/actor';
import { inWorkingUnit } from '../../access/personal-data';
import { type SightOptions, visibleDossiers } from '../../access/visible-dossiers';
import { WorkingCalendars } from '../../organisation/working-calendars';
import { CLOCK } from '../../platform/config/clock';
import { Parameters, type Sql } from '../../platform/database/sql';
import { JsonDocument } from '../../platform/http/json-document';
import { notFound } from '../../platform/problem/problem-error';
import { isUuid } from '../../platform/validation/fields';
import { readClock } from '../data/dossier-clock';
import {
  type DetailColumns,
  type DetailRow,
  type DossierDocument,
  dossierDetail,
} from './dossier-detail.query';
import type { DossierFactsRow, DossierPlaces } from './dossier-facts.query';

@Injectable()
export class DossierDetail {
  constructor(
    private readonly calendars: WorkingCalendars,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** One dossier by id or code, with what the actor may do with it now; 404 when not visible. */
  async read(sql: Sql, key: string, actor: Actor, sight: SightOptions = {}): Promise<JsonDocument> {
    return this.shown(sql, await this.find(sql, key, actor, sight), actor);
  }

  /** What was found, with its time and with what the actor may do now. */
  async shown(sql: Sql, { document, facts }: DetailRow, actor: Actor): Promise<JsonDocument> {
    return JsonDocument.of({
      ...document,
      nationalState: nationalState[document.status],
      ...(await this.timeOf(sql, { document, facts })),
      ...actionsFor(document, facts, actor),
      agencyPermissions: agencyPermissionsOf(facts, actor),
    });
  }

  async find(sql: Sql, key: string, actor: Actor, sight: SightOptions = {}): Promise<DetailRow> {
    const parameters = new Parameters();
    const condition = keyCondition(key, parameters);
    if (!condition) throw notFound('the dossier');
    const day = parameters.add(officeDay(this.clock.now()));
    const visible = visibleDossiers(actor, parameters, 'd', sight);
    const [row] = await sql.query<DetailColumns & Record<string, unknown>>(
      dossierDetail(`${condition} and ${visible}`, {
        settingsDay: day,
        own: inWorkingUnit(actor, parameters),
        isPostal: isPostal(actor),
      }),
      parameters.values,
    );
    if (!row) throw notFound('the dossier');
    const { document, papers, facts } = row;
    return { document: { ...document, ...papers }, facts };
  }

  private async timeOf(sql: Sql, { document, facts }: DetailRow): Promise<object> {
    const { current } = readClock(document.clock);
    const expired = isExpired(document, facts) ? 'supplementExpired' : null;
    if (!current) return { appointment: null, timeliness: expired, workingDaysOverdue: 0 };
    const now = this.clock.now();
    const calendar = await this.calendars.forUnit(sql, facts.places.competent);
    const resultAt = document.resultAt as string | null;
    const due = { dueOn: current.dueOn, dueSoonAt: warnedAt(current, facts) };
    const timeliness = resultAt
      ? timelinessOfFinished(officeDay(new Date(resultAt)), current.dueOn)
      : isOpen(document.status)
        ? (expired ?? timelinessOfOpen(now, due, calendar))
        : null;
    return {
      appointment: {
        dueAt: current.dueAt,
        dueOn: current.dueOn,
        calendarVersion: current.calendarVersion,
        skipped: current.skipped,
        sentence: {
          vi: explainAppointment(current, 'vi'),
          en: explainAppointment(current, 'en'),
        },
      },
      timeliness,
      workingDaysOverdue:
        timeliness === 'overdue'
          ? whileKnown(() => workingDaysOverdue(current.dueOn, officeDay(now), calendar))
          : 0,
    };
  }
}

/** The applicant let the deadline of the open request pass. */
const isExpired = (
  { status }: DossierDocument,
  { supplementDeadlinePassed }: DossierFactsRow,
): boolean => status === 'awaitingSupplement' && supplementDeadlinePassed;

const warnedAt = ({ dueAt }: Appointment, { dueSoonAt }: DossierFactsRow): Date =>
  dueSoonAt === null ? dueAt : new Date(dueSoonAt);

/** An id or a code; anything else finds nothing rather than failing. */
export function keyCondition(key: string, parameters: Parameters, alias = 'd'): string | undefined {
  if (isUuid(key)) return `${alias}.id = ${parameters.add(key)}::uuid`;
  const code = normaliseDossierCode(key);
  return isDossierCode(code) ? `${alias}.code = ${parameters.add(code)}` : undefined;
}

/** Staff of the Post, who act only on what a decision hands over; a machine is not the Post. */
export function isPostal({ kind, employer }: Actor): boolean {
  return kind === 'staff' && employer === 'post';
}

/** Whether the actor holds the permission at one of the named places of the dossier. */
export function mayAtPlaces(
  actor: Actor,
  permission: DossierPermission,
  places: DossierPlaces,
  at: readonly DossierPlace[],
): boolean {
  return at.some((place) => actor.mayAt(permission, places[place]));
}

export function factsFor(row: DossierFactsRow, actor: Actor): DossierFacts {
  return {
    actorId: actor.id,
    everReceived: row.everReceived,
    draftedBy: row.registeredBy,
    refusalProposedBy: row.refusalProposedBy,
    openSupplement: row.openSupplement,
    supplementDeadlinePassed: row.supplementDeadlinePassed,
    permittedSupplements: row.permittedSupplements,
    anotherSupplementAskedBy: row.anotherSupplementAskedBy,
    supplementRequests: row.supplementRounds,
    reappointments: row.reappointments,
    roundLimits: row.roundLimits,
    mayOverrideRounds: actor.mayAt('dossier.decide', row.places.competent),
    mandatoryPapersMissing: row.mandatoryPapersMissing,
    heldBy: row.assigneeId,
    paperAcknowledged: row.paperAcknowledged,
    resultDocuments: row.resultDocuments,
    resultArrived: row.resultArrived,
    feeNotSet: row.feeNotSet,
    feeOutstanding: row.feeOutstanding,
    noticeOutstanding: row.noticeOutstanding,
    noticeMissing: row.noticeMissing,
    deliveryUnderWay: row.deliveryUnderWay,
    handedOver: row.handedOver,
  };
}

function actionsFor(
  document: DossierDocument,
  facts: DossierFactsRow,
  actor: Actor,
): { availableActions: readonly DossierAction[]; blockedActions: readonly object[] } {
  return availableAndBlocked({
    status: document.status,
    facts: factsFor(facts, actor),
    may: (permission, at) => mayAtPlaces(actor, permission, facts.places, at),
    employer: actor.kind === 'staff' ? actor.employer : null,
  });
}

/** What concerns the work itself, done only where the dossier is decided and by the State. */
export const agencyPermissions = [
  'dossier.assign',
  'dossier.process',
  'dossier.decide',
] as const satisfies readonly DossierPermission[];

function agencyPermissionsOf({ places }: DossierFactsRow, actor: Actor): readonly string[] {
  if (actor.employer !== 'state') return [];
  return agencyPermissions.filter((permission) => actor.mayAt(permission, places.competent));
}

export function finishedTimeliness(resultAt: Date, dueOn: LocalDate): 'early' | 'onTime' | 'late' {
  return timelinessOfFinished(officeDay(resultAt), dueOn);
}
