import { wholeShare } from '@motcua/shared-money';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import type { Actor } from '../../access/actor';
import { Transaction } from '../../platform/database/transaction';
import type { Act } from '../../platform/http/act';
import { ProblemError, refusedField } from '../../platform/problem/problem-error';
import { type ActReason, actReasonVersion, addActReason } from '../data/act-reason.repository';
import { lockRule } from '../data/rule-change';
import { firstDay, refuseStale } from './dated-change';

export interface ActReasonCommand extends Omit<
  ActReason,
  'legalGround' | 'retired' | 'exemptPerMille'
> {
  readonly legalGround?: string | undefined;
  readonly retired?: boolean | undefined;
  readonly exemptPerMille?: number | undefined;
  readonly validFrom: string;
  /** Why the lists change; a reason of a reason. */
  readonly changeReason: string;
}

export interface ActReasonReply extends ActReason {
  readonly validFrom: string;
  readonly changeReason: string;
  readonly version: number;
}

@Injectable()
export class SetActReason {
  constructor(private readonly transaction: Transaction) {}

  /** A reason reads so from a day on; what was chosen before keeps its old words. */
  run(command: ActReasonCommand, version: number, actor: Actor, act: Act): Promise<ActReasonReply> {
    return this.transaction.run(act, async ({ sql, journal, at }) => {
      const { legalGround = null, retired = false, changeReason, ...rest } = command;
      const validFrom = firstDay(command.validFrom, at);
      const reason = { ...rest, legalGround, retired, exemptPerMille: shareOf(command) };
      await lockRule(sql, `actReason/${reason.code}`);
      refuseStale(version, await actReasonVersion(sql, reason.code));
      const change = { reason: changeReason, by: actor.id, at };
      if (!(await addActReason(sql, reason, validFrom, change)))
        throw new ProblemError('conflict', `${reason.code} already changes on ${validFrom}`);
      journal.append({
        subjectType: 'actReason',
        subjectId: uuidv7(),
        type: 'actReason.set',
        unitId: actor.unitId,
        data: {
          code: reason.code,
          validFrom,
          actions: reason.actions,
          exemptPerMille: reason.exemptPerMille,
          retired,
          changeReason,
        },
      });
      return { ...reason, validFrom, changeReason, version: version + 1 };
    });
  }
}

/** Only who is exempt from a charge is exempt from a share of it; any other reason reads as whole. */
function shareOf({ actions, exemptPerMille }: ActReasonCommand): number {
  if ((exemptPerMille ?? wholeShare) !== wholeShare && !actions.includes('exemptCharge'))
    throw refusedField(['exemptPerMille'], 'notAllowedHere');
  return exemptPerMille ?? wholeShare;
}
