import { ApiProperty } from '@nestjs/swagger';
import { chargeKinds } from '../../dossier-intake/data/charge-kinds';
import { heldReasons } from '../data/held-money.repository';
import {
  dong,
  heldKinds,
  heldStatuses,
  instant,
  integer,
  MoneyPerson,
  MoneyUnit,
  nullable,
  ReceiptSummary,
  text,
  uuid,
} from './money-parts';

const next = { ...text('WyIyMDI2Il0'), nullable: true, description: 'Page mark' } as const;

export class CollectedMoney {
  @ApiProperty(dong(1_240_000))
  readonly state!: number;

  @ApiProperty(dong(12_000))
  readonly copies!: number;

  @ApiProperty(dong(30_000))
  readonly postage!: number;
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

  @ApiProperty({ type: [Number], description: 'Notes a drawer is counted in, largest first' })
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

  @ApiProperty(next)
  readonly next!: string | null;
}

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

  @ApiProperty(dong(6000))
  readonly amount!: number;
}

export class ReceiptResponse extends ReceiptListItem {
  @ApiProperty({ type: ReceiptLineResponse, isArray: true })
  readonly lines!: readonly ReceiptLineResponse[];
}

export class ReceiptListResponse {
  @ApiProperty({ type: ReceiptListItem, isArray: true })
  readonly items!: readonly ReceiptListItem[];

  @ApiProperty(next)
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

  @ApiProperty(nullable(text('Đặng Văn Hùng')))
  readonly courier!: string | null;

  @ApiProperty(nullable(text('Trần Văn Bình')))
  readonly refundRequestedBy!: string | null;

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

  @ApiProperty(next)
  readonly next!: string | null;
}

export class RemittanceLineResponse {
  @ApiProperty(nullable(uuid))
  readonly shiftId!: string | null;

  @ApiProperty(nullable(uuid))
  readonly courierId!: string | null;

  @ApiProperty(dong(1_240_000))
  readonly amount!: number;

  @ApiProperty(dong(30_000))
  readonly postage!: number;

  @ApiProperty(nullable(text('Trần Văn Bình')))
  readonly collector!: string | null;
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

  @ApiProperty({ ...dong(30_000), description: 'Of it, the carriage that goes to the Post' })
  readonly postage!: number;

  @ApiProperty(nullable(text('Trần Văn Bình')))
  readonly madeBy!: string | null;

  @ApiProperty(instant)
  readonly madeAt!: string;

  @ApiProperty(nullable(text('Phạm Quốc Dũng')))
  readonly confirmedBy!: string | null;

  @ApiProperty(nullable(instant))
  readonly confirmedAt!: string | null;

  @ApiProperty({ type: RemittanceLineResponse, isArray: true })
  readonly lines!: readonly RemittanceLineResponse[];
}

export class RemittanceListResponse {
  @ApiProperty({ type: RemittanceResponse, isArray: true })
  readonly items!: readonly RemittanceResponse[];

  @ApiProperty(next)
  readonly next!: string | null;
}

export class ShiftToRemit {
  @ApiProperty(uuid)
  readonly id!: string;

  @ApiProperty(uuid)
  readonly unitId!: string;

  @ApiProperty(nullable(text('Trần Văn Bình')))
  readonly collector!: string | null;

  @ApiProperty(instant)
  readonly closedAt!: string;

  @ApiProperty(dong(1_240_000))
  readonly amount!: number;
}

export class CourierToRemit {
  @ApiProperty(uuid)
  readonly id!: string;

  @ApiProperty(nullable(text('Đặng Văn Hùng')))
  readonly collector!: string | null;

  @ApiProperty(dong(80_000))
  readonly amount!: number;
}

export class CashToRemitResponse {
  @ApiProperty({ type: ShiftToRemit, isArray: true })
  readonly shifts!: readonly ShiftToRemit[];

  @ApiProperty({ type: CourierToRemit, isArray: true })
  readonly couriers!: readonly CourierToRemit[];
}

export class LedgerBalance {
  @ApiProperty({
    ...text('cash:0193a3c0-6f0e-7c3e-9d2a-6a1f2d1c9b11'),
    description: 'Kind of account and whose it is',
  })
  readonly account!: string;

  @ApiProperty(dong(1_740_000))
  readonly debit!: number;

  @ApiProperty(dong(500_000))
  readonly credit!: number;

  @ApiProperty({ ...dong(1_240_000), description: 'Debits less credits, in đồng' })
  readonly balance!: number;
}

export class LedgerBalancesResponse {
  @ApiProperty({ type: LedgerBalance, isArray: true })
  readonly items!: readonly LedgerBalance[];
}
