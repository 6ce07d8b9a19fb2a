import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../access/actor';
import { CreatingAct, CurrentActor, IfMatch } from '../../access/http/command';
import { PoolSql } from '../../platform/database/pool-sql';
import type { Act } from '../../platform/http/act';
import { instantCursor } from '../../platform/http/cursor';
import { JsonDocument } from '../../platform/http/json-document';
import { Operation } from '../../platform/http/operation';
import { usualPageSize } from '../../platform/validation/page-size';
import { listIncidents, readIncident } from '../queries/incident.query';
import { ReportIncident } from '../use-cases/report-incident';
import { SettleIncident } from '../use-cases/settle-incident';
import {
  ActOnIncidentRequest,
  IncidentKeyParameter,
  IncidentListQuery,
  ReportIncidentRequest,
} from './incident.requests';
import { IncidentListResponse, IncidentResponse } from './incident.responses';

@ApiTags('incidents')
@Controller('incidents')
export class IncidentsController {
  constructor(
    private readonly report: ReportIncident,
    private readonly settle: SettleIncident,
    private readonly sql: PoolSql,
  ) {}

  @Post()
  @Operation({
    id: 'reportIncident',
    summary: 'Report what happened to a consignment, a bag or a dossier',
    access: ['incident.report'],
    answers: IncidentResponse,
    status: 201,
    idempotent: true,
    problems: ['calendarMissing'],
  })
  create(
    @Body() body: ReportIncidentRequest,
    @CurrentActor() actor: Actor,
    @CreatingAct(201) act: Act,
  ): Promise<JsonDocument> {
    return this.report.run(body, actor, act);
  }

  @Get()
  @Operation({
    id: 'listIncidents',
    summary: 'The incidents I may see, newest first',
    access: ['incident.read'],
    answers: IncidentListResponse,
  })
  async list(
    @Query() query: IncidentListQuery,
    @CurrentActor() actor: Actor,
  ): Promise<JsonDocument> {
    const { limit = usualPageSize, after, ...filter } = query;
    const page = { limit, after: instantCursor(after) };
    return new JsonDocument(await listIncidents(this.sql, filter, actor, page));
  }

  @Get(':id')
  @Operation({
    id: 'getIncident',
    summary: 'One incident by id or number, with its facts',
    access: ['incident.read'],
    answers: IncidentResponse,
    problems: ['notFound'],
  })
  read(@Param() { id }: IncidentKeyParameter, @CurrentActor() actor: Actor): Promise<JsonDocument> {
    return readIncident(this.sql, id, actor);
  }

  @Post(':id/actions')
  @Operation({
    id: 'actOnIncident',
    summary:
      'Write down who is at fault and the result; as a second person confirm it or send it back',
    access: ['incident.report', 'incident.close'],
    answers: IncidentResponse,
    idempotent: true,
    conditional: true,
    problems: ['notFound', 'forbidden', 'actionNotAllowed', 'samePersonRefused', 'staleVersion'],
  })
  act(
    @Param() { id }: IncidentKeyParameter,
    @Body() body: ActOnIncidentRequest,
    @IfMatch() version: number,
    @CurrentActor() actor: Actor,
    @CreatingAct(200) act: Act,
  ): Promise<JsonDocument> {
    return this.settle.run(id, version, body, actor, act);
  }
}
