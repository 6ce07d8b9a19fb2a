import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../access/actor';
import { CurrentActor } from '../../access/http/command';
import { JsonDocument } from '../../platform/http/json-document';
import { Operation } from '../../platform/http/operation';
import { CheckIntake } from '../use-cases/check-intake';
import { IntakeCheckRequest } from './intake-check.request';
import { IntakeCheckResponse } from './intake-check.response';

@ApiTags('drafts')
@Controller('intake-checks')
export class IntakeChecksController {
  constructor(private readonly checkIntake: CheckIntake) {}

  @Post()
  @Operation({
    id: 'checkIntake',
    summary: 'What reception would refuse or promise now; changes nothing',
    access: ['dossier.draft'],
    answers: IntakeCheckResponse,
    problems: ['calendarMissing'],
  })
  async check(
    @Body() body: IntakeCheckRequest,
    @CurrentActor() actor: Actor,
  ): Promise<JsonDocument> {
    return JsonDocument.of(await this.checkIntake.run(body, actor));
  }
}
