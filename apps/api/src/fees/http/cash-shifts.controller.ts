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
import { listCashShifts, readCashShift, readOwnShift } from '../queries/cash-shift.query';
import { CashShifts } from '../use-cases/cash-shifts';
import { PrintMoney } from '../use-cases/print-money';
import {
  CashShiftListQuery,
  CloseCashShiftRequest,
  DecideVarianceRequest,
  MoneyIdParameter,
  OpenCashShiftRequest,
} from './cash.requests';
import {
  CashShiftListResponse,
  CashShiftResponse,
  OwnCashShiftResponse,
} from './cash-shifts.responses';

@ApiTags('fees')
@Controller('cash-shifts')
export class CashShiftsController {
  constructor(
    private readonly shifts: CashShifts,
    private readonly print: PrintMoney,
    private readonly sql: PoolSql,
  ) {}

  @Post()
  @Operation({
    id: 'openCashShift',
    summary: 'Open a cash shift of one’s own with its float',
    access: ['dossier.collectFee'],
    answers: CashShiftResponse,
    status: 201,
    idempotent: true,
    problems: ['moneyBlocked', 'conflict'],
  })
  open(
    @Body() { openingCash }: OpenCashShiftRequest,
    @CurrentActor() actor: Actor,
    @CreatingAct(201) act: Act,
  ): Promise<JsonDocument> {
    return this.shifts.open(openingCash, actor, act);
  }

  @Get()
  @Operation({
    id: 'listCashShifts',
    summary: 'Cash shifts of the units whose cash I read, newest first',
    access: ['cash.read'],
    answers: CashShiftListResponse,
  })
  async list(
    @Query() { limit = usualPageSize, after, status }: CashShiftListQuery,
    @CurrentActor() actor: Actor,
  ): Promise<JsonDocument> {
    const page = { limit, after: instantCursor(after) };
    return new JsonDocument(await listCashShifts(this.sql, { status }, actor, page));
  }

  @Get('own')
  @Operation({
    id: 'getOwnCashShift',
    summary: 'My open cash shift; null while none is open',
    access: ['dossier.collectFee'],
    answers: OwnCashShiftResponse,
  })
  own(@CurrentActor() actor: Actor): Promise<JsonDocument> {
    return readOwnShift(this.sql, actor);
  }

  @Get(':id')
  @Operation({
    id: 'getCashShift',
    summary: 'One cash shift with its latest receipts',
    access: ['cash.read'],
    answers: CashShiftResponse,
    problems: ['notFound'],
  })
  read(@Param() { id }: MoneyIdParameter, @CurrentActor() actor: Actor): Promise<JsonDocument> {
    return readCashShift(this.sql, id, actor);
  }

  @Post(':id/count')
  @Operation({
    id: 'closeCashShift',
    summary: 'Count the drawer and close the shift; a variance waits for the head',
    access: ['dossier.collectFee'],
    answers: CashShiftResponse,
    idempotent: true,
    conditional: true,
    problems: ['notFound', 'moneyBlocked'],
  })
  close(
    @Param() { id }: MoneyIdParameter,
    @Body() body: CloseCashShiftRequest,
    @IfMatch() version: number,
    @CurrentActor() actor: Actor,
    @CreatingAct(200) act: Act,
  ): Promise<JsonDocument> {
    return this.shifts.close(id, version, body, actor, act);
  }

  @Post(':id/variance-decision')
  @Operation({
    id: 'decideCashVariance',
    summary: 'Accept a variance or have the drawer counted again; never one’s own',
    access: ['cash.approve'],
    answers: CashShiftResponse,
    idempotent: true,
    conditional: true,
    problems: ['notFound', 'moneyBlocked', 'samePersonRefused', 'conflict'],
  })
  decide(
    @Param() { id }: MoneyIdParameter,
    @Body() { decision }: DecideVarianceRequest,
    @IfMatch() version: number,
    @CurrentActor() actor: Actor,
    @CreatingAct(200) act: Act,
  ): Promise<JsonDocument> {
    return this.shifts.decide(id, version, decision, actor, act);
  }

  @Get(':id/statement')
  @Operation({
    id: 'printCashStatement',
    summary: 'The statement of a counted shift as PDF',
    access: ['cash.read'],
    answers: 'application/pdf',
    problems: ['notFound', 'moneyBlocked'],
  })
  async statement(
    @Param() { id }: MoneyIdParameter,
    @CurrentActor() actor: Actor,
    @RepeatableAct() act: Act,
  ): Promise<StreamableFile> {
    return pdfAnswer(await this.print.statement(id, actor, act), `bang-ke-${id}.pdf`);
  }
}
