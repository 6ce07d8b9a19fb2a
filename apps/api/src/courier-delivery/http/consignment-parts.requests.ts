import { type PaperKind, paperKinds } from '@motcua/dossier-domain';
import { EnumField, IntegerField, NumberField, TextField } from '../../platform/validation/fields';

export class CountedPaperRequest {
  @TextField({ description: 'Short name', max: 200, example: 'Giấy chứng sinh' })
  readonly name!: string;

  @EnumField({ description: 'Original or copy', values: paperKinds, name: 'PaperKind' })
  readonly kind!: PaperKind;

  @IntegerField({ description: 'Pieces', min: 1, max: 99, example: 1 })
  readonly count!: number;
}

export class DoorPlaceRequest {
  @NumberField({ description: 'Degrees north', min: -90, max: 90, example: 11.94042 })
  readonly latitude!: number;

  @NumberField({ description: 'Degrees east', min: -180, max: 180, example: 108.45831 })
  readonly longitude!: number;

  @IntegerField({
    description: 'Metres, as the telephone itself estimates',
    min: 0,
    max: 100_000,
    example: 12,
  })
  readonly accuracy!: number;
}
