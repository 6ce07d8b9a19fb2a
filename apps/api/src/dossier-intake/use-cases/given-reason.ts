import { type DossierAction, isLetterAct } from '@motcua/dossier-domain';
import { officeDay } from '@motcua/shared-time';
import {
  hasReasonInForce,
  type ReasonInForce,
  reasonInForce,
} from '../../desk-rules/queries/act-reasons.query';
import type { Sql } from '../../platform/database/sql';
import { type FieldFault, ProblemError, refusedField } from '../../platform/problem/problem-error';
import type { ActWords } from './act-words';
import { membersOf } from './action-command';

interface Scene {
  readonly sql: Sql;
  readonly at: Date;
}

/** Comes with the product: who refuses for want of competence says by what law, and where to go. */
const notCompetent = 'notCompetent';

/**
 * The command with the words and the article of the chosen reason where the person wrote none of
 * their own. A letter to the applicant rests on a reason of the list as long as the list has one;
 * a reason that rests on papers needs one of them named.
 */
export async function withGivenReason<Command extends ActWords>(
  scene: Scene,
  action: DossierAction,
  command: Command,
): Promise<Command> {
  const { reasonCode } = command;
  if (reasonCode === undefined) {
    if (isLetterAct(action) && (await hasReasonInForce(scene.sql, action, officeDay(scene.at))))
      throw refusedField(['reasonCode'], 'required');
    return command;
  }
  const reason = await reasonOf(scene, action, reasonCode);
  const worded = inItsWords(reason, action, command);
  refuseWhatLacks(reason, action, worded);
  return worded;
}

/** The same for a letter that is still being written: what is not there yet may follow. */
export async function withReasonSoFar<Command extends ActWords>(
  scene: Scene,
  action: DossierAction,
  command: Command,
): Promise<Command> {
  const { reasonCode } = command;
  if (reasonCode === undefined) return command;
  return inItsWords(await reasonOf(scene, action, reasonCode), action, command);
}

async function reasonOf(
  { sql, at }: Scene,
  action: DossierAction,
  code: string,
): Promise<ReasonInForce> {
  const reason = await reasonInForce(sql, code, listOf(action), officeDay(at));
  if (!reason) throw refusedField(['reasonCode'], 'unknownReference');
  return reason;
}

/** A proposed request is worded as the request that it becomes. */
const listOf = (action: DossierAction): DossierAction =>
  action === 'proposeSupplement' ? 'requestSupplement' : action;

function inItsWords<Command extends ActWords>(
  { vi, legalGround: article }: ReasonInForce,
  action: DossierAction,
  command: Command,
): Command {
  const takesGround = membersOf[action]?.includes('legalGround') ?? false;
  const legalGround = command.legalGround ?? article ?? undefined;
  return {
    ...command,
    reason: command.reason || vi,
    ...(takesGround && legalGround !== undefined ? { legalGround } : {}),
  };
}

function refuseWhatLacks(
  { code, needsLines }: ReasonInForce,
  action: DossierAction,
  { lines = [], legalGround, otherOffice }: ActWords,
): void {
  const members = membersOf[action] ?? [];
  if (needsLines && members.includes('lines') && lines.length === 0)
    throw refusedField(['lines'], 'tooFewItems', { min: 1 });
  if (code !== notCompetent || !members.includes('otherOffice')) return;
  const faults: FieldFault[] = [];
  if (legalGround === undefined) faults.push({ path: ['legalGround'], code: 'required' });
  if (otherOffice === undefined) faults.push({ path: ['otherOffice'], code: 'required' });
  if (faults.length > 0)
    throw new ProblemError('validation', 'another office is competent: which, by what law?', {
      faults,
    });
}
