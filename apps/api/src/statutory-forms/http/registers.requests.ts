import {
  EnumField,
  IntegerField,
  IntegerParameter,
  TextField,
  UuidField,
} from '../../platform/validation/fields';
import { PageSizeParameter } from '../../platform/validation/page-fields';
import { type RegisterAction, registerActions } from '../use-cases/keep-register';
import { type PrintScope, printScopes } from '../use-cases/print-register';

const unitExample = '0193a000-0000-7000-8001-000000000004';
const years = { min: 2000, max: 2200, example: 2026 } as const;
const numbers = { min: 1, max: 1_000_000, example: 1 } as const;

export class RegisterYearRequest {
  @IntegerParameter({ description: 'The year; this one when left out', optional: true, ...years })
  readonly year?: number;
}

export class RegisterParameters {
  @UuidField({ description: 'The unit that keeps the book', example: unitExample })
  readonly unitId!: string;

  @IntegerParameter({ description: 'The year of the book', ...years })
  readonly year!: number;
}

export class RegisterLinesRequest {
  @IntegerParameter({ description: 'First line; 1 when left out', optional: true, ...numbers })
  readonly from?: number;

  @PageSizeParameter()
  readonly limit?: number;
}

export class RegisterPreviewRequest {
  @IntegerParameter({ description: 'First line; 1 when left out', optional: true, ...numbers })
  readonly from?: number;

  @IntegerParameter({
    description: 'Last line; the last of the book when left out',
    optional: true,
    ...numbers,
    example: 24,
  })
  readonly to?: number;
}

export class RegisterActRequest {
  @EnumField({
    description: 'Enter what was received, or close the book of a year that is over',
    values: registerActions,
    name: 'RegisterAction',
  })
  readonly action!: RegisterAction;
}

export class RegisterCorrectionRequest {
  @IntegerField({ description: 'The line that is wrong', ...numbers })
  readonly entryNo!: number;

  @TextField({
    description: 'What is right instead',
    min: 3,
    max: 500,
    example: 'Họ tên đúng là Nguyễn Thị Ánh Tuyết',
  })
  readonly text!: string;
}

export class RegisterPrintRequest {
  @UuidField({ description: 'The unit that keeps the book', example: unitExample })
  readonly unitId!: string;

  @IntegerField({ description: 'The year of the book', ...years })
  readonly year!: number;

  @EnumField({
    description: 'Only new pages, the whole book, or some lines',
    values: printScopes,
    name: 'RegisterPrintScope',
  })
  readonly scope!: PrintScope;

  @IntegerField({ description: 'First line of a range', optional: true, ...numbers })
  readonly fromNo?: number;

  @IntegerField({ description: 'Last line of a range', optional: true, ...numbers })
  readonly toNo?: number;
}

export class RegisterPrintParameters {
  @UuidField({ description: 'Id of the print' })
  readonly id!: string;
}
