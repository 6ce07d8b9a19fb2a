import { Controller, Get, Inject } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Clock, officeDay } from '@motcua/shared-time';
import type { Actor } from '../../access/actor';
import { CurrentActor } from '../../access/http/command';
import { CLOCK } from '../../platform/config/clock';
import { PoolSql } from '../../platform/database/pool-sql';
import type { JsonDocument } from '../../platform/http/json-document';
import { Operation } from '../../platform/http/operation';
import { roundOf } from '../queries/round.query';
import { RoundResponse } from './round.responses';

@ApiTags('rounds')
@Controller('rounds')
export class RoundsController {
  constructor(
    private readonly sql: PoolSql,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get('today')
  @Operation({
    id: 'getTodaysRound',
    summary: 'My whole round of today, to be kept on the telephone',
    access: ['consignment.carry'],
    answers: RoundResponse,
  })
  today(@CurrentActor() actor: Actor): Promise<JsonDocument> {
    return roundOf(this.sql, actor, officeDay(this.clock.now()));
  }
}
