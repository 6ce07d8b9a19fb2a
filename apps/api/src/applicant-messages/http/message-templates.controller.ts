import { Body, Controller, Get, Inject, Param, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Clock, officeDay } from '@motcua/shared-time';
import type { Actor } from '../../access/actor';
import { CurrentActor, IfMatch, RepeatableAct } from '../../access/http/command';
import { CLOCK } from '../../platform/config/clock';
import { PoolSql } from '../../platform/database/pool-sql';
import type { Act } from '../../platform/http/act';
import { JsonDocument } from '../../platform/http/json-document';
import { Operation } from '../../platform/http/operation';
import { MessageTemplateRepository } from '../data/message-template.repository';
import { WriteTemplate } from '../use-cases/write-template';
import { messageWriters } from '../use-cases/write-to-applicant';
import { TemplateParameter, WriteTemplateRequest } from './message-template.requests';
import {
  MessageTemplateChangesResponse,
  MessageTemplatesResponse,
  WrittenTemplateResponse,
} from './message-template.responses';

@ApiTags('work')
@Controller('message-templates')
export class MessageTemplatesController {
  constructor(
    private readonly writeTemplate: WriteTemplate,
    private readonly sql: PoolSql,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
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

  @Get('changes')
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

  @Put(':code')
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
