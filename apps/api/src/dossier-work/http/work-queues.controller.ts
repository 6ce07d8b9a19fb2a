import { Controller, Get, Inject } from '@nestjs/common';
import { ApiProperty, ApiTags } from '@nestjs/swagger';
import type { Clock } from '@motcua/shared-time';
import type { Actor } from '../../access/actor';
import { CurrentActor } from '../../access/http/command';
import { dossierQueues } from '../../dossier-intake/queries/dossier-queues';
import { listMoment } from '../../dossier-intake/queries/list-moment';
import { WorkingCalendars } from '../../organisation/working-calendars';
import { CLOCK } from '../../platform/config/clock';
import { PoolSql } from '../../platform/database/pool-sql';
import { JsonDocument } from '../../platform/http/json-document';
import { Operation } from '../../platform/http/operation';
import { mostCounted, queueCounts } from '../queries/queue-counts.query';

class WorkQueueResponse {
  @ApiProperty({ enum: [...dossierQueues], enumName: 'DossierQueue' })
  readonly queue!: string;

  @ApiProperty({ type: 'integer', maximum: mostCounted, example: 12 })
  readonly count!: number;

  @ApiProperty({ type: Boolean, description: `More than ${mostCounted} wait`, example: false })
  readonly isMore!: boolean;
}

class WorkQueuesResponse {
  @ApiProperty({ type: WorkQueueResponse, isArray: true })
  readonly items!: readonly WorkQueueResponse[];
}

@ApiTags('work')
@Controller('work-queues')
export class WorkQueuesController {
  constructor(
    private readonly sql: PoolSql,
    private readonly calendars: WorkingCalendars,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @Operation({
    id: 'listWorkQueues',
    summary: 'How many dossiers wait in each queue that is my work',
    access: ['dossier.read'],
    answers: WorkQueuesResponse,
  })
  async list(@CurrentActor() actor: Actor): Promise<JsonDocument> {
    const calendar = await this.calendars.forUnit(this.sql, actor.unitId);
    const moment = listMoment(this.clock.now(), calendar);
    return new JsonDocument(await queueCounts(this.sql, actor, moment));
  }
}
