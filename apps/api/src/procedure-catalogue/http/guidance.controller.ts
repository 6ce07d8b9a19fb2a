import { Controller, Get, Header, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { JsonDocument } from '../../platform/http/json-document';
import { Operation } from '../../platform/http/operation';
import { Guidance } from '../guidance';
import { GuidancePrint } from '../guidance-print';
import { CompetentUnitsResponse, GuidanceResponse } from './guidance.responses';
import {
  CompetentUnitsRequest,
  GuidanceRequest,
  GuidanceSheetRequest,
  ProcedureCodeParameter,
} from './procedure.requests';

@ApiTags('procedures')
@Controller('procedures/:code')
export class GuidanceController {
  constructor(
    private readonly guidance: Guidance,
    private readonly print: GuidancePrint,
  ) {}

  @Get('competent-units')
  @Operation({
    id: 'listCompetentUnits',
    summary: 'Units that may decide a dossier which a counter takes today',
    access: 'anonymous',
    answers: CompetentUnitsResponse,
    problems: ['notFound'],
  })
  async competentUnits(
    @Param() { code }: ProcedureCodeParameter,
    @Query() { unitId }: CompetentUnitsRequest,
  ): Promise<JsonDocument> {
    return JsonDocument.of({ items: await this.guidance.whoDecides(code, unitId) });
  }

  @Get('guidance')
  @Operation({
    id: 'getGuidance',
    summary: 'What to bring, what it costs, and the date if it were handed in now',
    access: 'anonymous',
    answers: GuidanceResponse,
    problems: ['notFound'],
  })
  async sheet(
    @Param() { code }: ProcedureCodeParameter,
    @Query() { case: caseNo, channel = 'counter', unitId }: GuidanceRequest,
  ): Promise<JsonDocument> {
    return JsonDocument.of(await this.guidance.sheet({ code, caseNo, channel, unitId }));
  }

  @Get('guidance-sheet')
  @Header('content-type', 'application/pdf')
  @Header('content-disposition', 'inline; filename="phieu-huong-dan.pdf"')
  @Operation({
    id: 'printGuidance',
    summary: 'The list of exactly what to bring, as PDF',
    access: 'anonymous',
    answers: 'application/pdf',
    problems: ['notFound'],
  })
  pdf(
    @Param() { code }: ProcedureCodeParameter,
    @Query() query: GuidanceSheetRequest,
  ): Promise<Buffer> {
    const { case: caseNo, channel = 'counter', layout = 'a5', unitId } = query;
    const missing = query.missing?.split(',').map(Number);
    return this.print.pdf({ code, caseNo, channel, layout, unitId, missing });
  }
}
