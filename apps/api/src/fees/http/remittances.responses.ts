import { ApiProperty } from '@nestjs/swagger';
import { dong, MoneyUnit } from './money-parts';
import {
  instant,
  integer,
  nullable,
  pageMark,
  text,
  uuid,
} from '../../platform/http/answer-fields';

/** Fees go to the account of the agency that decides the dossier, or of the nearest above it. */
export class TreasuryAccountResponse {
  @ApiProperty({ type: MoneyUnit })
  readonly unit!: MoneyUnit;

  @ApiProperty(text('3511.0.1054321'))
  readonly treasuryAccount!: string;

  @ApiProperty({ ...dong(1_210_000), description: 'Below 0 where more was given back than taken' })
  readonly amount!: number;

  @ApiProperty({
    ...text('UNC 0124/2026'),
    description: 'Of this part, or of the whole where it has none of its own',
  })
  readonly voucherNo!: string;
}

export const byAccount = {
  isArray: true,
  description: 'Without the carriage; the first is of the unit that hands it in',
} as const;

export class RemittanceLineResponse {
  @ApiProperty(nullable(uuid))
  readonly shiftId!: string | null;

  @ApiProperty(nullable(uuid))
  readonly courierId!: string | null;

  @ApiProperty({
    ...nullable(uuid),
    description: 'Whose bank account had money of others; no cash is in such a line',
  })
  readonly bankUnitId!: string | null;

  @ApiProperty(dong(1_240_000))
  readonly amount!: number;

  @ApiProperty(dong(30_000))
  readonly postage!: number;

  @ApiProperty({ ...dong(0), description: 'Missing when a courier’s cash was counted, in đồng' })
  readonly shortage!: number;

  @ApiProperty({ ...dong(0), description: 'Of the shortage, carriage of the Post' })
  readonly shortagePostage!: number;

  @ApiProperty(nullable(text('Rơi mất trên đường, đã báo công an xã')))
  readonly shortageReason!: string | null;

  @ApiProperty(nullable(text('Trần Văn Bình')))
  readonly collector!: string | null;

  @ApiProperty(nullable(uuid))
  readonly collectorId!: string | null;
}

export class RemittanceResponse {
  @ApiProperty(uuid)
  readonly id!: string;

  @ApiProperty(integer(1))
  readonly version!: number;

  @ApiProperty(text('NT26-000001'))
  readonly number!: string;

  @ApiProperty({ type: MoneyUnit })
  readonly unit!: MoneyUnit;

  @ApiProperty(text('3511.0.1054321'))
  readonly treasuryAccount!: string;

  @ApiProperty(text('UNC 0123/2026'))
  readonly voucherNo!: string;

  @ApiProperty(dong(1_240_000))
  readonly amount!: number;

  @ApiProperty({
    ...dong(30_000),
    description:
      'The carriage that goes to the Post; more than the cash where fees of others were given back out of it',
  })
  readonly postage!: number;

  @ApiProperty({ ...dong(0), description: 'Missing by its lines; booked to the couriers' })
  readonly shortage!: number;

  @ApiProperty(nullable(text('Trần Văn Bình')))
  readonly madeBy!: string | null;

  @ApiProperty(uuid)
  readonly madeById!: string;

  @ApiProperty(instant)
  readonly madeAt!: string;

  @ApiProperty(nullable(text('Phạm Quốc Dũng')))
  readonly confirmedBy!: string | null;

  @ApiProperty(nullable(instant))
  readonly confirmedAt!: string | null;

  @ApiProperty(nullable(text('Phạm Quốc Dũng')))
  readonly refusedBy!: string | null;

  @ApiProperty(nullable(instant))
  readonly refusedAt!: string | null;

  @ApiProperty(nullable(text('Chứng từ ghi thiếu 20.000 đồng')))
  readonly refuseReason!: string | null;

  @ApiProperty({ ...byAccount, type: TreasuryAccountResponse })
  readonly accounts!: readonly TreasuryAccountResponse[];

  @ApiProperty({ type: RemittanceLineResponse, isArray: true })
  readonly lines!: readonly RemittanceLineResponse[];
}

export class RemittanceListResponse {
  @ApiProperty({ type: RemittanceResponse, isArray: true })
  readonly items!: readonly RemittanceResponse[];

  @ApiProperty(pageMark)
  readonly next!: string | null;
}
