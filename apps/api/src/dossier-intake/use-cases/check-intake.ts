import { Inject, Injectable } from '@nestjs/common';
import {
  appointmentFor,
  type Clock,
  explainAppointment,
  localDate,
  officeDay,
} from '@motcua/shared-time';
import { crossCheckPersonalId } from '@motcua/shared-identifiers';
import type { Actor } from '../../access/actor';
import { type AttendedCounter, civilCounters } from '../../access/queries/attended-counters.query';
import { type HeldOriginal, heldOriginals } from '../../custody/queries/held-originals.query';
import { WorkingCalendars } from '../../organisation/working-calendars';
import { CLOCK } from '../../platform/config/clock';
import { reusable } from '../../paper-reuse/use-cases/find-reusable-papers';
import { PoolSql } from '../../platform/database/pool-sql';
import { ProblemError } from '../../platform/problem/problem-error';
import { CompetentUnits } from '../../procedure-catalogue/competent-units';
import { filingTimeOf } from '../queries/filing-time.query';
import { type PossibleDuplicate, possibleDuplicates } from '../queries/possible-duplicates.query';
import type { IntakeCommand } from './intake-command';
import { type IntakeFacts, IntakeRules } from './intake-facts';

export interface IntakeCheck {
  readonly complete: boolean;
  readonly missing: readonly { no: number; shortName: string }[];
  readonly missingGroups: readonly { papers: readonly { no: number; shortName: string }[] }[];
  readonly warnings: readonly { no: number; shortName: string }[];
  readonly gate: {
    open: boolean;
    reason: string | null;
    /** Where to go instead; none are named where the gate is open. */
    counters: readonly AttendedCounter[];
  };
  readonly heldOriginals: readonly HeldOriginal[];
  readonly competentUnits: readonly { unitId: string; name: string; isDefault: boolean }[];
  readonly fees: IntakeFacts['fees'];
  readonly feeTotal: number;
  readonly appointment: { dueAt: Date; dueOn: string; sentence: { vi: string; en: string } };
  readonly personWarnings: readonly string[];
  readonly duplicates: readonly PossibleDuplicate[];
}

export type CheckCommand = Pick<
  IntakeCommand,
  'procedureCode' | 'caseNo' | 'channel' | 'components' | 'limit' | 'competentUnitId'
> & {
  readonly fullName?: string;
  readonly taxNumber?: string;
  readonly files?: readonly string[];
  readonly personalId?: string;
  readonly birthDate?: string;
  readonly sex?: 'male' | 'female';
  readonly consignmentId?: string;
};

const named = ({ no, shortName }: { no: number; shortName: string }) => ({ no, shortName });

@Injectable()
export class CheckIntake {
  constructor(
    private readonly sql: PoolSql,
    private readonly rules: IntakeRules,
    private readonly competentUnits: CompetentUnits,
    private readonly calendars: WorkingCalendars,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Says no early: what reception would refuse or promise now, without changing anything. */
  async run(command: CheckCommand, actor: Actor): Promise<IntakeCheck> {
    const at = this.clock.now();
    const facts = await this.rules.factsOf(
      this.sql,
      {
        ...command,
        firstAct: 'receive',
        applicant: { kind: 'person', fullName: '-' },
        returnMethod: 'counter',
      },
      at,
    );
    const { version, completeness, clock, fees, feeTotal } = facts;
    const day = officeDay(at);
    const competentUnits = await this.competentUnits.of(this.sql, {
      procedureCode: version.procedureCode,
      field: version.field,
      levels: version.levels,
      receivingUnitId: actor.unitId,
      day,
    });
    const competent =
      competentUnits.find(({ unitId }) => unitId === command.competentUnitId) ??
      competentUnits.find(({ isDefault }) => isDefault);
    const calendar = await this.calendars.forUnit(this.sql, competent?.unitId ?? actor.unitId);
    const filedAt = command.consignmentId
      ? await filingTimeOf(this.sql, command.consignmentId, actor)
      : null;
    const appointment = appointmentFor(filedAt ?? at, clock.limit, calendar);
    return {
      complete: completeness.complete,
      missing: completeness.missing.map(named),
      missingGroups: completeness.missingGroups.map((group) => ({
        papers: group.papers.map(named),
      })),
      warnings: completeness.warnings.map(named),
      gate: await this.gateFor(actor, command.procedureCode, at),
      heldOriginals: await heldOriginals(
        this.sql,
        { ...command, asked: reusable(facts.requirements) },
        actor,
      ),
      competentUnits,
      fees,
      feeTotal,
      appointment: {
        dueAt: appointment.dueAt,
        dueOn: appointment.dueOn,
        sentence: {
          vi: explainAppointment(appointment, 'vi'),
          en: explainAppointment(appointment, 'en'),
        },
      },
      personWarnings: command.personalId
        ? crossCheckPersonalId(command.personalId, {
            ...(command.birthDate ? { birthDate: localDate(command.birthDate) } : {}),
            ...(command.sex ? { sex: command.sex } : {}),
          })
        : [],
      duplicates: await possibleDuplicates(this.sql, command, actor, at),
    };
  }

  private async gateFor(
    actor: Actor,
    procedureCode: string,
    at: Date,
  ): Promise<IntakeCheck['gate']> {
    try {
      const day = officeDay(at);
      await this.rules.refuseWhatIsNotHandedOver(this.sql, actor, actor.unitId, procedureCode, day);
      return { open: true, reason: null, counters: [] };
    } catch (error) {
      if (error instanceof ProblemError && error.type === 'gateRefused')
        return {
          open: false,
          reason: error.details.reason ?? null,
          counters: await civilCounters(this.sql, actor.unitId, at),
        };
      throw error;
    }
  }
}
