import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../access/actor';
import { CreatingAct, CurrentActor, IfMatch, RepeatableAct } from '../../access/http/command';
import { DocumentParameter } from '../../documents/http/documents.requests';
import { DocumentResponse } from '../../documents/http/documents.responses';
import { AccessReasonQuery } from '../../dossier-reach/http/dossier-key.requests';
import type { Act } from '../../platform/http/act';
import type { JsonDocument } from '../../platform/http/json-document';
import { Operation } from '../../platform/http/operation';
import { ReadSignatures } from '../use-cases/read-signatures';
import { SignResult } from '../use-cases/sign-result';
import { SignResultRequest } from './signatures.requests';
import { SignaturesResponse } from './signatures.responses';

@ApiTags('dossiers')
@Controller('dossiers')
export class SignaturesController {
  constructor(
    private readonly readSignatures: ReadSignatures,
    private readonly signResult: SignResult,
  ) {}

  @Get(':id/documents/:no/signatures')
  @Operation({
    id: 'listSignatures',
    summary: 'Who signed a document, and whether what is kept is what they signed',
    access: ['dossier.read', 'dossier.readWithReason'],
    answers: SignaturesResponse,
    problems: ['notFound', 'actionNotAllowed'],
  })
  list(
    @Param() { id: key, no }: DocumentParameter,
    @Query() { reason }: AccessReasonQuery,
    @CurrentActor() actor: Actor,
    @RepeatableAct() act: Act,
  ): Promise<JsonDocument> {
    return this.readSignatures.run({ key, no, reason }, actor, act);
  }

  @Post(':id/documents/:no/signatures')
  @Operation({
    id: 'signResult',
    summary:
      'Sign a PDF result with the key of the agency (PAdES B-B, B-T with a timestamp service)',
    description:
      'A signed copy takes the place of the unsigned file, which stays as evidence. Where a timestamp ' +
      'service is configured and gives none, nothing is signed.',
    access: ['dossier.decide'],
    answers: DocumentResponse,
    status: 201,
    idempotent: true,
    conditional: true,
    problems: ['notFound', 'actionNotAllowed'],
  })
  sign(
    @Param() { id: key, no }: DocumentParameter,
    @Body() { reason }: SignResultRequest,
    @IfMatch() version: number,
    @CurrentActor() actor: Actor,
    @CreatingAct(201) act: Act,
  ): Promise<JsonDocument> {
    return this.signResult.run({ key, no, version, reason }, actor, act);
  }
}
