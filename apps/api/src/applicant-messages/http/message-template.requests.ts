import {
  BooleanField,
  LocalDateField,
  PatternField,
  TextField,
} from '../../platform/validation/fields';
import { templateCode } from './write-message.request';

export class TemplateParameter {
  @PatternField({ ...templateCode, description: 'Code of the template' })
  readonly code!: string;
}

export class WriteTemplateRequest {
  @TextField({ description: 'How clerks find it', max: 80, example: 'Kết quả đã về quầy' })
  readonly title!: string;

  @TextField({
    description:
      'The words; {code}, {applicant}, {procedure}, {dueAt}, {unit}, {papers}, {deadline} and {link} are filled in',
    max: 600,
    example: 'Kết quả hồ sơ {code} đã có tại {unit}.',
  })
  readonly text!: string;

  @BooleanField({
    description: 'Unchanged messages stand on the public page too; they name nobody',
    example: true,
  })
  readonly isPublic!: boolean;

  @BooleanField({ description: 'No longer offered', optional: true, example: false })
  readonly retired?: boolean;

  @LocalDateField({ description: 'From this day on; today at the earliest', example: '2027-01-01' })
  readonly validFrom!: string;

  @TextField({
    description: 'Why it changes; it stays with the version',
    min: 5,
    max: 500,
    example: 'Thêm địa chỉ tra cứu',
  })
  readonly changeReason!: string;
}
