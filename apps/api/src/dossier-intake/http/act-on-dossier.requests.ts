import { dossierActionNames } from '@motcua/dossier-domain';
import { WriteMessageRequest } from '../../applicant-messages/http/write-message.request';
import {
  BooleanField,
  EnumField,
  InstantField,
  IntegerField,
  ObjectField,
  TextField,
} from '../../platform/validation/fields';
import { IntegerListField, ListField } from '../../platform/validation/list-fields';
import { largestAmount } from '../data/charge-kinds';
import { requestPaperKinds } from '../use-cases/action-command';
import { ActWordsRequest } from './act-words.requests';
import { CollectorRequest } from './collector.requests';
import { TickRequest } from './intake-parts.requests';

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
    description:
      'What the desk found the papers to be: with a supplement, or with the first act on a dossier ' +
      'that waits to be received',
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
    description:
      'What the applicant has to pay; with requestPayment, unless an earlier notice is still unpaid',
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

  @ObjectField({
    description:
      'Goes to the applicant with the act, in one change; with acts that mean something to them',
    type: () => WriteMessageRequest,
    optional: true,
  })
  readonly message?: WriteMessageRequest;
}
