import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../access/actor';
import { CreatingAct, CurrentActor } from '../../access/http/command';
import { UploadedScanRequest } from '../../documents/http/uploads.requests';
import type { Act } from '../../platform/http/act';
import type { JsonDocument } from '../../platform/http/json-document';
import { Operation } from '../../platform/http/operation';
import { AddUploadedScan } from '../use-cases/add-uploaded-scan';
import { ScanBatchParameter } from './digitisation.requests';
import { ScanBatchResponse } from './scan-batch.responses';

@ApiTags('digitisation')
@Controller('scan-batches')
export class ReceivedScansController {
  constructor(private readonly addUploadedScan: AddUploadedScan) {}

  @Post(':id/uploaded-files')
  @Operation({
    id: 'addUploadedScan',
    summary: 'Bring a scan that was sent in parts into a batch',
    access: ['dossier.digitise'],
    answers: ScanBatchResponse,
    status: 201,
    idempotent: true,
    problems: ['notFound', 'conflict', 'actionNotAllowed', 'fileRefused'],
  })
  add(
    @Param() { id }: ScanBatchParameter,
    @Body() { uploadId }: UploadedScanRequest,
    @CurrentActor() actor: Actor,
    @CreatingAct(201) act: Act,
  ): Promise<JsonDocument> {
    return this.addUploadedScan.run(id, uploadId, actor, act);
  }
}
