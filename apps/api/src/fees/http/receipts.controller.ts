import { Body, Controller, Get, Param, Post, Query, StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../access/actor';
import { CreatingAct, CurrentActor, IfMatch, RepeatableAct } from '../../access/http/command';
import { PoolSql } from '../../platform/database/pool-sql';
import type { Act } from '../../platform/http/act';
import { instantCursor } from '../../platform/http/cursor';
import { JsonDocument } from '../../platform/http/json-document';
import { Operation } from '../../platform/http/operation';
import { pdfAnswer } from '../../platform/http/pdf-answer';
import { usualPageSize } from '../../platform/validation/page-size';
import { listReceipts, readReceipt } from '../queries/receipt.query';
import { PrintMoney } from '../use-cases/print-money';
import { VoidReceipt } from '../use-cases/void-receipt';
import {
  AskVoidRequest,
  DecideVoidRequest,
  MoneyIdParameter,
  ReceiptListQuery,
} from './cash.requests';
import { ReceiptListResponse, ReceiptResponse } from './receipts.responses';

@ApiTags('fees')
@Controller('receipts')
export class ReceiptsController {
  constructor(
    private readonly voidReceipt: VoidReceipt,
    private readonly print: PrintMoney,
    private readonly sql: PoolSql,
  ) {}

  @Get()
  @Operation({
    id: 'listReceipts',
    summary: 'Receipts of the units whose cash I read, newest first',
    access: ['cash.read'],
    answers: ReceiptListResponse,
  })
  async list(
    @Query() { limit = usualPageSize, after, ...filter }: ReceiptListQuery,
    @CurrentActor() actor: Actor,
  ): Promise<JsonDocument> {
    const page = { limit, after: instantCursor(after) };
    return new JsonDocument(await listReceipts(this.sql, filter, actor, page));
  }

  @Get(':id')
  @Operation({
    id: 'getReceipt',
    summary: 'One receipt with its lines',
    access: ['cash.read'],
    answers: ReceiptResponse,
    problems: ['notFound'],
  })
  read(@Param() { id }: MoneyIdParameter, @CurrentActor() actor: Actor): Promise<JsonDocument> {
    return readReceipt(this.sql, id, actor);
  }

  @Get(':id/paper')
  @Operation({
    id: 'printReceipt',
    summary: 'The receipt as PDF, amount in words; later prints say so',
    access: ['cash.read'],
    answers: 'application/pdf',
    problems: ['notFound'],
  })
  async paper(
    @Param() { id }: MoneyIdParameter,
    @CurrentActor() actor: Actor,
    @RepeatableAct() act: Act,
  ): Promise<StreamableFile> {
    return pdfAnswer(await this.print.receipt(id, actor, act), `bien-lai-${id}.pdf`);
  }

  @Post(':id/void-requests')
  @Operation({
    id: 'askVoidReceipt',
    summary: 'Ask to void a receipt, with the reason; another person decides',
    access: ['dossier.collectFee'],
    answers: ReceiptResponse,
    idempotent: true,
    conditional: true,
    problems: ['notFound', 'moneyBlocked'],
  })
  ask(
    @Param() { id }: MoneyIdParameter,
    @Body() { reason }: AskVoidRequest,
    @IfMatch() version: number,
    @CurrentActor() actor: Actor,
    @CreatingAct(200) act: Act,
  ): Promise<JsonDocument> {
    return this.voidReceipt.ask(id, version, reason, actor, act);
  }

  @Post(':id/void-decision')
  @Operation({
    id: 'decideVoidReceipt',
    summary: 'Void a receipt or let it stand; the number stays either way',
    access: ['cash.approve', 'dossier.collectFee'],
    answers: ReceiptResponse,
    idempotent: true,
    conditional: true,
    problems: ['notFound', 'moneyBlocked', 'samePersonRefused'],
  })
  decide(
    @Param() { id }: MoneyIdParameter,
    @Body() { decision }: DecideVoidRequest,
    @IfMatch() version: number,
    @CurrentActor() actor: Actor,
    @CreatingAct(200) act: Act,
  ): Promise<JsonDocument> {
    return this.voidReceipt.decide(id, version, decision, actor, act);
  }
}
