import type { LocalDate } from '@motcua/shared-time';
import {
  EnumField,
  IntegerField,
  LocalDateField,
  TextField,
  UuidField,
} from '../../platform/validation/fields';
import { ListField } from '../../platform/validation/list-fields';
import {
  type CalendarDraftAct,
  calendarDraftActs,
  type ChangedDayKind,
  changedDayKinds,
} from '../calendar-change';

export class CalendarDraftIdParameter {
  @UuidField({ description: 'Draft' })
  readonly id!: string;
}

class ChangedDayRequest {
  @LocalDateField({ description: 'Tomorrow or later', example: '2027-04-29' })
  readonly day!: LocalDate;

  @EnumField({
    description:
      'What the day becomes: `working` takes a special day back, `reopened` a closure of the unit',
    values: changedDayKinds,
    name: 'ChangedDayKind',
  })
  readonly kind!: ChangedDayKind;

  @TextField({
    description: 'How it is called; needed unless the day becomes an ordinary one',
    min: 1,
    max: 200,
    optional: true,
    example: 'Nghỉ hoán đổi',
  })
  readonly name?: string;

  @UuidField({ description: 'closure, reopened: the unit', optional: true })
  readonly unitId?: string;
}

export class CalendarDraftRequest {
  @TextField({
    description: 'On what it rests',
    max: 500,
    example: 'Thông báo 6150/TB-BLĐTBXH',
  })
  readonly note!: string;

  @IntegerField({
    description: 'The last year whose days are known; never fewer years than now',
    min: 2000,
    max: 2100,
    example: 2027,
  })
  readonly coveredTo!: number;

  @ListField({
    description: 'Days that change; all others stay as they are',
    type: () => ChangedDayRequest,
    max: 400,
  })
  readonly days!: readonly ChangedDayRequest[];
}

export class SettleCalendarDraftRequest {
  @EnumField({ description: 'The act', values: calendarDraftActs, name: 'CalendarDraftAct' })
  readonly action!: CalendarDraftAct;
}
