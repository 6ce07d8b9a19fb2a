import { Body, Controller, Get, Param, Post, Query, type StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../access/actor';
import { CreatingAct, CurrentActor, IfMatch, RepeatableAct } from '../../access/http/command';
import {
  AccessReasonQuery,
  DossierKeyParameter,
} from '../../dossier-reach/http/dossier-key.requests';
import { PoolSql } from '../../platform/database/pool-sql';
import type { Act } from '../../platform/http/act';
import { instantCursor } from '../../platform/http/cursor';
import { JsonDocument } from '../../platform/http/json-document';
import { Operation } from '../../platform/http/operation';
import { pdfAnswer } from '../../platform/http/pdf-answer';
import { usualPageSize } from '../../platform/validation/page-size';
import { listDisputes } from '../queries/lateness-dispute.query';
import { FileDispute } from '../use-cases/file-dispute';
import { ReadDispute } from '../use-cases/read-dispute';
import { SettleDispute } from '../use-cases/settle-dispute';
import {
  DisputeListQuery,
  DisputeParameter,
  DisputeReadingQuery,
  FileDisputeRequest,
  SettleDisputeRequest,
} from './lateness-disputes.requests';
import {
  DossierDisputesResponse,
  LatenessDisputeResponse,
  LatenessDisputesResponse,
  ProofFileResponse,
} from './lateness-disputes.responses';

const readers = ['dossier.read', 'dossier.readWithReason'] as const;

@ApiTags('lateness-disputes')
@Controller()
export class LatenessDisputesController {
  constructor(
    private readonly fileDispute: FileDispute,
    private readonly settleDispute: SettleDispute,
    private readonly readDispute: ReadDispute,
    private readonly sql: PoolSql,
  ) {}

  @Post('lateness-disputes')
  @Operation({
    id: 'fileLatenessDispute',
    summary: 'Dispute a verdict that says a dossier is late',
    description: 'The figures stay; a proof file of this moment is kept with the dispute.',
    access: ['dossier.transfer'],
    answers: LatenessDisputeResponse,
    status: 201,
    idempotent: true,
    problems: ['notFound', 'actionNotAllowed', 'conflict', 'calendarMissing'],
  })
  file(
    @Body() body: FileDisputeRequest,
    @CurrentActor() actor: Actor,
    @CreatingAct(201) act: Act,
  ): Promise<JsonDocument> {
    return this.fileDispute.run(body, actor, act);
  }

  @Get('lateness-disputes')
  @Operation({
    id: 'listLatenessDisputes',
    summary: 'Disputes about dossiers one may see, newest first',
    access: ['dossier.read'],
    answers: LatenessDisputesResponse,
  })
  async list(
    @Query() { state = 'open', limit = usualPageSize, after }: DisputeListQuery,
    @CurrentActor() actor: Actor,
  ): Promise<JsonDocument> {
    const page = { limit, after: instantCursor(after) };
    return new JsonDocument(await listDisputes(this.sql, actor, state, page));
  }

  @Get('lateness-disputes/:id')
  @Operation({
    id: 'getLatenessDispute',
    summary: 'One dispute',
    access: readers,
    answers: LatenessDisputeResponse,
    problems: ['notFound'],
  })
  one(
    @Param() { id }: DisputeParameter,
    @Query() { reason }: DisputeReadingQuery,
    @CurrentActor() actor: Actor,
    @RepeatableAct() act: Act,
  ): Promise<JsonDocument> {
    return this.readDispute.one({ id, reason }, actor, act);
  }

  @Get('lateness-disputes/:id/proof')
  @Operation({
    id: 'getLatenessProof',
    summary: 'The proof file of a dispute, byte for byte as its hash was taken',
    access: readers,
    answers: ProofFileResponse,
    problems: ['notFound'],
  })
  proof(
    @Param() { id }: DisputeParameter,
    @Query() { reason }: DisputeReadingQuery,
    @CurrentActor() actor: Actor,
    @RepeatableAct() act: Act,
  ): Promise<JsonDocument> {
    return this.readDispute.proof({ id, reason }, actor, act);
  }

  @Get('lateness-disputes/:id/proof-sheet')
  @Operation({
    id: 'printLatenessProof',
    summary: 'The proof file as PDF',
    access: readers,
    answers: 'application/pdf',
    problems: ['notFound'],
  })
  async proofSheet(
    @Param() { id }: DisputeParameter,
    @Query() { reason }: DisputeReadingQuery,
    @CurrentActor() actor: Actor,
    @RepeatableAct() act: Act,
  ): Promise<StreamableFile> {
    const content = await this.readDispute.proofSheet({ id, reason }, actor, act);
    return pdfAnswer(content, `chung-minh-thoi-han-${id}.pdf`);
  }

  @Post('lateness-disputes/:id/settlement')
  @Operation({
    id: 'settleLatenessDispute',
    summary: 'Accept a dispute with a note whose time it was, or refuse it; never one’s own',
    access: ['dossier.settleDispute'],
    answers: LatenessDisputeResponse,
    idempotent: true,
    conditional: true,
    problems: ['notFound', 'conflict', 'samePersonRefused'],
  })
  settle(
    @Param() { id }: DisputeParameter,
    @Body() body: SettleDisputeRequest,
    @IfMatch() version: number,
    @CurrentActor() actor: Actor,
    @CreatingAct(200) act: Act,
  ): Promise<JsonDocument> {
    return this.settleDispute.run(id, version, body, actor, act);
  }

  @Get('dossiers/:id/lateness-disputes')
  @Operation({
    id: 'listDossierDisputes',
    summary: 'What was said against the verdicts of a dossier, newest first',
    access: readers,
    answers: DossierDisputesResponse,
    problems: ['notFound'],
  })
  ofDossier(
    @Param() { id }: DossierKeyParameter,
    @Query() { reason }: AccessReasonQuery,
    @CurrentActor() actor: Actor,
    @RepeatableAct() act: Act,
  ): Promise<JsonDocument> {
    return this.readDispute.ofDossier({ id, reason }, actor, act);
  }
}
