import { Body, Controller, Get, Inject, Ip, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CreatingAct } from '../../access/http/command';
import type { Clock } from '@motcua/shared-time';
import { CLOCK } from '../../platform/config/clock';
import type { Act } from '../../platform/http/act';
import type { JsonDocument } from '../../platform/http/json-document';
import { Operation } from '../../platform/http/operation';
import { trackingAnswer } from '../tracking-answer';
import { TrackingSight } from '../tracking-sight';
import { CompareContent } from '../use-cases/compare-content';
import { RateDossier } from '../use-cases/rate-dossier';
import {
  FiledContentParameter,
  RateDossierRequest,
  TrackingParameter,
  TrackingQuery,
} from './tracking.requests';
import { FiledContentResponse, RatingResponse, TrackingResponse } from './tracking.responses';

@ApiTags('tracking')
@Controller()
export class TrackingController {
  constructor(
    private readonly sight: TrackingSight,
    private readonly rateDossier: RateDossier,
    private readonly compareContent: CompareContent,
    @Inject(CLOCK) private readonly clock: Clock,
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
    return trackingAnswer(await this.sight.find({ code, secret, address }), this.clock.now());
  }

  @Get('tracking/:code/files/:sha256')
  @Operation({
    id: 'compareFile',
    summary: 'Whether a file is one of the dossier, by its hash alone',
    description:
      'Whoever has the receipt hashes the file in the browser; the file is never sent. The same ' +
      'limit of wrong pairs holds.',
    access: 'anonymous',
    answers: FiledContentResponse,
    problems: ['notFound', 'tooManyAttempts'],
  })
  compare(
    @Param() { code, sha256 }: FiledContentParameter,
    @Query() { secret }: TrackingQuery,
    @Ip() address: string,
  ): Promise<JsonDocument> {
    return this.compareContent.run({ code, secret, address }, sha256);
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
