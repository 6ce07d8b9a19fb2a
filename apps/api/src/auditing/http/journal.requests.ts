import { type LocalDate } from '@motcua/shared-time';
import { LocalDateField, PatternField, UuidField } from '../../platform/validation/fields';
import {
  AccessReasonParameter,
  CursorParameter,
  PageSizeParameter,
} from '../../platform/validation/page-fields';

const largestPosition = 9_007_199_254_740_991;

const isPosition = ([position = '']: readonly string[]): boolean =>
  /^\d{1,16}$/.test(position) && Number(position) <= largestPosition;

export class SealListQuery {
  @PageSizeParameter()
  readonly limit?: number;

  @CursorParameter({ parts: 1, fits: isPosition })
  readonly after?: readonly string[];
}

export class JournalListQuery extends SealListQuery {
  @PatternField({
    description: 'Kind of subject',
    pattern: /^[a-z][A-Za-z]{1,40}$/,
    max: 41,
    optional: true,
    example: 'dossier',
  })
  readonly subjectType?: string;

  @UuidField({ description: 'Subject', optional: true })
  readonly subjectId?: string;

  @PatternField({
    description: 'Type of the fact',
    pattern: /^[a-z][A-Za-z]*[.][a-z][A-Za-z]*$/,
    max: 80,
    optional: true,
    example: 'dossier.received',
  })
  readonly type?: string;

  @UuidField({ description: 'Who acted', optional: true })
  readonly actorId?: string;

  @UuidField({ description: 'The unit the row belongs to', optional: true })
  readonly unitId?: string;

  @LocalDateField({ description: 'On or after this day of the office', optional: true })
  readonly from?: LocalDate;

  @LocalDateField({
    description: 'On or before this day of the office, not before `from`',
    optional: true,
    notBefore: 'from',
  })
  readonly to?: LocalDate;
}

/** Places in the life of one subject are PostgreSQL integers. */
const isSequence = ([sequence = '']: readonly string[]): boolean =>
  /^\d{1,10}$/.test(sequence) && Number(sequence) <= 2_147_483_647;

export class TimelineQuery {
  @AccessReasonParameter()
  readonly reason?: string;

  @CursorParameter({ parts: 1, fits: isSequence })
  readonly after?: readonly string[];
}

export class JournalRowParameter {
  @UuidField({ description: 'Journal row' })
  readonly id!: string;
}
