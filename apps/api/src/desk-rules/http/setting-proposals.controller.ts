import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../access/actor';
import { CreatingAct, CurrentActor, IfMatch } from '../../access/http/command';
import { PoolSql } from '../../platform/database/pool-sql';
import type { Act } from '../../platform/http/act';
import { JsonDocument } from '../../platform/http/json-document';
import { Operation } from '../../platform/http/operation';
import { openSettingProposals } from '../queries/setting-proposals.query';
import { ProposeSetting } from '../use-cases/propose-setting';
import {
  ProposalActRequest,
  ProposeSettingRequest,
  ProposeWithdrawalRequest,
  SettingProposalParameter,
} from './setting-proposals.requests';
import {
  SettingProposalListResponse,
  SettingProposalResponse,
} from './setting-proposals.responses';

@ApiTags('desk-rules')
@Controller('setting-proposals')
export class SettingProposalsController {
  constructor(
    private readonly proposeSetting: ProposeSetting,
    private readonly sql: PoolSql,
  ) {}

  @Get()
  @Operation({
    id: 'listSettingProposals',
    summary: 'Changes of settings that wait for a second person',
    access: ['catalogue.read'],
    answers: SettingProposalListResponse,
  })
  async list(): Promise<JsonDocument> {
    return new JsonDocument(await openSettingProposals(this.sql));
  }

  @Post()
  @Operation({
    id: 'proposeSetting',
    summary: 'Propose a value that two people set; `If-Match` names the version of the setting',
    access: ['catalogue.write'],
    answers: SettingProposalResponse,
    status: 201,
    idempotent: true,
    conditional: true,
    problems: ['conflict'],
  })
  propose(
    @Body() body: ProposeSettingRequest,
    @IfMatch() version: number,
    @CurrentActor() actor: Actor,
    @CreatingAct(201) act: Act,
  ): Promise<JsonDocument> {
    return this.proposeSetting.propose(body, version, actor, act);
  }

  @Post('withdrawals')
  @Operation({
    id: 'proposeSettingWithdrawal',
    summary: 'Propose to take back a coming value that two people set',
    access: ['catalogue.write'],
    answers: SettingProposalResponse,
    status: 201,
    idempotent: true,
    conditional: true,
    problems: ['notFound', 'conflict'],
  })
  proposeWithdrawal(
    @Body() body: ProposeWithdrawalRequest,
    @IfMatch() version: number,
    @CurrentActor() actor: Actor,
    @CreatingAct(201) act: Act,
  ): Promise<JsonDocument> {
    return this.proposeSetting.withdraw(body, version, actor, act);
  }

  @Post(':id/actions')
  @Operation({
    id: 'actOnSettingProposal',
    summary: 'Confirm or refuse what somebody else proposed, or take back one of your own',
    access: ['catalogue.write'],
    answers: SettingProposalResponse,
    idempotent: true,
    conditional: true,
    problems: ['notFound', 'conflict', 'actionNotAllowed', 'samePersonRefused'],
  })
  act(
    @Param() { id }: SettingProposalParameter,
    @Body() body: ProposalActRequest,
    @IfMatch() version: number,
    @CurrentActor() actor: Actor,
    @CreatingAct(200) act: Act,
  ): Promise<JsonDocument> {
    return this.proposeSetting.act(id, version, body, actor, act);
  }
}
