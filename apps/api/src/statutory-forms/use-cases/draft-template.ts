import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor';
import { Transaction } from '../../platform/database/transaction';
import type { Act } from '../../platform/http/act';
import { JsonDocument } from '../../platform/http/json-document';
import { notFound, ProblemError } from '../../platform/problem/problem-error';
import { textFaultsOf } from '../check-template';
import { FormTemplateRepository, type TemplateContent } from '../data/form-template.repository';
import { readTemplateVersion } from '../queries/form-template.query';
import type { StatutoryForm } from '../template';
import { lockTemplate, refuseFaults, refuseState } from './template-rules';

export interface TemplateKey {
  readonly form: StatutoryForm;
  readonly no: number;
}

@Injectable()
export class DraftTemplate {
  constructor(private readonly transaction: Transaction) {}

  /** A new draft that begins as a copy of a version; a form has one open draft at a time. */
  open({ form, no }: TemplateKey, actor: Actor, act: Act): Promise<JsonDocument> {
    return this.transaction.run(act, async ({ sql, journal, at }) => {
      const templates = new FormTemplateRepository(sql);
      const source = await templates.find(form, no);
      if (!source) throw notFound('the template');
      const content = { blocks: source.blocks, validFrom: null, note: '' };
      const opened = await templates.open(form, content, actor.id, at);
      const draft = opened === undefined ? undefined : await templates.find(form, opened);
      if (!draft)
        throw new ProblemError('conflict', 'the form has an open draft', {
          sentence: {
            vi: 'Mẫu này đang có một bản soạn dở. Sửa tiếp bản đó hoặc bỏ đi rồi tạo bản mới.',
            en: 'This form has an open draft. Go on with it, or discard it first.',
          },
        });
      journal.append({
        subjectType: 'formTemplate',
        subjectId: draft.id,
        type: 'formTemplate.drafted',
        data: { form, no: draft.no, from: no },
      });
      return readTemplateVersion(sql, form, draft.no);
    });
  }

  /** Saves the blocks of a draft; a text that could never be printed is refused with its block. */
  change(
    key: TemplateKey,
    content: TemplateContent,
    seen: number,
    actor: Actor,
    act: Act,
  ): Promise<JsonDocument> {
    return this.transaction.run(act, async ({ sql, journal, at }) => {
      const found = await lockTemplate(sql, key, seen);
      refuseState(found, 'change', ['draft']);
      refuseFaults(textFaultsOf(key.form, content.blocks));
      await new FormTemplateRepository(sql).change(found.id, content, actor.id, at);
      journal.append({
        subjectType: 'formTemplate',
        subjectId: found.id,
        type: 'formTemplate.changed',
        data: { ...key, validFrom: content.validFrom, blocks: content.blocks.length },
      });
      return readTemplateVersion(sql, key.form, key.no);
    });
  }
}
