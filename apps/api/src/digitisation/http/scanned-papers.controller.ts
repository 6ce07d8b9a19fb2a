import { Controller, Get, Inject, Param, Query, Res, StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Clock, officeDay } from '@motcua/shared-time';
import type { FastifyReply } from 'fastify';
import type { Actor } from '../../access/actor';
import { CurrentActor, RepeatableAct } from '../../access/http/command';
import { DocumentParameter, DownloadQuery } from '../../documents/http/documents.requests';
import { sendFile } from '../../documents/http/send-file';
import { OpenDocument } from '../../documents/use-cases/open-document';
import { DossierKeyParameter } from '../../dossier-reach/http/dossier-key.requests';
import { CLOCK } from '../../platform/config/clock';
import { PoolSql } from '../../platform/database/pool-sql';
import { FileStore } from '../../platform/files/file-store';
import type { Act } from '../../platform/http/act';
import { instantCursor } from '../../platform/http/cursor';
import type { JsonDocument } from '../../platform/http/json-document';
import { Operation } from '../../platform/http/operation';
import { pdfAnswer } from '../../platform/http/pdf-answer';
import { usualPageSize } from '../../platform/validation/page-size';
import { digitisationTasks } from '../queries/digitisation-task.query';
import { searchableCopy } from '../queries/paper-record.query';
import { PrintSeparatorSheets } from '../use-cases/print-separator-sheets';
import { DigitisationTaskListResponse } from './digitisation-tasks.responses';
import { ScanPageQuery, SheetsQuery } from './digitisation.requests';

@ApiTags('digitisation')
@Controller()
export class ScannedPapersController {
  constructor(
    private readonly sql: PoolSql,
    private readonly printSeparatorSheets: PrintSeparatorSheets,
    private readonly openDocument: OpenDocument,
    private readonly files: FileStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get('digitisation-tasks')
  @Operation({
    id: 'listDigitisationTasks',
    summary:
      'Open dossiers with a paper I may file and that has no file, the longest waiting first',
    access: ['dossier.digitise'],
    answers: DigitisationTaskListResponse,
  })
  tasks(
    @Query() { limit = usualPageSize, after }: ScanPageQuery,
    @CurrentActor() actor: Actor,
  ): Promise<JsonDocument> {
    const day = officeDay(this.clock.now());
    return digitisationTasks(this.sql, actor, { limit, after: instantCursor(after), day });
  }

  @Get('dossiers/:id/separator-sheets')
  @Operation({
    id: 'printSeparatorSheets',
    summary: 'Sheets to lay before the pages of each paper, so that a scan sorts itself',
    access: ['dossier.digitise'],
    answers: 'application/pdf',
    problems: ['notFound', 'serviceUnavailable'],
  })
  async sheets(
    @Param() { id: key }: DossierKeyParameter,
    @Query() { componentNo }: SheetsQuery,
    @CurrentActor() actor: Actor,
  ): Promise<StreamableFile> {
    const printed = await this.printSeparatorSheets.run(key, componentNo, actor);
    return pdfAnswer(printed.content, printed.fileName);
  }

  @Get('dossiers/:id/documents/:no/searchable-copy')
  @Operation({
    id: 'getSearchableCopy',
    summary: 'A copy of a scan whose words can be found and copied; the filed file stays evidence',
    access: ['dossier.read', 'dossier.readWithReason'],
    answers: 'application/octet-stream',
    problems: ['notFound', 'actionNotAllowed'],
  })
  async searchable(
    @Param() { id: key, no }: DocumentParameter,
    @Query() { inline, reason }: DownloadQuery,
    @CurrentActor() actor: Actor,
    @RepeatableAct() act: Act,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile | undefined> {
    const file = await this.openDocument.run({ key, no, reason }, actor, act, searchableCopy);
    return sendFile(reply, this.files, file, inline === '1');
  }
}
