import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../access/actor';
import { CurrentActor } from '../../access/http/command';
import { PoolSql } from '../../platform/database/pool-sql';
import type { JsonDocument } from '../../platform/http/json-document';
import { Operation } from '../../platform/http/operation';
import { custodyOf } from '../queries/custody.query';
import { CustodyDossierParameter, CustodyReasonQuery } from './custody.requests';
import { DossierCustodyResponse } from './custody.responses';

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
}
