import {
  EnumField,
  IntegerField,
  LocalDateField,
  ObjectField,
  TextField,
  UuidField,
} from '../../platform/validation/fields';
import { PersonalIdField, TaxNumberField } from '../../platform/validation/identity-fields';
import { ListField, PatternListField } from '../../platform/validation/list-fields';
import { TickRequest, TimeLimitRequest } from './intake-parts.requests';

export class IntakeCheckRequest {
  @TextField({ description: 'Procedure code', max: 40, example: '1.001193' })
  readonly procedureCode!: string;

  @IntegerField({ description: 'Case of the procedure', min: 1, max: 200, example: 1 })
  readonly caseNo!: number;

  @EnumField({ description: 'Channel', values: ['counter', 'post', 'online'], name: 'Channel' })
  readonly channel!: 'counter' | 'post' | 'online';

  @UuidField({ description: 'The unit that was chosen to decide; its hours count', optional: true })
  readonly competentUnitId?: string;

  @ListField({ description: 'The checklist so far', type: () => TickRequest, max: 200 })
  readonly components!: TickRequest[];

  @ObjectField({
    description: 'The limit, where the catalogue knows none',
    type: () => TimeLimitRequest,
    optional: true,
  })
  readonly limit?: TimeLimitRequest;

  @PersonalIdField({ description: 'Personal id of the applicant', optional: true })
  readonly personalId?: string;

  @TaxNumberField({ description: 'Tax number of an organisation', optional: true })
  readonly taxNumber?: string;

  @TextField({
    description: 'Full name, for dossiers of a near name',
    max: 200,
    optional: true,
    example: 'Nguyễn Thị Hồng Phượng',
  })
  readonly fullName?: string;

  @PatternListField({
    description: 'SHA-256 of the files that would be filed, in hexadecimal',
    pattern: /^[0-9a-f]{64}$/,
    maxLength: 64,
    code: 'pattern',
    max: 50,
    optional: true,
    example: ['9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08'],
  })
  readonly files?: string[];

  @LocalDateField({ description: 'Declared date of birth', optional: true, example: '1990-02-05' })
  readonly birthDate?: string;

  @EnumField({
    description: 'Declared sex',
    values: ['female', 'male'],
    name: 'Sex',
    optional: true,
  })
  readonly sex?: 'male' | 'female';

  @UuidField({
    description: 'The collection that brought the papers: its hand-over is the filing time',
    optional: true,
  })
  readonly consignmentId?: string;
}
