import {
  procedureLevels,
  type SubmissionChannel,
  submissionChannels,
} from '@motcua/catalogue-domain';
import type { LocalDate } from '@motcua/shared-time';
import {
  EnumField,
  IntegerParameter,
  LocalDateField,
  PatternField,
  TextField,
  UuidField,
} from '../../platform/validation/fields';
import { CursorParameter, PageSizeParameter } from '../../platform/validation/page-fields';

const unit = 'A unit, by its id';
const optional = true;
/** No rank, length or version number is longer; a longer one could not be compared as a number. */
const shortNumber = /^\d{1,9}$/;

export class ProcedureCodeParameter {
  @PatternField({
    description: 'National procedure code',
    pattern: /^[1-9]\.\d{6}[0-9A-Z.]{0,30}$/,
    max: 40,
    code: 'procedureCode',
    example: '1.001193',
  })
  readonly code!: string;
}

export class ProcedureVersionParameter extends ProcedureCodeParameter {
  @IntegerParameter({ description: 'Number of the version', min: 1, max: 100_000, example: 1 })
  readonly no!: number;
}

class PageSize {
  @PageSizeParameter()
  readonly limit?: number;
}

export class ProcedureListRequest extends PageSize {
  @TextField({
    description:
      'Code, name, field or initials, with or without marks, in any order; or a question in whole ' +
      'sentences, answered with one page of what fits best',
    optional,
    max: 200,
    example: 'dkks',
  })
  readonly q?: string;

  @TextField({
    description: 'Field, or a part of what it is called; with or without marks',
    optional,
    max: 300,
    example: 'Hộ tịch',
  })
  readonly field?: string;

  @EnumField({ description: 'Level', optional, values: procedureLevels, name: 'ProcedureLevel' })
  readonly level?: string;

  @EnumField({
    description: 'How it may be handed in',
    optional,
    values: submissionChannels,
    name: 'SubmissionChannel',
  })
  readonly channel?: string;

  @UuidField({ description: 'Only what this unit may decide', optional })
  readonly unitId?: string;

  @CursorParameter({
    parts: 3,
    fits: ([rank, size]) => shortNumber.test(rank ?? '') && shortNumber.test(size ?? ''),
  })
  readonly after?: readonly string[];
}

export class ProcedureDayRequest {
  @LocalDateField({
    description: 'Day on which the version is in force; today when left out',
    optional,
  })
  readonly on?: LocalDate;
}

export class VersionListRequest extends PageSize {
  @CursorParameter({ parts: 1, fits: ([no]) => shortNumber.test(no ?? '') })
  readonly after?: readonly string[];
}

export class CompetentUnitsRequest {
  @UuidField({ description: `${unit}: whose counter takes the dossier` })
  readonly unitId!: string;
}

class GuidanceChoice {
  @IntegerParameter({
    description: 'Number of the case; the first when left out',
    optional,
    min: 1,
    max: 999,
    example: 1,
  })
  readonly case?: number;

  @EnumField({
    description: 'How it is to be handed in; at the counter when left out',
    optional,
    values: submissionChannels,
    name: 'SubmissionChannel',
  })
  readonly channel?: SubmissionChannel;
}

export class GuidanceRequest extends GuidanceChoice {
  @UuidField({ description: `${unit}: by whose calendar the date is reckoned`, optional })
  readonly unitId?: string;
}

export class GuidanceSheetRequest extends GuidanceChoice {
  @UuidField({ description: `${unit}: named at the head of the sheet` })
  readonly unitId!: string;

  @PatternField({
    description: 'Numbers of the papers still to bring; all papers when left out',
    optional,
    pattern: /^\d{1,3}(,\d{1,3}){0,99}$/,
    max: 400,
    example: '1,3',
  })
  readonly missing?: string;

  @EnumField({ description: 'Paper', optional, values: ['a5', 'a4'], name: 'SheetLayout' })
  readonly layout?: 'a5' | 'a4';
}
