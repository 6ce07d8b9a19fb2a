import { Body, Controller, Post, StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { letterActs, permissionsOf } from '@motcua/dossier-domain';
import type { Actor } from '../../access/actor';
import { CurrentActor } from '../../access/http/command';
import { Operation } from '../../platform/http/operation';
import { PreviewLetter } from '../use-cases/preview-letter';
import { LetterPreviewRequest } from './letter-previews.requests';

/** Whoever may write at least one letter; at intake that is whoever may receive. */
const writingPermissions = [...new Set(['dossier.receive', ...permissionsOf(letterActs)])].sort();

@ApiTags('dossiers')
@Controller('letter-previews')
export class LetterPreviewsController {
  constructor(private readonly previewLetter: PreviewLetter) {}

  @Post()
  @Operation({
    id: 'previewLetter',
    summary: 'The letter of an act as it would be printed, with what is written so far',
    description:
      'A picture, its pages below one another, marked as a preview. Changes nothing, counts no ' +
      'print and needs no Idempotency-Key. Refused where the act itself would be; what is not ' +
      'written yet is left open.',
    access: writingPermissions,
    answers: 'image/png',
    problems: [
      'notFound',
      'actionNotAllowed',
      'samePersonRefused',
      'gateRefused',
      'calendarMissing',
    ],
  })
  async preview(
    @Body() body: LetterPreviewRequest,
    @CurrentActor() actor: Actor,
  ): Promise<StreamableFile> {
    const picture = await this.previewLetter.png(body, actor);
    return new StreamableFile(picture, { type: 'image/png', length: picture.length });
  }
}
