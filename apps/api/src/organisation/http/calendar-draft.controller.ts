import { Body, Controller, Get, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../access/actor';
import { CreatingAct, CurrentActor, IfMatch, RepeatableAct } from '../../access/http/command';
import { PoolSql } from '../../platform/database/pool-sql';
import type { Act } from '../../platform/http/act';
import type { JsonDocument } from '../../platform/http/json-document';
import { Operation } from '../../platform/http/operation';
import { listCalendarDrafts } from '../queries/calendar-draft.query';
import { DraftCalendar } from '../use-cases/draft-calendar';
import { SettleCalendarDraft } from '../use-cases/settle-calendar-draft';
import {
  CalendarDraftIdParameter,
  CalendarDraftRequest,
  SettleCalendarDraftRequest,
} from './calendar-draft.requests';
import { CalendarDraftListResponse, CalendarDraftResponse } from './calendar-draft.responses';

@ApiTags('calendar')
@Controller('calendar')
export class CalendarDraftController {
  constructor(
    private readonly drafts: DraftCalendar,
    private readonly settleDraft: SettleCalendarDraft,
    private readonly sql: PoolSql,
  ) {}

  @Get('drafts')
  @Operation({
    id: 'listCalendarDrafts',
    summary:
      'The next version of the calendar while it is drafted, with what its closed days touch',
    description: 'At most one is open at a time.',
    access: ['calendar.read'],
    answers: CalendarDraftListResponse,
  })
  list(@CurrentActor() actor: Actor): Promise<JsonDocument> {
    return listCalendarDrafts(this.sql, actor);
  }

  @Post('drafts')
  @Operation({
    id: 'draftCalendar',
    summary: 'Begin the next version of the calendar',
    access: ['calendar.write'],
    answers: CalendarDraftResponse,
    status: 201,
    idempotent: true,
    problems: ['conflict', 'calendarMissing'],
  })
  begin(
    @Body() body: CalendarDraftRequest,
    @CurrentActor() actor: Actor,
    @CreatingAct(201) act: Act,
  ): Promise<JsonDocument> {
    return this.drafts.begin(body, actor, act);
  }

  @Put('drafts/:id')
  @Operation({
    id: 'saveCalendarDraft',
    summary: 'Replace what the draft says; past days cannot be changed',
    access: ['calendar.write'],
    answers: CalendarDraftResponse,
    conditional: true,
    problems: ['notFound', 'staleVersion', 'calendarMissing'],
  })
  save(
    @Param() { id }: CalendarDraftIdParameter,
    @Body() body: CalendarDraftRequest,
    @IfMatch() version: number,
    @CurrentActor() actor: Actor,
    @RepeatableAct() act: Act,
  ): Promise<JsonDocument> {
    return this.drafts.save(id, version, body, actor, act);
  }

  @Post('drafts/:id/actions')
  @Operation({
    id: 'settleCalendarDraft',
    summary: 'Publish the draft as a second person, or discard it',
    description: 'Dates promised before stay as they were promised.',
    access: ['calendar.write'],
    answers: CalendarDraftResponse,
    idempotent: true,
    conditional: true,
    problems: [
      'notFound',
      'staleVersion',
      'samePersonRefused',
      'actionNotAllowed',
      'conflict',
      'calendarMissing',
    ],
  })
  settle(
    @Param() { id }: CalendarDraftIdParameter,
    @Body() { action }: SettleCalendarDraftRequest,
    @IfMatch() version: number,
    @CurrentActor() actor: Actor,
    @CreatingAct(200) act: Act,
  ): Promise<JsonDocument> {
    return this.settleDraft.run(id, version, action, actor, act);
  }
}
