import { type AuthorityKind, authorityKinds } from '@motcua/dossier-domain';
import { PaperTakerRequest } from '../../custody/http/paper-taker.requests';
import { BooleanField, EnumField, ObjectField, TextField } from '../../platform/validation/fields';
import { IntegerListField } from '../../platform/validation/list-fields';

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

export class CollectorRequest extends PaperTakerRequest {
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
}
