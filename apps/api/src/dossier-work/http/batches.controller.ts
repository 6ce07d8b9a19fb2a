import { Body, Controller, Get, Param, Post, Query, StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Language } from '@motcua/shared-problem';
import type { Actor } from '../../access/actor';
import { CreatingAct, CurrentActor, RepeatableAct } from '../../access/http/command';
import { PoolSql } from '../../platform/database/pool-sql';
import type { Act } from '../../platform/http/act';
import { JsonDocument } from '../../platform/http/json-document';
import { Operation } from '../../platform/http/operation';
import { pdfAnswer } from '../../platform/http/pdf-answer';
import { notFound } from '../../platform/problem/problem-error';
import { findBatch } from '../queries/batch.query';
import { PrintMany } from '../use-cases/print-many';
import { ReceiveBatch } from '../use-cases/receive-batch';
import {
  BatchIdParameter,
  ManyFormsParameter,
  ManyFormsQuery,
  ReceiveBatchRequest,
} from './batch.requests';
import { BatchResponse, ReceivedBatchResponse } from './batch.responses';
import { ReaderLanguage } from './reader-language';

@ApiTags('work')
@Controller()
export class BatchesController {
  constructor(
    private readonly receiveBatch: ReceiveBatch,
    private readonly printMany: PrintMany,
    private readonly sql: PoolSql,
  ) {}

  @Post('dossier-batches')
  @Operation({
    id: 'receiveBatch',
    summary: 'Receive many dossiers of one kind from one person',
    description:
      'Each row is received by itself and gets its own code, appointment and receipt. ' +
      'What is wrong with all rows alike refuses the whole request before anything is numbered.',
    access: ['dossier.receive'],
    answers: ReceivedBatchResponse,
    idempotent: true,
    problems: ['papersMissing', 'gateRefused', 'calendarMissing'],
  })
  receive(
    @Body() body: ReceiveBatchRequest,
    @CurrentActor() actor: Actor,
    @CreatingAct(200) act: Act,
    @ReaderLanguage() language: Language,
  ): Promise<JsonDocument> {
    return this.receiveBatch.run(body, actor, act, language);
  }

  @Get('dossier-batches/:id')
  @Operation({
    id: 'getBatch',
    summary: 'A batch of my unit, with the dossiers that came of it',
    access: ['dossier.receive'],
    answers: BatchResponse,
    problems: ['notFound'],
  })
  async read(
    @Param() { id }: BatchIdParameter,
    @CurrentActor() actor: Actor,
  ): Promise<JsonDocument> {
    const text = await findBatch(this.sql, id, actor.unitsFor('dossier.receive'));
    if (!text) throw notFound('the batch');
    return new JsonDocument(text);
  }

  @Get('dossier-forms/:form')
  @Operation({
    id: 'printManyForms',
    summary: 'One form of many dossiers as one PDF; each print is counted',
    description:
      'What has no such form is named on the last page. The file is PDF/A-2a as each of its forms ' +
      'is, and keeps their tags.',
    access: ['dossier.read'],
    answers: 'application/pdf',
    problems: ['notFound'],
  })
  async print(
    @Param() { form }: ManyFormsParameter,
    @Query() { layout = 'a5', dossiers, batchId }: ManyFormsQuery,
    @CurrentActor() actor: Actor,
    @RepeatableAct() act: Act,
  ): Promise<StreamableFile> {
    const command = {
      form,
      layout,
      ...(dossiers ? { dossiers } : {}),
      ...(batchId ? { batchId } : {}),
    };
    const content = await this.printMany.run(command, actor, act);
    return pdfAnswer(content, `${form}.pdf`);
  }
}
