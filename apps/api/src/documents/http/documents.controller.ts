import {
  Controller,
  Delete,
  Get,
  Param,
  Post,
  Query,
  Req,
  Res,
  StreamableFile,
} from '@nestjs/common';
import { ApiBody, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '../../access/actor';
import { CreatingAct, CurrentActor, IfMatch, RepeatableAct } from '../../access/http/command';
import {
  AccessReasonQuery,
  DossierKeyParameter,
} from '../../dossier-reach/http/dossier-key.requests';
import { ReachDossier } from '../../dossier-reach/use-cases/reach-dossier';
import { FileStore } from '../../platform/files/file-store';
import type { Act } from '../../platform/http/act';
import type { JsonDocument } from '../../platform/http/json-document';
import { Operation } from '../../platform/http/operation';
import { Takes } from '../../platform/http/takes';
import { documentsOf } from '../queries/document.query';
import { AddDocument } from '../use-cases/add-document';
import { OpenDocument } from '../use-cases/open-document';
import { RemoveDocument } from '../use-cases/remove-document';
import { DocumentParameter, DownloadQuery, RemovalQuery, uploadSchema } from './documents.requests';
import {
  AddedDocumentResponse,
  DocumentListResponse,
  DocumentResponse,
} from './documents.responses';
import { receiveUpload } from './receive-upload';
import { sendFile } from './send-file';

@ApiTags('dossiers')
@Controller('dossiers')
export class DocumentsController {
  constructor(
    private readonly addDocument: AddDocument,
    private readonly removeDocument: RemoveDocument,
    private readonly reachDossier: ReachDossier,
    private readonly openDocument: OpenDocument,
    private readonly files: FileStore,
  ) {}

  @Post(':id/documents')
  @Takes('multipart/form-data')
  @ApiBody({ schema: uploadSchema })
  @Operation({
    id: 'addDocument',
    summary: 'File a scan of a paper, a result or an attachment',
    description:
      'A form with its fields before its file. PDF, JPEG or PNG by content. A repetition with the ' +
      'same key sends the same file. The same file twice under one paper is a conflict; one that ' +
      'lies elsewhere already is filed all the same, and the answer says where it lies.',
    access: ['dossier.digitise', 'dossier.process', 'dossier.decide'],
    answers: AddedDocumentResponse,
    status: 201,
    idempotent: true,
    problems: [
      'notFound',
      'conflict',
      'actionNotAllowed',
      'fileRefused',
      'unsupportedMediaType',
      'payloadTooLarge',
    ],
  })
  add(
    @Param() { id }: DossierKeyParameter,
    @Req() request: FastifyRequest,
    @CurrentActor() actor: Actor,
    @CreatingAct(201) act: Act,
  ): Promise<JsonDocument> {
    return this.addDocument.run(id, (keep) => receiveUpload(request, keep), actor, act);
  }

  @Get(':id/documents')
  @Operation({
    id: 'listDocuments',
    summary: 'The files of a dossier in the order they were filed',
    access: ['dossier.read', 'dossier.readWithReason'],
    answers: DocumentListResponse,
    problems: ['notFound'],
  })
  list(
    @Param() { id: key }: DossierKeyParameter,
    @Query() { reason }: AccessReasonQuery,
    @CurrentActor() actor: Actor,
    @RepeatableAct() act: Act,
  ): Promise<JsonDocument> {
    return this.reachDossier.run({ key, part: 'documents', reason, actor, act }, documentsOf);
  }

  @Get(':id/documents/:no')
  @Operation({
    id: 'getDocument',
    summary: 'The file itself: saved, or shown with inline=1',
    access: ['dossier.read', 'dossier.readWithReason'],
    answers: 'application/octet-stream',
    problems: ['notFound', 'actionNotAllowed'],
  })
  async download(
    @Param() { id: key, no }: DocumentParameter,
    @Query() { inline, reason }: DownloadQuery,
    @CurrentActor() actor: Actor,
    @RepeatableAct() act: Act,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile | undefined> {
    const file = await this.openDocument.run({ key, no, reason }, actor, act);
    return sendFile(reply, this.files, file, inline === '1');
  }

  @Delete(':id/documents/:no')
  @Operation({
    id: 'removeDocument',
    summary: 'Take a file out of the papers; it stays as evidence',
    access: ['dossier.digitise', 'dossier.process', 'dossier.decide'],
    answers: DocumentResponse,
    conditional: true,
    problems: ['notFound', 'actionNotAllowed'],
  })
  remove(
    @Param() { id: key, no }: DocumentParameter,
    @Query() { reason }: RemovalQuery,
    @IfMatch() version: number,
    @CurrentActor() actor: Actor,
    @RepeatableAct() act: Act,
  ): Promise<JsonDocument> {
    return this.removeDocument.run({ key, no, version, reason }, actor, act);
  }
}
