import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Language } from '@motcua/shared-problem';
import type { Actor } from '../../access/actor';
import { CreatingAct, CurrentActor, IfMatch } from '../../access/http/command';
import { DossierIdParameter } from '../../dossier-reach/http/dossier-key.requests';
import type { Act } from '../../platform/http/act';
import type { JsonDocument } from '../../platform/http/json-document';
import { Operation } from '../../platform/http/operation';
import { ActOnMany } from '../use-cases/act-on-many';
import { ChangeClaim } from '../use-cases/change-claim';
import { HandOverWork } from '../use-cases/hand-over-work';
import { ActOnManyRequest } from './batch.requests';
import { ClaimRequest, WorkHandoverRequest } from './claim.requests';
import { ClaimResponse } from './claim.responses';
import { ReaderLanguage } from './reader-language';
import { RowOutcomesResponse } from './row.responses';

@ApiTags('work')
@Controller()
export class ClaimsController {
  constructor(
    private readonly changeClaim: ChangeClaim,
    private readonly handOverWork: HandOverWork,
    private readonly actOnMany: ActOnMany,
  ) {}

  @Post('dossiers/:id/claims')
  @Operation({
    id: 'changeClaim',
    summary: 'Assign a dossier, take it over from a colleague, or give it back',
    description: 'Work nobody holds is taken up by the action `take`.',
    access: ['dossier.process', 'dossier.assign'],
    answers: ClaimResponse,
    idempotent: true,
    conditional: true,
    problems: ['notFound', 'actionNotAllowed'],
  })
  change(
    @Param() { id }: DossierIdParameter,
    @Body() body: ClaimRequest,
    @IfMatch() version: number,
    @CurrentActor() actor: Actor,
    @CreatingAct(200) act: Act,
  ): Promise<JsonDocument> {
    return this.changeClaim.run(id, version, body, actor, act);
  }

  @Post('work-handovers')
  @Operation({
    id: 'handOverWork',
    summary: 'Give all open work of somebody who is away to a colleague',
    description: 'Up to 100 dossiers at a time, the nearest appointment first; each row answers.',
    access: ['dossier.assign'],
    answers: RowOutcomesResponse,
    idempotent: true,
  })
  handOver(
    @Body() body: WorkHandoverRequest,
    @CurrentActor() actor: Actor,
    @CreatingAct(200) act: Act,
    @ReaderLanguage() language: Language,
  ): Promise<JsonDocument> {
    return this.handOverWork.run(body, actor, act, language);
  }

  @Post('dossier-action-batches')
  @Operation({
    id: 'actOnManyDossiers',
    summary: 'One act on many dossiers; each row succeeds or fails by itself',
    description:
      'Every row names the version that was seen. Sent again, it goes on where it ended.',
    access: ['dossier.transfer', 'dossier.process', 'dossier.decide', 'dossier.assign'],
    answers: RowOutcomesResponse,
    idempotent: true,
  })
  actOn(
    @Body() body: ActOnManyRequest,
    @CurrentActor() actor: Actor,
    @CreatingAct(200) act: Act,
    @ReaderLanguage() language: Language,
  ): Promise<JsonDocument> {
    return this.actOnMany.run(body, actor, act, language);
  }
}
