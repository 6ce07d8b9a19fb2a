import {
  InstantField,
  IntegerField,
  PatternField,
  TextField,
} from '../../platform/validation/fields';

export class BankNotificationRequest {
  @PatternField({
    description: 'The bank’s number of the transaction; the same number is the same money',
    pattern: /^[\x21-\x7e]{1,100}$/,
    max: 100,
    example: 'FT26324000001',
  })
  readonly transactionId!: string;

  @PatternField({
    description: 'Account that was paid',
    pattern: /^[0-9A-Za-z]{1,19}$/,
    max: 19,
    example: '113366668888',
  })
  readonly accountNo!: string;

  @IntegerField({
    description: 'Whole đồng',
    min: 1,
    max: 1_000_000_000_000,
    example: 8000,
  })
  readonly amount!: number;

  @TextField({
    description: 'What the payer wrote',
    min: 0,
    max: 500,
    example: 'H36101261120 0042 nop le phi',
  })
  readonly purpose!: string;

  @InstantField({ description: 'When the bank booked it' })
  readonly paidAt!: string;
}
