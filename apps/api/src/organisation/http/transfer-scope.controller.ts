import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../access/actor';
import { CreatingAct, CurrentActor } from '../../access/http/command';
import { PoolSql } from '../../platform/database/pool-sql';
import type { Act } from '../../platform/http/act';
import { JsonDocument } from '../../platform/http/json-document';
import { Operation } from '../../platform/http/operation';
import { listTransferScopes } from '../queries/transfer-scope-list.query';
import { EndTransferScope } from '../use-cases/end-transfer-scope';
import { OpenTransferScope } from '../use-cases/open-transfer-scope';
import {
  EndTransferScopeRequest,
  OpenTransferScopeRequest,
  TransferScopeListRequest,
} from './transfer-scope.requests';
import { TransferScopeListResponse, TransferScopeResponse } from './transfer-scope.responses';

@ApiTags('organisation')
@Controller('transfer-scopes')
export class TransferScopeController {
  constructor(
    private readonly openScope: OpenTransferScope,
    private readonly endScope: EndTransferScope,
    private readonly sql: PoolSql,
  ) {}

  @Get()
  @Operation({
    id: 'listTransferScopes',
    summary: 'Which procedures of your units are handed over to the Post, and since when',
    access: ['transferScope.read'],
    answers: TransferScopeListResponse,
  })
  async list(
    @Query() query: TransferScopeListRequest,
    @CurrentActor() actor: Actor,
  ): Promise<JsonDocument> {
    const unitIds = actor.unitsFor('transferScope.read');
    return new JsonDocument(await listTransferScopes(this.sql, { ...query, unitIds }));
  }

  @Post()
  @Operation({
    id: 'openTransferScope',
    summary: 'Hand tasks of a procedure over to the Post at a unit',
    access: ['transferScope.write'],
    answers: TransferScopeResponse,
    status: 201,
    idempotent: true,
    problems: ['conflict'],
  })
  open(
    @Body() body: OpenTransferScopeRequest,
    @CurrentActor() actor: Actor,
    @CreatingAct(201) act: Act,
  ): Promise<JsonDocument> {
    return this.openScope.run(body, actor, act);
  }

  @Post('end')
  @Operation({
    id: 'endTransferScope',
    summary: 'Take tasks back from the Post after a last day',
    access: ['transferScope.write'],
    answers: TransferScopeResponse,
    idempotent: true,
    problems: ['notFound'],
  })
  end(
    @Body() body: EndTransferScopeRequest,
    @CurrentActor() actor: Actor,
    @CreatingAct(200) act: Act,
  ): Promise<JsonDocument> {
    return this.endScope.run(body, actor, act);
  }
}
