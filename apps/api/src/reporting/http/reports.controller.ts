import { Controller, Get, Header, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../access/actor';
import { CurrentActor, RepeatableAct } from '../../access/http/command';
import { DossierListResponse } from '../../dossier-intake/http/dossier-list.response';
import type { Act } from '../../platform/http/act';
import { JsonDocument } from '../../platform/http/json-document';
import { Operation } from '../../platform/http/operation';
import { summaryWorkbook, workbookMediaType } from '../summary-workbook';
import { ListFigureDossiers } from '../use-cases/list-figure-dossiers';
import { PrintSummary } from '../use-cases/print-summary';
import { ReadSummary } from '../use-cases/read-summary';
import { FigureDossiersRequest, SummaryRequest } from './reports.requests';
import { OwnDayResponse, SummaryResponse } from './reports.responses';

@ApiTags('reports')
@Controller('reports')
export class ReportsController {
  constructor(
    private readonly readSummary: ReadSummary,
    private readonly listFigureDossiers: ListFigureDossiers,
    private readonly printSummary: PrintSummary,
  ) {}

  @Get('summary')
  @Operation({
    id: 'getSummaryReport',
    summary: 'Received, open, finished and returned dossiers of a period, with base and source',
    description:
      'Facts count by the day of their event: received by reception, done by result, returned by ' +
      'hand-back. Open dossiers count by their reception day, as they are at `asOf`; a period that ' +
      'begins early enough holds all of them. `reuseShare` (received dossiers with a paper taken from ' +
      'what is kept) is indicator 4.3 of Decision 766/QĐ-TTg as far as papers kept here go. ' +
      '`signedResultShare` (received dossiers whose result was signed digitally here) is the part of ' +
      'indicator 4.4 that can be told here: nothing is sent to the national personal store. Staff ' +
      'count what the units they report for received; supervisors of the Post count what staff of the Post received anywhere, without opening it.',
    access: ['report.read'],
    answers: SummaryResponse,
    problems: ['notFound', 'calendarMissing'],
  })
  async summary(
    @Query() query: SummaryRequest,
    @CurrentActor() actor: Actor,
  ): Promise<JsonDocument> {
    return JsonDocument.of(await this.readSummary.run(query, actor));
  }

  @Get('summary.xlsx')
  @Header('content-type', workbookMediaType)
  @Header('content-disposition', 'attachment; filename="bao-cao-tong-hop.xlsx"')
  @Operation({
    id: 'exportSummaryReport',
    summary: 'The same figures as a workbook; its second sheet says what each was reckoned from',
    access: ['report.read'],
    answers: workbookMediaType,
    problems: ['notFound', 'calendarMissing'],
  })
  async workbook(@Query() query: SummaryRequest, @CurrentActor() actor: Actor): Promise<Buffer> {
    return summaryWorkbook(await this.readSummary.run(query, actor));
  }

  @Get('summary.pdf')
  @Header('content-type', 'application/pdf')
  @Header('content-disposition', 'inline; filename="bao-cao-tong-hop.pdf"')
  @Operation({
    id: 'printSummaryReport',
    summary: 'The same figures on paper, with their period, their filters and when they were taken',
    access: ['report.read'],
    answers: 'application/pdf',
    problems: ['notFound', 'calendarMissing'],
  })
  sheet(@Query() query: SummaryRequest, @CurrentActor() actor: Actor): Promise<Buffer> {
    return this.printSummary.run(query, actor);
  }

  @Get('summary/dossiers')
  @Operation({
    id: 'listSummaryDossiers',
    summary: 'The dossiers behind one figure, newest first',
    description:
      'As many as the figure for those who may open them all. Facts whose event is not yet in the ' +
      'figure are not listed either.',
    access: ['dossier.read', 'dossier.readWithReason'],
    answers: DossierListResponse,
    problems: ['notFound', 'calendarMissing'],
  })
  dossiers(
    @Query() query: FigureDossiersRequest,
    @CurrentActor() actor: Actor,
    @RepeatableAct() act: Act,
  ): Promise<JsonDocument> {
    return this.listFigureDossiers.run(query, actor, act);
  }

  @Get('today')
  @Operation({
    id: 'getOwnDay',
    summary: 'What I have done today',
    access: ['report.read'],
    answers: OwnDayResponse,
  })
  async today(@CurrentActor() actor: Actor): Promise<JsonDocument> {
    return JsonDocument.of(await this.readSummary.ownDay(actor));
  }
}
