import { TextField } from '../../platform/validation/fields';

export class WriteNoteRequest {
  @TextField({
    description: 'For colleagues; never shown to the applicant',
    max: 2000,
    example: 'Đã gọi hỏi UBND xã cũ, chờ trả lời chiều nay.',
  })
  readonly text!: string;
}
