import { presentCommuneForm, presentProvinces } from '@motcua/shared-identifiers';
import {
  EnumField,
  ObjectField,
  PatternField,
  TextField,
  UuidField,
} from '../../platform/validation/fields';
import { PhoneField } from '../../platform/validation/identity-fields';

export class CommuneElsewhereRequest {
  @PatternField({
    description: 'Commune of today, with its kind: townships and districts are gone',
    pattern: presentCommuneForm,
    max: 100,
    code: 'presentDayCommune',
    example: 'Phường Hải Châu',
  })
  readonly commune!: string;

  @EnumField({
    description: 'Province of today',
    values: presentProvinces,
    name: 'PresentProvince',
    example: 'Đà Nẵng',
  })
  readonly province!: (typeof presentProvinces)[number];
}

export class ReturnAddressRequest {
  @TextField({ description: 'Recipient', max: 200, example: 'Nguyễn Thị Hồng Phượng' })
  readonly recipient!: string;

  @PhoneField({ description: 'Phone of the recipient' })
  readonly phone!: string;

  @TextField({ description: 'House, street, hamlet', max: 250, example: '12 Thôn 3' })
  readonly address!: string;

  @UuidField({
    description: 'Commune of today in the province of the office, as listCommunes names it',
    optional: true,
  })
  readonly communeId?: string;

  @ObjectField({
    description: 'Instead of communeId: a commune of another province',
    type: () => CommuneElsewhereRequest,
    optional: true,
  })
  readonly elsewhere?: CommuneElsewhereRequest;

  @TextField({
    description: 'When somebody is at home',
    max: 60,
    optional: true,
    example: 'Sau 17 giờ các ngày trong tuần',
  })
  readonly convenientTime?: string;
}
