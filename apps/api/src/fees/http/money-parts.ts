import { ApiProperty } from '@nestjs/swagger';
import { PageRuleResponse } from '../../procedure-catalogue/http/page-rule.response';
import { chargeKinds, chargeMoments, moneyGroups } from '../../dossier-intake/data/charge-kinds';
import { instant, integer, nullable, text, uuid } from '../../platform/http/answer-fields';

export const dong = (example: number) =>
  ({ type: 'integer', description: 'Whole đồng', example }) as const;

const chargeStates = ['due', 'paid', 'exempt', 'notSet', 'free'] as const;
export const receiptStates = ['valid', 'voidRequested', 'void'] as const;
export const receiptMethods = ['cash', 'transfer', 'courier'] as const;
export const heldKinds = ['unallocated', 'refundable'] as const;
export const heldStatuses = ['held', 'refundRequested', 'allocated', 'refunded'] as const;

export class MoneyUnit {
  @ApiProperty(uuid)
  readonly id!: string;

  @ApiProperty(nullable(text('P. Xuân Hương')))
  readonly name!: string | null;
}

export class MoneyPerson {
  @ApiProperty(uuid)
  readonly id!: string;

  @ApiProperty(nullable(text('Trần Văn Bình')))
  readonly fullName!: string | null;
}

/** What a ground takes off a charge; what is left is its amount. */
export class ReductionResponse {
  @ApiProperty({ ...integer(500), description: 'Thousandths of the charge' })
  readonly perMille!: number;

  @ApiProperty(text('Nộp hồ sơ trực tuyến'))
  readonly ground!: string;

  @ApiProperty(
    nullable({ ...dong(3000), description: 'Rounded down to whole đồng; null: no amount yet' }),
  )
  readonly amount!: number | null;
}

export class DossierChargeResponse {
  @ApiProperty(integer(1))
  readonly no!: number;

  @ApiProperty({
    enum: [...chargeKinds],
    enumName: 'ChargeKind',
    description: 'fee: phí; charge: lệ phí; copies; postage: the carriage of the Post',
  })
  readonly kind!: string;

  @ApiProperty(text('Phí chứng thực'))
  readonly name!: string;

  @ApiProperty(nullable(text('Mỗi trang')))
  readonly note!: string | null;

  @ApiProperty(nullable(dong(2000)))
  readonly unitAmount!: number | null;

  @ApiProperty(integer(3))
  readonly quantity!: number;

  @ApiProperty({ ...integer(1), description: 'Pages of one copy; 1 where pages do not count' })
  readonly pages!: number;

  @ApiProperty({ type: PageRuleResponse, nullable: true, description: 'Null: pages do not count' })
  readonly pageRule!: PageRuleResponse | null;

  @ApiProperty(nullable({ ...dong(6000), description: 'After the reduction, in đồng' }))
  readonly amount!: number | null;

  @ApiProperty({ enum: [...chargeMoments], enumName: 'ChargeMoment' })
  readonly moment!: string;

  @ApiProperty(nullable(text('Hộ nghèo, giấy chứng nhận số 12')))
  readonly exemptGround!: string | null;

  @ApiProperty({
    type: ReductionResponse,
    nullable: true,
    description: 'Null: nothing is taken off',
  })
  readonly reduction!: ReductionResponse | null;

  @ApiProperty({
    ...nullable(text('exemptPoorHousehold')),
    description: 'Code in the list of the ground of an exemption or a reduction',
  })
  readonly exemptCode!: string | null;

  @ApiProperty(nullable(text('Giấy chứng nhận số 12')))
  readonly exemptEvidence!: string | null;

  @ApiProperty({
    type: Boolean,
    description: 'The amount is set at the desk, not by the catalogue',
  })
  readonly isSetAtDesk!: boolean;

  @ApiProperty({ enum: chargeStates, enumName: 'ChargeState' })
  readonly state!: string;

  @ApiProperty(nullable(uuid))
  readonly receiptId!: string | null;
}

export class ReceiptSummary {
  @ApiProperty(uuid)
  readonly id!: string;

  @ApiProperty(integer(1))
  readonly version!: number;

  @ApiProperty(text('BL26-H36.101'))
  readonly series!: string;

  @ApiProperty(integer(42))
  readonly number!: number;

  @ApiProperty({ enum: [...moneyGroups], enumName: 'MoneyGroup' })
  readonly group!: string;

  @ApiProperty({ enum: receiptMethods, enumName: 'ReceiptMethod' })
  readonly method!: string;

  @ApiProperty(dong(8000))
  readonly amount!: number;

  @ApiProperty(instant)
  readonly issuedAt!: string;

  @ApiProperty(nullable(text('Trần Văn Bình')))
  readonly issuedBy!: string | null;

  @ApiProperty({ enum: receiptStates, enumName: 'ReceiptState' })
  readonly state!: string;

  @ApiProperty(nullable(text('Thu nhầm số bản')))
  readonly voidReason!: string | null;
}
