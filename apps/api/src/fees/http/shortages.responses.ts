import { ApiProperty } from '@nestjs/swagger';
import { instant, nullable, text, uuid } from '../../platform/http/answer-fields';
import { dong, MoneyPerson, MoneyUnit } from './money-parts';
import { repaymentMethods } from './shortages.requests';

/** What one other agency lacks, or got of a repayment. */
export class AgencyShareResponse {
  @ApiProperty({ type: MoneyUnit })
  readonly unit!: MoneyUnit;

  @ApiProperty(dong(10_000))
  readonly amount!: number;
}

export class RepaidShareResponse extends AgencyShareResponse {
  @ApiProperty({
    ...nullable(text('UNC 0124/2026')),
    description: 'Of this part, or of the whole where it has none of its own; null in cash',
  })
  readonly voucherNo!: string | null;
}

export class ShortageRepaymentResponse {
  @ApiProperty(uuid)
  readonly id!: string;

  @ApiProperty(dong(20_000))
  readonly amount!: number;

  @ApiProperty({ ...dong(0), description: 'Of it, float of the unit' })
  readonly float!: number;

  @ApiProperty({ ...dong(0), description: 'Of it, carriage of the Post' })
  readonly postage!: number;

  @ApiProperty({
    type: RepaidShareResponse,
    isArray: true,
    description: 'Of it, parts of other agencies',
  })
  readonly agencies!: readonly RepaidShareResponse[];

  @ApiProperty({ enum: [...repaymentMethods], enumName: 'RepaymentMethod' })
  readonly method!: string;

  @ApiProperty(nullable(text('UNC 0123/2026')))
  readonly voucherNo!: string | null;

  @ApiProperty(nullable(text('Trần Văn Bình')))
  readonly takenBy!: string | null;

  @ApiProperty(instant)
  readonly takenAt!: string;
}

export class ShortageResponse {
  @ApiProperty({ type: MoneyPerson, description: 'Who lacked it' })
  readonly staff!: MoneyPerson;

  @ApiProperty({ type: MoneyUnit })
  readonly unit!: MoneyUnit;

  @ApiProperty({ ...dong(20_000), description: 'Still to be repaid, in đồng' })
  readonly owed!: number;

  @ApiProperty({ ...dong(0), description: 'Of it, float of the unit; it is repaid last' })
  readonly float!: number;

  @ApiProperty({ ...dong(0), description: 'Of it, carriage of the Post' })
  readonly postage!: number;

  @ApiProperty({
    type: AgencyShareResponse,
    isArray: true,
    description: 'Of it, what the parts of other agencies lack; they are made good first',
  })
  readonly agencies!: readonly AgencyShareResponse[];

  @ApiProperty({ type: ShortageRepaymentResponse, isArray: true, description: 'The latest 20' })
  readonly repayments!: readonly ShortageRepaymentResponse[];
}

export class ShortageListResponse {
  @ApiProperty({ type: ShortageResponse, isArray: true })
  readonly items!: readonly ShortageResponse[];
}
