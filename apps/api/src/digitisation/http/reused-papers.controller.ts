import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../access/actor';
import { CreatingAct, CurrentActor } from '../../access/http/command';
import { AddedDocumentResponse } from '../../documents/http/documents.responses';
import { DossierKeyParameter } from '../../dossier-reach/http/dossier-key.requests';
import type { Act } from '../../platform/http/act';
import type { JsonDocument } from '../../platform/http/json-document';
import { Operation } from '../../platform/http/operation';
import { ReusePaper } from '../use-cases/reuse-paper';
import { ReusedPaperRequest } from './digitisation.requests';

@ApiTags('digitisation')
@Controller('dossiers')
export class ReusedPapersController {
  constructor(private readonly reusePaper: ReusePaper) {}

  @Post(':id/reused-papers')
  @Operation({
    id: 'reusePaper',
    summary: 'File a paper that is kept already instead of scanning it again',
    description:
      'One that listReusablePapers offers for the person and the case of this dossier, for a paper ' +
      'that was handed in. A paper that has a file of the same bytes already gets no second one.',
    access: ['dossier.digitise'],
    answers: AddedDocumentResponse,
    status: 201,
    idempotent: true,
    problems: ['notFound', 'actionNotAllowed', 'conflict'],
  })
  reuse(
    @Param() { id: key }: DossierKeyParameter,
    @Body() { componentNo, dossierId, documentNo }: ReusedPaperRequest,
    @CurrentActor() actor: Actor,
    @CreatingAct(201) act: Act,
  ): Promise<JsonDocument> {
    return this.reusePaper.run({ key, componentNo, dossierId, documentNo }, actor, act);
  }
}
