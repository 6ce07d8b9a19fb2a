import { Inject, Injectable } from '@nestjs/common';
import { type Clock, officeDay } from '@motcua/shared-time';
import type { Actor } from '../../access/actor';
import type {
  IntakeCommand,
  SubmitterCommand,
} from '../../dossier-intake/use-cases/intake-command';
import { IntakeRules } from '../../dossier-intake/use-cases/intake-facts';
import { namesOfMissing } from '../../dossier-intake/use-cases/missing-papers';
import { CLOCK } from '../../platform/config/clock';
import { PoolSql } from '../../platform/database/pool-sql';
import { ProblemError, refusedField } from '../../platform/problem/problem-error';

export interface BatchRowCommand {
  /** Whose dossier the row is, when not the person who brings them all. */
  readonly applicantName?: string;
  /** Copies of every paper of the row that is handed in as a copy; its fees are asked as often. */
  readonly copies?: number;
  /** Pages of each copy; fees by pages are asked for so many. */
  readonly pages?: number;
  readonly note?: string;
}

export interface BatchCommand extends Omit<IntakeCommand, 'firstAct' | 'note'> {
  readonly rows: readonly BatchRowCommand[];
}

@Injectable()
export class BatchIntake {
  constructor(
    private readonly sql: PoolSql,
    private readonly rules: IntakeRules,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** What is wrong with all rows alike is told once, by its own field, before anything is numbered. */
  async refuse(command: BatchCommand, actor: Actor): Promise<void> {
    const at = this.clock.now();
    const day = officeDay(at);
    if (!actor.mayAt('dossier.receive', actor.unitId))
      throw new ProblemError('forbidden', 'this workplace receives no dossiers', {
        permission: 'dossier.receive',
      });
    const intake = intakeOf(command, {});
    const { version, completeness, fees } = await this.rules.factsOf(this.sql, intake, at);
    await this.rules.refuseWhatIsNotHandedOver(
      this.sql,
      actor,
      actor.unitId,
      command.procedureCode,
      day,
    );
    if (!fees.some(({ pageRule }) => pageRule)) refusePages(command);
    if (!completeness.complete)
      throw new ProblemError('papersMissing', 'mandatory papers are missing', {
        missingPapers: namesOfMissing(completeness),
      });
    await this.rules.competentUnit(this.sql, intake, version, actor.unitId, day);
  }
}

const copied = new Set(['certifiedCopy', 'comparedCopy']);

/** The intake of one row: what all rows have in common, and what is its own. */
export function intakeOf(command: BatchCommand, row: BatchRowCommand): IntakeCommand {
  const { rows: _rows, applicant, submitter, ...common } = command;
  const { applicantName, copies, pages, note } = row;
  return {
    ...common,
    firstAct: 'receive',
    ...(applicantName === undefined
      ? { applicant, ...(submitter ? { submitter } : {}) }
      : {
          applicant: { kind: 'person', fullName: applicantName },
          submitter: submitter ?? submitterFor(applicant),
        }),
    components: common.components.map((tick) =>
      copies !== undefined && tick.kind !== undefined && copied.has(tick.kind)
        ? { ...tick, copies }
        : tick,
    ),
    ...(copies === undefined ? {} : { copies }),
    ...(pages === undefined ? {} : { pages }),
    ...ownNumbers(common, row),
    ...(note ? { note } : {}),
  };
}

/** The numbers of the row stand for every fee, so those all rows have in common go. */
function ownNumbers(
  { charges }: Pick<BatchCommand, 'charges'>,
  { copies, pages }: BatchRowCommand,
): Pick<IntakeCommand, 'charges'> {
  if (!charges) return {};
  return {
    charges: charges.map(({ quantity, pages: ofAll, ...rest }) => ({
      ...rest,
      ...(quantity === undefined || copies !== undefined ? {} : { quantity }),
      ...(ofAll === undefined || pages !== undefined ? {} : { pages: ofAll }),
    })),
  };
}

function refusePages({ rows }: BatchCommand): void {
  const index = rows.findIndex(({ pages }) => pages !== undefined);
  if (index >= 0) throw refusedField(['rows', index, 'pages'], 'notAllowedHere');
}

/** Whoever brings the papers of others brings them for them. */
function submitterFor({
  fullName,
  personalId,
  phone,
}: IntakeCommand['applicant']): SubmitterCommand {
  return {
    fullName,
    relation: 'Nộp thay',
    ...(personalId ? { personalId } : {}),
    ...(phone ? { phone } : {}),
  };
}

/** As many as the comparison of one person's dossiers looks back. */
const compared = 10;

/** The clerk's own decision, and the newest rows of the same batch. */
export function ruledOut(
  { notDuplicate }: BatchCommand,
  received: readonly string[],
): NonNullable<IntakeCommand['notDuplicate']> {
  return {
    dossierIds: [...(notDuplicate?.dossierIds ?? []), ...received.slice(-compared)],
    reason: notDuplicate?.reason ?? 'Cùng nhận một lượt, mỗi giấy tờ là một hồ sơ.',
  };
}
