import { Body, Controller, Get, Inject, Param, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Clock, officeDay } from '@motcua/shared-time';
import type { Actor } from '../../access/actor';
import { CreatingAct, CurrentActor, IfMatch, RepeatableAct } from '../../access/http/command';
import { CLOCK } from '../../platform/config/clock';
import { PoolSql } from '../../platform/database/pool-sql';
import type { Act } from '../../platform/http/act';
import { instantCursor } from '../../platform/http/cursor';
import type { JsonDocument } from '../../platform/http/json-document';
import { Operation } from '../../platform/http/operation';
import { listDue, listProposals, listRules, proposalOf } from '../queries/retention.query';
import { Destructions } from '../use-cases/destructions';
import { SetRetentionRule } from '../use-cases/set-retention-rule';
import {
  DestructionProposalRequest,
  ProposalParameter,
  RetentionPageQuery,
  RetentionRuleRequest,
  RuleParameter,
  SettlementRequest,
} from './retention.requests';
import {
  DueListResponse,
  ProposalListResponse,
  ProposalResponse,
  RetentionRuleListResponse,
  RetentionRuleResponse,
} from './retention.responses';

const usualPage = 50;

@ApiTags('retention')
@Controller()
export class RetentionController {
  constructor(
    private readonly sql: PoolSql,
    private readonly setRule: SetRetentionRule,
    private readonly destructions: Destructions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get('retention-rules')
  @Operation({
    id: 'listRetentionRules',
    summary: 'How long the documents of each procedure are kept; without a rule, for good',
    access: ['catalogue.read'],
    answers: RetentionRuleListResponse,
  })
  rules(): Promise<JsonDocument> {
    return listRules(this.sql);
  }

  @Put('retention-rules/:procedureCode')
  @Operation({
    id: 'setRetentionRule',
    summary: 'Set how long the documents of a procedure are kept',
    description: 'If-Match "0" where there is no rule yet.',
    access: ['catalogue.write'],
    answers: RetentionRuleResponse,
    conditional: true,
    problems: ['notFound'],
  })
  put(
    @Param() { procedureCode }: RuleParameter,
    @Body() body: RetentionRuleRequest,
    @IfMatch() version: number,
    @CurrentActor() actor: Actor,
    @RepeatableAct() act: Act,
  ): Promise<JsonDocument> {
    return this.setRule.run(procedureCode, version, body, actor, act);
  }

  @Get('retention-reviews')
  @Operation({
    id: 'listDossiersToReview',
    summary: 'Dossiers whose documents are kept longer than they have to be',
    access: ['retention.propose'],
    answers: DueListResponse,
  })
  due(
    @Query() { limit = usualPage, after }: RetentionPageQuery,
    @CurrentActor() actor: Actor,
  ): Promise<JsonDocument> {
    const units = actor.unitsFor('retention.propose');
    const page = { limit, after: instantCursor(after) };
    return listDue(this.sql, units, officeDay(this.clock.now()), page);
  }

  @Get('destruction-proposals')
  @Operation({
    id: 'listDestructionProposals',
    summary: 'Lists of dossiers proposed for destruction, newest first',
    access: ['retention.propose', 'retention.confirm'],
    answers: ProposalListResponse,
  })
  proposals(
    @Query() { limit = usualPage, after }: RetentionPageQuery,
    @CurrentActor() actor: Actor,
  ): Promise<JsonDocument> {
    return listProposals(this.sql, unitsOf(actor), { limit, after: instantCursor(after) });
  }

  @Get('destruction-proposals/:id')
  @Operation({
    id: 'getDestructionProposal',
    summary: 'One list with its dossiers',
    access: ['retention.propose', 'retention.confirm'],
    answers: ProposalResponse,
    problems: ['notFound'],
  })
  proposal(
    @Param() { id }: ProposalParameter,
    @CurrentActor() actor: Actor,
  ): Promise<JsonDocument> {
    return proposalOf(this.sql, id, unitsOf(actor));
  }

  @Post('destruction-proposals')
  @Operation({
    id: 'proposeDestruction',
    summary: 'Put dossiers whose time is over on a list; nothing is destroyed by it',
    access: ['retention.propose'],
    answers: ProposalResponse,
    status: 201,
    idempotent: true,
  })
  propose(
    @Body() body: DestructionProposalRequest,
    @CurrentActor() actor: Actor,
    @CreatingAct(201) act: Act,
  ): Promise<JsonDocument> {
    return this.destructions.propose(body, actor, act);
  }

  @Post('destruction-proposals/:id/settlement')
  @Operation({
    id: 'settleDestruction',
    summary: 'Confirm or reject a list; never by whoever proposed it',
    access: ['retention.confirm'],
    answers: ProposalResponse,
    idempotent: true,
    conditional: true,
    problems: ['notFound', 'actionNotAllowed'],
  })
  settle(
    @Param() { id }: ProposalParameter,
    @Body() body: SettlementRequest,
    @IfMatch() version: number,
    @CurrentActor() actor: Actor,
    @CreatingAct(200) act: Act,
  ): Promise<JsonDocument> {
    return this.destructions.settle(id, version, body, actor, act);
  }
}

function unitsOf(actor: Actor): string[] {
  return [
    ...new Set([...actor.unitsFor('retention.propose'), ...actor.unitsFor('retention.confirm')]),
  ];
}
