import { Body, Controller, Get, Inject, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Clock, officeDay } from '@motcua/shared-time';
import type { Actor } from '../../access/actor';
import { CreatingAct, CurrentActor, IfMatch } from '../../access/http/command';
import { CLOCK } from '../../platform/config/clock';
import { PoolSql } from '../../platform/database/pool-sql';
import type { Act } from '../../platform/http/act';
import { JsonDocument } from '../../platform/http/json-document';
import { Operation } from '../../platform/http/operation';
import { listActReasonChanges, listActReasons } from '../queries/act-reasons.query';
import { type ActReasonReply, SetActReason } from '../use-cases/set-act-reason';
import { ActReasonsQuery, SetActReasonRequest } from './act-reasons.requests';
import {
  ActReasonChangesResponse,
  ActReasonListResponse,
  SetActReasonResponse,
} from './act-reasons.responses';

@ApiTags('desk-rules')
@Controller('act-reasons')
export class ActReasonsController {
  constructor(
    private readonly setActReason: SetActReason,
    private readonly sql: PoolSql,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @Operation({
    id: 'listActReasons',
    summary: 'The reasons one may choose today',
    access: ['catalogue.read'],
    answers: ActReasonListResponse,
  })
  async list(@Query() { action }: ActReasonsQuery): Promise<JsonDocument> {
    const today = officeDay(this.clock.now());
    return new JsonDocument(await listActReasons(this.sql, today, action));
  }

  @Get('changes')
  @Operation({
    id: 'listActReasonChanges',
    summary: 'How each reason read, reads and will read, with who changed it and why',
    access: ['catalogue.read'],
    answers: ActReasonChangesResponse,
  })
  async changes(): Promise<JsonDocument> {
    return new JsonDocument(await listActReasonChanges(this.sql, officeDay(this.clock.now())));
  }

  @Post()
  @Operation({
    id: 'setActReason',
    summary: 'Add, reword or retire a reason from a day on; version "0" adds one',
    access: ['catalogue.write'],
    answers: SetActReasonResponse,
    status: 201,
    idempotent: true,
    conditional: true,
    problems: ['conflict'],
  })
  set(
    @Body() body: SetActReasonRequest,
    @IfMatch() version: number,
    @CurrentActor() actor: Actor,
    @CreatingAct(201) act: Act,
  ): Promise<ActReasonReply> {
    return this.setActReason.run(body, version, actor, act);
  }
}
