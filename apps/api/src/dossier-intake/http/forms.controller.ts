import { Controller, Get, Param, Query, StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../access/actor';
import { CurrentActor, RepeatableAct } from '../../access/http/command';
import type { Act } from '../../platform/http/act';
import { Operation } from '../../platform/http/operation';
import { pdfAnswer } from '../../platform/http/pdf-answer';
import { PrintForm } from '../use-cases/print-form';
import { FormParameter, FormQuery } from './forms.requests';

@ApiTags('dossiers')
@Controller('dossiers')
export class FormsController {
  constructor(private readonly printForm: PrintForm) {}

  @Get(':id/forms/:form')
  @Operation({
    id: 'printForm',
    summary: 'A form as PDF; each print is counted and later ones say so',
    access: ['dossier.read', 'dossier.readWithReason'],
    answers: 'application/pdf',
    problems: ['notFound'],
  })
  async print(
    @Param() { id: key, form }: FormParameter,
    @Query() { layout = 'a5', reason }: FormQuery,
    @CurrentActor() actor: Actor,
    @RepeatableAct() act: Act,
  ): Promise<StreamableFile> {
    const printed = await this.printForm.run({ key, form, layout, reason }, actor, act);
    return pdfAnswer(printed.content, printed.fileName);
  }
}
