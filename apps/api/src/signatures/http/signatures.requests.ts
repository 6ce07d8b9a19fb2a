import { TextField } from '../../platform/validation/fields';

export class SignResultRequest {
  @TextField({
    description: 'Why it is signed, as readers of the file see it',
    min: 3,
    max: 200,
    example: 'Ký kết quả giải quyết thủ tục hành chính',
  })
  readonly reason!: string;
}
