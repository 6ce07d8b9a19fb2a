import {
  EnumField,
  IntegerParameter,
  TextField,
  UuidField,
} from '../../platform/validation/fields';
import { PersonalIdField, TaxNumberField } from '../../platform/validation/identity-fields';
import { AccessReasonParameter } from '../../platform/validation/page-fields';

export class PersonParameter {
  @UuidField({ description: 'A dossier: its applicant is the person' })
  readonly id!: string;
}

export class PersonQuery {
  @AccessReasonParameter()
  readonly reason?: string;
}

/** In a body, not in the address: addresses are logged. */
export class PersonLookupRequest {
  @PersonalIdField({ description: 'Personal id, or else the tax number', optional: true })
  readonly personalId?: string;

  @TaxNumberField({ description: 'Tax number of an organisation', optional: true })
  readonly taxNumber?: string;
}

export class PersonalDataViewRequest {
  @TextField({
    description: 'Why the numbers are needed; it is recorded',
    min: 5,
    max: 200,
    example: 'Gọi điện hẹn trả kết quả',
  })
  readonly reason!: string;
}

export class DecideDuplicateRequest {
  @UuidField({ description: 'The dossier that was there first' })
  readonly earlierId!: string;

  @UuidField({ description: 'The draft compared with it', optional: true })
  readonly draftId?: string;

  @UuidField({ description: 'Or the numbered dossier compared with it', optional: true })
  readonly dossierId?: string;

  @EnumField({
    description: 'sameCase: one matter; a draft ends in favour of the earlier dossier',
    values: ['notDuplicate', 'sameCase'],
    name: 'DuplicateOutcome',
  })
  readonly outcome!: 'notDuplicate' | 'sameCase';

  @TextField({
    description: 'Why; it is recorded',
    min: 5,
    max: 500,
    example: 'Cùng một việc, người dân nộp lại',
  })
  readonly reason!: string;
}

export class SearchQuery {
  @TextField({
    description: 'Code, its last four digits, personal id, phone, tax number, name or words',
    min: 1,
    max: 120,
    example: 'phuong nguyen',
  })
  readonly q!: string;

  @IntegerParameter({
    description: 'Rows of each group; 3 when left out',
    min: 1,
    max: 20,
    optional: true,
    example: 3,
  })
  readonly limit?: number;

  @AccessReasonParameter()
  readonly reason?: string;
}
