import { Body, Controller, Get, Inject, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Clock, officeDay } from '@motcua/shared-time';
import type { Actor } from '../../access/actor';
import { CreatingAct, CurrentActor, IfMatch } from '../../access/http/command';
import { CLOCK } from '../../platform/config/clock';
import { PoolSql } from '../../platform/database/pool-sql';
import type { Act } from '../../platform/http/act';
import { JsonDocument } from '../../platform/http/json-document';
import { Operation } from '../../platform/http/operation';
import { listStageDeadlineChanges, listStageDeadlines } from '../queries/stage-deadlines.query';
import { SetStageDeadline, type StageDeadlineReply } from '../use-cases/set-stage-deadline';
import { SetStageDeadlineRequest } from './stage-deadlines.requests';
import {
  SetStageDeadlineResponse,
  StageDeadlineChangesResponse,
  StageDeadlineListResponse,
} from './stage-deadlines.responses';

@ApiTags('desk-rules')
@Controller('stage-deadlines')
export class StageDeadlinesController {
  constructor(
    private readonly setStageDeadline: SetStageDeadline,
    private readonly sql: PoolSql,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @Operation({
    id: 'listStageDeadlines',
    summary: 'How long each stage of a dossier may take',
    access: ['catalogue.read'],
    answers: StageDeadlineListResponse,
  })
  async list(): Promise<JsonDocument> {
    return new JsonDocument(await listStageDeadlines(this.sql, officeDay(this.clock.now())));
  }

  @Get('changes')
  @Operation({
    id: 'listStageDeadlineChanges',
    summary: 'What each deadline was, is and will be, with who changed it and why',
    access: ['catalogue.read'],
    answers: StageDeadlineChangesResponse,
  })
  async changes(): Promise<JsonDocument> {
    return new JsonDocument(await listStageDeadlineChanges(this.sql, officeDay(this.clock.now())));
  }

  @Post()
  @Operation({
    id: 'setStageDeadline',
    summary: 'Set how long a stage may take from a day on; version "0" sets the first one',
    access: ['catalogue.write'],
    answers: SetStageDeadlineResponse,
    status: 201,
    idempotent: true,
    conditional: true,
    problems: ['conflict'],
  })
  set(
    @Body() body: SetStageDeadlineRequest,
    @IfMatch() version: number,
    @CurrentActor() actor: Actor,
    @CreatingAct(201) act: Act,
  ): Promise<StageDeadlineReply> {
    return this.setStageDeadline.run(body, version, actor, act);
  }
}
