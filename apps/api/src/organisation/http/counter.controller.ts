import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../access/actor';
import { CreatingAct, CurrentActor, IfMatch, RepeatableAct } from '../../access/http/command';
import { PoolSql } from '../../platform/database/pool-sql';
import type { Act } from '../../platform/http/act';
import { JsonDocument } from '../../platform/http/json-document';
import { Operation } from '../../platform/http/operation';
import { listCounters } from '../queries/counter-list.query';
import { ChangeCounter } from '../use-cases/change-counter';
import { OpenCounter } from '../use-cases/open-counter';
import {
  ChangeCounterRequest,
  CounterIdParameter,
  CounterListRequest,
  OpenCounterRequest,
} from './counter.requests';
import { CounterListResponse, CounterResponse } from './counter.responses';

@ApiTags('organisation')
@Controller('counters')
export class CounterController {
  constructor(
    private readonly openCounter: OpenCounter,
    private readonly changeCounter: ChangeCounter,
    private readonly sql: PoolSql,
  ) {}

  @Get()
  @Operation({
    id: 'listCounters',
    summary: 'Counters by unit and number, closed ones included',
    access: ['organisation.read'],
    answers: CounterListResponse,
  })
  async list(@Query() query: CounterListRequest): Promise<JsonDocument> {
    return new JsonDocument(await listCounters(this.sql, query));
  }

  @Post()
  @Operation({
    id: 'openCounter',
    summary: 'Open a counter in one of your units',
    access: ['organisation.write'],
    answers: CounterResponse,
    status: 201,
    idempotent: true,
    problems: ['conflict'],
  })
  open(
    @Body() body: OpenCounterRequest,
    @CurrentActor() actor: Actor,
    @CreatingAct(201) act: Act,
  ): Promise<JsonDocument> {
    return this.openCounter.run(body, actor, act);
  }

  @Patch(':id')
  @Operation({
    id: 'changeCounter',
    summary: 'Rename a counter or set its last day',
    access: ['organisation.write'],
    answers: CounterResponse,
    conditional: true,
    problems: ['notFound', 'malformedRequest'],
  })
  change(
    @Param() { id }: CounterIdParameter,
    @IfMatch() version: number,
    @Body() body: ChangeCounterRequest,
    @CurrentActor() actor: Actor,
    @RepeatableAct() act: Act,
  ): Promise<JsonDocument> {
    return this.changeCounter.run(id, version, body, actor, act);
  }
}
