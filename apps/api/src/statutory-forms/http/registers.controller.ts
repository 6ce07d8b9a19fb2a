import { Body, Controller, Get, Param, Post, Query, StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../access/actor';
import { CreatingAct, CurrentActor } from '../../access/http/command';
import type { Act } from '../../platform/http/act';
import type { JsonDocument } from '../../platform/http/json-document';
import { Operation } from '../../platform/http/operation';
import { pdfAnswer } from '../../platform/http/pdf-answer';
import { KeepRegister } from '../use-cases/keep-register';
import { PreviewRegister } from '../use-cases/preview-register';
import { ReadRegister } from '../use-cases/read-register';
import {
  RegisterActRequest,
  RegisterCorrectionRequest,
  RegisterLinesRequest,
  RegisterParameters,
  RegisterPreviewRequest,
  RegisterYearRequest,
} from './registers.requests';
import {
  RegisterLinesResponse,
  RegisterListResponse,
  RegisterResponse,
} from './registers.responses';

const workbookMediaType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

@ApiTags('registers')
@Controller('registers')
export class RegistersController {
  constructor(
    private readonly readRegister: ReadRegister,
    private readonly keepRegister: KeepRegister,
    private readonly previewRegister: PreviewRegister,
  ) {}

  @Get()
  @Operation({
    id: 'listRegisters',
    summary: 'The yearly registers of your units (form 07)',
    access: ['register.print'],
    answers: RegisterListResponse,
  })
  list(
    @Query() { year }: RegisterYearRequest,
    @CurrentActor() actor: Actor,
  ): Promise<JsonDocument> {
    return this.readRegister.list(actor, year);
  }

  @Get(':unitId/:year')
  @Operation({
    id: 'getRegister',
    summary: 'One register with its prints, its corrections and the codes without a line',
    access: ['register.print'],
    answers: RegisterResponse,
    problems: ['notFound'],
  })
  read(@Param() key: RegisterParameters, @CurrentActor() actor: Actor): Promise<JsonDocument> {
    return this.readRegister.book(key, actor);
  }

  @Get(':unitId/:year/lines')
  @Operation({
    id: 'listRegisterLines',
    summary: 'Lines of a register in order of reception',
    access: ['register.print'],
    answers: RegisterLinesResponse,
    problems: ['notFound'],
  })
  lines(
    @Param() key: RegisterParameters,
    @Query() query: RegisterLinesRequest,
    @CurrentActor() actor: Actor,
  ): Promise<JsonDocument> {
    return this.readRegister.lines(key, query, actor);
  }

  @Get(':unitId/:year/preview')
  @Operation({
    id: 'previewRegister',
    summary: 'The sheets of some lines as a print would show them, marked as a preview',
    description: 'Lines that are entered already; nothing is counted as a print.',
    access: ['register.print'],
    answers: 'application/pdf',
    problems: ['notFound'],
  })
  async preview(
    @Param() key: RegisterParameters,
    @Query() query: RegisterPreviewRequest,
    @CurrentActor() actor: Actor,
  ): Promise<StreamableFile> {
    const name = `xem-truoc-so-theo-doi-ho-so-${key.year}.pdf`;
    return pdfAnswer(await this.previewRegister.pdf(key, query, actor), name);
  }

  @Get(':unitId/:year/workbook')
  @Operation({
    id: 'exportRegister',
    summary: 'All lines of a register as a workbook',
    access: ['register.print'],
    answers: workbookMediaType,
    problems: ['notFound'],
  })
  async workbook(
    @Param() key: RegisterParameters,
    @CurrentActor() actor: Actor,
  ): Promise<StreamableFile> {
    return new StreamableFile(await this.readRegister.workbook(key, actor), {
      type: workbookMediaType,
      disposition: `attachment; filename="so-theo-doi-ho-so-${key.year}.xlsx"`,
    });
  }

  @Post(':unitId/:year/actions')
  @Operation({
    id: 'actOnRegister',
    summary: 'Enter what was received, or close the book of a year that is over',
    access: ['register.print'],
    answers: RegisterResponse,
    idempotent: true,
    problems: ['notFound', 'actionNotAllowed'],
  })
  act(
    @Param() key: RegisterParameters,
    @Body() { action }: RegisterActRequest,
    @CurrentActor() actor: Actor,
    @CreatingAct(200) act: Act,
  ): Promise<JsonDocument> {
    return this.keepRegister.act(key, action, actor, act);
  }

  @Post(':unitId/:year/corrections')
  @Operation({
    id: 'correctRegister',
    summary: 'Tell in a line of its own what is wrong in a line; also after closing',
    access: ['register.print'],
    answers: RegisterResponse,
    status: 201,
    idempotent: true,
    problems: ['notFound'],
  })
  correct(
    @Param() key: RegisterParameters,
    @Body() body: RegisterCorrectionRequest,
    @CurrentActor() actor: Actor,
    @CreatingAct(201) act: Act,
  ): Promise<JsonDocument> {
    return this.keepRegister.correct(key, body, actor, act);
  }
}
