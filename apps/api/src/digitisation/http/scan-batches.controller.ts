import { Controller, Delete, Get, Param, Post, Query, Req } from '@nestjs/common';
import { ApiBody, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '../../access/actor';
import { CreatingAct, CurrentActor, IfMatch, RepeatableAct } from '../../access/http/command';
import { receiveForm } from '../../documents/http/receive-upload';
import type { Act } from '../../platform/http/act';
import { instantCursor } from '../../platform/http/cursor';
import type { JsonDocument } from '../../platform/http/json-document';
import { Operation } from '../../platform/http/operation';
import { Takes } from '../../platform/http/takes';
import { PoolSql } from '../../platform/database/pool-sql';
import { usualPageSize } from '../../platform/validation/page-size';
import { openBatches, scanBatch } from '../queries/scan-batch.query';
import { AddScanFile } from '../use-cases/add-scan-file';
import { CloseScanBatch } from '../use-cases/close-scan-batch';
import { OpenScanBatch } from '../use-cases/open-scan-batch';
import { ReadFileAgain } from '../use-cases/read-file-again';
import {
  ScanBatchParameter,
  ScanPageQuery,
  ScanPartParameter,
  scanSchema,
} from './digitisation.requests';
import { ScanBatchListResponse, ScanBatchResponse } from './scan-batch.responses';

@ApiTags('digitisation')
@Controller('scan-batches')
export class ScanBatchesController {
  constructor(
    private readonly sql: PoolSql,
    private readonly addScanFile: AddScanFile,
    private readonly openScanBatch: OpenScanBatch,
    private readonly readFileAgain: ReadFileAgain,
    private readonly closeScanBatch: CloseScanBatch,
  ) {}

  @Post()
  @Operation({
    id: 'openScanBatch',
    summary: 'Open a batch for a pile of paper that is scanned',
    access: ['dossier.digitise'],
    answers: ScanBatchResponse,
    status: 201,
    idempotent: true,
  })
  open(@CurrentActor() actor: Actor, @CreatingAct(201) act: Act): Promise<JsonDocument> {
    return this.openScanBatch.run(actor, act);
  }

  @Get()
  @Operation({
    id: 'listScanBatches',
    summary: 'Open batches of your own and of your units, newest first',
    access: ['dossier.digitise'],
    answers: ScanBatchListResponse,
  })
  list(
    @Query() { limit = usualPageSize, after }: ScanPageQuery,
    @CurrentActor() actor: Actor,
  ): Promise<JsonDocument> {
    return openBatches(this.sql, actor, { limit, after: instantCursor(after) });
  }

  @Get(':id')
  @Operation({
    id: 'getScanBatch',
    summary: 'A batch with its files and pages, and where each page belongs',
    access: ['dossier.digitise'],
    answers: ScanBatchResponse,
    problems: ['notFound'],
  })
  get(@Param() { id }: ScanBatchParameter, @CurrentActor() actor: Actor): Promise<JsonDocument> {
    return scanBatch(this.sql, id, actor);
  }

  @Post(':id/files')
  @Takes('multipart/form-data')
  @ApiBody({ schema: scanSchema })
  @Operation({
    id: 'addScanFile',
    summary: 'Bring a scan: many pages as PDF, or one as JPEG or PNG',
    description:
      'Its pages are read afterwards; watch the batch. Separator sheets among them say to which ' +
      'paper of which dossier the pages behind them belong.',
    access: ['dossier.digitise'],
    answers: ScanBatchResponse,
    status: 201,
    idempotent: true,
    problems: [
      'notFound',
      'conflict',
      'actionNotAllowed',
      'fileRefused',
      'unsupportedMediaType',
      'payloadTooLarge',
    ],
  })
  addFile(
    @Param() { id }: ScanBatchParameter,
    @Req() request: FastifyRequest,
    @CurrentActor() actor: Actor,
    @CreatingAct(201) act: Act,
  ): Promise<JsonDocument> {
    return this.addScanFile.run(id, (keep) => receiveForm(request, undefined, keep), actor, act);
  }

  @Post(':id/files/:no/readings')
  @Operation({
    id: 'readScanAgain',
    summary: 'Put a file that could not be read back into the queue',
    access: ['dossier.digitise'],
    answers: ScanBatchResponse,
    status: 201,
    idempotent: true,
    problems: ['notFound', 'actionNotAllowed'],
  })
  readAgain(
    @Param() { id, no }: ScanPartParameter,
    @CurrentActor() actor: Actor,
    @CreatingAct(201) act: Act,
  ): Promise<JsonDocument> {
    return this.readFileAgain.run(id, no, actor, act);
  }

  @Delete(':id')
  @Operation({
    id: 'closeScanBatch',
    summary: 'Close a batch; pages that are in no file are given up',
    access: ['dossier.digitise'],
    answers: ScanBatchResponse,
    conditional: true,
    problems: ['notFound', 'actionNotAllowed'],
  })
  close(
    @Param() { id }: ScanBatchParameter,
    @IfMatch() version: number,
    @CurrentActor() actor: Actor,
    @RepeatableAct() act: Act,
  ): Promise<JsonDocument> {
    return this.closeScanBatch.run(id, version, actor, act);
  }
}
