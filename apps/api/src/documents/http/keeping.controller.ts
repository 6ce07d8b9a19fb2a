import { Controller, Get, Header, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../access/actor';
import { CreatingAct, CurrentActor, RepeatableAct } from '../../access/http/command';
import { PrintSlip } from '../../dossier-intake/use-cases/print-slip';
import {
  AccessReasonQuery,
  DossierKeyParameter,
} from '../../dossier-reach/http/dossier-key.requests';
import type { Act } from '../../platform/http/act';
import type { JsonDocument } from '../../platform/http/json-document';
import { Operation } from '../../platform/http/operation';
import { resultSlip } from '../result-slip';
import { CheckIntegrity } from '../use-cases/check-integrity';
import { DocumentParameter } from './documents.requests';
import { IntegrityResponse } from './keeping.responses';

@ApiTags('dossiers')
@Controller('dossiers')
export class KeepingController {
  constructor(
    private readonly checkIntegrity: CheckIntegrity,
    private readonly printSlip: PrintSlip,
  ) {}

  @Get(':id/result-slip')
  @Header('content-type', 'application/pdf')
  @Header('content-disposition', 'inline; filename="phieu-kem-ket-qua.pdf"')
  @Operation({
    id: 'printResultSlip',
    summary: 'The cover of a result, with the code that leads to its check',
    access: ['dossier.read', 'dossier.readWithReason'],
    answers: 'application/pdf',
    problems: ['notFound'],
  })
  slip(
    @Param() { id: key }: DossierKeyParameter,
    @Query() { reason }: AccessReasonQuery,
    @CurrentActor() actor: Actor,
    @RepeatableAct() act: Act,
  ): Promise<Buffer> {
    return this.printSlip.run(resultSlip, { key, reason }, actor, act);
  }

  @Post(':id/documents/:no/integrity-checks')
  @Operation({
    id: 'checkDocumentIntegrity',
    summary: 'Hash the stored bytes anew and compare them with the record and the journal',
    access: ['dossier.read', 'dossier.readWithReason'],
    answers: IntegrityResponse,
    idempotent: true,
    problems: ['notFound'],
  })
  check(
    @Param() { id: key, no }: DocumentParameter,
    @Query() { reason }: AccessReasonQuery,
    @CurrentActor() actor: Actor,
    @CreatingAct(200) act: Act,
  ): Promise<JsonDocument> {
    return this.checkIntegrity.run({ key, no, reason }, actor, act);
  }
}
