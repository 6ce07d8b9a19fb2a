import { IntegerField, PatternField, TextField, UuidField } from '../../platform/validation/fields';
import { ListField, UuidListField } from '../../platform/validation/list-fields';
import { largestAmount } from '../../dossier-intake/data/charge-kinds';
import { voucher } from './cash.requests';

export class CourierCountRequest {
  @UuidField({ description: 'One of courierIds' })
  readonly courierId!: string;

  @IntegerField({
    description: 'Fees counted, in đồng; no more than the book has',
    min: 0,
    max: largestAmount,
    example: 380_000,
  })
  readonly stateFee!: number;

  @IntegerField({
    description: 'Carriage counted, in đồng; no more than the book has',
    min: 0,
    max: largestAmount,
    example: 30_000,
  })
  readonly postage!: number;

  @TextField({
    description: 'Why it is less than the book has',
    min: 5,
    max: 500,
    optional: true,
    example: 'Rơi mất trên đường, đã báo công an xã',
  })
  readonly reason?: string;
}

export class PartVoucherRequest {
  @UuidField({ description: 'Another agency that gets a part of it' })
  readonly unitId!: string;

  @TextField({ ...voucher, min: 1 })
  readonly voucherNo!: string;
}

export const partVouchers = {
  description: 'Where the part of another agency was paid with a voucher of its own',
  type: () => PartVoucherRequest,
  max: 100,
  optional: true,
} as const;

export class RemitRequest {
  @UuidListField({ description: 'Closed shifts of your unit', max: 100, optional: true })
  readonly shiftIds?: readonly string[];

  @UuidListField({ description: 'Couriers whose cash is handed in', max: 100, optional: true })
  readonly courierIds?: readonly string[];

  @UuidListField({
    description: 'Your unit, where its bank account has money of others, which is handed over',
    max: 100,
    optional: true,
  })
  readonly bankUnitIds?: readonly string[];

  @ListField({
    description:
      'What was counted of a courier’s cash; what is less than the book has is booked to the courier on confirmation',
    type: () => CourierCountRequest,
    max: 100,
    optional: true,
  })
  readonly courierCounts?: readonly CourierCountRequest[];

  @PatternField({
    description: 'Account of the treasury; the unit’s own when left out',
    pattern: /^[0-9A-Za-z.-]{4,40}$/,
    max: 40,
    optional: true,
    example: '3511.0.1054321',
  })
  readonly treasuryAccount?: string;

  @TextField({ ...voucher, min: 1 })
  readonly voucherNo!: string;

  @ListField(partVouchers)
  readonly vouchers?: readonly PartVoucherRequest[];
}

export class RefuseRemittanceRequest {
  @TextField({
    description: 'Why it is sent back',
    min: 5,
    max: 500,
    example: 'Chứng từ ghi thiếu 20.000 đồng',
  })
  readonly reason!: string;
}
