import { type AuthorityKind, authorityKinds, dossierActionNames } from '@motcua/dossier-domain';
import {
  BooleanField,
  EnumField,
  InstantField,
  IntegerField,
  IntegerListField,
  ListField,
  ObjectField,
  PatternField,
  TextField,
} from '../../platform/validation/fields';
import { largestAmount } from '../data/charge-kinds';
import { requestPaperKinds } from '../use-cases/action-command';
import { ActWordsRequest } from './act-words.requests';
import { TickRequest } from './intake-parts.requests';

export class CollectingAuthorityRequest {
  @EnumField({
    description: 'Letter of authorisation, letter of introduction, proof of legal representation',
    values: authorityKinds,
    name: 'CollectingAuthorityKind',
    example: 'authorisation',
  })
  readonly kind!: AuthorityKind;

  @TextField({ description: 'Its number, or what names it', max: 60, example: '12/UQ-2026' })
  readonly number!: string;
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

  @ObjectField({
    description: 'The paper that lets them collect; needed of all but the owner and their delegate',
    type: () => CollectingAuthorityRequest,
    optional: true,
  })
  readonly authority?: CollectingAuthorityRequest;

  @BooleanField({ description: 'The originals went back', example: true })
  readonly originalsReturned!: boolean;

  @IntegerListField({
    description: 'The originals that were put into the hands of whoever collects, by paper number',
    min: 0,
    max: 200,
    lowest: 1,
    highest: 200,
    optional: true,
    example: [2],
  })
  readonly originals?: number[];

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

export class RequestPaperRequest {
  @EnumField({
    description: 'A file of the dossier, or on paper in its folder',
    values: requestPaperKinds,
    name: 'RequestPaperKind',
  })
  readonly kind!: (typeof requestPaperKinds)[number];

  @IntegerField({
    description: 'Number of the attachment; with attached',
    min: 1,
    max: 99_999,
    optional: true,
    example: 3,
  })
  readonly documentNo?: number;
}

export class PaymentNoticeRequest {
  @TextField({ description: 'What is to be paid', min: 3, max: 200, example: 'Lệ phí trước bạ' })
  readonly name!: string;

  @IntegerField({
    description: 'Amount of the notice, in đồng',
    min: 1,
    max: largestAmount,
    example: 1_500_000,
  })
  readonly amount!: number;

  @TextField({
    description: 'Until when and where to pay, as the notice says',
    max: 300,
    optional: true,
    example: 'Nộp trước ngày 30/11/2026 theo thông báo số 125/TB-CCT',
  })
  readonly note?: string;
}

export class GiveBackRequest {
  @IntegerListField({
    description: 'The papers that are here for the applicant, by paper number',
    min: 0,
    max: 200,
    lowest: 1,
    highest: 200,
    example: [1, 2],
  })
  readonly papers!: number[];

  @BooleanField({ description: 'What was paid goes back too', example: true })
  readonly fees!: boolean;
}

export class ActOnDossierRequest extends ActWordsRequest {
  @EnumField({
    description: 'What to do',
    values: dossierActionNames,
    name: 'DossierAction',
    example: 'transfer',
  })
  readonly action!: (typeof dossierActionNames)[number];

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

  @ObjectField({
    description: 'What the applicant has to pay; with requestPayment',
    type: () => PaymentNoticeRequest,
    optional: true,
  })
  readonly notice?: PaymentNoticeRequest;

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

  @ObjectField({
    description: "The applicant's signed request; with acceptWithdrawal",
    type: () => RequestPaperRequest,
    optional: true,
  })
  readonly requestPaper?: RequestPaperRequest;

  @ObjectField({
    description: 'What goes back to the applicant, when a dossier ends without a result',
    type: () => GiveBackRequest,
    optional: true,
  })
  readonly giveBack?: GiveBackRequest;
}
