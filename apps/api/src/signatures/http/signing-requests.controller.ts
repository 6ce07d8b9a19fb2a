import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../access/actor';
import { CreatingAct, CurrentActor } from '../../access/http/command';
import { DocumentParameter } from '../../documents/http/documents.requests';
import { PoolSql } from '../../platform/database/pool-sql';
import type { Act } from '../../platform/http/act';
import { instantCursor } from '../../platform/http/cursor';
import type { JsonDocument } from '../../platform/http/json-document';
import { Operation } from '../../platform/http/operation';
import { usualPageSize } from '../../platform/validation/page-size';
import { waitingForSignature } from '../queries/signing-requests.query';
import { HandToSigning } from '../use-cases/hand-to-signing';
import { SendPaperBack } from '../use-cases/send-paper-back';
import { SignPaper } from '../use-cases/sign-paper';
import {
  HandToSigningRequest,
  PapersToSignQuery,
  SendPaperBackRequest,
  SigningRequestParameter,
  SignPaperRequest,
} from './signing-requests.requests';
import { PapersToSignResponse, SigningRequestResponse } from './signing-requests.responses';

@ApiTags('digitisation')
@Controller()
export class SigningRequestsController {
  constructor(
    private readonly sql: PoolSql,
    private readonly handToSigning: HandToSigning,
    private readonly signPaper: SignPaper,
    private readonly sendPaperBack: SendPaperBack,
  ) {}

  @Post('dossiers/:id/documents/:no/signing-requests')
  @Operation({
    id: 'handPaperToSigning',
    summary: 'Hand a digitised paper to those who sign for the competent unit',
    access: ['dossier.attest'],
    answers: SigningRequestResponse,
    status: 201,
    idempotent: true,
    problems: ['notFound', 'conflict', 'actionNotAllowed'],
  })
  hand(
    @Param() { id: key, no }: DocumentParameter,
    @Body() { note }: HandToSigningRequest,
    @CurrentActor() actor: Actor,
    @CreatingAct(201) act: Act,
  ): Promise<JsonDocument> {
    return this.handToSigning.run({ key, no, note }, actor, act);
  }

  @Get('signing-requests')
  @Operation({
    id: 'listPapersToSign',
    summary: 'Digitised papers that wait for your signature, the longest waiting first',
    access: ['dossier.decide'],
    answers: PapersToSignResponse,
  })
  list(
    @Query() { limit = usualPageSize, after }: PapersToSignQuery,
    @CurrentActor() actor: Actor,
  ): Promise<JsonDocument> {
    return waitingForSignature(this.sql, actor, { limit, after: instantCursor(after) });
  }

  @Post('signing-requests/:id/signatures')
  @Operation({
    id: 'signPaper',
    summary: 'Sign a digitised paper with the key of the agency',
    description: 'A signed copy takes the place of the unsigned file, which stays as evidence.',
    access: ['dossier.decide'],
    answers: SigningRequestResponse,
    status: 201,
    idempotent: true,
    problems: ['notFound', 'actionNotAllowed'],
  })
  sign(
    @Param() { id }: SigningRequestParameter,
    @Body() { reason }: SignPaperRequest,
    @CurrentActor() actor: Actor,
    @CreatingAct(201) act: Act,
  ): Promise<JsonDocument> {
    return this.signPaper.run(id, reason, actor, act);
  }

  @Post('signing-requests/:id/returns')
  @Operation({
    id: 'sendPaperBack',
    summary: 'Give a digitised paper back unsigned, with the reason',
    access: ['dossier.decide'],
    answers: SigningRequestResponse,
    status: 201,
    idempotent: true,
    problems: ['notFound', 'actionNotAllowed'],
  })
  sendBack(
    @Param() { id }: SigningRequestParameter,
    @Body() { reason }: SendPaperBackRequest,
    @CurrentActor() actor: Actor,
    @CreatingAct(201) act: Act,
  ): Promise<JsonDocument> {
    return this.sendPaperBack.run(id, reason, actor, act);
  }
}
