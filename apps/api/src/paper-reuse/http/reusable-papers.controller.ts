import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../access/actor';
import { CurrentActor } from '../../access/http/command';
import type { JsonDocument } from '../../platform/http/json-document';
import { Operation } from '../../platform/http/operation';
import { FindReusablePapers } from '../use-cases/find-reusable-papers';
import { ReusablePapersQuery } from './reusable-papers.requests';
import { ReusablePapersResponse } from './reusable-papers.responses';

@ApiTags('intake')
@Controller('reusable-papers')
export class ReusablePapersController {
  constructor(private readonly find: FindReusablePapers) {}

  @Get()
  @Operation({
    id: 'listReusablePapers',
    summary: 'Papers and results already kept for a person that a case would ask for again',
    description:
      'Papers from dossiers I may see, results from the whole province. The number must be whole. ' +
      'A paper is taken by naming it in components[].reuse when the dossier is opened.',
    access: ['dossier.receive'],
    answers: ReusablePapersResponse,
  })
  list(@Query() query: ReusablePapersQuery, @CurrentActor() actor: Actor): Promise<JsonDocument> {
    return this.find.run(query, actor);
  }
}
