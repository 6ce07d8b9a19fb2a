import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor';
import { Transaction } from '../../platform/database/transaction';
import type { Act } from '../../platform/http/act';
import type { JsonDocument } from '../../platform/http/json-document';
import { ProblemError } from '../../platform/problem/problem-error';
import { FormTemplateRepository, type TemplateVersion } from '../data/form-template.repository';
import { readTemplateVersion } from '../queries/form-template.query';
import type { TemplateKey } from './draft-template';
import { lockTemplate, refuseState, refuseUnfinished } from './template-rules';

export const templateActions = ['propose', 'return', 'publish', 'discard'] as const;
export type TemplateAction = (typeof templateActions)[number];

export interface TemplateActCommand extends TemplateKey {
  readonly action: TemplateAction;
  readonly reason?: string;
}

interface Step {
  readonly from: readonly TemplateVersion['state'][];
  readonly fact: string;
}

const steps: Readonly<Record<TemplateAction, Step>> = {
  propose: { from: ['draft'], fact: 'formTemplate.proposed' },
  return: { from: ['proposed'], fact: 'formTemplate.returned' },
  publish: { from: ['proposed'], fact: 'formTemplate.published' },
  discard: { from: ['draft', 'proposed'], fact: 'formTemplate.discarded' },
};

@Injectable()
export class ActOnTemplate {
  constructor(private readonly transaction: Transaction) {}

  /** Proposing and publishing take two people; what is published is never changed. */
  run(command: TemplateActCommand, seen: number, actor: Actor, act: Act): Promise<JsonDocument> {
    const { form, no, action, reason } = command;
    return this.transaction.run(act, async ({ sql, journal, at }) => {
      const found = await lockTemplate(sql, command, seen);
      const { from, fact } = steps[action];
      refuseState(found, action, from);
      const templates = new FormTemplateRepository(sql);
      if (action === 'propose') {
        refuseUnfinished(found, at);
        await templates.propose(found.id, actor.id, at);
      } else if (action === 'publish') {
        refuseSamePerson(found, actor);
        refuseUnfinished(found, at);
        await templates.publish(found.id, actor.id, at);
      } else await templates.takeBack(found.id, action === 'return' ? 'draft' : 'discarded');
      journal.append({
        subjectType: 'formTemplate',
        subjectId: found.id,
        type: fact,
        data: { form, no, validFrom: found.validFrom, ...(reason ? { reason } : {}) },
      });
      return readTemplateVersion(sql, form, no);
    });
  }
}

function refuseSamePerson({ proposedBy, changedBy }: TemplateVersion, actor: Actor): void {
  if (actor.id === proposedBy || actor.id === changedBy)
    throw new ProblemError(
      'samePersonRefused',
      'who wrote or proposed a version cannot publish it',
    );
}
