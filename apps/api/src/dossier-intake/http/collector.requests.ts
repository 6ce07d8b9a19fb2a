import { type AuthorityKind, authorityKinds } from '@motcua/dossier-domain';
import {
  BooleanField,
  EnumField,
  IntegerListField,
  ObjectField,
  PatternField,
  TextField,
} from '../../platform/validation/fields';

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
