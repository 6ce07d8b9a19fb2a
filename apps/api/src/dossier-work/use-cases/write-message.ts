import { Inject, Injectable } from '@nestjs/common';
import { fillMessage, smsPartsOf } from '@motcua/dossier-domain';
import { type Clock, type LocalDate, officeDay } from '@motcua/shared-time';
import type { Actor } from '../../access/actor';
import { lockDossier } from '../../dossier-intake/queries/dossier-reach.query';
import { CLOCK } from '../../platform/config/clock';
import { ENVIRONMENT, type Environment } from '../../platform/config/environment';
import type { Sql } from '../../platform/database/sql';
import { Transaction } from '../../platform/database/transaction';
import type { Act } from '../../platform/http/act';
import { JsonDocument } from '../../platform/http/json-document';
import { ProblemError, refusedField } from '../../platform/problem/problem-error';
import {
  type MessageTemplate,
  MessageTemplateRepository,
} from '../data/message-template.repository';
import { MessageRepository } from '../data/message.repository';
import { messageFactsOf, messageOf, messagesOf } from '../queries/message.query';
import { messageFacts } from './message-facts';

export const messageWriters = ['dossier.receive', 'dossier.process', 'dossier.decide'] as const;

export interface MessageCommand {
  readonly to: 'applicant' | 'submitter';
  readonly templateCode?: string;
  /** Written by hand, or a template's words changed; then nothing of it is shown publicly. */
  readonly text?: string;
}

const longest = 1000;

@Injectable()
export class WriteMessage {
  constructor(
    private readonly transaction: Transaction,
    @Inject(ENVIRONMENT) private readonly environment: Environment,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Puts a message into the outbox; whether and when it leaves is the gateway's answer. */
  run(key: string, command: MessageCommand, actor: Actor, act: Act): Promise<JsonDocument> {
    return this.transaction.run(act, async ({ sql, journal, at }) => {
      const dossier = await lockDossier(sql, key, actor);
      if (!messageWriters.some((permission) => actor.mayAtAny(permission, dossier.places)))
        throw new ProblemError('forbidden', 'no work of the actor at any of the three places', {
          permission: messageWriters[0],
        });
      const facts = await messageFactsOf(sql, dossier.id, officeDay(at));
      const phone = command.to === 'applicant' ? facts.applicantPhone : facts.submitterPhone;
      if (!phone) throw refusedField(['to'], 'notAllowedHere');
      const template = await templateOf(sql, command, officeDay(at));
      const filled = template && fillMessage(template.text, this.factsOf(facts));
      const text = command.text?.normalize('NFC') ?? filled;
      if (!text) throw refusedField(['text'], 'required');
      if (text.length > longest) throw refusedField(['text'], 'tooLong', { max: longest });
      const no = await new MessageRepository(sql).queue({
        dossierId: dossier.id,
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
        subjectId: dossier.id,
        type: 'dossier.messageWritten',
        unitId: dossier.receivedUnitId,
        data: { no, to: command.to, templateCode: template?.code ?? null, parts: smsPartsOf(text) },
      });
      return JsonDocument.of(await messageOf(sql, dossier.id, no));
    });
  }

  /** What was written, and what every template would say of this dossier now. */
  async read(sql: Sql, dossierId: string): Promise<JsonDocument> {
    const today = officeDay(this.clock.now());
    const facts = await messageFactsOf(sql, dossierId, today);
    const templates = await new MessageTemplateRepository(sql).current(today);
    return JsonDocument.of({
      items: await messagesOf(sql, dossierId),
      hasGateway: this.environment.messageGateway !== undefined,
      recipients: [
        ...(facts.applicantPhone ? ['applicant'] : []),
        ...(facts.submitterPhone ? ['submitter'] : []),
      ],
      proposals: templates.map(({ code, title, text, isPublic }) => {
        const filled = fillMessage(text, this.factsOf(facts));
        return { code, title, text: filled, parts: smsPartsOf(filled), isPublic };
      }),
    });
  }

  private factsOf(row: Parameters<typeof messageFacts>[0]): ReturnType<typeof messageFacts> {
    return messageFacts(row, this.environment.publicUrl);
  }
}

async function templateOf(
  sql: Sql,
  { templateCode }: MessageCommand,
  today: LocalDate,
): Promise<MessageTemplate | undefined> {
  if (templateCode === undefined) return undefined;
  const template = await new MessageTemplateRepository(sql).find(templateCode, today);
  if (!template || template.retired) throw refusedField(['templateCode'], 'unknownReference');
  return template;
}
