import { officeDay } from '@motcua/shared-time';
import { reasonInForce } from '../../desk-rules/queries/act-reasons.query';
import type { TransactionScope } from '../../platform/database/transaction';
import { refusedField } from '../../platform/problem/problem-error';
import { type ActionCommand, membersOf } from './action-command';

/**
 * The command with the words and the article of the chosen reason where the person wrote none of
 * their own; a reason that rests on papers needs one of them named.
 */
export async function withGivenReason(
  { sql, at }: TransactionScope,
  command: ActionCommand,
): Promise<ActionCommand> {
  const { action, reasonCode, lines = [] } = command;
  if (reasonCode === undefined) return command;
  const reason = await reasonInForce(sql, reasonCode, action, officeDay(at));
  if (!reason) throw refusedField(['reasonCode'], 'unknownReference');
  const members = membersOf[action] ?? [];
  if (reason.needsLines && members.includes('lines') && lines.length === 0)
    throw refusedField(['lines'], 'tooFewItems', { min: 1 });
  const takesGround = members.includes('legalGround');
  const legalGround = command.legalGround ?? reason.legalGround ?? undefined;
  return {
    ...command,
    reason: command.reason || reason.vi,
    ...(takesGround && legalGround !== undefined ? { legalGround } : {}),
  };
}
