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
import { listHeldMoney, readHeldMoney } from '../queries/held-money.query';
import { AllocateHeldMoney } from '../use-cases/allocate-held-money';
import { RefundHeldMoney } from '../use-cases/refund-held-money';
import {
  AllocateMoneyRequest,
  AskRefundRequest,
  HeldMoneyListQuery,
  MoneyIdParameter,
  RefundRequest,
} from './cash.requests';
import { HeldMoneyListResponse, HeldMoneyResponse } from './receipts.responses';

@ApiTags('fees')
@Controller('held-money')
export class HeldMoneyController {
  constructor(
    private readonly allocateHeldMoney: AllocateHeldMoney,
    private readonly refundHeldMoney: RefundHeldMoney,
    private readonly sql: PoolSql,
  ) {}

  @Get()
  @Operation({
    id: 'listHeldMoney',
    summary: 'Money that stands for no charge: unmatched, wrong amount, paid twice',
    access: ['cash.read'],
    answers: HeldMoneyListResponse,
  })
  async list(
    @Query() { limit = usualPageSize, after, isOpen }: HeldMoneyListQuery,
    @CurrentActor() actor: Actor,
  ): Promise<JsonDocument> {
    const page = { limit, after: instantCursor(after) };
    return new JsonDocument(await listHeldMoney(this.sql, { isOpen }, actor, page));
  }

  @Get(':id')
  @Operation({
    id: 'getHeldMoney',
    summary: 'One amount that stands for no charge',
    access: ['cash.read'],
    answers: HeldMoneyResponse,
    problems: ['notFound'],
  })
  read(@Param() { id }: MoneyIdParameter, @CurrentActor() actor: Actor): Promise<JsonDocument> {
    return readHeldMoney(this.sql, id, actor);
  }

  @Post(':id/allocation')
  @Operation({
    id: 'allocateHeldMoney',
    summary: 'Let parked money pay charges of a dossier; what is over is owed back',
    access: ['dossier.collectFee'],
    answers: HeldMoneyResponse,
    idempotent: true,
    conditional: true,
    problems: ['notFound', 'moneyBlocked'],
  })
  allocate(
    @Param() { id }: MoneyIdParameter,
    @Body() body: AllocateMoneyRequest,
    @IfMatch() version: number,
    @CurrentActor() actor: Actor,
    @CreatingAct(200) act: Act,
  ): Promise<JsonDocument> {
    return this.allocateHeldMoney.run(id, version, body, actor, act);
  }

  @Post(':id/refund-requests')
  @Operation({
    id: 'askRefund',
    summary: 'Ask that money goes back to the citizen; another person pays it out',
    access: ['dossier.collectFee'],
    answers: HeldMoneyResponse,
    idempotent: true,
    conditional: true,
    problems: ['notFound', 'moneyBlocked'],
  })
  ask(
    @Param() { id }: MoneyIdParameter,
    @Body() body: AskRefundRequest,
    @IfMatch() version: number,
    @CurrentActor() actor: Actor,
    @CreatingAct(200) act: Act,
  ): Promise<JsonDocument> {
    return this.refundHeldMoney.ask(id, version, body, actor, act);
  }

  @Post(':id/refund-refusals')
  @Operation({
    id: 'keepHeldMoney',
    summary: 'Take back or refuse the request for a refund; the money is held as before',
    access: ['cash.approve', 'dossier.collectFee'],
    answers: HeldMoneyResponse,
    idempotent: true,
    conditional: true,
    problems: ['notFound', 'moneyBlocked'],
  })
  keep(
    @Param() { id }: MoneyIdParameter,
    @IfMatch() version: number,
    @CurrentActor() actor: Actor,
    @CreatingAct(200) act: Act,
  ): Promise<JsonDocument> {
    return this.refundHeldMoney.keep(id, version, actor, act);
  }

  @Post(':id/refund')
  @Operation({
    id: 'refundHeldMoney',
    summary: 'Pay out a refund somebody else asked for, with its voucher',
    access: ['cash.approve', 'dossier.collectFee'],
    answers: HeldMoneyResponse,
    idempotent: true,
    conditional: true,
    problems: ['notFound', 'moneyBlocked', 'samePersonRefused'],
  })
  refund(
    @Param() { id }: MoneyIdParameter,
    @Body() { voucherNo }: RefundRequest,
    @IfMatch() version: number,
    @CurrentActor() actor: Actor,
    @CreatingAct(200) act: Act,
  ): Promise<JsonDocument> {
    return this.refundHeldMoney.payOut(id, version, voucherNo, actor, act);
  }
}
