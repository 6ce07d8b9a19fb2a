import { ApiProperty } from '@nestjs/swagger';
import { dong, MoneyPerson, MoneyUnit, ReceiptSummary } from './money-parts';
import {
  instant,
  integer,
  nullable,
  pageMark,
  text,
  uuid,
} from '../../platform/http/answer-fields';

export class CollectedMoney {
  @ApiProperty(dong(1_240_000))
  readonly state!: number;

  @ApiProperty(dong(12_000))
  readonly copies!: number;

  @ApiProperty(dong(30_000))
  readonly postage!: number;
}

export class PaidBackMoney {
  @ApiProperty({ ...dong(8_000), description: 'Receipts voided out of this drawer, in đồng' })
  readonly voided!: number;

  @ApiProperty({ ...dong(0), description: 'Refunds paid out of this drawer, in đồng' })
  readonly refunded!: number;
}

export class CashShiftSummary {
  @ApiProperty(uuid)
  readonly id!: string;

  @ApiProperty(integer(1))
  readonly version!: number;

  @ApiProperty({ enum: ['open', 'counted', 'closed'], enumName: 'CashShiftStatus' })
  readonly status!: string;

  @ApiProperty({ type: MoneyPerson })
  readonly staff!: MoneyPerson;

  @ApiProperty({ type: MoneyUnit })
  readonly unit!: MoneyUnit;

  @ApiProperty(instant)
  readonly openedAt!: string;

  @ApiProperty(dong(500_000))
  readonly openingCash!: number;

  @ApiProperty({ ...dong(1_740_000), description: 'In the drawer by the book, in đồng' })
  readonly inDrawer!: number;

  @ApiProperty({ type: CollectedMoney })
  readonly collected!: CollectedMoney;

  @ApiProperty({ type: PaidBackMoney })
  readonly paidBack!: PaidBackMoney;

  @ApiProperty({ ...dong(0), description: 'Earlier shortages repaid into this drawer, in đồng' })
  readonly repaid!: number;

  @ApiProperty({ ...dong(0), description: 'Of it float, which goes back when the shift closes' })
  readonly repaidFloat!: number;

  @ApiProperty(nullable(dong(1_720_000)))
  readonly counted!: number | null;

  @ApiProperty(nullable(dong(1_740_000)))
  readonly expected!: number | null;

  @ApiProperty(nullable({ ...dong(-20_000), description: 'Counted less expected, in đồng' }))
  readonly variance!: number | null;

  @ApiProperty(nullable(text('Trả nhầm tiền thừa')))
  readonly varianceReason!: string | null;

  @ApiProperty(nullable(instant))
  readonly countedAt!: string | null;

  @ApiProperty(nullable(text('Phạm Quốc Dũng')))
  readonly approvedBy!: string | null;

  @ApiProperty(nullable(instant))
  readonly closedAt!: string | null;

  @ApiProperty(nullable(text('NT26-000001')))
  readonly remittanceNumber!: string | null;
}

export class ShiftReceipt extends ReceiptSummary {
  @ApiProperty(uuid)
  readonly dossierId!: string;

  @ApiProperty(text('H36.101-261120-0042'))
  readonly dossierCode!: string;
}

export class NoteCountResponse {
  @ApiProperty(dong(50_000))
  readonly denomination!: number;

  @ApiProperty(integer(12))
  readonly count!: number;
}

export class CashShiftResponse extends CashShiftSummary {
  @ApiProperty({ type: NoteCountResponse, isArray: true })
  readonly notes!: readonly NoteCountResponse[];

  @ApiProperty({
    type: [Number],
    description: 'Notes a drawer is counted in, largest first',
    example: [500_000, 200_000, 100_000],
  })
  readonly denominations!: readonly number[];

  @ApiProperty({ type: ShiftReceipt, isArray: true, description: 'The latest 500' })
  readonly receipts!: readonly ShiftReceipt[];
}

export class OwnCashShiftResponse {
  @ApiProperty({ type: CashShiftResponse, nullable: true })
  readonly shift!: CashShiftResponse | null;
}

export class CashShiftListResponse {
  @ApiProperty({ type: CashShiftSummary, isArray: true })
  readonly items!: readonly CashShiftSummary[];

  @ApiProperty(pageMark)
  readonly next!: string | null;
}
