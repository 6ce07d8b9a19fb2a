import { Body, Controller, Get, Inject, Param, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Clock, officeDay } from '@motcua/shared-time';
import type { Actor } from '../../access/actor';
import { CreatingAct, CurrentActor, IfMatch, RepeatableAct } from '../../access/http/command';
import { MessageTemplateRepository } from '../../applicant-messages/data/message-template.repository';
import { WriteMessageRequest } from '../../applicant-messages/http/write-message.request';
import { messageWriters } from '../../applicant-messages/use-cases/write-to-applicant';
import {
  AccessReasonQuery,
  DossierKeyParameter,
} from '../../dossier-intake/http/dossier-list.requests';
import { ReachDossier } from '../../dossier-intake/use-cases/reach-dossier';
import { CLOCK } from '../../platform/config/clock';
import { PoolSql } from '../../platform/database/pool-sql';
import type { Act } from '../../platform/http/act';
import { JsonDocument } from '../../platform/http/json-document';
import { Operation } from '../../platform/http/operation';
import { WriteMessage } from '../use-cases/write-message';
import { WriteTemplate } from '../use-cases/write-template';
import { TemplateParameter, WriteTemplateRequest } from './message.requests';
import {
  MessageResponse,
  MessagesResponse,
  MessageTemplateChangesResponse,
  MessageTemplatesResponse,
  WrittenTemplateResponse,
} from './message.responses';

@ApiTags('work')
@Controller()
export class MessagesController {
  constructor(
    private readonly reach: ReachDossier,
    private readonly writeMessage: WriteMessage,
    private readonly writeTemplate: WriteTemplate,
    private readonly sql: PoolSql,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get('dossiers/:id/messages')
  @Operation({
    id: 'listMessages',
    summary: 'What was written to the applicant, and what every template would say now',
    access: ['dossier.read', 'dossier.readWithReason'],
    answers: MessagesResponse,
    problems: ['notFound'],
  })
  list(
    @Param() { id: key }: DossierKeyParameter,
    @Query() { reason }: AccessReasonQuery,
    @CurrentActor() actor: Actor,
    @RepeatableAct() act: Act,
  ): Promise<JsonDocument> {
    return this.reach.run({ key, part: 'messages', reason, actor, act }, (sql, { id }) =>
      this.writeMessage.read(sql, id),
    );
  }

  @Post('dossiers/:id/messages')
  @Operation({
    id: 'writeMessage',
    summary: 'Put a message to the applicant into the outbox',
    access: messageWriters,
    answers: MessageResponse,
    status: 201,
    idempotent: true,
    problems: ['notFound'],
  })
  write(
    @Param() { id }: DossierKeyParameter,
    @Body() body: WriteMessageRequest,
    @CurrentActor() actor: Actor,
    @CreatingAct(201) act: Act,
  ): Promise<JsonDocument> {
    return this.writeMessage.run(id, body, actor, act);
  }

  @Get('message-templates')
  @Operation({
    id: 'listMessageTemplates',
    summary: 'The messages an office has prepared, each in its newest version',
    access: [...messageWriters, 'catalogue.write'],
    answers: MessageTemplatesResponse,
  })
  async templates(): Promise<JsonDocument> {
    const today = officeDay(this.clock.now());
    const items = await new MessageTemplateRepository(this.sql).current(today);
    return JsonDocument.of({ items });
  }

  @Get('message-templates/changes')
  @Operation({
    id: 'listMessageTemplateChanges',
    summary: 'How each template read, reads and will read, with who changed it and why',
    access: ['catalogue.write'],
    answers: MessageTemplateChangesResponse,
  })
  async templateChanges(): Promise<JsonDocument> {
    const today = officeDay(this.clock.now());
    const items = await new MessageTemplateRepository(this.sql).changes(today);
    return JsonDocument.of({ items });
  }

  @Put('message-templates/:code')
  @Operation({
    id: 'writeMessageTemplate',
    summary: 'A new version of a message template; version "0" writes a new one',
    access: ['catalogue.write'],
    answers: WrittenTemplateResponse,
    conditional: true,
    problems: ['conflict'],
  })
  template(
    @Param() { code }: TemplateParameter,
    @Body() body: WriteTemplateRequest,
    @IfMatch() version: number,
    @CurrentActor() actor: Actor,
    @RepeatableAct() act: Act,
  ): Promise<JsonDocument> {
    return this.writeTemplate.run(code, version, body, actor, act);
  }
}
