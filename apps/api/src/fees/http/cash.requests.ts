import { PageMarkParameter, PageSizeParameter } from '../../platform/validation/page-fields';
import {
  BooleanParameter,
  EnumField,
  IntegerField,
  IntegerParameter,
  TextField,
  UuidField,
} from '../../platform/validation/fields';
import { IntegerListField, ListField } from '../../platform/validation/list-fields';
import { largestAmount } from '../../dossier-intake/data/charge-kinds';
import { receiptStates } from './money-parts';

export class MoneyPageQuery {
  @PageSizeParameter()
  readonly limit?: number;

  @PageMarkParameter()
  readonly after?: string;
}

export class MoneyIdParameter {
  @UuidField({ description: 'Id' })
  readonly id!: string;
}

export class CashShiftListQuery extends MoneyPageQuery {
  @EnumField({
    description: 'Only shifts in this state',
    values: ['open', 'counted', 'closed'],
    name: 'CashShiftStatus',
    optional: true,
  })
  readonly status?: 'open' | 'counted' | 'closed';
}

export class OpenCashShiftRequest {
  @IntegerField({
    description: 'Cash in the drawer to begin with, in đồng',
    min: 0,
    max: largestAmount,
    example: 500_000,
  })
  readonly openingCash!: number;
}

export class NoteCountRequest {
  @IntegerField({
    description: 'Value of the note, in đồng',
    min: 1,
    max: 500_000,
    example: 50_000,
  })
  readonly denomination!: number;

  @IntegerField({ description: 'How many', min: 0, max: 100_000, example: 12 })
  readonly count!: number;
}

export class CloseCashShiftRequest {
  @ListField({
    description: 'Notes counted; an empty list is an empty drawer',
    type: () => NoteCountRequest,
    max: 20,
    example: [{ denomination: 50_000, count: 12 }],
  })
  readonly notes!: readonly NoteCountRequest[];

  @TextField({
    description: 'Why the drawer does not fit the book',
    min: 5,
    max: 500,
    optional: true,
    example: 'Trả nhầm tiền thừa cho một người',
  })
  readonly varianceReason?: string;
}

export class DecideVarianceRequest {
  @EnumField({
    description: 'Accept the variance, or have the drawer counted again',
    values: ['approve', 'sendBack'],
    name: 'VarianceDecision',
  })
  readonly decision!: 'approve' | 'sendBack';
}

export class ReceiptListQuery extends MoneyPageQuery {
  @EnumField({
    description: 'Only receipts in this state',
    values: receiptStates,
    name: 'ReceiptState',
    optional: true,
  })
  readonly state?: (typeof receiptStates)[number];

  @IntegerParameter({
    description: 'Number in its series',
    min: 1,
    max: 2_000_000_000,
    optional: true,
    example: 42,
  })
  readonly number?: number;

  @TextField({ description: 'Series', max: 60, optional: true, example: 'BL26-H36.101' })
  readonly series?: string;
}

export class AskVoidRequest {
  @TextField({ description: 'Why it is void', min: 5, max: 500, example: 'Thu nhầm số bản' })
  readonly reason!: string;
}

export class DecideVoidRequest {
  @EnumField({
    description: 'Void it, or let it stand',
    values: ['void', 'keep'],
    name: 'VoidDecision',
  })
  readonly decision!: 'void' | 'keep';
}

export class HeldMoneyListQuery extends MoneyPageQuery {
  @BooleanParameter({
    description: 'Only money that still waits, or only what is settled',
    optional: true,
  })
  readonly isOpen?: boolean;
}

export class AllocateMoneyRequest {
  @TextField({ description: 'Id or code of the dossier', max: 64, example: 'H36.101-261120-0042' })
  readonly dossier!: string;

  @IntegerListField({ description: 'Charges to pay', min: 1, max: 50, lowest: 1, highest: 10_000 })
  readonly chargeNos!: readonly number[];
}

export class AskRefundRequest {
  @TextField({ description: 'Why it goes back', min: 5, max: 500, example: 'Chuyển khoản hai lần' })
  readonly reason!: string;

  @EnumField({
    description: 'By transfer, or out of the drawer of whoever asks',
    values: ['transfer', 'cash'],
    name: 'RefundMethod',
  })
  readonly method!: 'transfer' | 'cash';
}

export const voucher = {
  description: 'Number of the voucher',
  max: 60,
  example: 'UNC 0123/2026',
} as const;

export class RefundRequest {
  @TextField({ ...voucher, min: 1 })
  readonly voucherNo!: string;
}
