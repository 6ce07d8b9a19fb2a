import { type TimeLimitUnit, timeLimitUnits } from '@motcua/shared-time';
import {
  EnumField,
  InstantField,
  IntegerParameter,
  NumberField,
  UuidField,
} from '../../platform/validation/fields';

const unitExample = '0193a000-0000-7000-8001-000000000004';

export class CalendarRequest {
  @IntegerParameter({
    description: 'The year; this one when left out',
    optional: true,
    min: 2000,
    max: 2100,
    example: 2026,
  })
  readonly year?: number;

  @UuidField({
    description: 'With the closures and hours of this unit',
    optional: true,
    example: unitExample,
  })
  readonly unitId?: string;
}

export class AppointmentPreviewRequest {
  @InstantField({ description: 'When the dossier is received' })
  readonly receivedAt!: string;

  @NumberField({
    description: 'The time limit; null only for a result of the same day',
    optional: true,
    nullable: true,
    min: 0,
    max: 400,
    example: 5,
  })
  readonly value?: number | null;

  @EnumField({
    description: 'Unit of the time limit',
    values: timeLimitUnits,
    name: 'TimeLimitUnit',
    example: 'workingDay',
  })
  readonly unit!: TimeLimitUnit;

  @UuidField({
    description: 'Reckon with the closures and hours of this unit',
    optional: true,
    example: unitExample,
  })
  readonly unitId?: string;
}
