import {
  BooleanField,
  IntegerListField,
  PatternField,
  TextField,
} from '../../platform/validation/fields';

export class HandBackRequest {
  @IntegerListField({
    description: 'The originals that go back, by paper number',
    min: 1,
    max: 200,
    lowest: 1,
    highest: 200,
    example: [2],
  })
  readonly originals!: number[];

  @TextField({ description: 'Who takes them', max: 200, example: 'Nguyễn Thị Hồng Phượng' })
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
