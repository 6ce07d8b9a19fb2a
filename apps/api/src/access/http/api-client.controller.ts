import { Body, Controller, Delete, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { PoolSql } from '../../platform/database/pool-sql';
import type { Act } from '../../platform/http/act';
import { JsonDocument } from '../../platform/http/json-document';
import { Operation } from '../../platform/http/operation';
import type { Actor } from '../actor';
import { listApiClients } from '../queries/api-client-list.query';
import { RegisterApiClient } from '../use-cases/register-api-client';
import { RevokeApiClient } from '../use-cases/revoke-api-client';
import { RotateClientSecret } from '../use-cases/rotate-client-secret';
import {
  ApiClientIdParameter,
  ApiClientListRequest,
  RegisterApiClientRequest,
} from './api-client.requests';
import { ApiClientListResponse, ApiClientSecretResponse } from './api-client.responses';
import { CreatingAct, CurrentActor, IfMatch, RepeatableAct } from './command';

@ApiTags('api-clients')
@Controller('api-clients')
export class ApiClientController {
  constructor(
    private readonly registerClient: RegisterApiClient,
    private readonly rotateSecret: RotateClientSecret,
    private readonly revokeClient: RevokeApiClient,
    private readonly sql: PoolSql,
  ) {}

  @Get()
  @Operation({
    id: 'listApiClients',
    summary: 'The API clients of your units, revoked ones included',
    access: ['apiClient.read'],
    answers: ApiClientListResponse,
  })
  async list(
    @Query() { limit, after }: ApiClientListRequest,
    @CurrentActor() actor: Actor,
  ): Promise<JsonDocument> {
    const units = actor.unitsFor('apiClient.read');
    const key = after?.[0];
    const page = { limit, ...(key === undefined ? {} : { after: { key } }) };
    return new JsonDocument(await listApiClients(this.sql, units, page));
  }

  @Post()
  @Operation({
    id: 'registerApiClient',
    summary: 'Register an API client; its secret is told once',
    access: ['apiClient.write'],
    answers: ApiClientSecretResponse,
    status: 201,
    idempotent: true,
    problems: ['conflict'],
  })
  register(
    @Body() body: RegisterApiClientRequest,
    @CurrentActor() actor: Actor,
    @CreatingAct(201) act: Act,
  ): Promise<JsonDocument> {
    return this.registerClient.run(body, actor, act);
  }

  @Post(':id/secret')
  @Operation({
    id: 'rotateClientSecret',
    summary: 'Give an API client a new secret, told once; the old one opens nothing any more',
    access: ['apiClient.write'],
    answers: ApiClientSecretResponse,
    idempotent: true,
    problems: ['notFound', 'conflict'],
  })
  rotate(
    @Param() { id }: ApiClientIdParameter,
    @CurrentActor() actor: Actor,
    @CreatingAct(200) act: Act,
  ): Promise<JsonDocument> {
    return this.rotateSecret.run(id, actor, act);
  }

  @Delete(':id')
  @Operation({
    id: 'revokeApiClient',
    summary: 'Revoke an API client; its tokens are refused at once',
    access: ['apiClient.write'],
    status: 204,
    conditional: true,
    problems: ['notFound'],
  })
  revoke(
    @Param() { id }: ApiClientIdParameter,
    @IfMatch() version: number,
    @CurrentActor() actor: Actor,
    @RepeatableAct() act: Act,
  ): Promise<void> {
    return this.revokeClient.run(id, version, actor, act);
  }
}
