import { Body, Controller, Get, Header, Param, Post, Query, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '../../access/actor';
import { CreatingAct, CurrentActor, IfMatch, RepeatableAct } from '../../access/http/command';
import { PoolSql } from '../../platform/database/pool-sql';
import type { Act } from '../../platform/http/act';
import { instantCursor } from '../../platform/http/cursor';
import { JsonDocument } from '../../platform/http/json-document';
import { Operation } from '../../platform/http/operation';
import { usualPageSize } from '../../platform/validation/page-size';
import { ManifestDetail } from '../queries/manifest-detail';
import { listManifests } from '../queries/manifest-list.query';
import { ActOnManifest } from '../use-cases/act-on-manifest';
import { OpenManifest } from '../use-cases/open-manifest';
import { PrintPapers } from '../use-cases/print-papers';
import {
  ActOnManifestRequest,
  ManifestKeyParameter,
  ManifestListQuery,
  OpenManifestRequest,
} from './manifest.requests';
import { ManifestListResponse, ManifestResponse } from './manifest.responses';

@ApiTags('manifests')
@Controller('manifests')
export class ManifestsController {
  constructor(
    private readonly openManifest: OpenManifest,
    private readonly actOn: ActOnManifest,
    private readonly detail: ManifestDetail,
    private readonly print: PrintPapers,
    private readonly sql: PoolSql,
  ) {}

  @Post()
  @Operation({
    id: 'openManifest',
    summary: 'Begin a bag from one unit to another',
    access: ['consignment.dispatch'],
    answers: ManifestResponse,
    status: 201,
    idempotent: true,
  })
  open(
    @Body() body: OpenManifestRequest,
    @CurrentActor() actor: Actor,
    @CreatingAct(201) act: Act,
  ): Promise<JsonDocument> {
    return this.openManifest.run(body, actor, act);
  }

  @Get()
  @Operation({
    id: 'listManifests',
    summary: 'The bags that start or end with me, newest first',
    access: ['consignment.read'],
    answers: ManifestListResponse,
  })
  async list(
    @Query() query: ManifestListQuery,
    @CurrentActor() actor: Actor,
  ): Promise<JsonDocument> {
    const { limit = usualPageSize, after, ...filter } = query;
    const page = { limit, after: instantCursor(after) };
    return new JsonDocument(await listManifests(this.sql, filter, actor, page));
  }

  @Get(':id')
  @Operation({
    id: 'getManifest',
    summary: 'One bag by id or number: content, scans, signatures',
    access: ['consignment.read'],
    answers: ManifestResponse,
    problems: ['notFound'],
  })
  read(@Param() { id }: ManifestKeyParameter, @CurrentActor() actor: Actor): Promise<JsonDocument> {
    return this.detail.read(this.sql, id, actor);
  }

  @Get(':id/minutes')
  @Header('content-type', 'application/pdf')
  @Header('content-disposition', 'inline; filename="bien-ban-giao-nhan.pdf"')
  @Operation({
    id: 'printHandOverMinutes',
    summary: 'The signed minutes of the hand-over (biên bản giao nhận)',
    access: ['consignment.read'],
    answers: 'application/pdf',
    problems: ['notFound', 'actionNotAllowed'],
  })
  minutes(
    @Param() { id }: ManifestKeyParameter,
    @CurrentActor() actor: Actor,
    @RepeatableAct() act: Act,
  ): Promise<Buffer> {
    return this.print.minutes(id, actor, act);
  }

  @Post(':id/actions')
  @Operation({
    id: 'actOnManifest',
    summary: 'Fill, seal, send, count or sign for a bag',
    description:
      'A scan answers right, extra or repeated and may follow another scan without its version. ' +
      'A second person signs at the same screen with name and password.',
    access: ['consignment.dispatch', 'manifest.handOver'],
    answers: ManifestResponse,
    idempotent: true,
    conditional: true,
    problems: [
      'notFound',
      'actionNotAllowed',
      'conflict',
      'samePersonRefused',
      'signInRefused',
      'passwordChangeRequired',
      'tooManyAttempts',
      'calendarMissing',
    ],
  })
  act(
    @Param() { id }: ManifestKeyParameter,
    @Body() body: ActOnManifestRequest,
    @IfMatch() version: number,
    @CurrentActor() actor: Actor,
    @CreatingAct(200) act: Act,
    @Req() request: FastifyRequest,
  ): Promise<JsonDocument> {
    return this.actOn.run(id, version, body, actor, { ...act, address: request.ip });
  }
}
