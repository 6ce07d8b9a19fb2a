import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../access/actor';
import { CreatingAct, CurrentActor } from '../../access/http/command';
import { PoolSql } from '../../platform/database/pool-sql';
import type { Act } from '../../platform/http/act';
import { JsonDocument } from '../../platform/http/json-document';
import { Operation } from '../../platform/http/operation';
import { listShortages } from '../queries/shortages.query';
import { RepayShortage } from '../use-cases/repay-shortage';
import { MoneyIdParameter } from './cash.requests';
import { RepayShortageRequest } from './shortages.requests';
import { ShortageListResponse, ShortageResponse } from './shortages.responses';

@ApiTags('fees')
@Controller('shortages')
export class ShortagesController {
  constructor(
    private readonly repayment: RepayShortage,
    private readonly sql: PoolSql,
  ) {}

  @Get()
  @Operation({
    id: 'listShortages',
    summary: 'Who lacked money at the units whose cash I read, what is owed and what was repaid',
    access: ['cash.read'],
    answers: ShortageListResponse,
  })
  async list(@CurrentActor() actor: Actor): Promise<JsonDocument> {
    return new JsonDocument(await listShortages(this.sql, actor));
  }

  @Post(':id/repayments')
  @Operation({
    id: 'repayShortage',
    summary: 'Take back what a member of staff lacked; not by the debtor, never more than is owed',
    access: ['cash.approve', 'dossier.collectFee'],
    answers: ShortageResponse,
    status: 201,
    idempotent: true,
    problems: ['notFound', 'moneyBlocked', 'samePersonRefused'],
  })
  repay(
    @Param() { id }: MoneyIdParameter,
    @Body() body: RepayShortageRequest,
    @CurrentActor() actor: Actor,
    @CreatingAct(201) act: Act,
  ): Promise<JsonDocument> {
    return this.repayment.run(id, body, actor, act);
  }
}
