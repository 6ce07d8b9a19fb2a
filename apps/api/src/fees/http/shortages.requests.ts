import { largestAmount } from '../../dossier-intake/data/charge-kinds';
import { EnumField, IntegerField, TextField, UuidField } from '../../platform/validation/fields';
import { ListField } from '../../platform/validation/list-fields';
import { voucher } from './cash.requests';
import { type PartVoucherRequest, partVouchers } from './remittances.requests';

export const repaymentMethods = ['cash', 'treasury'] as const;

export class RepayShortageRequest {
  @UuidField({ description: 'Unit where it was missing' })
  readonly unitId!: string;

  @IntegerField({
    description: 'What is repaid, in đồng; never more than is owed',
    min: 1,
    max: largestAmount,
    example: 20_000,
  })
  readonly amount!: number;

  @EnumField({
    description: 'Into your open drawer, or paid to the treasury by the debtor',
    values: repaymentMethods,
    name: 'RepaymentMethod',
    example: 'cash',
  })
  readonly method!: (typeof repaymentMethods)[number];

  @TextField({
    ...voucher,
    description: 'Voucher of the treasury; only with it',
    min: 1,
    optional: true,
  })
  readonly voucherNo?: string;

  @ListField(partVouchers)
  readonly vouchers?: readonly PartVoucherRequest[];
}
