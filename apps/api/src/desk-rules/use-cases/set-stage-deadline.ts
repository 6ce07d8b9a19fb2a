import { Injectable } from '@nestjs/common';
import type { StageName, StageRule } from '@motcua/dossier-domain';
import type { LocalDate } from '@motcua/shared-time';
import { v7 as uuidv7 } from 'uuid';
import type { Actor } from '../../access/actor';
import type { Sql } from '../../platform/database/sql';
import { Transaction } from '../../platform/database/transaction';
import type { Act } from '../../platform/http/act';
import { ProblemError, refusedField } from '../../platform/problem/problem-error';
import { lockRule } from '../data/rule-change';
import {
  addStageDeadline,
  everyProcedure,
  stageDeadlineVersion,
  stageRuleBefore,
} from '../data/stage-deadline.repository';
import { firstDay, refuseStale } from './dated-change';

export interface StageDeadlineCommand {
  readonly procedureCode?: string | undefined;
  readonly stage: StageName;
  readonly rule?: StageRule['rule'] | undefined;
  readonly value?: number | undefined;
  readonly ended?: boolean | undefined;
  readonly validFrom: string;
  readonly changeReason: string;
}

export interface StageDeadlineReply {
  readonly procedureCode: string | null;
  readonly stage: string;
  readonly validFrom: string;
  readonly rule: string;
  readonly value: number | null;
  readonly ended: boolean;
  readonly changeReason: string;
  readonly version: number;
}

@Injectable()
export class SetStageDeadline {
  constructor(private readonly transaction: Transaction) {}

  /** A stage may take so long from a day on, in one procedure or in all that say nothing else. */
  run(
    command: StageDeadlineCommand,
    version: number,
    actor: Actor,
    act: Act,
  ): Promise<StageDeadlineReply> {
    return this.transaction.run(act, async ({ sql, journal, at }) => {
      const { procedureCode = null, stage, ended = false, changeReason } = command;
      const validFrom = firstDay(command.validFrom, at);
      if (procedureCode !== null && !(await isProcedure(sql, procedureCode)))
        throw refusedField(['procedureCode'], 'unknownReference');
      const asked = ended ? refuseRule(command) : countedRule(command);
      const place = procedureCode ?? everyProcedure;
      await lockRule(sql, `stageDeadline/${place}/${stage}`);
      refuseStale(version, await stageDeadlineVersion(sql, place, stage));
      const { rule, value } = asked ?? (await ruleToEnd(sql, place, stage, validFrom));
      const deadline = { procedureCode: place, stage, rule, value, ended };
      const change = { reason: changeReason, by: actor.id, at };
      if (!(await addStageDeadline(sql, deadline, validFrom, change)))
        throw new ProblemError('conflict', `${stage} already changes on ${validFrom}`);
      journal.append({
        subjectType: 'stageDeadline',
        subjectId: uuidv7(),
        type: 'stageDeadline.set',
        unitId: actor.unitId,
        data: { procedureCode, stage, rule, value, ended, validFrom, changeReason },
      });
      return {
        procedureCode,
        stage,
        validFrom,
        rule,
        value,
        ended,
        changeReason,
        version: version + 1,
      };
    });
  }
}

function countedRule(command: StageDeadlineCommand): StageRule {
  const { rule, value = null } = command;
  if (rule === undefined) throw refusedField(['rule'], 'required');
  const isCounted = rule === 'workingDays' || rule === 'workingHours';
  if (isCounted && value === null) throw refusedField(['value'], 'required');
  if (!isCounted && value !== null) throw refusedField(['value'], 'notAllowedHere');
  return { rule, value };
}

/** Only a procedure's own deadline ends; all procedures together always have one, be it «none». */
function refuseRule({ procedureCode, rule, value }: StageDeadlineCommand): undefined {
  if (procedureCode === undefined) throw refusedField(['ended'], 'notAllowedHere');
  if (rule !== undefined) throw refusedField(['rule'], 'notAllowedHere');
  if (value !== undefined) throw refusedField(['value'], 'notAllowedHere');
}

async function ruleToEnd(
  sql: Sql,
  procedureCode: string,
  stage: StageName,
  day: LocalDate,
): Promise<StageRule> {
  const before = await stageRuleBefore(sql, procedureCode, stage, day);
  if (before && !before.ended) return before;
  throw new ProblemError('conflict', `${stage} of ${procedureCode} has no deadline to end`);
}

async function isProcedure(sql: Sql, code: string): Promise<boolean> {
  const [row] = await sql.query<{ known: boolean }>(
    `select exists (select from procedure where code = $1) as known`,
    [code],
  );
  return row?.known ?? false;
}
