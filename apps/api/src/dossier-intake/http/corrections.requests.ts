import { ListField } from '../../platform/validation/list-fields';
import { TextField } from '../../platform/validation/fields';

export class CorrectedFieldRequest {
  @TextField({ description: 'What is wrong on the result', max: 100, example: 'Họ tên mẹ' })
  readonly field!: string;

  @TextField({ description: 'As it reads now', max: 500, example: 'Nguyễn Thị Phượng' })
  readonly oldValue!: string;

  @TextField({ description: 'As it should read', max: 500, example: 'Nguyễn Thị Hồng Phượng' })
  readonly newValue!: string;
}

export class OpenCorrectionRequest {
  @ListField({
    description: 'Field by field, old and new',
    type: () => CorrectedFieldRequest,
    min: 1,
    max: 20,
  })
  readonly changes!: CorrectedFieldRequest[];

  @TextField({
    description: 'How the error came about',
    max: 1000,
    example: 'Nhập thiếu chữ đệm từ tờ khai',
  })
  readonly reason!: string;
}
