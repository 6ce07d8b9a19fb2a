import { Body, Controller, Get, Inject, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Clock, officeDay } from '@motcua/shared-time';
import type { Actor } from '../../access/actor';
import { CurrentActor, IfMatch, RepeatableAct } from '../../access/http/command';
import { CLOCK } from '../../platform/config/clock';
import { PoolSql } from '../../platform/database/pool-sql';
import type { Act } from '../../platform/http/act';
import type { JsonDocument } from '../../platform/http/json-document';
import { Operation } from '../../platform/http/operation';
import { roundOf } from '../queries/round.query';
import { OrderRound } from '../use-cases/order-round';
import { OrderRoundRequest } from './round.requests';
import { RoundResponse } from './round.responses';

@ApiTags('rounds')
@Controller('rounds')
export class RoundsController {
  constructor(
    private readonly sql: PoolSql,
    private readonly orderRound: OrderRound,
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

  @Put('today/order')
  @Operation({
    id: 'orderRound',
    summary: 'Put the stops of my round into the order in which I ride them',
    description:
      'If-Match takes the `orderVersion` of the round, 0 before the first order. Stops that have ' +
      'left the round drop out; an order that stands already is answered, not refused.',
    access: ['consignment.carry'],
    answers: RoundResponse,
    conditional: true,
  })
  order(
    @Body() { stops }: OrderRoundRequest,
    @IfMatch() seen: number,
    @CurrentActor() actor: Actor,
    @RepeatableAct() act: Act,
  ): Promise<JsonDocument> {
    return this.orderRound.run(stops, seen, actor, act);
  }
}
