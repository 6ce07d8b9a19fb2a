import { Injectable } from '@nestjs/common';
import { officeDay } from '@motcua/shared-time';
import { v7 as uuidv7 } from 'uuid';
import type { Actor } from '../../access/actor';
import { settingsOfTwo } from '../../organisation/setting-rules';
import { Transaction, type TransactionScope } from '../../platform/database/transaction';
import type { Act } from '../../platform/http/act';
import { JsonDocument } from '../../platform/http/json-document';
import { notFound, ProblemError, refusedField } from '../../platform/problem/problem-error';
import { lockRule } from '../data/rule-change';
import {
  type NewSettingProposal,
  type ProposalOutcome,
  type SettingProposal,
  SettingProposalRepository,
} from '../data/setting-proposal.repository';
import { SettingRepository } from '../data/setting.repository';
import { settingProposal } from '../queries/setting-proposals.query';
import { comingDay, judged, type SettingCommand, type WithdrawalCommand } from './change-setting';
import { refuseStale } from './dated-change';
import { changedMeanwhile, dayHasPassed, isProposedAlready } from './proposal-problems';

export const proposalActions = ['confirm', 'refuse', 'takeBack'] as const;
export type ProposalAction = (typeof proposalActions)[number];

export interface ProposalActCommand {
  readonly action: ProposalAction;
  /** Why it is refused. */
  readonly reason?: string;
}

const outcomes: Readonly<Record<ProposalAction, ProposalOutcome>> = {
  confirm: 'confirmed',
  refuse: 'refused',
  takeBack: 'takenBack',
};

@Injectable()
export class ProposeSetting {
  constructor(private readonly transaction: Transaction) {}

  /** One person writes the change; nothing holds before a second one confirms it. */
  propose(command: SettingCommand, version: number, actor: Actor, act: Act): Promise<JsonDocument> {
    return this.transaction.run(act, async (scope) => {
      const { sql, at } = scope;
      const { key, changeReason } = command;
      if (!settingsOfTwo.has(key)) throw refusedField(['key'], 'notAllowedHere');
      const settings = new SettingRepository(sql);
      const { value, validFrom } = await judged(settings, command, at);
      await lockRule(sql, `setting/${key}`);
      refuseStale(version, await settings.version(key));
      const change = { key, value, validFrom, changeReason, withdraws: false };
      return wait(scope, { ...change, seenVersion: version }, actor);
    });
  }

  /** What two people set is not taken back by one of them. */
  withdraw(
    command: WithdrawalCommand,
    version: number,
    actor: Actor,
    act: Act,
  ): Promise<JsonDocument> {
    return this.transaction.run(act, async (scope) => {
      const { sql, at } = scope;
      const { key, changeReason } = command;
      if (!settingsOfTwo.has(key)) throw refusedField(['key'], 'notAllowedHere');
      const validFrom = comingDay(command.validFrom, at);
      const settings = new SettingRepository(sql);
      await lockRule(sql, `setting/${key}`);
      refuseStale(version, await settings.version(key));
      const coming = await settings.beginningOn(key, validFrom);
      if (!coming) throw notFound('the coming value');
      const change = { key, value: coming.value, validFrom, changeReason, withdraws: true };
      return wait(scope, { ...change, seenVersion: version }, actor);
    });
  }

  /** A second person confirms or refuses; whoever proposed takes it back. */
  act(
    id: string,
    version: number,
    { action, reason }: ProposalActCommand,
    actor: Actor,
    act: Act,
  ): Promise<JsonDocument> {
    return this.transaction.run(act, async (scope) => {
      const { sql, journal, at } = scope;
      const proposals = new SettingProposalRepository(sql);
      const proposal = await proposals.lock(id);
      if (!proposal) throw notFound('the proposal');
      refuseStale(version, proposal.version);
      if (!proposal.isOpen) throw new ProblemError('conflict', 'the proposal is settled already');
      refuseWrongPerson(action, proposal, actor);
      if (action === 'refuse' && reason === undefined) throw refusedField(['reason'], 'required');
      if (action !== 'refuse' && reason !== undefined)
        throw refusedField(['reason'], 'notAllowedHere');
      if (action === 'confirm') await putInForce(scope, proposal, actor);
      const settled = { outcome: outcomes[action], by: actor.id, at };
      await proposals.settle(proposal, { ...settled, ...(reason ? { reason } : {}) });
      if (action !== 'confirm')
        journal.append({
          subjectType: 'setting',
          subjectId: id,
          type: action === 'refuse' ? 'setting.proposalRefused' : 'setting.proposalTakenBack',
          unitId: actor.unitId,
          data: { key: proposal.key, ...(reason ? { reason } : {}) },
        });
      return JsonDocument.of(await settingProposal(sql, id));
    });
  }
}

/** Written down for a second person; one change of a setting waits at a time. */
async function wait(
  { sql, journal, at }: TransactionScope,
  change: Omit<NewSettingProposal, 'id' | 'proposedBy'>,
  actor: Actor,
): Promise<JsonDocument> {
  const id = uuidv7();
  const proposals = new SettingProposalRepository(sql);
  if (!(await proposals.add({ ...change, id, proposedBy: actor.id }, at)))
    throw isProposedAlready();
  const { key, value, validFrom, changeReason, withdraws } = change;
  journal.append({
    subjectType: 'setting',
    subjectId: id,
    type: withdraws ? 'setting.withdrawalProposed' : 'setting.proposed',
    unitId: actor.unitId,
    data: { key, validFrom, changeReason, ...(withdraws ? {} : { value }) },
  });
  return JsonDocument.of(await settingProposal(sql, id));
}

function refuseWrongPerson(
  action: ProposalAction,
  { proposedBy }: SettingProposal,
  actor: Actor,
): void {
  const isOwn = proposedBy === actor.id;
  if (action === 'takeBack' && !isOwn)
    throw new ProblemError('actionNotAllowed', 'only the proposer takes it back', {
      action,
      availableActions: ['confirm', 'refuse'],
    });
  if (action !== 'takeBack' && isOwn)
    throw new ProblemError('samePersonRefused', 'whoever proposed does not settle');
}

/** What was proposed holds as if it were set now; whoever set something meanwhile is not overrun. */
async function putInForce(
  { sql, journal, at }: TransactionScope,
  proposal: SettingProposal,
  actor: Actor,
): Promise<void> {
  const { id, key, value, validFrom, changeReason, seenVersion, proposedBy, withdraws } = proposal;
  const settings = new SettingRepository(sql);
  await lockRule(sql, `setting/${key}`);
  const today = officeDay(at);
  // A value that begins today may still be set, but no longer be taken back before it begins.
  if (withdraws ? validFrom <= today : validFrom < today) throw dayHasPassed();
  if ((await settings.version(key)) !== seenVersion) throw changedMeanwhile();
  const change = { reason: changeReason, by: proposedBy, at };
  const isDone = withdraws
    ? await settings.withdraw(id, key, validFrom, change)
    : await settings.add(key, value, validFrom, change);
  if (!isDone) throw changedMeanwhile();
  journal.append({
    subjectType: 'setting',
    subjectId: id,
    type: withdraws ? 'setting.withdrawn' : 'setting.set',
    unitId: actor.unitId,
    data: {
      key,
      validFrom,
      changeReason,
      proposedBy,
      confirmedBy: actor.id,
      ...(withdraws ? {} : { value }),
    },
  });
}
