import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../access/actor';
import { CreatingAct, CurrentActor, RepeatableAct } from '../../access/http/command';
import {
  AccessReasonQuery,
  DossierKeyParameter,
} from '../../dossier-reach/http/dossier-key.requests';
import { ReachDossier } from '../../dossier-reach/use-cases/reach-dossier';
import type { Act } from '../../platform/http/act';
import type { JsonDocument } from '../../platform/http/json-document';
import { Operation } from '../../platform/http/operation';
import { holdsOf } from '../queries/retention.query';
import { LegalHolds } from '../use-cases/legal-holds';
import { HoldParameter, HoldRequest } from './retention.requests';
import { HoldListResponse } from './retention.responses';

@ApiTags('dossiers')
@Controller('dossiers')
export class HoldsController {
  constructor(
    private readonly holds: LegalHolds,
    private readonly reachDossier: ReachDossier,
  ) {}

  @Get(':id/holds')
  @Operation({
    id: 'listHolds',
    summary: 'The legal holds of a dossier, in order',
    access: ['dossier.read', 'dossier.readWithReason'],
    answers: HoldListResponse,
    problems: ['notFound'],
  })
  list(
    @Param() { id: key }: DossierKeyParameter,
    @Query() { reason }: AccessReasonQuery,
    @CurrentActor() actor: Actor,
    @RepeatableAct() act: Act,
  ): Promise<JsonDocument> {
    return this.reachDossier.run({ key, part: 'holds', reason, actor, act }, (sql, { id }) =>
      holdsOf(sql, id),
    );
  }

  @Post(':id/holds')
  @Operation({
    id: 'placeHold',
    summary: 'Keep a dossier from being destroyed, however old it grows',
    access: ['retention.hold'],
    answers: HoldListResponse,
    status: 201,
    idempotent: true,
    problems: ['notFound', 'actionNotAllowed'],
  })
  place(
    @Param() { id: key }: DossierKeyParameter,
    @Body() { reason }: HoldRequest,
    @CurrentActor() actor: Actor,
    @CreatingAct(201) act: Act,
  ): Promise<JsonDocument> {
    return this.holds.place({ key, reason }, actor, act);
  }

  @Post(':id/holds/:no/lifting')
  @Operation({
    id: 'liftHold',
    summary: 'End a hold; never by whoever placed it',
    access: ['retention.hold'],
    answers: HoldListResponse,
    idempotent: true,
    problems: ['notFound', 'actionNotAllowed'],
  })
  lift(
    @Param() { id: key, no }: HoldParameter,
    @Body() { reason }: HoldRequest,
    @CurrentActor() actor: Actor,
    @CreatingAct(200) act: Act,
  ): Promise<JsonDocument> {
    return this.holds.lift({ key, reason }, no, actor, act);
  }
}
