import { ApiProperty, OmitType } from '@nestjs/swagger';
import { instant, nullable, text, uuid } from '../../platform/http/answer-fields';
import { dong, MoneyUnit } from './money-parts';
import { byAccount, TreasuryAccountResponse } from './remittances.responses';

export class OpenTreasuryAccount extends OmitType(TreasuryAccountResponse, [
  'treasuryAccount',
  'voucherNo',
]) {
  @ApiProperty(nullable(text('3511.0.1054321')))
  readonly treasuryAccount!: string | null;
}

export class ShiftToRemit {
  @ApiProperty(uuid)
  readonly id!: string;

  @ApiProperty({ type: MoneyUnit })
  readonly unit!: MoneyUnit;

  @ApiProperty({
    ...nullable(text('3511.0.1054321')),
    description: 'The treasury account of its unit, or of the nearest above it that has one',
  })
  readonly treasuryAccount!: string | null;

  @ApiProperty(nullable(text('Trần Văn Bình')))
  readonly collector!: string | null;

  @ApiProperty(instant)
  readonly closedAt!: string;

  @ApiProperty(dong(1_240_000))
  readonly amount!: number;

  @ApiProperty({
    ...dong(30_000),
    description: 'Of it, the carriage of the Post; below 0 where more was given back than taken',
  })
  readonly postage!: number;

  @ApiProperty({ ...dong(20_000), description: 'Short when the drawer was counted, in đồng' })
  readonly shortage!: number;

  @ApiProperty({ ...byAccount, type: OpenTreasuryAccount })
  readonly accounts!: readonly OpenTreasuryAccount[];
}

export class CourierToRemit {
  @ApiProperty(uuid)
  readonly id!: string;

  @ApiProperty(nullable(text('Đặng Văn Hùng')))
  readonly collector!: string | null;

  @ApiProperty({ ...dong(80_000), description: 'Not handed in yet, in đồng' })
  readonly amount!: number;

  @ApiProperty({ ...dong(30_000), description: 'Of it, the carriage of the Post' })
  readonly postage!: number;

  @ApiProperty({
    ...dong(0),
    description: 'Handed in, or counted as missing, and not confirmed yet, in đồng',
  })
  readonly promised!: number;

  @ApiProperty({ ...dong(0), description: 'Booked to the courier as missing, in đồng' })
  readonly shortage!: number;

  @ApiProperty({ ...byAccount, type: OpenTreasuryAccount })
  readonly accounts!: readonly OpenTreasuryAccount[];
}

export class BankAccountToRemit {
  @ApiProperty({ ...uuid, description: 'The unit whose account it is' })
  readonly id!: string;

  @ApiProperty({ type: MoneyUnit })
  readonly unit!: MoneyUnit;

  @ApiProperty({ ...dong(10_000), description: 'On it and owed to others, in đồng' })
  readonly owed!: number;

  @ApiProperty({ type: Boolean, example: true, description: 'Whether the reader may hand it over' })
  readonly handsIn!: boolean;

  @ApiProperty({ ...byAccount, type: OpenTreasuryAccount })
  readonly accounts!: readonly OpenTreasuryAccount[];
}

export class CashToRemitResponse {
  @ApiProperty({ type: ShiftToRemit, isArray: true })
  readonly shifts!: readonly ShiftToRemit[];

  @ApiProperty({ type: CourierToRemit, isArray: true })
  readonly couriers!: readonly CourierToRemit[];

  @ApiProperty({ type: BankAccountToRemit, isArray: true })
  readonly bankAccounts!: readonly BankAccountToRemit[];
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
