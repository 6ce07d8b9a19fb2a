import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Clock, officeDay } from '@motcua/shared-time';
import { CLOCK } from '../../platform/config/clock';
import { PoolSql } from '../../platform/database/pool-sql';
import { ShortMemory } from '../../platform/database/short-memory';
import { JsonDocument } from '../../platform/http/json-document';
import { Operation } from '../../platform/http/operation';
import { notFound } from '../../platform/problem/problem-error';
import { usualPageSize } from '../../platform/validation/page-size';
import {
  type FoundProcedure,
  listProcedureVersions,
  readProcedure,
  readProcedureVersion,
} from '../queries/procedure-detail.query';
import { listProcedures } from '../queries/procedure-list.query';
import {
  ProcedureCodeParameter,
  ProcedureDayRequest,
  ProcedureListRequest,
  ProcedureVersionParameter,
  VersionListRequest,
} from './procedure.requests';
import {
  ProcedureListResponse,
  ProcedureResponse,
  ProcedureVersionListResponse,
} from './procedure.responses';

@ApiTags('procedures')
@Controller('procedures')
export class ProcedureController {
  constructor(
    private readonly sql: PoolSql,
    private readonly memory: ShortMemory,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @Operation({
    id: 'listProcedures',
    summary: 'Procedures in force, the best match first',
    access: 'anonymous',
    answers: ProcedureListResponse,
  })
  async list(@Query() query: ProcedureListRequest): Promise<JsonDocument> {
    const question = { ...query, day: this.today() };
    return new JsonDocument(await listProcedures(this.sql, this.memory, question));
  }

  @Get(':code')
  @Operation({
    id: 'getProcedure',
    summary: 'The version in force on a day: facts, cases, papers, doubts and marks',
    access: 'anonymous',
    answers: ProcedureResponse,
    problems: ['notFound'],
  })
  async read(
    @Param() { code }: ProcedureCodeParameter,
    @Query() { on }: ProcedureDayRequest,
  ): Promise<JsonDocument> {
    return tagged(await readProcedure(this.sql, code, on ?? this.today()));
  }

  @Get(':code/versions')
  @Operation({
    id: 'listProcedureVersions',
    summary: 'All versions of a procedure, the newest first',
    access: 'anonymous',
    answers: ProcedureVersionListResponse,
    problems: ['notFound'],
  })
  async versions(
    @Param() { code }: ProcedureCodeParameter,
    @Query() { limit = usualPageSize, after }: VersionListRequest,
  ): Promise<JsonDocument> {
    const beforeNo = after ? Number(after[0]) : null;
    const text = await listProcedureVersions(this.sql, code, limit, beforeNo);
    if (text === undefined) throw notFound('the procedure');
    return new JsonDocument(text);
  }

  @Get(':code/versions/:no')
  @Operation({
    id: 'getProcedureVersion',
    summary: 'One version of a procedure, in force or not',
    access: 'anonymous',
    answers: ProcedureResponse,
    problems: ['notFound'],
  })
  async version(@Param() { code, no }: ProcedureVersionParameter): Promise<JsonDocument> {
    return tagged(await readProcedureVersion(this.sql, code, no));
  }

  private today() {
    return officeDay(this.clock.now());
  }
}

function tagged(found: FoundProcedure | undefined): JsonDocument {
  if (!found) throw notFound('the procedure');
  return new JsonDocument(found.text, found.tag);
}
