import { Injectable } from '@nestjs/common';
import { localDate, officeDay } from '@motcua/shared-time';
import { v7 as uuidv7 } from 'uuid';
import type { Actor } from '../../access/actor';
import type { Sql } from '../../platform/database/sql';
import { Transaction } from '../../platform/database/transaction';
import type { Act } from '../../platform/http/act';
import { ProblemError, refusedField } from '../../platform/problem/problem-error';
import {
  addStageDeadline,
  everyProcedure,
  type StageDeadline,
} from '../data/stage-deadline.repository';

export interface StageDeadlineCommand extends Omit<StageDeadline, 'procedureCode' | 'value'> {
  readonly procedureCode?: string | undefined;
  readonly value?: number | undefined;
  readonly validFrom: string;
}

export interface StageDeadlineReply {
  readonly procedureCode: string | null;
  readonly stage: string;
  readonly validFrom: string;
  readonly rule: string;
  readonly value: number | null;
}

@Injectable()
export class SetStageDeadline {
  constructor(private readonly transaction: Transaction) {}

  /** A stage may take so long from a day on, in one procedure or in all that say nothing else. */
  run(command: StageDeadlineCommand, actor: Actor, act: Act): Promise<StageDeadlineReply> {
    return this.transaction.run(act, async ({ sql, journal, at }) => {
      const { procedureCode = null, stage, rule, value = null } = command;
      const validFrom = localDate(command.validFrom);
      if (validFrom < officeDay(at)) throw refusedField(['validFrom'], 'dateInPast');
      const isCounted = rule === 'workingDays' || rule === 'workingHours';
      if (isCounted && value === null) throw refusedField(['value'], 'required');
      if (!isCounted && value !== null) throw refusedField(['value'], 'notAllowedHere');
      if (procedureCode !== null && !(await isProcedure(sql, procedureCode)))
        throw refusedField(['procedureCode'], 'unknownReference');
      const deadline = { procedureCode: procedureCode ?? everyProcedure, stage, rule, value };
      if (!(await addStageDeadline(sql, deadline, validFrom)))
        throw new ProblemError('conflict', `${stage} already changes on ${validFrom}`);
      journal.append({
        subjectType: 'stageDeadline',
        subjectId: uuidv7(),
        type: 'stageDeadline.set',
        unitId: actor.unitId,
        data: { procedureCode, stage, rule, value, validFrom },
      });
      return { procedureCode, stage, validFrom, rule, value };
    });
  }
}

async function isProcedure(sql: Sql, code: string): Promise<boolean> {
  const [row] = await sql.query<{ known: boolean }>(
    `select exists (select from procedure where code = $1) as known`,
    [code],
  );
  return row?.known ?? false;
}
