import { Body, Controller, Get, Ip, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CreatingAct } from '../../access/http/command';
import type { Act } from '../../platform/http/act';
import type { JsonDocument } from '../../platform/http/json-document';
import { Operation } from '../../platform/http/operation';
import { trackingAnswer } from '../tracking-answer';
import { TrackingSight } from '../tracking-sight';
import { RateDossier } from '../use-cases/rate-dossier';
import { RateDossierRequest, TrackingParameter, TrackingQuery } from './tracking.requests';
import { RatingResponse, TrackingResponse } from './tracking.responses';

@ApiTags('tracking')
@Controller()
export class TrackingController {
  constructor(
    private readonly sight: TrackingSight,
    private readonly rateDossier: RateDossier,
  ) {}

  @Get('tracking/:code')
  @Operation({
    id: 'trackDossier',
    summary: 'How far a dossier is, for whoever has its receipt',
    description:
      'No name, id or address. Five wrong pairs from one address close it for 15 minutes.',
    access: 'anonymous',
    answers: TrackingResponse,
    problems: ['notFound', 'tooManyAttempts'],
  })
  async track(
    @Param() { code }: TrackingParameter,
    @Query() { secret }: TrackingQuery,
    @Ip() address: string,
  ): Promise<JsonDocument> {
    return trackingAnswer(await this.sight.find({ code, secret, address }));
  }

  @Post('ratings')
  @Operation({
    id: 'rateDossier',
    summary: 'How satisfied the citizen is; once per dossier',
    access: 'anonymous',
    answers: RatingResponse,
    status: 201,
    idempotent: true,
    problems: ['notFound', 'tooManyAttempts', 'actionNotAllowed', 'conflict'],
  })
  rate(
    @Body() body: RateDossierRequest,
    @Ip() address: string,
    @CreatingAct(201) act: Act,
  ): Promise<JsonDocument> {
    return this.rateDossier.run({ ...body, address }, act);
  }
}
