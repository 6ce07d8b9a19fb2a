import { Body, Controller, Delete, Get, Headers, Param, Patch, Post, Req } from '@nestjs/common';
import { ApiBody, ApiHeader, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '../../access/actor';
import { CreatingAct, CurrentActor, RepeatableAct } from '../../access/http/command';
import { DossierKeyParameter } from '../../dossier-reach/http/dossier-key.requests';
import type { Act } from '../../platform/http/act';
import type { JsonDocument } from '../../platform/http/json-document';
import { Operation } from '../../platform/http/operation';
import { partMediaType, readPart } from '../../platform/http/part-body';
import { Takes } from '../../platform/http/takes';
import { ProblemError, refusedField } from '../../platform/problem/problem-error';
import { AddUploadedDocument } from '../use-cases/add-uploaded-document';
import { mostBytesOfPart, SendInParts } from '../use-cases/send-in-parts';
import { AddedDocumentResponse } from './documents.responses';
import {
  AnnounceUploadRequest,
  UploadedDocumentRequest,
  UploadParameter,
} from './uploads.requests';
import { UploadResponse } from './uploads.responses';

const access = ['dossier.digitise', 'dossier.process', 'dossier.decide'] as const;

@ApiTags('uploads')
@Controller()
export class UploadsController {
  constructor(
    private readonly sendInParts: SendInParts,
    private readonly addUploadedDocument: AddUploadedDocument,
  ) {}

  @Post('uploads')
  @Operation({
    id: 'announceUpload',
    summary: 'Announce a large file that will be sent in parts',
    description:
      'Send its parts with PATCH and the header Upload-Offset; after a cut ask how much is held ' +
      'and go on there. When it is whole, bring it into a batch or file it in a dossier.',
    access,
    answers: UploadResponse,
    status: 201,
    idempotent: true,
    problems: ['fileRefused', 'actionNotAllowed'],
  })
  announce(
    @Body() file: AnnounceUploadRequest,
    @CurrentActor() actor: Actor,
    @CreatingAct(201) act: Act,
  ): Promise<JsonDocument> {
    return this.sendInParts.begin(file, actor, act);
  }

  @Get('uploads/:id')
  @Operation({
    id: 'getUpload',
    summary: 'How many bytes of an upload are held',
    access,
    answers: UploadResponse,
    problems: ['notFound'],
  })
  get(@Param() { id }: UploadParameter, @CurrentActor() actor: Actor): Promise<JsonDocument> {
    return this.sendInParts.progress(id, actor);
  }

  @Patch('uploads/:id')
  @Takes(partMediaType)
  @ApiBody({ schema: { type: 'string', format: 'binary', maxLength: mostBytesOfPart } })
  @ApiHeader({
    name: 'Upload-Offset',
    required: true,
    description: 'Where in the file the part begins; it must be what is held.',
    schema: { type: 'string', pattern: '^\\d{1,10}$', maxLength: 10 },
    example: '0',
  })
  @Operation({
    id: 'sendUploadPart',
    summary: 'Send the next part of an upload; it is on disk when this answers',
    access,
    answers: UploadResponse,
    problems: ['notFound', 'conflict', 'unsupportedMediaType', 'payloadTooLarge'],
  })
  async send(
    @Param() { id }: UploadParameter,
    @Headers('upload-offset') from: string | undefined,
    @Req() request: FastifyRequest,
    @CurrentActor() actor: Actor,
    @RepeatableAct() act: Act,
  ): Promise<JsonDocument> {
    const offset = offsetOf(from);
    const { bytes: part, isCut } = await readPart(request, mostBytesOfPart);
    const reply = await this.sendInParts.continue({ id, offset, part }, actor, act);
    // Nobody hears this; what came before the cut is held all the same.
    if (isCut) throw new ProblemError('malformedRequest', 'the part broke off');
    return reply;
  }

  @Delete('uploads/:id')
  @Operation({
    id: 'discardUpload',
    summary: 'Give up an upload and what is held of it',
    access,
    status: 204,
    problems: ['notFound'],
  })
  discard(
    @Param() { id }: UploadParameter,
    @CurrentActor() actor: Actor,
    @RepeatableAct() act: Act,
  ): Promise<void> {
    return this.sendInParts.giveUp(id, actor, act);
  }

  @Post('dossiers/:id/uploaded-documents')
  @Operation({
    id: 'addUploadedDocument',
    summary: 'File an upload that is whole as a scan of a paper, a result or an attachment',
    access,
    answers: AddedDocumentResponse,
    status: 201,
    idempotent: true,
    problems: ['notFound', 'conflict', 'actionNotAllowed', 'fileRefused'],
  })
  file(
    @Param() { id }: DossierKeyParameter,
    @Body() document: UploadedDocumentRequest,
    @CurrentActor() actor: Actor,
    @CreatingAct(201) act: Act,
  ): Promise<JsonDocument> {
    return this.addUploadedDocument.run(id, document, actor, act);
  }
}

function offsetOf(header: string | undefined): number {
  const path = ['headers', 'upload-offset'];
  if (header === undefined) throw refusedField(path, 'required');
  if (!/^\d{1,10}$/.test(header)) throw refusedField(path, 'pattern', { example: '0' });
  return Number(header);
}
