import { Controller, Get, Param, Query, StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../access/actor';
import { CurrentActor, RepeatableAct } from '../../access/http/command';
import {
  AccessReasonQuery,
  DossierKeyParameter,
} from '../../dossier-reach/http/dossier-key.requests';
import { ReachDossier } from '../../dossier-reach/use-cases/reach-dossier';
import type { Act } from '../../platform/http/act';
import { Operation } from '../../platform/http/operation';
import { pdfAnswer } from '../../platform/http/pdf-answer';
import { code128 } from '../../platform/printing/barcode';
import { ratingSlip } from '../printing/rating-slip';
import { PrintForm } from '../use-cases/print-form';
import { PrintSlip } from '../use-cases/print-slip';
import { FormParameter, FormQuery } from './forms.requests';

@ApiTags('dossiers')
@Controller('dossiers')
export class FormsController {
  constructor(
    private readonly printForm: PrintForm,
    private readonly printSlip: PrintSlip,
    private readonly reachDossier: ReachDossier,
  ) {}

  @Get(':id/forms/:form')
  @Operation({
    id: 'printForm',
    summary: 'A form as PDF; each print is counted and later ones say so',
    description:
      'What cannot be drawn is not counted. The same paper asked for again by the same person ' +
      'within five minutes is the same copy. Supplement requests, apologies and receipts of a new ' +
      'date are papers of their own: `round` names one of them. The file declares PDF/A-2a; no ' +
      'validator has checked it.',
    access: ['dossier.read', 'dossier.readWithReason'],
    answers: 'application/pdf',
    problems: ['notFound'],
  })
  async print(
    @Param() { id: key, form }: FormParameter,
    @Query() { layout = 'a5', reason, round }: FormQuery,
    @CurrentActor() actor: Actor,
    @RepeatableAct() act: Act,
  ): Promise<StreamableFile> {
    const printed = await this.printForm.run({ key, form, layout, reason, round }, actor, act);
    return pdfAnswer(printed.content, printed.fileName);
  }

  @Get(':id/barcode')
  @Operation({
    id: 'drawBarcode',
    summary: 'The code of a dossier as Code 128, as the receipt bears it',
    access: ['dossier.read', 'dossier.readWithReason'],
    answers: 'image/svg+xml',
    problems: ['notFound'],
  })
  async barcode(
    @Param() { id: key }: DossierKeyParameter,
    @Query() { reason }: AccessReasonQuery,
    @CurrentActor() actor: Actor,
    @RepeatableAct() act: Act,
  ): Promise<StreamableFile> {
    const svg = await this.reachDossier.run(
      { key, part: 'barcode', reason, actor, act },
      async (_sql, { code }) => code128(code).svg,
    );
    return new StreamableFile(Buffer.from(svg), { type: 'image/svg+xml' });
  }

  @Get(':id/rating-slip')
  @Operation({
    id: 'printRatingSlip',
    summary: 'The slip that asks for a rating, given out with a receipt or a result',
    access: ['dossier.read', 'dossier.readWithReason'],
    answers: 'application/pdf',
    problems: ['notFound'],
  })
  async ratingSlip(
    @Param() { id: key }: DossierKeyParameter,
    @Query() { reason }: AccessReasonQuery,
    @CurrentActor() actor: Actor,
    @RepeatableAct() act: Act,
  ): Promise<StreamableFile> {
    const content = await this.printSlip.run(ratingSlip, { key, reason }, actor, act);
    return pdfAnswer(content, 'phieu-danh-gia.pdf');
  }
}
