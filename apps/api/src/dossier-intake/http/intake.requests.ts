import { paperKinds, tickStates } from '@motcua/dossier-domain';
import { timeLimitUnits } from '@motcua/shared-time';
import {
  BooleanField,
  EnumField,
  InstantField,
  IntegerField,
  ListField,
  LocalDateField,
  NumberField,
  ObjectField,
  PatternField,
  PersonalIdField,
  PhoneField,
  TaxNumberField,
  TextField,
  UuidField,
} from '../../platform/validation/fields';
import { dossierActionNames } from '@motcua/dossier-domain';

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

export class CollectorRequest {
  @TextField({ description: 'Who collects', max: 200, example: 'Nguyễn Thị Hồng Phượng' })
  readonly fullName!: string;

  @TextField({ description: 'Relation to the owner', max: 60, example: 'Chủ hồ sơ' })
  readonly relation!: string;

  @PatternField({
    description: 'Last four digits of the identity paper',
    pattern: /^\d{4}$/,
    max: 4,
    sample: '4567',
    example: '4567',
  })
  readonly idLastFour!: string;

  @BooleanField({ description: 'The identity paper was compared with the person', example: true })
  readonly idCompared!: boolean;

  @BooleanField({ description: 'The originals went back', example: true })
  readonly originalsReturned!: boolean;

  @PatternField({
    description: 'Drawn signature as a PNG data URL; absent when the register was signed',
    pattern: /^data:image\/png;base64,[A-Za-z0-9+/]+=*$/,
    max: 200_000,
    optional: true,
    sample: 'data:image/png;base64,iVBORw0KGgo=',
    example: 'data:image/png;base64,iVBORw0KGgo=',
  })
  readonly signature?: string;
}

export class ActOnDossierRequest {
  @EnumField({
    description: 'What to do',
    values: dossierActionNames,
    name: 'DossierAction',
    example: 'transfer',
  })
  readonly action!: (typeof dossierActionNames)[number];

  @TextField({
    description: 'Reason, where the act needs one',
    max: 1000,
    optional: true,
    example: 'Sai họ tên',
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

  @ListField({
    description: 'New ticks of a supplement',
    type: () => TickRequest,
    max: 200,
    optional: true,
  })
  readonly components?: TickRequest[];

  @InstantField({
    description: 'The new appointment of an apology',
    optional: true,
    example: '2026-12-01T09:30:00Z',
  })
  readonly newDueAt?: string;

  @TextField({
    description: 'Number of the decision or result',
    max: 60,
    optional: true,
    example: '125/TLKS',
  })
  readonly decisionNo?: string;

  @TextField({
    description: 'Shelf where the result waits',
    max: 20,
    optional: true,
    example: 'B-12',
  })
  readonly shelf?: string;

  @ObjectField({
    description: 'Who collects the result',
    type: () => CollectorRequest,
    optional: true,
  })
  readonly collector?: CollectorRequest;
}
