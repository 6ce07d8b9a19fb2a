import { ApiProperty } from '@nestjs/swagger';
import { chargeKinds } from '../../dossier-intake/data/charge-kinds';
import { heldReasons } from '../data/held-money.repository';
import {
  dong,
  heldKinds,
  heldStatuses,
  MoneyUnit,
  ReceiptSummary,
  ReductionResponse,
} from './money-parts';
import {
  instant,
  integer,
  nullable,
  pageMark,
  text,
  uuid,
} from '../../platform/http/answer-fields';

export class ReceiptListItem extends ReceiptSummary {
  @ApiProperty(nullable(dong(10_000)))
  readonly given!: number | null;

  @ApiProperty({ type: MoneyUnit })
  readonly unit!: MoneyUnit;

  @ApiProperty(uuid)
  readonly dossierId!: string;

  @ApiProperty(text('H36.101-261120-0042'))
  readonly dossierCode!: string;

  @ApiProperty(nullable(uuid))
  readonly shiftId!: string | null;

  @ApiProperty(nullable(text('Trần Văn Bình')))
  readonly voidRequestedBy!: string | null;

  @ApiProperty(nullable(uuid))
  readonly voidRequestedById!: string | null;

  @ApiProperty(nullable(instant))
  readonly voidRequestedAt!: string | null;

  @ApiProperty(nullable(text('Phạm Quốc Dũng')))
  readonly voidedBy!: string | null;

  @ApiProperty(nullable(instant))
  readonly voidedAt!: string | null;
}

export class ReceiptLineResponse {
  @ApiProperty(integer(1))
  readonly no!: number;

  @ApiProperty({ enum: [...chargeKinds], enumName: 'ChargeKind' })
  readonly kind!: string;

  @ApiProperty(text('Phí chứng thực'))
  readonly name!: string;

  @ApiProperty(dong(2000))
  readonly unitAmount!: number;

  @ApiProperty(integer(3))
  readonly quantity!: number;

  @ApiProperty({ ...integer(1), description: 'Pages of one copy; 1 where pages do not count' })
  readonly pages!: number;

  @ApiProperty(dong(6000))
  readonly amount!: number;

  @ApiProperty({
    type: ReductionResponse,
    nullable: true,
    description: 'Null: nothing is taken off',
  })
  readonly reduction!: ReductionResponse | null;
}

export class ReceiptResponse extends ReceiptListItem {
  @ApiProperty({ type: ReceiptLineResponse, isArray: true })
  readonly lines!: readonly ReceiptLineResponse[];
}

export class ReceiptListResponse {
  @ApiProperty({ type: ReceiptListItem, isArray: true })
  readonly items!: readonly ReceiptListItem[];

  @ApiProperty(pageMark)
  readonly next!: string | null;
}

export class BankTransactionFacts {
  @ApiProperty(text('FT26324000001'))
  readonly bankNo!: string;

  @ApiProperty(text('H36101261120 0042 nop le phi'))
  readonly purpose!: string;

  @ApiProperty(instant)
  readonly paidAt!: string;
}

export class HeldMoneyResponse {
  @ApiProperty(uuid)
  readonly id!: string;

  @ApiProperty(integer(1))
  readonly version!: number;

  @ApiProperty({ enum: heldKinds, enumName: 'HeldMoneyKind' })
  readonly kind!: string;

  @ApiProperty({ enum: [...heldReasons], enumName: 'HeldMoneyReason' })
  readonly reason!: string;

  @ApiProperty(dong(8000))
  readonly amount!: number;

  @ApiProperty({ enum: heldStatuses, enumName: 'HeldMoneyStatus' })
  readonly status!: string;

  @ApiProperty(instant)
  readonly heldAt!: string;

  @ApiProperty({ type: MoneyUnit })
  readonly unit!: MoneyUnit;

  @ApiProperty(nullable(uuid))
  readonly dossierId!: string | null;

  @ApiProperty(nullable(text('H36.101-261120-0042')))
  readonly dossierCode!: string | null;

  @ApiProperty({ type: BankTransactionFacts, nullable: true })
  readonly bankTransaction!: BankTransactionFacts | null;

  @ApiProperty({
    ...nullable(text('CP000000015VN')),
    description: 'The consignment with which a courier took it at a home',
  })
  readonly consignmentNumber!: string | null;

  @ApiProperty(nullable(text('Đặng Văn Hùng')))
  readonly courier!: string | null;

  @ApiProperty({
    type: Boolean,
    description: 'Carriage a courier brought; given back in cash only',
  })
  readonly isCarriage!: boolean;

  @ApiProperty(nullable(text('Trần Văn Bình')))
  readonly refundRequestedBy!: string | null;

  @ApiProperty(nullable(uuid))
  readonly refundRequestedById!: string | null;

  @ApiProperty(nullable(text('Chuyển khoản hai lần')))
  readonly refundReason!: string | null;

  @ApiProperty({ type: String, enum: ['transfer', 'cash', null], nullable: true })
  readonly refundMethod!: string | null;

  @ApiProperty(nullable(text('UNC 0123/2026')))
  readonly voucherNo!: string | null;

  @ApiProperty(nullable(text('Phạm Quốc Dũng')))
  readonly settledBy!: string | null;

  @ApiProperty(nullable(instant))
  readonly settledAt!: string | null;
}

export class HeldMoneyListResponse {
  @ApiProperty({ type: HeldMoneyResponse, isArray: true })
  readonly items!: readonly HeldMoneyResponse[];

  @ApiProperty(pageMark)
  readonly next!: string | null;
}
