import { Body, Controller, Get, Inject, Param, Patch, Post, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Clock, officeDay } from '@motcua/shared-time';
import type { FastifyReply } from 'fastify';
import type { Actor } from '../../access/actor';
import { CreatingAct, CurrentActor, IfMatch, RepeatableAct } from '../../access/http/command';
import { RememberedActors } from '../../access/remembered-actors';
import { CLOCK } from '../../platform/config/clock';
import { PoolSql } from '../../platform/database/pool-sql';
import type { Act } from '../../platform/http/act';
import { JsonDocument } from '../../platform/http/json-document';
import { Operation } from '../../platform/http/operation';
import { notFound } from '../../platform/problem/problem-error';
import { listUnitChangeDays } from '../queries/unit-change-days.query';
import { readUnit } from '../queries/unit-detail.query';
import { listUnits } from '../queries/unit-list.query';
import { ChangeUnit } from '../use-cases/change-unit';
import { CreateUnit } from '../use-cases/create-unit';
import { EndUnit } from '../use-cases/end-unit';
import { freshDocument } from './fresh-document';
import {
  ChangeUnitRequest,
  CreateUnitRequest,
  DayRequest,
  EndUnitRequest,
  UnitIdParameter,
  UnitListRequest,
} from './unit.requests';
import { UnitChangeDaysResponse, UnitDetailResponse, UnitListResponse } from './unit.responses';

@ApiTags('organisation')
@Controller('units')
export class UnitController {
  constructor(
    private readonly createUnit: CreateUnit,
    private readonly changeUnit: ChangeUnit,
    private readonly endUnit: EndUnit,
    private readonly sessions: RememberedActors,
    private readonly sql: PoolSql,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @Operation({
    id: 'listUnits',
    summary: 'The units that exist on a day, by name',
    access: ['organisation.read'],
    answers: UnitListResponse,
  })
  async list(@Query() query: UnitListRequest): Promise<JsonDocument> {
    const on = query.on ?? officeDay(this.clock.now());
    return new JsonDocument(await listUnits(this.sql, { ...query, on }));
  }

  @Get('change-days')
  @Operation({
    id: 'listUnitChangeDays',
    summary: 'The days on which units begin, end, or change their name or place, newest first',
    access: ['organisation.read'],
    answers: UnitChangeDaysResponse,
  })
  async changeDays(): Promise<JsonDocument> {
    return new JsonDocument(await listUnitChangeDays(this.sql));
  }

  @Get(':id')
  @Operation({
    id: 'getUnit',
    summary: 'One unit: its names over time, what it came from, its counters and hours',
    access: ['organisation.read'],
    answers: UnitDetailResponse,
    problems: ['notFound'],
  })
  async read(
    @Param() { id }: UnitIdParameter,
    @Query() { on }: DayRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<JsonDocument> {
    const found = await readUnit(this.sql, id, on ?? officeDay(this.clock.now()));
    if (!found) throw notFound('the unit');
    return freshDocument(reply, found);
  }

  @Post()
  @Operation({
    id: 'createUnit',
    summary: 'Create a unit below one of yours',
    access: ['organisation.write'],
    answers: UnitDetailResponse,
    status: 201,
    idempotent: true,
    problems: ['conflict'],
  })
  async create(
    @Body() body: CreateUnitRequest,
    @CurrentActor() actor: Actor,
    @CreatingAct(201) act: Act,
  ): Promise<JsonDocument> {
    const created = await this.createUnit.run(body, actor, act);
    // The remembered session does not know yet that the new unit is below one of its own.
    if (actor.sessionId) this.sessions.forget(actor.sessionId);
    return created;
  }

  @Patch(':id')
  @Operation({
    id: 'changeUnit',
    summary: 'Rename or move a unit from a day on; what was stays readable',
    access: ['organisation.write'],
    answers: UnitDetailResponse,
    conditional: true,
    problems: ['notFound', 'conflict', 'malformedRequest'],
  })
  change(
    @Param() { id }: UnitIdParameter,
    @IfMatch() version: number,
    @Body() body: ChangeUnitRequest,
    @CurrentActor() actor: Actor,
    @RepeatableAct() act: Act,
  ): Promise<JsonDocument> {
    return this.changeUnit.run(id, version, body, actor, act);
  }

  @Post(':id/end')
  @Operation({
    id: 'endUnit',
    summary: 'End a unit on a day; its dossiers pass to its successors, its past stays readable',
    access: ['organisation.write'],
    answers: UnitDetailResponse,
    status: 200,
    idempotent: true,
    conditional: true,
    problems: ['notFound', 'malformedRequest'],
  })
  end(
    @Param() { id }: UnitIdParameter,
    @IfMatch() version: number,
    @Body() body: EndUnitRequest,
    @CurrentActor() actor: Actor,
    @CreatingAct(200) act: Act,
  ): Promise<JsonDocument> {
    return this.endUnit.run(id, version, body, actor, act);
  }
}
