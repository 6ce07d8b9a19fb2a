import { Body, Controller, Get, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Clock, officeDay } from '@motcua/shared-time';
import type { Actor } from '../../access/actor';
import { askingReason } from '../../access/asking-reason';
import { CreatingAct, CurrentActor, IfMatch } from '../../access/http/command';
import { CLOCK } from '../../platform/config/clock';
import { PoolSql } from '../../platform/database/pool-sql';
import type { Act } from '../../platform/http/act';
import type { JsonDocument } from '../../platform/http/json-document';
import { Operation } from '../../platform/http/operation';
import { custodyOf } from '../queries/custody.query';
import { originalsOf } from '../queries/originals.query';
import { HandBackOriginals } from '../use-cases/hand-back-originals';
import { CustodyDossierParameter, CustodyReasonQuery } from './custody.requests';
import { DossierCustodyResponse, OriginalsResponse } from './custody.responses';
import { HandBackRequest } from './hand-back.requests';

@ApiTags('dossiers')
@Controller('dossiers')
export class CustodyController {
  constructor(
    private readonly sql: PoolSql,
    private readonly handBackOriginals: HandBackOriginals,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

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
    return custodyOf(this.sql, id, actor, officeDay(this.clock.now()), { reason }).catch(
      askingReason(actor, reason),
    );
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
    return originalsOf(this.sql, id, actor, { reason }).catch(askingReason(actor, reason));
  }

  @Post(':id/originals/hand-backs')
  @Operation({
    id: 'handBackOriginals',
    summary: 'Hand originals of an ended dossier to a person who signs for them',
    description:
      'What stayed behind at a refusal, a withdrawal, a stop or a return. The version of the dossier ' +
      'is the one that was seen.',
    access: ['dossier.returnResult'],
    answers: OriginalsResponse,
    status: 201,
    idempotent: true,
    conditional: true,
    problems: ['notFound', 'actionNotAllowed'],
  })
  handBack(
    @Param() { id }: CustodyDossierParameter,
    @Body() body: HandBackRequest,
    @IfMatch() version: number,
    @CurrentActor() actor: Actor,
    @CreatingAct(201) act: Act,
  ): Promise<JsonDocument> {
    return this.handBackOriginals.run(id, version, body, actor, act);
  }
}
