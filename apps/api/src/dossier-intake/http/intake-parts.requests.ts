import { paperKinds, tickStates } from '@motcua/dossier-domain';
import { timeLimitUnits } from '@motcua/shared-time';
import {
  EnumField,
  IntegerField,
  LocalDateField,
  NumberField,
  ObjectField,
  PatternField,
  TextField,
  UuidField,
} from '../../platform/validation/fields';
import { UuidListField } from '../../platform/validation/list-fields';
import {
  PersonalIdField,
  PhoneField,
  TaxNumberField,
} from '../../platform/validation/identity-fields';
import { authorisationScopes } from '../use-cases/intake-command';

export class PartyRequest {
  @EnumField({
    description: 'Person or organisation',
    values: ['person', 'organisation'],
    name: 'PartyKind',
  })
  readonly kind!: 'person' | 'organisation';

  @TextField({
    description: 'Full name as on the card',
    max: 200,
    example: 'Nguyễn Thị Hồng Phượng',
  })
  readonly fullName!: string;

  @PersonalIdField({ description: 'Personal id', optional: true })
  readonly personalId?: string;

  @TaxNumberField({ description: 'Tax number of an organisation', optional: true })
  readonly taxNumber?: string;

  @LocalDateField({ description: 'Date of birth', optional: true, example: '1990-02-05' })
  readonly birthDate?: string;

  @EnumField({ description: 'Sex', values: ['female', 'male'], name: 'Sex', optional: true })
  readonly sex?: 'male' | 'female';

  @PhoneField({ description: 'Phone', optional: true })
  readonly phone?: string;

  @PatternField({
    description: 'Email',
    pattern: /^[^\s@]{1,64}@[^\s@]{1,185}$/,
    max: 250,
    code: 'email',
    optional: true,
    example: 'phuong@vidu.vn',
  })
  readonly email?: string;

  @TextField({
    description: 'Address',
    max: 400,
    optional: true,
    example: '12 Thôn 3, xã Lạc Dương',
  })
  readonly address?: string;
}

export class AuthorisationRequest {
  @TextField({ description: 'Number of the paper', max: 60, example: '125/2026/UQ' })
  readonly number!: string;

  @LocalDateField({ description: 'Issued on', example: '2026-11-02' })
  readonly issuedOn!: string;

  @TextField({
    description: 'Who certified it',
    max: 200,
    example: 'UBND phường Xuân Hương – Đà Lạt',
  })
  readonly certifiedBy!: string;

  @EnumField({
    description: 'What it allows',
    values: authorisationScopes,
    name: 'AuthorisationScope',
  })
  readonly scope!: (typeof authorisationScopes)[number];

  @LocalDateField({
    description: 'Last day on which it holds, where it names one',
    optional: true,
    example: '2027-11-02',
  })
  readonly validUntil?: string;
}

export class NotDuplicateRequest {
  @UuidListField({
    description: 'The dossiers that were compared, as the intake check named them',
    min: 1,
    max: 20,
  })
  readonly dossierIds!: string[];

  @TextField({
    description: 'Why this is another matter; it is recorded',
    min: 5,
    max: 500,
    example: 'Khai sinh cho người con thứ hai',
  })
  readonly reason!: string;
}

export class SubmitterRequest {
  @TextField({ description: 'Full name', max: 200, example: 'Trần Văn Bình' })
  readonly fullName!: string;

  @PersonalIdField({ description: 'Personal id', optional: true })
  readonly personalId?: string;

  @PhoneField({ description: 'Phone', optional: true })
  readonly phone?: string;

  @TextField({ description: 'Relation to the owner', max: 60, example: 'Chồng' })
  readonly relation!: string;

  @TextField({
    description: 'Paper that authorises',
    max: 200,
    optional: true,
    example: 'Giấy ủy quyền số 12',
  })
  readonly authority?: string;

  @ObjectField({
    description: 'The paper by which the owner lets this person act, as it was shown',
    type: () => AuthorisationRequest,
    optional: true,
  })
  readonly authorisation?: AuthorisationRequest;
}

export class ReuseRequest {
  @UuidField({ description: 'The dossier that keeps the paper' })
  readonly dossierId!: string;

  @IntegerField({ description: 'Number of the document there', min: 1, max: 99_999, example: 1 })
  readonly documentNo!: number;
}

export class TickRequest {
  @IntegerField({
    description: 'Number of the paper: its place among the components of the case, from 1',
    min: 1,
    max: 200,
    example: 1,
  })
  readonly no!: number;

  @EnumField({ description: 'What was found', values: tickStates, name: 'TickState' })
  readonly state!: (typeof tickStates)[number];

  @EnumField({
    description: 'Kind of paper',
    values: paperKinds,
    name: 'PaperKind',
    optional: true,
  })
  readonly kind?: (typeof paperKinds)[number];

  @IntegerField({ description: 'Copies', min: 0, max: 99, optional: true, example: 1 })
  readonly copies?: number;

  @IntegerField({
    description: 'Certified copies handed in beside the originals that `copies` counts',
    min: 0,
    max: 99,
    optional: true,
    example: 2,
  })
  readonly certifiedCopies?: number;

  @IntegerField({ description: 'Sheets', min: 0, max: 9999, optional: true, example: 2 })
  readonly sheets?: number;

  @TextField({ description: 'Note', max: 300, optional: true, example: 'Bản có dấu giáp lai' })
  readonly note?: string;

  @ObjectField({
    description: 'Taken from what is kept already, as listReusablePapers named it; at reception',
    type: () => ReuseRequest,
    optional: true,
  })
  readonly reuse?: ReuseRequest;
}

export class TimeLimitRequest {
  @NumberField({ description: 'Amount', min: 0.5, max: 3660, example: 5 })
  readonly value!: number;

  @EnumField({ description: 'Unit of time', values: timeLimitUnits, name: 'TimeLimitUnit' })
  readonly unit!: (typeof timeLimitUnits)[number];
}
