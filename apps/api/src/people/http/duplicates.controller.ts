import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../access/actor';
import { CreatingAct, CurrentActor, RepeatableAct } from '../../access/http/command';
import { DossierIdParameter } from '../../dossier-reach/http/dossier-key.requests';
import type { Act } from '../../platform/http/act';
import { JsonDocument } from '../../platform/http/json-document';
import { Operation } from '../../platform/http/operation';
import { CompareDossier } from '../use-cases/compare-dossier';
import { DecideDuplicate, type RecordedVerdict } from '../use-cases/decide-duplicate';
import { DecideDuplicateRequest, PersonQuery } from './people.requests';
import { DuplicateDecisionResponse, PossibleDuplicatesResponse } from './people.responses';

@ApiTags('people')
@Controller()
export class DuplicatesController {
  constructor(
    private readonly compareDossier: CompareDossier,
    private readonly decideDuplicate: DecideDuplicate,
  ) {}

  @Get('dossiers/:id/possible-duplicates')
  @Operation({
    id: 'listPossibleDuplicates',
    summary: 'Other dossiers I may see that could be the same matter: person, name or files',
    access: ['dossier.read', 'dossier.readWithReason'],
    answers: PossibleDuplicatesResponse,
    problems: ['notFound'],
  })
  async list(
    @Param() { id }: DossierIdParameter,
    @Query() { reason }: PersonQuery,
    @CurrentActor() actor: Actor,
    @RepeatableAct() act: Act,
  ): Promise<JsonDocument> {
    return JsonDocument.of({ items: await this.compareDossier.run(id, reason, actor, act) });
  }

  @Post('duplicate-decisions')
  @Operation({
    id: 'decideDuplicate',
    summary: 'Record whether a draft or dossier is the same matter as an earlier dossier',
    description:
      'A draft that is the same matter ends; with scans it cannot end in favour of a closed dossier. Numbered dossiers are linked, never merged.',
    access: ['dossier.receive'],
    answers: DuplicateDecisionResponse,
    status: 201,
    idempotent: true,
    problems: ['conflict', 'actionNotAllowed'],
  })
  decide(
    @Body() body: DecideDuplicateRequest,
    @CurrentActor() actor: Actor,
    @CreatingAct(201) act: Act,
  ): Promise<RecordedVerdict> {
    return this.decideDuplicate.run(body, actor, act);
  }
}
