import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { unknownPlaceholders } from '@motcua/dossier-domain';
import type { Actor } from '../../access/actor';
import { lockRule } from '../../desk-rules/data/rule-change';
import { firstDay, refuseStale } from '../../desk-rules/use-cases/dated-change';
import { Transaction } from '../../platform/database/transaction';
import type { Act } from '../../platform/http/act';
import { JsonDocument } from '../../platform/http/json-document';
import { refusedField } from '../../platform/problem/problem-error';
import {
  type MessageTemplate,
  MessageTemplateRepository,
} from '../data/message-template.repository';

export interface TemplateCommand {
  readonly title: string;
  readonly text: string;
  readonly isPublic: boolean;
  readonly retired?: boolean;
  readonly validFrom: string;
  readonly changeReason: string;
}

@Injectable()
export class WriteTemplate {
  constructor(private readonly transaction: Transaction) {}

  /** A template reads so from a day on; version 0 writes a new code, and earlier messages keep theirs. */
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
      await lockRule(sql, `messageTemplate/${code}`);
      refuseStale(version, await templates.lastNo(code));
      const { title, text, isPublic, retired = false, changeReason } = command;
      const validFrom = firstDay(command.validFrom, at);
      const written: MessageTemplate = {
        code,
        no: version + 1,
        validFrom,
        title,
        text,
        isPublic,
        retired,
        changeReason,
      };
      await templates.add(written, actor.id, at);
      journal.append({
        subjectType: 'messageTemplate',
        subjectId: subjectOf(code),
        type: 'messageTemplate.written',
        unitId: actor.unitId,
        data: { code, no: written.no, validFrom, isPublic, retired, changeReason },
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
