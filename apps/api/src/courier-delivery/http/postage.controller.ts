import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiProperty, ApiTags } from '@nestjs/swagger';
import { type Clock, officeDay } from '@motcua/shared-time';
import { carriageScopes, carriageServices, Settings } from '../../organisation/settings';
import { CLOCK } from '../../platform/config/clock';
import { PoolSql } from '../../platform/database/pool-sql';
import { Operation } from '../../platform/http/operation';
import { EnumField } from '../../platform/validation/fields';

class PostageRequest {
  @EnumField({
    description: 'Papers to the agency, the result home, or both (Decision 45/2016, Art. 5)',
    values: carriageServices,
    name: 'CarriageService',
  })
  readonly service!: (typeof carriageServices)[number];
}

class PostageStepResponse {
  @ApiProperty({ enum: [...carriageScopes], enumName: 'CarriageScope' })
  readonly scope!: (typeof carriageScopes)[number];

  @ApiProperty({ type: 'integer', description: 'Grams, the heaviest it holds for', example: 100 })
  readonly weightTo!: number;

  @ApiProperty({ type: 'integer', description: 'Đồng', example: 26_000 })
  readonly amountVnd!: number;
}

class PostageResponse {
  @ApiProperty({
    type: PostageStepResponse,
    isArray: true,
    description: 'By scope and weight; empty where no tariff of the service has been entered',
  })
  readonly steps!: readonly PostageStepResponse[];
}

@ApiTags('consignments')
@Controller('postage')
export class PostageController {
  constructor(
    private readonly sql: PoolSql,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @Operation({
    id: 'getPostage',
    summary: 'What the Post asks for a service today, by the tariff in force',
    access: ['dossier.draft'],
    answers: PostageResponse,
  })
  async read(@Query() { service }: PostageRequest): Promise<PostageResponse> {
    const today = officeDay(this.clock.now());
    const tariff = await Settings.value(this.sql, 'delivery.tariff', today);
    const steps = tariff
      .filter((step) => step.service === service)
      .map(({ scope, weightTo, amountVnd }) => ({ scope, weightTo, amountVnd }))
      .sort((one, other) => one.scope.localeCompare(other.scope) || one.weightTo - other.weightTo);
    return { steps };
  }
}
