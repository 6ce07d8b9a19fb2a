import {
  EnumField,
  IntegerField,
  ObjectField,
  TextField,
  UuidField,
} from '../../platform/validation/fields';
import { ListField } from '../../platform/validation/list-fields';
import { largestAmount } from '../data/charge-kinds';
import { mostPages } from '@motcua/shared-money';
import { mostSets } from '../use-cases/intake-command';
import { ActWordsRequest } from './act-words.requests';
import { EarlierAppointmentRequest } from './earlier-appointment.request';
import {
  NotDuplicateRequest,
  PartyRequest,
  SubmitterRequest,
  TickRequest,
  TimeLimitRequest,
} from './intake-parts.requests';
import { ReturnAddressRequest } from './return-address.requests';

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
    description: 'Đồng for one, only where the catalogue leaves the amount to the province',
    min: 1,
    max: largestAmount,
    optional: true,
    example: 50_000,
  })
  readonly unitAmount?: number;

  @IntegerField({
    description: 'How many copies or cases',
    min: 1,
    max: 10_000,
    optional: true,
    example: 3,
  })
  readonly quantity?: number;

  @IntegerField({
    description: 'Pages of one copy, only where the fee is priced by them',
    min: 1,
    max: mostPages,
    optional: true,
    example: 5,
  })
  readonly pages?: number;

  @TextField({
    description: 'Ground of exemption: a code of the list for `exemptCharge`',
    min: 2,
    max: 61,
    optional: true,
    example: 'exemptPoorHousehold',
  })
  readonly exemptCode?: string;

  @TextField({
    description: 'The paper that shows it; only with a ground',
    min: 3,
    max: 200,
    optional: true,
    example: 'Giấy chứng nhận số 12',
  })
  readonly exemptEvidence?: string;

  @EnumField({
    description: 'When it is to be paid',
    values: ['intake', 'return'],
    name: 'ChosenChargeMoment',
    optional: true,
  })
  readonly moment?: 'intake' | 'return';
}

export class OpenDossierRequest extends ActWordsRequest {
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

  @UuidField({
    description: 'The unit that guided the applicant, where another one; it sees the dossier too',
    optional: true,
  })
  readonly helpedUnitId?: string;

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

  @ObjectField({
    description: 'An earlier promise than the limit leads to; with firstAct receive',
    type: () => EarlierAppointmentRequest,
    optional: true,
  })
  readonly earlierAppointment?: EarlierAppointmentRequest;

  @IntegerField({
    description: 'Sets of the papers that were handed in; one without it',
    min: 1,
    max: mostSets,
    optional: true,
    example: 1,
  })
  readonly sets?: number;

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
}
