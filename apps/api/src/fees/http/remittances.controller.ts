import { Body, Controller, Get, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Clock } from '@motcua/shared-time';
import { officeDay } from '@motcua/shared-time';
import type { Actor } from '../../access/actor';
import { CreatingAct, CurrentActor, IfMatch } from '../../access/http/command';
import { CLOCK } from '../../platform/config/clock';
import { PoolSql } from '../../platform/database/pool-sql';
import type { Act } from '../../platform/http/act';
import { instantCursor } from '../../platform/http/cursor';
import { JsonDocument } from '../../platform/http/json-document';
import { Operation } from '../../platform/http/operation';
import { usualPageSize } from '../../platform/validation/page-size';
import { cashToRemit } from '../queries/cash-to-remit.query';
import { ledgerBalances } from '../queries/ledger-balances.query';
import { listRemittances, readRemittance } from '../queries/remittance.query';
import { Remit } from '../use-cases/remit';
import { MoneyIdParameter, MoneyPageQuery } from './cash.requests';
import { RefuseRemittanceRequest, RemitRequest } from './remittances.requests';
import { CashToRemitResponse, LedgerBalancesResponse } from './cash-to-remit.responses';
import { RemittanceListResponse, RemittanceResponse } from './remittances.responses';

@ApiTags('fees')
@Controller()
export class RemittancesController {
  constructor(
    private readonly remit: Remit,
    private readonly sql: PoolSql,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get('remittances')
  @Operation({
    id: 'listRemittances',
    summary: 'Remittances of the units whose cash I read, newest first',
    access: ['cash.read'],
    answers: RemittanceListResponse,
  })
  async list(
    @Query() { limit = usualPageSize, after }: MoneyPageQuery,
    @CurrentActor() actor: Actor,
  ): Promise<JsonDocument> {
    const page = { limit, after: instantCursor(after) };
    return new JsonDocument(await listRemittances(this.sql, actor, page));
  }

  @Get('cash-to-remit')
  @Operation({
    id: 'getCashToRemit',
    summary: 'What closed shifts and couriers still have to hand in',
    access: ['cash.read'],
    answers: CashToRemitResponse,
  })
  async toRemit(@CurrentActor() actor: Actor): Promise<JsonDocument> {
    const today = officeDay(this.clock.now());
    return new JsonDocument(await cashToRemit(this.sql, actor, today));
  }

  @Get('ledger-balances')
  @Operation({
    id: 'getLedgerBalances',
    summary: 'Balance of every account of the units whose cash I read',
    access: ['cash.read'],
    answers: LedgerBalancesResponse,
  })
  async balances(@CurrentActor() actor: Actor): Promise<JsonDocument> {
    return new JsonDocument(await ledgerBalances(this.sql, actor));
  }

  @Get('remittances/:id')
  @Operation({
    id: 'getRemittance',
    summary: 'One remittance with its sources',
    access: ['cash.read'],
    answers: RemittanceResponse,
    problems: ['notFound'],
  })
  read(@Param() { id }: MoneyIdParameter, @CurrentActor() actor: Actor): Promise<JsonDocument> {
    return readRemittance(this.sql, id, actor);
  }

  @Post('remittances')
  @Operation({
    id: 'remitCash',
    summary: 'Remit the cash of closed shifts and couriers to the treasury',
    access: ['dossier.collectFee'],
    answers: RemittanceResponse,
    status: 201,
    idempotent: true,
    problems: ['moneyBlocked', 'conflict'],
  })
  make(
    @Body() body: RemitRequest,
    @CurrentActor() actor: Actor,
    @CreatingAct(201) act: Act,
  ): Promise<JsonDocument> {
    return this.remit.make(body, actor, act);
  }

  @Post('remittances/:id/confirmation')
  @Operation({
    id: 'confirmRemittance',
    summary: 'Settle a remittance; not by whoever collected or made it',
    access: ['cash.approve', 'dossier.collectFee'],
    answers: RemittanceResponse,
    idempotent: true,
    conditional: true,
    problems: ['notFound', 'moneyBlocked', 'samePersonRefused'],
  })
  confirm(
    @Param() { id }: MoneyIdParameter,
    @IfMatch() version: number,
    @CurrentActor() actor: Actor,
    @CreatingAct(200) act: Act,
  ): Promise<JsonDocument> {
    return this.remit.confirm(id, version, actor, act);
  }

  @Post('remittances/:id/refusal')
  @Operation({
    id: 'refuseRemittance',
    summary: 'Send a remittance back; its money is to be remitted anew',
    access: ['cash.approve', 'dossier.collectFee'],
    answers: RemittanceResponse,
    idempotent: true,
    conditional: true,
    problems: ['notFound', 'moneyBlocked', 'samePersonRefused'],
  })
  refuse(
    @Param() { id }: MoneyIdParameter,
    @Body() { reason }: RefuseRemittanceRequest,
    @IfMatch() version: number,
    @CurrentActor() actor: Actor,
    @CreatingAct(200) act: Act,
  ): Promise<JsonDocument> {
    return this.remit.refuse(id, version, reason, actor, act);
  }
}
