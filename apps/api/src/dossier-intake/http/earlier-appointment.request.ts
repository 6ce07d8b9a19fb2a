import { InstantField, TextField } from '../../platform/validation/fields';

export class EarlierAppointmentRequest {
  @InstantField({
    description: 'The promise: in opening hours, before the moment the limit leads to',
    example: '2026-11-24T09:00:00+07:00',
  })
  readonly dueAt!: string;

  @TextField({
    description: 'Why it can be promised; it stands on the receipt and in the journal',
    min: 5,
    max: 300,
    example: 'Lãnh đạo ký trong buổi sáng',
  })
  readonly reason!: string;
}
