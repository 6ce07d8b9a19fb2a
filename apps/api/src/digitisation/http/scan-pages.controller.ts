import {
  Body,
  Controller,
  Get,
  Param,
  Patch,
  Post,
  Query,
  Res,
  StreamableFile,
} from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Actor } from '../../access/actor';
import { CreatingAct, CurrentActor, IfMatch, RepeatableAct } from '../../access/http/command';
import { sendFile } from '../../documents/http/send-file';
import { PoolSql } from '../../platform/database/pool-sql';
import { FileStore } from '../../platform/files/file-store';
import type { Act } from '../../platform/http/act';
import type { JsonDocument } from '../../platform/http/json-document';
import { Operation } from '../../platform/http/operation';
import { pagePicture } from '../queries/page-picture.query';
import { ArrangePages } from '../use-cases/arrange-pages';
import { FilePapers } from '../use-cases/file-papers';
import {
  ArrangePagesRequest,
  FilePapersRequest,
  PictureQuery,
  ScanBatchParameter,
  ScanPartParameter,
} from './digitisation.requests';
import { ScanBatchResponse } from './scan-batch.responses';

@ApiTags('digitisation')
@Controller('scan-batches')
export class ScanPagesController {
  constructor(
    private readonly sql: PoolSql,
    private readonly files: FileStore,
    private readonly arrangePages: ArrangePages,
    private readonly filePapers: FilePapers,
  ) {}

  @Get(':id/pages/:no/picture')
  @Operation({
    id: 'getPagePicture',
    summary: 'A scanned page as a picture; once filed, only for those who see the dossier',
    access: ['dossier.digitise'],
    answers: 'image/jpeg',
    problems: ['notFound'],
  })
  async picture(
    @Param() { id: batchId, no }: ScanPartParameter,
    @Query() { size = 'page' }: PictureQuery,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile | undefined> {
    const picture = await pagePicture(this.sql, { batchId, no, size }, actor);
    // A picture never changes under its hash; it is kept by the browser, by nobody in between.
    void reply.header('cache-control', 'private, no-cache');
    return sendFile(reply, this.files, picture, true);
  }

  @Patch(':id/pages')
  @Operation({
    id: 'arrangePages',
    summary: 'Turn, order, drop and assign pages; all of it or nothing',
    access: ['dossier.digitise'],
    answers: ScanBatchResponse,
    conditional: true,
    problems: ['notFound', 'actionNotAllowed'],
  })
  arrange(
    @Param() { id: batchId }: ScanBatchParameter,
    @Body() { changes }: ArrangePagesRequest,
    @IfMatch() version: number,
    @CurrentActor() actor: Actor,
    @RepeatableAct() act: Act,
  ): Promise<JsonDocument> {
    const settled = changes.map(({ rotation, ...change }) => ({
      ...change,
      ...(rotation === undefined ? {} : { rotation: Number(rotation) }),
    }));
    return this.arrangePages.run({ batchId, version, changes: settled }, actor, act);
  }

  @Post(':id/filings')
  @Operation({
    id: 'filePapers',
    summary: 'Make one PDF of each paper and file them in the dossier',
    description:
      'PDF/A-2b where every page is a picture that is certainly fit for it, an ordinary PDF 1.7 ' +
      'otherwise; the record of the paper says which, and no validator has checked it.',
    access: ['dossier.digitise'],
    answers: ScanBatchResponse,
    status: 201,
    idempotent: true,
    conditional: true,
    problems: ['notFound', 'actionNotAllowed', 'fileRefused', 'serviceUnavailable'],
  })
  file(
    @Param() { id: batchId }: ScanBatchParameter,
    @Body() body: FilePapersRequest,
    @IfMatch() version: number,
    @CurrentActor() actor: Actor,
    @CreatingAct(201) act: Act,
  ): Promise<JsonDocument> {
    return this.filePapers.run({ batchId, version, ...body }, actor, act);
  }
}
