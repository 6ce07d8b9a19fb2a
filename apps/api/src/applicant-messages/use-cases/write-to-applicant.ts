import { Inject, Injectable } from '@nestjs/common';
import { fillMessage, smsPartsOf } from '@motcua/dossier-domain';
import { type LocalDate, officeDay } from '@motcua/shared-time';
import type { Actor } from '../../access/actor';
import { ENVIRONMENT, type Environment } from '../../platform/config/environment';
import type { Sql } from '../../platform/database/sql';
import type { TransactionScope } from '../../platform/database/transaction';
import { ProblemError, refusedField } from '../../platform/problem/problem-error';
import {
  type MessageTemplate,
  MessageTemplateRepository,
} from '../data/message-template.repository';
import { MessageRepository } from '../data/message.repository';
import { messageFactsOf } from '../queries/message.query';
import { messageFacts } from './message-facts';

export const messageWriters = ['dossier.receive', 'dossier.process', 'dossier.decide'] as const;

export interface MessageCommand {
  readonly to: 'applicant' | 'submitter';
  readonly templateCode?: string;
  /** Written by hand, or a template's words changed; then nothing of it is shown publicly. */
  readonly text?: string;
}

/** A dossier that is locked, and its three places. */
interface MessageSubject {
  readonly id: string;
  readonly receivedUnitId: string;
  readonly places: readonly string[];
}

const longest = 1000;

@Injectable()
export class WriteToApplicant {
  constructor(@Inject(ENVIRONMENT) private readonly environment: Environment) {}

  /**
   * Puts a message into the outbox, in the words of the dossier as it stands in this transaction;
   * answers its number. A refused field is named below `within`.
   */
  async run(
    { sql, journal, at }: TransactionScope,
    subject: MessageSubject,
    command: MessageCommand,
    actor: Actor,
    within: readonly string[] = [],
  ): Promise<number> {
    if (!messageWriters.some((permission) => actor.mayAtAny(permission, subject.places)))
      throw new ProblemError('forbidden', 'no work of the actor at any of the three places', {
        permission: messageWriters[0],
      });
    const facts = await messageFactsOf(sql, subject.id, officeDay(at));
    const phone = command.to === 'applicant' ? facts.applicantPhone : facts.submitterPhone;
    if (!phone) throw refusedField([...within, 'to'], 'notAllowedHere');
    const template = await templateOf(sql, command, officeDay(at));
    if (template === null) throw refusedField([...within, 'templateCode'], 'unknownReference');
    const filled =
      template && fillMessage(template.text, messageFacts(facts, this.environment.publicUrl));
    const text = command.text?.normalize('NFC') ?? filled;
    if (!text) throw refusedField([...within, 'text'], 'required');
    if (text.length > longest) throw refusedField([...within, 'text'], 'tooLong', { max: longest });
    const no = await new MessageRepository(sql).queue({
      dossierId: subject.id,
      templateCode: template?.code ?? null,
      templateNo: template?.no ?? null,
      phone,
      text,
      parts: smsPartsOf(text),
      isPublic: template?.isPublic === true && text === filled,
      writtenBy: actor.id,
      writtenAt: at,
    });
    journal.append({
      subjectType: 'dossier',
      subjectId: subject.id,
      type: 'dossier.messageWritten',
      unitId: subject.receivedUnitId,
      data: { no, to: command.to, templateCode: template?.code ?? null, parts: smsPartsOf(text) },
    });
    return no;
  }

  /** What every template would say of a dossier on a day, and whose phones are known. */
  async proposals(
    sql: Sql,
    dossierId: string,
    today: LocalDate,
  ): Promise<{ recipients: string[]; proposals: object[] }> {
    const row = await messageFactsOf(sql, dossierId, today);
    const facts = messageFacts(row, this.environment.publicUrl);
    const templates = await new MessageTemplateRepository(sql).current(today);
    return {
      recipients: [
        ...(row.applicantPhone ? ['applicant'] : []),
        ...(row.submitterPhone ? ['submitter'] : []),
      ],
      proposals: templates.map(({ code, title, text, isPublic }) => {
        const filled = fillMessage(text, facts);
        return { code, title, text: filled, parts: smsPartsOf(filled), isPublic };
      }),
    };
  }
}

/** Undefined where no template was named, null for one that is not in force. */
async function templateOf(
  sql: Sql,
  { templateCode }: MessageCommand,
  today: LocalDate,
): Promise<MessageTemplate | null | undefined> {
  if (templateCode === undefined) return undefined;
  const template = await new MessageTemplateRepository(sql).find(templateCode, today);
  return template && !template.retired ? template : null;
}
