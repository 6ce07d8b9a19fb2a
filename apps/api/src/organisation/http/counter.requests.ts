import type { LocalDate } from '@motcua/shared-time';
import {
  IntegerField,
  LocalDateField,
  TextField,
  UuidField,
} from '../../platform/validation/fields';
import { PageRequest } from './page.request';

const unitExample = '0193a000-0000-7000-8001-000000000004';

export class CounterListRequest extends PageRequest {
  @UuidField({ description: 'Counters of this unit only', optional: true, example: unitExample })
  readonly unitId?: string;
}

export class CounterIdParameter {
  @UuidField({ description: 'Counter id', example: '0193a000-0000-7000-8002-000000000001' })
  readonly id!: string;
}

export class OpenCounterRequest {
  @UuidField({ description: 'The unit it stands in', example: unitExample })
  readonly unitId!: string;

  @IntegerField({ description: 'Number on the sign', min: 1, max: 999, example: 3 })
  readonly number!: number;

  @TextField({ description: 'Name on the sign', max: 100, example: 'Quầy 3 – Đất đai' })
  readonly name!: string;

  @LocalDateField({ description: 'First day; today or later', optional: true })
  readonly validFrom?: LocalDate;
}

export class ChangeCounterRequest {
  @TextField({
    description: 'Name on the sign',
    optional: true,
    min: 1,
    max: 100,
    example: 'Quầy 3',
  })
  readonly name?: string;

  @LocalDateField({ description: 'Last day; today or later', optional: true })
  readonly validTo?: LocalDate;
}
