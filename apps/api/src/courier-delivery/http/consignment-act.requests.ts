import {
  type FailureReason,
  failureReasonCodes,
  type RecipientRelation,
  recipientRelations,
} from '@motcua/delivery-domain';
import {
  BooleanField,
  EnumField,
  InstantField,
  ObjectField,
  PatternField,
  TextField,
  UuidField,
} from '../../platform/validation/fields';
import { ListField } from '../../platform/validation/list-fields';
import { KnownPasswordField } from '../../platform/validation/identity-fields';
import { type ConsignmentAct, consignmentActs } from '../data/consignment-rights';
import { type PlaceLack, placeLacks } from '../data/door-place';
import { CountedPaperRequest, DoorPlaceRequest } from './consignment-parts.requests';

const seal = {
  pattern: /^[0-9BCGHKLMNPQRSTVX]{4,20}$/,
  max: 20,
  code: 'sealNumber',
  example: '8842190',
} as const;

/** A data URL is a third longer than its bytes; 200 kB and 300 kB. */
const signatureUrl = {
  pattern: /^data:image\/png;base64,[A-Za-z0-9+/]{16,}={0,2}$/,
  max: 266_700,
  sample: 'data:image/png;base64,iVBORw0KGgoAAAANSUhEUg==',
  example: 'data:image/png;base64,iVBORw0KGgoAAAANSUhEUg==',
} as const;
const photoUrl = {
  pattern: /^data:image\/(png|jpeg);base64,[A-Za-z0-9+/]{16,}={0,2}$/,
  max: 400_050,
  sample: 'data:image/jpeg;base64,/9j/4AAQSkZJRgABAQ==',
  example: 'data:image/jpeg;base64,/9j/4AAQSkZJRgABAQ==',
} as const;

/** One act; which members it takes stands with each. */
export class ActOnConsignmentRequest {
  @EnumField({ description: 'The act', values: consignmentActs, name: 'ConsignmentAct' })
  readonly action!: ConsignmentAct;

  @UuidField({ description: 'assign: who carries it', optional: true })
  readonly courierId?: string;

  @TextField({
    description: 'assign, failAttempt: agreed time',
    max: 60,
    optional: true,
    example: '23/11 14–16h',
  })
  readonly slot?: string;

  @UuidField({ description: 'bag: the bag it goes into', optional: true })
  readonly manifestId?: string;

  @ListField({
    description: 'collect at a home, acceptAtCounter: what was counted, line by line',
    type: () => CountedPaperRequest,
    min: 1,
    max: 60,
    optional: true,
  })
  readonly papers?: readonly CountedPaperRequest[];

  @PatternField({
    description: 'collect, acceptAtCounter: number of the seal',
    ...seal,
    optional: true,
  })
  readonly sealNo?: string;

  @PatternField({
    description:
      'collect at a home, deliver: signature drawn by the citizen, PNG data URL to 200 kB',
    ...signatureUrl,
    optional: true,
  })
  readonly signature?: string;

  @TextField({
    description:
      'collect at a unit, acceptAtCounter for another desk: who gives it, at this screen',
    min: 1,
    max: 60,
    optional: true,
    example: 'motcua',
  })
  readonly username?: string;

  @KnownPasswordField({
    description: 'Password of the person who gives it; proves presence and is not kept',
    optional: true,
    example: 'the password that npm start prints',
  })
  readonly password?: string;

  @PatternField({
    description: 'collect, deliver, failAttempt: photo, PNG or JPEG data URL to 300 kB',
    ...photoUrl,
    optional: true,
  })
  readonly photo?: string;

  @TextField({
    description: 'deliver: the number or the seal read from the envelope that is handed over',
    min: 1,
    max: 64,
    optional: true,
    example: 'CP000000015VN',
  })
  readonly envelope?: string;

  @TextField({
    description: 'deliver: who took it',
    min: 1,
    max: 120,
    optional: true,
    example: 'Nguyễn Văn Bình',
  })
  readonly recipientName?: string;

  @EnumField({
    description: 'deliver: who that is',
    values: recipientRelations,
    name: 'RecipientRelation',
    optional: true,
  })
  readonly relation?: RecipientRelation;

  @PatternField({
    description: 'deliver: last four digits of the identity paper',
    pattern: /^[0-9]{4}$/,
    max: 4,
    optional: true,
    example: '4567',
  })
  readonly idLastFour?: string;

  @TextField({
    description: 'deliver: the authorisation of a proxy',
    min: 1,
    max: 200,
    optional: true,
    example: 'Giấy ủy quyền số 12 ngày 18/11/2026',
  })
  readonly authorisation?: string;

  @BooleanField({
    description: 'deliver: both amounts were taken at the door',
    optional: true,
    example: true,
  })
  readonly moneyCollected?: boolean;

  @EnumField({
    description: 'failAttempt: why',
    values: failureReasonCodes,
    name: 'FailureReason',
    optional: true,
  })
  readonly reason?: FailureReason;

  @TextField({
    description: 'failAttempt: time of the call',
    min: 1,
    max: 120,
    optional: true,
    example: '09:41, không nghe máy',
  })
  readonly callLog?: string;

  @TextField({
    description: 'What happened',
    min: 1,
    max: 500,
    optional: true,
    example: 'Cổng khóa',
  })
  readonly note?: string;

  @ObjectField({
    description: 'deliver, failAttempt: where the telephone was, if its holder allows it',
    type: () => DoorPlaceRequest,
    optional: true,
  })
  readonly place?: DoorPlaceRequest;

  @EnumField({
    description: 'deliver, failAttempt: why there is no place',
    values: placeLacks,
    name: 'PlaceLack',
    optional: true,
  })
  readonly placeLack?: PlaceLack;

  @InstantField({ description: 'When it happened by the telephone’s clock', optional: true })
  readonly deviceAt?: string;
}
