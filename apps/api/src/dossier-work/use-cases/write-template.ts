import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { unknownPlaceholders } from '@motcua/dossier-domain';
import type { Actor } from '../../access/actor';
import { Transaction } from '../../platform/database/transaction';
import type { Act } from '../../platform/http/act';
import { JsonDocument } from '../../platform/http/json-document';
import { ProblemError, refusedField } from '../../platform/problem/problem-error';
import {
  type MessageTemplate,
  MessageTemplateRepository,
} from '../data/message-template.repository';

export interface TemplateCommand {
  readonly title: string;
  readonly text: string;
  readonly isPublic: boolean;
  readonly retired?: boolean;
}

@Injectable()
export class WriteTemplate {
  constructor(private readonly transaction: Transaction) {}

  /** A new version of a template, or the first one of a new code; earlier messages keep theirs. */
  run(
    code: string,
    version: number,
    command: TemplateCommand,
    actor: Actor,
    act: Act,
  ): Promise<JsonDocument> {
    return this.transaction.run(act, async ({ sql, journal, at }) => {
      refuseText(command);
      const templates = new MessageTemplateRepository(sql);
      const current = await templates.find(code);
      const currentNo = current?.no ?? 0;
      if (currentNo !== version)
        throw new ProblemError('staleVersion', `version ${version} was seen`, {
          currentVersion: currentNo,
        });
      const { title, text, isPublic, retired = false } = command;
      const written: MessageTemplate = { code, no: version + 1, title, text, isPublic, retired };
      await templates.add(written, actor.id, at);
      journal.append({
        subjectType: 'messageTemplate',
        subjectId: subjectOf(code),
        type: 'messageTemplate.written',
        unitId: actor.unitId,
        data: { code, no: written.no, isPublic, retired },
      });
      return JsonDocument.of({
        ...written,
        version: written.no,
        writtenBy: actor.name,
        writtenAt: at.toISOString(),
      });
    });
  }
}

/** A public message names nobody: the page that shows it is open to whoever has the receipt. */
function refuseText({ text, isPublic }: TemplateCommand): void {
  const [unknown] = unknownPlaceholders(text);
  if (unknown !== undefined) throw refusedField(['text'], 'unknownReference');
  if (isPublic && text.includes('{applicant}')) throw refusedField(['isPublic'], 'notAllowedHere');
}

/** Subjects of the journal are UUIDs; a template is known by its code. */
function subjectOf(code: string): string {
  const hex = createHash('sha256').update(`messageTemplate/${code}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
