import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../access/actor';
import { CreatingAct, CurrentActor } from '../../access/http/command';
import { DossierIdParameter } from '../../dossier-reach/http/dossier-key.requests';
import type { Act } from '../../platform/http/act';
import type { JsonDocument } from '../../platform/http/json-document';
import { Operation } from '../../platform/http/operation';
import { OpenCorrection } from '../use-cases/open-correction';
import { OpenCorrectionRequest } from './corrections.requests';
import { DossierResponse } from './dossier.response';

@ApiTags('dossiers')
@Controller('dossiers')
export class CorrectionsController {
  constructor(private readonly openCorrection: OpenCorrection) {}

  @Post(':id/corrections')
  @Operation({
    id: 'openCorrection',
    summary: 'Open a linked dossier that corrects a result handed back with an error',
    description:
      'A final dossier never changes; the correction costs nothing and has its own term.',
    access: ['dossier.receive'],
    answers: DossierResponse,
    status: 201,
    idempotent: true,
    problems: [
      'notFound',
      'actionNotAllowed',
      'conflict',
      'gateRefused',
      'numberingRefused',
      'calendarMissing',
    ],
  })
  open(
    @Param() { id }: DossierIdParameter,
    @Body() body: OpenCorrectionRequest,
    @CurrentActor() actor: Actor,
    @CreatingAct(201) act: Act,
  ): Promise<JsonDocument> {
    return this.openCorrection.run(id, body, actor, act);
  }
}
