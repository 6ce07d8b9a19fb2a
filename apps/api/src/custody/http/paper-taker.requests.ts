import { BooleanField, PatternField, TextField } from '../../platform/validation/fields';

/** Whoever papers are put into the hands of, as they are looked at and as they sign. */
export class PaperTakerRequest {
  @TextField({ description: 'Who takes the papers', max: 200, example: 'Nguyễn Thị Hồng Phượng' })
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
