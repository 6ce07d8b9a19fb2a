import { Injectable } from '@nestjs/common';
import { localDate, officeDay } from '@motcua/shared-time';
import { v7 as uuidv7 } from 'uuid';
import type { Actor } from '../../access/actor';
import { Transaction } from '../../platform/database/transaction';
import type { Act } from '../../platform/http/act';
import { ProblemError, refusedField } from '../../platform/problem/problem-error';
import { type ActReason, addActReason } from '../data/act-reason.repository';

export interface ActReasonCommand extends Omit<ActReason, 'legalGround' | 'retired'> {
  readonly legalGround?: string | undefined;
  readonly retired?: boolean | undefined;
  readonly validFrom: string;
}

export interface ActReasonReply extends ActReason {
  readonly validFrom: string;
}

@Injectable()
export class SetActReason {
  constructor(private readonly transaction: Transaction) {}

  /** A reason reads so from a day on; what was chosen before keeps its old words. */
  run(command: ActReasonCommand, actor: Actor, act: Act): Promise<ActReasonReply> {
    return this.transaction.run(act, async ({ sql, journal, at }) => {
      const validFrom = localDate(command.validFrom);
      if (validFrom < officeDay(at)) throw refusedField(['validFrom'], 'dateInPast');
      const { legalGround = null, retired = false, ...rest } = command;
      const reason = { ...rest, legalGround, retired };
      if (!(await addActReason(sql, reason, validFrom)))
        throw new ProblemError('conflict', `${reason.code} already changes on ${validFrom}`);
      journal.append({
        subjectType: 'actReason',
        subjectId: uuidv7(),
        type: 'actReason.set',
        unitId: actor.unitId,
        data: { code: reason.code, validFrom, actions: reason.actions, retired },
      });
      return { ...reason, validFrom };
    });
  }
}
