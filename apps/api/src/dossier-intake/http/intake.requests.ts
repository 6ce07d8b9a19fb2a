import { paperKinds, tickStates } from '@motcua/dossier-domain';
import { timeLimitUnits } from '@motcua/shared-time';
import {
  EnumField,
  IntegerField,
  ListField,
  LocalDateField,
  NumberField,
  ObjectField,
  PatternField,
  TextField,
  UuidField,
  UuidListField,
} from '../../platform/validation/fields';
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

export class ReturnAddressRequest {
  @TextField({ description: 'Recipient', max: 200, example: 'Nguyễn Thị Hồng Phượng' })
  readonly recipient!: string;

  @PhoneField({ description: 'Phone of the recipient' })
  readonly phone!: string;

  @TextField({
    description: 'Present-day address',
    max: 400,
    example: '12 Thôn 3, xã Lạc Dương, Lâm Đồng',
  })
  readonly address!: string;
}

export class ReuseRequest {
  @UuidField({ description: 'The dossier that keeps the paper' })
  readonly dossierId!: string;

  @IntegerField({ description: 'Number of the document there', min: 1, max: 99_999, example: 1 })
  readonly documentNo!: number;
}

export class TickRequest {
  @IntegerField({ description: 'Number of the paper in the case', min: 1, max: 200, example: 1 })
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

export const lineFaults = ['missing', 'wrong', 'unreadable', 'expired', 'mismatch'] as const;

export class FaultyLineRequest {
  @IntegerField({ description: 'Number of the paper', min: 1, max: 200, example: 2 })
  readonly no!: number;

  @EnumField({ description: 'What is wrong', values: lineFaults, name: 'LineFault' })
  readonly fault!: (typeof lineFaults)[number];

  @TextField({
    description: 'How to fix it',
    max: 500,
    example: 'Nộp bản chính có dấu của trạm y tế.',
  })
  readonly howToFix!: string;
}

export class TimeLimitRequest {
  @NumberField({ description: 'Amount', min: 0.5, max: 3660, example: 5 })
  readonly value!: number;

  @EnumField({ description: 'Unit of time', values: timeLimitUnits, name: 'TimeLimitUnit' })
  readonly unit!: (typeof timeLimitUnits)[number];
}

const firstActs = ['receive', 'register', 'requestSupplement', 'proposeRefusal'] as const;

export class ChargeChoiceRequest {
  @IntegerField({
    description: 'Place of the fee in the list of the procedure version, from 1',
    min: 1,
    max: 100,
    example: 1,
  })
  readonly no!: number;

  @IntegerField({
    description: 'How many copies or cases',
    min: 1,
    max: 10_000,
    optional: true,
    example: 3,
  })
  readonly quantity?: number;

  @TextField({
    description: 'Ground of exemption',
    min: 5,
    max: 300,
    optional: true,
    example: 'Hộ nghèo, giấy chứng nhận số 12',
  })
  readonly exemptGround?: string;

  @EnumField({
    description: 'When it is to be paid',
    values: ['intake', 'return'],
    name: 'ChosenChargeMoment',
    optional: true,
  })
  readonly moment?: 'intake' | 'return';
}

export class OpenDossierRequest {
  @EnumField({
    description: 'The first official act; it issues the code. Without it the dossier is received.',
    values: firstActs,
    name: 'FirstAct',
    optional: true,
  })
  readonly firstAct?: (typeof firstActs)[number];

  @UuidField({ description: 'The draft this comes from; it ends with this act', optional: true })
  readonly draftId?: string;

  @UuidField({ description: 'The consignment that brought the papers from a home', optional: true })
  readonly consignmentId?: string;

  @TextField({ description: 'Procedure code', max: 40, example: '1.001193' })
  readonly procedureCode!: string;

  @IntegerField({ description: 'Case of the procedure', min: 1, max: 200, example: 1 })
  readonly caseNo!: number;

  @EnumField({ description: 'Channel', values: ['counter', 'post', 'online'], name: 'Channel' })
  readonly channel!: 'counter' | 'post' | 'online';

  @UuidField({ description: 'The unit that decides, where more than one may', optional: true })
  readonly competentUnitId?: string;

  @ObjectField({
    description: 'The limit, only where the catalogue does not know one',
    type: () => TimeLimitRequest,
    optional: true,
  })
  readonly limit?: TimeLimitRequest;

  @ObjectField({ description: 'Whose dossier it is', type: () => PartyRequest })
  readonly applicant!: PartyRequest;

  @ObjectField({
    description: 'Who brings it, when somebody else',
    type: () => SubmitterRequest,
    optional: true,
  })
  readonly submitter?: SubmitterRequest;

  @ListField({ description: 'The checklist', type: () => TickRequest, max: 200 })
  readonly components!: TickRequest[];

  @ListField({
    description: 'Number, exemption and moment of the fees; without it one of each, at reception',
    type: () => ChargeChoiceRequest,
    max: 100,
    optional: true,
  })
  readonly charges?: ChargeChoiceRequest[];

  @EnumField({
    description: 'How the result goes back',
    values: ['counter', 'post', 'online'],
    name: 'ReturnMethod',
  })
  readonly returnMethod!: 'counter' | 'post' | 'online';

  @ObjectField({
    description: 'Where the result is delivered; with returnMethod post',
    type: () => ReturnAddressRequest,
    optional: true,
  })
  readonly returnAddress?: ReturnAddressRequest;

  @TextField({
    description: 'Note for the file',
    max: 1000,
    optional: true,
    example: 'Hẹn nhận buổi sáng',
  })
  readonly note?: string;

  @ObjectField({
    description: 'The decision that this is not the matter of the dossiers named',
    type: () => NotDuplicateRequest,
    optional: true,
  })
  readonly notDuplicate?: NotDuplicateRequest;

  @TextField({
    description: 'Reason of a supplement or refusal',
    max: 1000,
    optional: true,
    example: 'Giấy chứng sinh mờ dấu',
  })
  readonly reason?: string;

  @ListField({
    description: 'The papers at fault',
    type: () => FaultyLineRequest,
    max: 200,
    optional: true,
  })
  readonly lines?: FaultyLineRequest[];

  @TextField({
    description: 'Legal ground of a refusal',
    max: 300,
    optional: true,
    example: 'Điều 16 Luật Hộ tịch',
  })
  readonly legalGround?: string;

  @LocalDateField({
    description: 'Until when to supplement',
    optional: true,
    example: '2026-12-20',
  })
  readonly deadline?: string;
}
