import { Controller, Get } from '@nestjs/common';
import { ApiProperty, ApiTags } from '@nestjs/swagger';
import { PoolSql } from '../database/pool-sql';
import { Operation } from './operation';

class HealthResponse {
  @ApiProperty({ enum: ['ready'] })
  readonly status!: 'ready';

  @ApiProperty({
    type: 'integer',
    description: 'Journal rows that wait for their position',
    example: 0,
  })
  readonly unsealed!: number;

  @ApiProperty({
    type: 'integer',
    description: 'Events set aside after repeated failure',
    example: 0,
  })
  readonly parked!: number;
}

@ApiTags('health')
@Controller('health')
export class HealthController {
  constructor(private readonly sql: PoolSql) {}

  @Get()
  @Operation({
    id: 'getHealth',
    summary: 'Ready to work: the database answers',
    access: 'anonymous',
    answers: HealthResponse,
  })
  async health(): Promise<HealthResponse> {
    const [row] = await this.sql.query<{ unsealed: number; parked: number }>(
      `select (select count(*)::integer from (select from journal where position is null
         limit 10000) as open) as unsealed,
        (select count(*)::integer from parked_event where solved_at is null) as parked`,
    );
    return { status: 'ready', unsealed: row?.unsealed ?? 0, parked: row?.parked ?? 0 };
  }
}
