import { Injectable } from '@nestjs/common';
import {
  checkCompleteness,
  clockOf,
  type Completeness,
  type ComponentTick,
  defaultClockPolicy,
  type DossierClock,
} from '@motcua/dossier-domain';
import type { PageRule } from '@motcua/shared-money';
import { type LocalDate, officeDay, type TimeLimit } from '@motcua/shared-time';
import type { Actor } from '../../access/actor';
import { TransferGate } from '../../organisation/transfer-gate';
import { ShortMemory } from '../../platform/database/short-memory';
import type { Sql } from '../../platform/database/sql';
import { ProblemError, refusedField } from '../../platform/problem/problem-error';
import { CompetentUnits } from '../../procedure-catalogue/competent-units';
import {
  feesFor,
  limitFor,
  type ProcedureRequirement,
  ProcedureReader,
  type ProcedureVersion,
  requirementsOf,
  UnknownCase,
} from '../../procedure-catalogue/procedure-reader';
import type { ComponentRow } from '../data/dossier.repository';
import type { IntakeCommand } from './intake-command';

export interface FeeLine {
  readonly name: string;
  readonly amountVnd: number | null;
  readonly note: string | null;
  readonly pageRule?: PageRule;
}

/** What the catalogue, the organisation and the transfer scope say about one intake. */
export interface IntakeFacts {
  readonly version: ProcedureVersion;
  readonly requirements: readonly ProcedureRequirement[];
  readonly components: readonly ComponentRow[];
  readonly completeness: Completeness;
  readonly clock: DossierClock;
  readonly fees: readonly FeeLine[];
  readonly feeTotal: number;
}

@Injectable()
export class IntakeRules {
  constructor(
    private readonly procedures: ProcedureReader,
    private readonly competentUnits: CompetentUnits,
    private readonly gate: TransferGate,
    private readonly memory: ShortMemory,
  ) {}

  /** Looks everything up for the day and refuses what cannot be: field by field, by name. */
  async factsOf(sql: Sql, command: IntakeCommand, at: Date): Promise<IntakeFacts> {
    const day = officeDay(at);
    const { procedureCode } = command;
    const version = await this.memory.recall(
      { about: ['procedureVersion', 'catalogueImport'], key: `inForce|${procedureCode}|${day}` },
      () => this.procedures.versionInForce(sql, procedureCode, day),
    );
    if (!version) throw refusedField(['procedureCode'], 'unknownReference');
    const requirements = requirementsFor(version, command.caseNo);
    const ticks = command.components.map(tickOf);
    const completeness = checkCompleteness(requirements, ticks);
    refuseFaults(completeness, command);
    const fees = feesFor(version.content, command.channel).map((fee) => ({
      name: fee.name,
      amountVnd: fee.amountVnd,
      note: fee.note ?? null,
      ...(fee.pageRule ? { pageRule: fee.pageRule } : {}),
    }));
    return {
      version,
      requirements,
      completeness,
      components: requirements.map((requirement) => componentRow(requirement, ticks)),
      clock: clockOf(limitOf(version, command), version.content.clockPolicy ?? defaultClockPolicy),
      fees,
      feeTotal: fees.reduce((sum, fee) => sum + (fee.amountVnd ?? 0), 0),
    };
  }

  /** The competent unit is looked up, never taken on trust. */
  async competentUnit(
    sql: Sql,
    command: IntakeCommand,
    version: ProcedureVersion,
    receivingUnitId: string,
    day: LocalDate,
  ): Promise<string> {
    const { id, procedureCode, field, levels } = version;
    const units = await this.memory.recall(
      { about: ['unit'], key: `competent|${id}|${receivingUnitId}|${day}` },
      () => this.competentUnits.of(sql, { procedureCode, field, levels, receivingUnitId, day }),
    );
    const chosen = command.competentUnitId;
    if (chosen !== undefined) {
      if (units.some((unit) => unit.unitId === chosen)) return chosen;
      throw refusedField(['competentUnitId'], 'unknownReference');
    }
    const usual = units.find((unit) => unit.isDefault);
    if (!usual) throw refusedField(['competentUnitId'], 'required');
    return usual.unitId;
  }

  /** Postal staff act only on what the transfer scope hands over at this unit on this day. */
  async refuseWhatIsNotHandedOver(
    sql: Sql,
    actor: Actor,
    unitId: string,
    procedureCode: string,
    day: LocalDate,
  ): Promise<void> {
    if (actor.employer !== 'post') return;
    const handedOver = await this.gate.mayAct(sql, {
      unitId,
      procedureCode,
      task: 'receive',
      day,
    });
    if (!handedOver)
      throw new ProblemError('gateRefused', 'the transfer scope does not name this procedure', {
        reason: 'notHandedOver',
      });
  }
}

function requirementsFor(
  version: ProcedureVersion,
  caseNo: number,
): readonly ProcedureRequirement[] {
  try {
    return requirementsOf(version.content, caseNo);
  } catch (error) {
    if (error instanceof UnknownCase) throw refusedField(['caseNo'], 'unknownReference');
    throw error;
  }
}

/** A source may leave the limit out; then the counter states it, and nobody assumes one day. */
function limitOf({ content }: ProcedureVersion, command: IntakeCommand): TimeLimit {
  const { limit } = limitFor(content, command.channel);
  if (limit) {
    if (command.limit) throw refusedField(['limit'], 'notAllowedHere');
    return limit;
  }
  if (command.limit) return command.limit;
  throw refusedField(['limit'], 'required');
}

function tickOf(tick: IntakeCommand['components'][number]): ComponentTick {
  return {
    no: tick.no,
    state: tick.state,
    kind: tick.kind ?? null,
    copies: tick.copies ?? (tick.state === 'present' && tick.kind !== 'electronic' ? 1 : 0),
    certifiedCopies: tick.certifiedCopies ?? 0,
    sheets: tick.sheets ?? 0,
    note: tick.note ?? '',
  };
}

function componentRow(
  requirement: ProcedureRequirement,
  ticks: readonly ComponentTick[],
): ComponentRow {
  const tick = ticks.find((each) => each.no === requirement.no);
  return {
    no: requirement.no,
    key: requirement.key,
    name: requirement.name,
    shortName: requirement.shortName,
    mandatory: requirement.mandatory,
    oneOf: requirement.oneOf,
    state: tick?.state ?? 'unmarked',
    kind: tick?.kind ?? null,
    copies: tick?.copies ?? 0,
    certifiedCopies: tick?.certifiedCopies ?? 0,
    sheets: tick?.sheets ?? 0,
    note: tick?.note || null,
    presentOnly: requirement.presentOnly,
  };
}

const fieldOfFault = {
  unknownPaper: 'no',
  tickedTwice: 'no',
  kindMissing: 'kind',
  nothingHandedIn: 'copies',
  copiesWithoutOriginal: 'certifiedCopies',
  mandatoryNotApplicable: 'state',
} as const;

const codeOfFault = {
  unknownPaper: 'unknownReference',
  tickedTwice: 'duplicateItems',
  kindMissing: 'required',
  nothingHandedIn: 'required',
  copiesWithoutOriginal: 'notAllowedHere',
  mandatoryNotApplicable: 'notAllowedHere',
} as const;

function refuseFaults({ faults }: Completeness, command: IntakeCommand): void {
  if (faults.length === 0) return;
  throw new ProblemError('validation', 'the checklist does not fit the procedure', {
    faults: faults.map(({ no, code }) => ({
      path: [
        'components',
        command.components.findLastIndex((tick) => tick.no === no),
        fieldOfFault[code],
      ],
      code: codeOfFault[code],
    })),
  });
}
