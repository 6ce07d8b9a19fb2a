import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../access/actor';
import { CurrentActor } from '../../access/http/command';
import { PoolSql } from '../../platform/database/pool-sql';
import type { JsonDocument } from '../../platform/http/json-document';
import { Operation } from '../../platform/http/operation';
import { custodyOf } from '../queries/custody.query';
import { originalsOf } from '../queries/originals.query';
import { CustodyDossierParameter, CustodyReasonQuery } from './custody.requests';
import { DossierCustodyResponse, OriginalsResponse } from './custody.responses';

@ApiTags('dossiers')
@Controller('dossiers')
export class CustodyController {
  constructor(private readonly sql: PoolSql) {}

  @Get(':id/custody')
  @Operation({
    id: 'getDossierCustody',
    summary: 'Who holds the paper now, and every hand it went through',
    access: ['dossier.read', 'dossier.readWithReason'],
    answers: DossierCustodyResponse,
    problems: ['notFound'],
  })
  custody(
    @Param() { id }: CustodyDossierParameter,
    @Query() { reason }: CustodyReasonQuery,
    @CurrentActor() actor: Actor,
  ): Promise<JsonDocument> {
    return custodyOf(this.sql, id, actor, { reason });
  }

  @Get(':id/originals')
  @Operation({
    id: 'listOriginals',
    summary: 'Each original that was handed in: where it is, or to whom it went back',
    access: ['dossier.read', 'dossier.readWithReason'],
    answers: OriginalsResponse,
    problems: ['notFound'],
  })
  originals(
    @Param() { id }: CustodyDossierParameter,
    @Query() { reason }: CustodyReasonQuery,
    @CurrentActor() actor: Actor,
  ): Promise<JsonDocument> {
    return originalsOf(this.sql, id, actor, { reason });
  }
}
