import { Body, Controller, Get, Inject, Param, Patch, Post, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Clock, officeDay } from '@motcua/shared-time';
import type { FastifyReply } from 'fastify';
import type { Actor } from '../../access/actor';
import { CreatingAct, CurrentActor, IfMatch, RepeatableAct } from '../../access/http/command';
import { CLOCK } from '../../platform/config/clock';
import { PoolSql } from '../../platform/database/pool-sql';
import type { Act } from '../../platform/http/act';
import { JsonDocument } from '../../platform/http/json-document';
import { Operation } from '../../platform/http/operation';
import { notFound } from '../../platform/problem/problem-error';
import { readStaff } from '../queries/staff-detail.query';
import { listStaff } from '../queries/staff-list.query';
import { ChangeStaff } from '../use-cases/change-staff';
import { EmployStaff } from '../use-cases/employ-staff';
import { freshDocument } from './fresh-document';
import {
  ChangeStaffRequest,
  EmployStaffRequest,
  StaffIdParameter,
  StaffListRequest,
} from './staff.requests';
import { StaffDetailResponse, StaffListResponse } from './staff.responses';

@ApiTags('staff')
@Controller('staff')
export class StaffController {
  constructor(
    private readonly employStaff: EmployStaff,
    private readonly changeStaff: ChangeStaff,
    private readonly sql: PoolSql,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @Operation({
    id: 'listStaff',
    summary: 'The people of your units, by name',
    access: ['staff.read'],
    answers: StaffListResponse,
  })
  async list(
    @Query() query: StaffListRequest,
    @CurrentActor() actor: Actor,
  ): Promise<JsonDocument> {
    const unitIds = actor.unitsFor('staff.read');
    const on = officeDay(this.clock.now());
    return new JsonDocument(await listStaff(this.sql, { ...query, unitIds, on }));
  }

  @Get(':id')
  @Operation({
    id: 'getStaff',
    summary: 'One person: assignments with dates, last sign-in, open sessions',
    access: ['staff.read'],
    answers: StaffDetailResponse,
    problems: ['notFound'],
  })
  async read(
    @Param() { id }: StaffIdParameter,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<JsonDocument> {
    const found = await readStaff(this.sql, id, actor.unitsFor('staff.read'), this.clock.now());
    if (!found) throw notFound('the staff');
    return freshDocument(reply, found);
  }

  @Post()
  @Operation({
    id: 'employStaff',
    summary: 'Employ a person with a first assignment and a first password',
    access: ['staff.write'],
    answers: StaffDetailResponse,
    status: 201,
    idempotent: true,
    problems: ['conflict'],
  })
  employ(
    @Body() body: EmployStaffRequest,
    @CurrentActor() actor: Actor,
    @CreatingAct(201) act: Act,
  ): Promise<JsonDocument> {
    return this.employStaff.run(body, actor, act);
  }

  @Patch(':id')
  @Operation({
    id: 'changeStaff',
    summary: 'Change name, title, contact or the last day of employment',
    access: ['staff.write'],
    answers: StaffDetailResponse,
    conditional: true,
    problems: ['notFound', 'conflict', 'malformedRequest'],
  })
  change(
    @Param() { id }: StaffIdParameter,
    @IfMatch() version: number,
    @Body() body: ChangeStaffRequest,
    @CurrentActor() actor: Actor,
    @RepeatableAct() act: Act,
  ): Promise<JsonDocument> {
    return this.changeStaff.run(id, version, body, actor, act);
  }
}
