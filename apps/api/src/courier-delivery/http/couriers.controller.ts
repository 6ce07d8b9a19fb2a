import { Controller, Get, Inject } from '@nestjs/common';
import { ApiProperty, ApiTags } from '@nestjs/swagger';
import { type Clock, officeDay } from '@motcua/shared-time';
import type { Actor } from '../../access/actor';
import { CurrentActor } from '../../access/http/command';
import { CLOCK } from '../../platform/config/clock';
import { PoolSql } from '../../platform/database/pool-sql';
import type { JsonDocument } from '../../platform/http/json-document';
import { Operation } from '../../platform/http/operation';
import { listCouriers } from '../queries/courier-list.query';

class CourierResponse {
  @ApiProperty({ format: 'uuid', example: '0193a3c0-6f0e-7c3e-9d2a-6a1f2d1c9b11' })
  readonly id!: string;

  @ApiProperty({ example: 'Đặng Văn Hùng' })
  readonly name!: string;

  @ApiProperty({ type: String, nullable: true, example: 'BĐ Đà Lạt' })
  readonly unitName!: string | null;

  @ApiProperty({ type: 'integer', description: 'Open consignments that you may see', example: 7 })
  readonly openConsignments!: number;

  @ApiProperty({
    type: 'integer',
    nullable: true,
    description:
      'Not handed in yet, by the book, in đồng; null for those who may not read the cash',
    example: 412000,
  })
  readonly cashInHand!: number | null;

  @ApiProperty({
    type: 'integer',
    nullable: true,
    description: 'Handed in and not confirmed by a second person yet, in đồng',
    example: 0,
  })
  readonly cashPromised!: number | null;

  @ApiProperty({
    type: 'integer',
    nullable: true,
    description: 'Missing when it was counted, booked to the courier, in đồng',
    example: 0,
  })
  readonly cashShortage!: number | null;

  @ApiProperty({
    type: 'integer',
    description: 'What one courier may have in hand, in đồng, by the settings',
    example: 5000000,
  })
  readonly cashLimit!: number;

  @ApiProperty({
    type: Boolean,
    nullable: true,
    description: 'Has more in hand than that; null for those who may not read the cash',
    example: false,
  })
  readonly isOverCashLimit!: boolean | null;

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description:
      'Last call of an open session; null when signed out, or for other than dispatchers',
    example: '2026-11-20T02:30:00+00:00',
  })
  readonly lastSeenAt!: string | null;
}

class CourierListResponse {
  @ApiProperty({ type: CourierResponse, isArray: true })
  readonly items!: readonly CourierResponse[];
}

@ApiTags('consignments')
@Controller('couriers')
export class CouriersController {
  constructor(
    private readonly sql: PoolSql,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @Operation({
    id: 'listCouriers',
    summary: 'Who carries today, how much, with how much cash',
    access: ['consignment.read'],
    answers: CourierListResponse,
  })
  list(@CurrentActor() actor: Actor): Promise<JsonDocument> {
    return listCouriers(this.sql, actor, officeDay(this.clock.now()));
  }
}
