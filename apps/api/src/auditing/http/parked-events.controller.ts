import { Controller, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CreatingAct } from '../../access/http/command';
import { PoolSql } from '../../platform/database/pool-sql';
import type { Act } from '../../platform/http/act';
import { JsonDocument } from '../../platform/http/json-document';
import { Operation } from '../../platform/http/operation';
import { listParkedEvents } from '../queries/parked-event.query';
import { RetryParkedEvent, type SolvedEvent } from '../use-cases/retry-parked-event';
import { ParkedEventParameter } from './parked-events.requests';
import { ParkedEventListResponse, SolvedEventResponse } from './parked-events.responses';

@ApiTags('journal')
@Controller('journal/parked-events')
export class ParkedEventsController {
  constructor(
    private readonly sql: PoolSql,
    private readonly retryParkedEvent: RetryParkedEvent,
  ) {}

  @Get()
  @Operation({
    id: 'listParkedEvents',
    summary: 'Rows of the journal that a reader could not read: the figures lack them',
    access: ['journal.read'],
    answers: ParkedEventListResponse,
  })
  async list(): Promise<JsonDocument> {
    return new JsonDocument(await listParkedEvents(this.sql));
  }

  @Post(':reader/:position/retries')
  @Operation({
    id: 'retryParkedEvent',
    summary: 'Let the reader take the row again',
    access: ['journal.retry'],
    answers: SolvedEventResponse,
    status: 201,
    idempotent: true,
    problems: ['notFound', 'conflict'],
  })
  retry(
    @Param() { reader, position }: ParkedEventParameter,
    @CreatingAct(201) act: Act,
  ): Promise<SolvedEvent> {
    return this.retryParkedEvent.run(reader, position, act);
  }
}
