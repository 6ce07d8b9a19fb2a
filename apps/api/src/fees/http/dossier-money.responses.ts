import { ApiProperty } from '@nestjs/swagger';
import { dossierStatuses } from '@motcua/dossier-domain';
import { heldReasons } from '../data/held-money.repository';
import {
  dong,
  DossierChargeResponse,
  heldKinds,
  heldStatuses,
  ReceiptSummary,
} from './money-parts';
import { instant, integer, nullable, text, uuid } from '../../platform/http/answer-fields';

export class MoneyDue {
  @ApiProperty({ ...dong(8000), description: 'Phí and lệ phí: the State’s, in đồng' })
  readonly state!: number;

  @ApiProperty(dong(0))
  readonly copies!: number;

  @ApiProperty({ ...dong(0), description: 'The carriage: the Post’s, in đồng' })
  readonly postage!: number;

  @ApiProperty(dong(8000))
  readonly total!: number;

  @ApiProperty(text('Tám nghìn đồng'))
  readonly inWords!: string;
}

export class DossierHeldMoney {
  @ApiProperty(uuid)
  readonly id!: string;

  @ApiProperty({ enum: heldKinds, enumName: 'HeldMoneyKind' })
  readonly kind!: string;

  @ApiProperty({ enum: [...heldReasons], enumName: 'HeldMoneyReason' })
  readonly reason!: string;

  @ApiProperty(dong(8000))
  readonly amount!: number;

  @ApiProperty(instant)
  readonly heldAt!: string;

  @ApiProperty({ enum: heldStatuses, enumName: 'HeldMoneyStatus' })
  readonly status!: string;
}

/** What the act that ended the dossier said goes back to the applicant. */
export class FeesToGiveBack {
  @ApiProperty({ ...dong(8000), description: 'Fixed by the act, in đồng' })
  readonly amount!: number;

  @ApiProperty({ ...dong(8000), description: 'Neither voided nor refunded yet, in đồng' })
  readonly left!: number;

  @ApiProperty(instant)
  readonly decidedAt!: string;
}

export class TransferRequestResponse {
  @ApiProperty(uuid)
  readonly id!: string;

  @ApiProperty(dong(8000))
  readonly amount!: number;

  @ApiProperty({ type: [Number], example: [1] })
  readonly chargeNos!: readonly number[];

  @ApiProperty({
    ...text('00020101021238…6304ABCD'),
    description: 'VietQR (EMVCo) with its CRC; the dossier code is the purpose',
  })
  readonly payload!: string;

  @ApiProperty({ enum: ['open', 'paid'], enumName: 'TransferRequestStatus' })
  readonly status!: string;

  @ApiProperty(instant)
  readonly requestedAt!: string;

  @ApiProperty(nullable({ ...text('<svg …>'), description: 'The code as SVG while it is open' }))
  readonly picture!: string | null;
}

export class DossierMoneyResponse {
  @ApiProperty(uuid)
  readonly dossierId!: string;

  @ApiProperty(text('H36.101-261120-0042'))
  readonly dossierCode!: string;

  @ApiProperty(integer(3))
  readonly version!: number;

  @ApiProperty({ enum: [...dossierStatuses], enumName: 'DossierStatus' })
  readonly status!: string;

  @ApiProperty(text('Nguyễn Thị Hồng Phượng'))
  readonly applicantName!: string;

  @ApiProperty(text('Chứng thực bản sao'))
  readonly procedureName!: string;

  @ApiProperty({ type: DossierChargeResponse, isArray: true })
  readonly charges!: readonly DossierChargeResponse[];

  @ApiProperty({ type: MoneyDue })
  readonly due!: MoneyDue;

  @ApiProperty({ type: ReceiptSummary, isArray: true })
  readonly receipts!: readonly ReceiptSummary[];

  @ApiProperty({ type: DossierHeldMoney, isArray: true })
  readonly heldMoney!: readonly DossierHeldMoney[];

  @ApiProperty({ type: FeesToGiveBack, nullable: true, description: 'Null: nothing was promised' })
  readonly feesToGiveBack!: FeesToGiveBack | null;

  @ApiProperty({ type: TransferRequestResponse, nullable: true })
  readonly paymentRequest!: TransferRequestResponse | null;
}

export class CashCollectedResponse {
  @ApiProperty({ ...dong(2000), description: 'What goes back to the citizen, in đồng' })
  readonly change!: number;

  @ApiProperty({ type: String, format: 'uuid', isArray: true })
  readonly receiptIds!: readonly string[];

  @ApiProperty({ type: DossierMoneyResponse })
  readonly money!: DossierMoneyResponse;
}
