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
    summary: 'Who carries today, and how much',
    access: ['consignment.read'],
    answers: CourierListResponse,
  })
  list(@CurrentActor() actor: Actor): Promise<JsonDocument> {
    return listCouriers(this.sql, actor, officeDay(this.clock.now()));
  }
}
