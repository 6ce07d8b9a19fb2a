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
  type ProposalOutcome,
  type SettingProposal,
  SettingProposalRepository,
} from '../data/setting-proposal.repository';
import { SettingRepository } from '../data/setting.repository';
import { settingProposal } from '../queries/setting-proposals.query';
import { judged, type SettingCommand } from './change-setting';
import { refuseStale } from './dated-change';

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
    return this.transaction.run(act, async ({ sql, journal, at }) => {
      const { key, changeReason } = command;
      if (!settingsOfTwo.has(key)) throw refusedField(['key'], 'notAllowedHere');
      const settings = new SettingRepository(sql);
      const { value, validFrom } = await judged(settings, command, at);
      await lockRule(sql, `setting/${key}`);
      refuseStale(version, await settings.version(key));
      const id = uuidv7();
      const proposal = { id, key, seenVersion: version, validFrom, value, changeReason };
      const proposals = new SettingProposalRepository(sql);
      if (!(await proposals.add({ ...proposal, proposedBy: actor.id }, at)))
        throw isProposedAlready();
      journal.append({
        subjectType: 'setting',
        subjectId: id,
        type: 'setting.proposed',
        unitId: actor.unitId,
        data: { key, value, validFrom, changeReason },
      });
      return JsonDocument.of(await settingProposal(sql, id));
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
  { id, key, value, validFrom, changeReason, seenVersion, proposedBy }: SettingProposal,
  actor: Actor,
): Promise<void> {
  const settings = new SettingRepository(sql);
  await lockRule(sql, `setting/${key}`);
  if (validFrom < officeDay(at)) throw dayHasPassed();
  if ((await settings.version(key)) !== seenVersion) throw changedMeanwhile();
  const change = { reason: changeReason, by: proposedBy, at };
  if (!(await settings.add(key, value, validFrom, change))) throw changedMeanwhile();
  journal.append({
    subjectType: 'setting',
    subjectId: id,
    type: 'setting.set',
    unitId: actor.unitId,
    data: { key, value, validFrom, changeReason, proposedBy, confirmedBy: actor.id },
  });
}

const isProposedAlready = (): ProblemError =>
  new ProblemError('conflict', 'a change of this setting is proposed already', {
    sentence: {
      vi: 'Đã có một đề nghị đang chờ xác nhận. Xử lý đề nghị ấy trước.',
      en: 'A proposal is waiting already. Settle that one first.',
    },
  });

const dayHasPassed = (): ProblemError =>
  new ProblemError('conflict', 'its first day has passed', {
    sentence: {
      vi: 'Ngày áp dụng đã qua. Không chấp nhận đề nghị này, và đề nghị lại với ngày khác.',
      en: 'Its first day has passed. Refuse it, and have it proposed again with another day.',
    },
  });

const changedMeanwhile = (): ProblemError =>
  new ProblemError('conflict', 'the setting was changed after the proposal', {
    sentence: {
      vi: 'Giá trị đã đổi sau khi có đề nghị. Không chấp nhận đề nghị này, và đề nghị lại.',
      en: 'The value was changed after it was proposed. Refuse it, and have it proposed again.',
    },
  });
