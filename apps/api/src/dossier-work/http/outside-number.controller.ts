import { Body, Controller, Delete, Param, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../access/actor';
import { CurrentActor, IfMatch, RepeatableAct } from '../../access/http/command';
import { DossierIdParameter } from '../../dossier-reach/http/dossier-key.requests';
import type { Act } from '../../platform/http/act';
import type { JsonDocument } from '../../platform/http/json-document';
import { Operation } from '../../platform/http/operation';
import { RecordOutsideNumber } from '../use-cases/record-outside-number';
import { OutsideNumberRequest } from './outside-number.requests';
import { OutsideNumberResponse } from './outside-number.responses';

@ApiTags('work')
@Controller('dossiers')
export class OutsideNumberController {
  constructor(private readonly recordOutsideNumber: RecordOutsideNumber) {}

  @Put(':id/outside-number')
  @Operation({
    id: 'recordOutsideNumber',
    summary: 'Under which number the agency works on a dossier in the system of a ministry',
    description: 'Replaces the number that was recorded. If-Match is the version of the dossier.',
    access: ['dossier.process'],
    answers: OutsideNumberResponse,
    conditional: true,
    problems: ['notFound', 'conflict'],
  })
  record(
    @Param() { id }: DossierIdParameter,
    @Body() body: OutsideNumberRequest,
    @IfMatch() version: number,
    @CurrentActor() actor: Actor,
    @RepeatableAct() act: Act,
  ): Promise<JsonDocument> {
    return this.recordOutsideNumber.put(id, version, body, actor, act);
  }

  @Delete(':id/outside-number')
  @Operation({
    id: 'removeOutsideNumber',
    summary: 'Take back a number that was recorded on the wrong dossier',
    description: 'What it was stays in the journal. If-Match is the version of the dossier.',
    access: ['dossier.process'],
    answers: OutsideNumberResponse,
    conditional: true,
    problems: ['notFound', 'conflict'],
  })
  remove(
    @Param() { id }: DossierIdParameter,
    @IfMatch() version: number,
    @CurrentActor() actor: Actor,
    @RepeatableAct() act: Act,
  ): Promise<JsonDocument> {
    return this.recordOutsideNumber.remove(id, version, actor, act);
  }
}
