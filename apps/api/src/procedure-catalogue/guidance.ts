import { Inject, Injectable } from '@nestjs/common';
import type {
  ConfidenceMark,
  ProcedureFee,
  ProcedureNote,
  SubmissionChannel,
} from '@motcua/catalogue-domain';
import {
  type Appointment,
  appointmentFor,
  type Clock,
  explainAppointment,
  type LocalDate,
  officeDay,
  type TimeLimit,
  whileKnown,
} from '@motcua/shared-time';
import { WorkingCalendars } from '../organisation/working-calendars';
import { CLOCK } from '../platform/config/clock';
import { PoolSql } from '../platform/database/pool-sql';
import { notFound, ProblemError, refusedField } from '../platform/problem/problem-error';
import { type CompetentUnit, CompetentUnits } from './competent-units';
import {
  feesFor,
  limitFor,
  type ProcedureRequirement,
  ProcedureReader,
  type ProcedureVersion,
  requirementsOf,
} from './procedure-reader';
import { findGuidingUnit, type GuidingUnit } from './queries/guiding-unit.query';

export interface GuidanceQuestion {
  readonly code: string;
  /** The first case when left out. */
  readonly caseNo?: number | undefined;
  readonly channel: SubmissionChannel;
  readonly unitId?: string | undefined;
}

/** The date a dossier handed in at this moment would be promised for, in both languages. */
export interface GuidedAppointment {
  readonly dueAt: string;
  readonly dueOn: LocalDate;
  readonly sentence: { readonly vi: string; readonly en: string };
}

/** What a citizen is told before anything is registered. */
export interface GuidanceSheet {
  readonly code: string;
  readonly name: string;
  readonly shortName: string | null;
  readonly field: string;
  readonly no: number;
  readonly validFrom: LocalDate;
  readonly case: { readonly no: number; readonly name: string } | null;
  readonly cases: readonly { readonly no: number; readonly name: string }[];
  readonly papers: readonly ProcedureRequirement[];
  readonly notes: readonly ProcedureNote[];
  readonly channel: SubmissionChannel;
  readonly limit: TimeLimit | null;
  readonly limitMark: ConfidenceMark;
  readonly fees: readonly ProcedureFee[];
  readonly reckonedAt: string;
  readonly appointment: GuidedAppointment | null;
  readonly unit: GuidingUnit | null;
  readonly competentUnits: readonly CompetentUnit[];
}

@Injectable()
export class Guidance {
  constructor(
    private readonly procedures: ProcedureReader,
    private readonly competence: CompetentUnits,
    private readonly calendars: WorkingCalendars,
    private readonly sql: PoolSql,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** By the version in force today; refuses an unknown code, case or unit. */
  async sheet({ code, caseNo, channel, unitId }: GuidanceQuestion): Promise<GuidanceSheet> {
    const now = this.clock.now();
    const today = officeDay(now);
    const version = await this.versionOf(code, today);
    const { content, name, shortName, field, no, validFrom } = version;
    const unit = unitId === undefined ? null : await this.unitOf(unitId, today);
    const cases = content.cases.map((each) => ({ no: each.no, name: each.name }));
    const chosen = caseNo === undefined ? cases[0] : cases.find((each) => each.no === caseNo);
    if (caseNo !== undefined && !chosen) throw refusedField(['case'], 'unknownReference');
    const { limit, mark } = limitFor(content, channel);
    const competentUnits = unit ? await this.competentUnits(version, unit, today) : [];
    return {
      code,
      name,
      shortName,
      field,
      no,
      validFrom,
      case: chosen ?? null,
      cases,
      papers: chosen ? requirementsOf(content, chosen.no) : [],
      notes: content.notes ?? [],
      channel,
      limit,
      limitMark: mark,
      fees: feesFor(content, channel),
      reckonedAt: now.toISOString(),
      appointment:
        limit && (await this.appointment(now, limit, keeperOf(competentUnits) ?? unit?.id)),
      unit,
      competentUnits,
    };
  }

  /** The units that may decide a dossier taken by the counter of a unit today. */
  async whoDecides(code: string, unitId: string): Promise<readonly CompetentUnit[]> {
    const today = officeDay(this.clock.now());
    const version = await this.versionOf(code, today);
    return this.competentUnits(version, await this.unitOf(unitId, today), today);
  }

  private async versionOf(code: string, today: LocalDate): Promise<ProcedureVersion> {
    const version = await this.procedures.versionInForce(this.sql, code, today);
    if (!version) throw notFound('the procedure');
    return version;
  }

  private async unitOf(unitId: string, today: LocalDate): Promise<GuidingUnit> {
    const unit = await findGuidingUnit(this.sql, unitId, today);
    if (!unit) throw refusedField(['unitId'], 'unknownReference');
    return unit;
  }

  private competentUnits(
    { procedureCode, field, levels }: ProcedureVersion,
    unit: GuidingUnit,
    day: LocalDate,
  ): Promise<readonly CompetentUnit[]> {
    const question = { procedureCode, field, levels, receivingUnitId: unit.id, day };
    return this.competence.of(this.sql, question);
  }

  /** Guidance goes on without a date where no calendar reaches that far. */
  private async appointment(
    now: Date,
    limit: TimeLimit,
    unitId: string | undefined,
  ): Promise<GuidedAppointment | null> {
    try {
      const calendar = unitId
        ? await this.calendars.forUnit(this.sql, unitId)
        : await this.calendars.ofProvince(this.sql);
      return whileKnown(() => guided(appointmentFor(now, limit, calendar)));
    } catch (error) {
      if (error instanceof ProblemError && error.type === 'calendarMissing') return null;
      throw error;
    }
  }
}

/** The unit that would keep the date: its hours and closures count. */
function keeperOf(units: readonly CompetentUnit[]): string | undefined {
  return units.find(({ isDefault }) => isDefault)?.unitId;
}

function guided(appointment: Appointment): GuidedAppointment {
  return {
    dueAt: appointment.dueAt.toISOString(),
    dueOn: appointment.dueOn,
    sentence: {
      vi: explainAppointment(appointment, 'vi'),
      en: explainAppointment(appointment, 'en'),
    },
  };
}
