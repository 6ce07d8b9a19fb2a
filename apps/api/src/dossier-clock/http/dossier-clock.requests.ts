import { TextField } from '../../platform/validation/fields';

export class BeginOutsideWaitRequest {
  @TextField({
    description: 'The system or office that is waited for',
    max: 200,
    example: 'Cơ sở dữ liệu quốc gia về dân cư',
  })
  readonly system!: string;

  @TextField({
    description: 'What was seen',
    max: 500,
    optional: true,
    example: 'Không tra cứu được từ 9 giờ',
  })
  readonly note?: string;
}
