import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../access/actor';
import { CreatingAct, CurrentActor, RepeatableAct } from '../../access/http/command';
import {
  AccessReasonQuery,
  DossierKeyParameter,
} from '../../dossier-reach/http/dossier-key.requests';
import { ReachDossier } from '../../dossier-reach/use-cases/reach-dossier';
import type { Act } from '../../platform/http/act';
import type { JsonDocument } from '../../platform/http/json-document';
import { Operation } from '../../platform/http/operation';
import { ReadClock } from '../queries/read-clock';
import { RecordOutsideWait } from '../use-cases/record-outside-wait';
import { BeginOutsideWaitRequest } from './dossier-clock.requests';
import { ClockReportResponse } from './dossier-clock.responses';

@ApiTags('dossiers')
@Controller('dossiers')
export class DossierClockController {
  constructor(
    private readonly reachDossier: ReachDossier,
    private readonly readClock: ReadClock,
    private readonly recordOutsideWait: RecordOutsideWait,
  ) {}

  @Get(':id/clock')
  @Operation({
    id: 'getDossierClock',
    summary: 'Whose time it was, stage by stage, and whether it is in time by each definition',
    access: ['dossier.read', 'dossier.readWithReason'],
    answers: ClockReportResponse,
    problems: ['notFound', 'calendarMissing'],
  })
  clock(
    @Param() { id: key }: DossierKeyParameter,
    @Query() { reason }: AccessReasonQuery,
    @CurrentActor() actor: Actor,
    @RepeatableAct() act: Act,
  ): Promise<JsonDocument> {
    return this.reachDossier.run({ key, part: 'clock', reason, actor, act }, (sql, { id }) =>
      this.readClock.of(sql, id),
    );
  }

  @Post(':id/outside-waits')
  @Operation({
    id: 'beginOutsideWait',
    summary: 'From now on the dossier waits for a system outside the office',
    access: ['dossier.transfer'],
    answers: ClockReportResponse,
    status: 201,
    idempotent: true,
    problems: ['notFound', 'conflict', 'calendarMissing'],
  })
  beginWait(
    @Param() { id }: DossierKeyParameter,
    @Body() body: BeginOutsideWaitRequest,
    @CurrentActor() actor: Actor,
    @CreatingAct(201) act: Act,
  ): Promise<JsonDocument> {
    return this.recordOutsideWait.begin(id, body, actor, act);
  }

  @Post(':id/outside-waits/end')
  @Operation({
    id: 'endOutsideWait',
    summary: 'The outside system has answered',
    access: ['dossier.transfer'],
    answers: ClockReportResponse,
    idempotent: true,
    problems: ['notFound', 'conflict', 'calendarMissing'],
  })
  endWait(
    @Param() { id }: DossierKeyParameter,
    @CurrentActor() actor: Actor,
    @CreatingAct(200) act: Act,
  ): Promise<JsonDocument> {
    return this.recordOutsideWait.end(id, actor, act);
  }
}
