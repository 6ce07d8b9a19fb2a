import type { LocalDate } from '@motcua/shared-time';
import { EnumListField } from '../../platform/validation/list-fields';
import { LocalDateField, TextField, UuidField } from '../../platform/validation/fields';
import { type TransferTask, transferTasks } from '../transfer-gate';
import { PageRequest } from './page.request';

const unitExample = '0193a000-0000-7000-8001-000000000004';

export class TransferScopeListRequest extends PageRequest {
  @UuidField({ description: 'Of this unit only', optional: true, example: unitExample })
  readonly unitId?: string;

  @LocalDateField({
    description: 'In force on this day; the whole history when left out',
    optional: true,
  })
  readonly on?: LocalDate;
}

class ScopeOfProcedureRequest {
  @UuidField({ description: 'The unit whose desk is meant', example: unitExample })
  readonly unitId!: string;

  @TextField({ description: 'Procedure code', max: 40, example: '1.001193' })
  readonly procedureCode!: string;
}

export class OpenTransferScopeRequest extends ScopeOfProcedureRequest {
  @EnumListField({
    description: 'What the Post does: deciding can never be among it',
    values: transferTasks,
    name: 'TransferTask',
    min: 1,
    max: 4,
    example: ['guide', 'receive'],
  })
  readonly tasks!: readonly TransferTask[];

  @LocalDateField({ description: 'First day; today or later', optional: true })
  readonly validFrom?: LocalDate;

  @LocalDateField({
    description: 'Last day; without an end when left out',
    optional: true,
    nullable: true,
    example: '2027-06-30',
  })
  readonly validTo?: LocalDate | null;

  @TextField({
    description: 'Number of the decision that hands it over',
    max: 60,
    example: '1234/QĐ-UBND',
  })
  readonly decisionNo!: string;
}

export class EndTransferScopeRequest extends ScopeOfProcedureRequest {
  @LocalDateField({ description: 'First day of the row that ends' })
  readonly validFrom!: LocalDate;

  @LocalDateField({ description: 'Last day; today or later', optional: true })
  readonly validTo?: LocalDate;
}
