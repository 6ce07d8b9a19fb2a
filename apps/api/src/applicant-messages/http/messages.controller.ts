import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../access/actor';
import { CreatingAct, CurrentActor, RepeatableAct } from '../../access/http/command';
import {
  AccessReasonQuery,
  DossierKeyParameter,
} from '../../dossier-reach/http/dossier-key.requests';
import { ReachDossier } from '../../dossier-reach/use-cases/reach-dossier';
import type { Act } from '../../platform/http/act';
import type { JsonDocument } from '../../platform/http/json-document';
import { Operation } from '../../platform/http/operation';
import { WriteMessage } from '../use-cases/write-message';
import { messageWriters } from '../use-cases/write-to-applicant';
import { MessageResponse, MessagesResponse } from './message.responses';
import { WriteMessageRequest } from './write-message.request';

@ApiTags('work')
@Controller('dossiers/:id/messages')
export class MessagesController {
  constructor(
    private readonly reach: ReachDossier,
    private readonly writeMessage: WriteMessage,
  ) {}

  @Get()
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

  @Post()
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
}
