import {
  EnumField,
  InstantField,
  LocalDateField,
  TextField,
  UuidField,
} from '../../platform/validation/fields';
import {
  AccessReasonParameter,
  PageMarkParameter,
  PageSizeParameter,
} from '../../platform/validation/page-fields';
import { type FigureName, figureNames } from '../figures';
import { type Grouping, groupings } from '../queries/summary-counts.query';

const channels = ['counter', 'post', 'online'] as const;
const employers = ['state', 'post', 'none'] as const;

export class ReportFilterRequest {
  @LocalDateField({
    description: 'First day of the period; without it, the first of the month of its last day',
    optional: true,
    example: '2026-11-01',
  })
  readonly from?: string;

  @LocalDateField({ description: 'Last day of the period; without it, today', optional: true })
  readonly to?: string;

  @UuidField({ description: 'The unit that received', optional: true })
  readonly unitId?: string;

  @TextField({ description: 'Procedure code', max: 40, optional: true, example: '1.001193' })
  readonly procedureCode?: string;

  @EnumField({ description: 'Channel', values: channels, name: 'Channel', optional: true })
  readonly channel?: (typeof channels)[number];

  @EnumField({
    description: 'Employer of whoever received; `none` when a machine did',
    values: employers,
    name: 'ReportEmployer',
    optional: true,
  })
  readonly employer?: (typeof employers)[number];

  @InstantField({
    description:
      'Instant at which open dossiers are judged; within one day of now, because they are counted as they are',
    optional: true,
    example: '2026-11-19T02:00:00Z',
  })
  readonly asOf?: string;
}

export class SummaryRequest extends ReportFilterRequest {
  @EnumField({
    description: 'What the groups stand for; days for a year at most',
    values: groupings,
    name: 'ReportGrouping',
    optional: true,
  })
  readonly groupBy?: Grouping;
}

export class FigureDossiersRequest extends ReportFilterRequest {
  @EnumField({
    description: 'The figure; of a share, the dossiers of its numerator',
    values: figureNames,
    name: 'FigureName',
  })
  readonly measure!: FigureName;

  @AccessReasonParameter()
  readonly reason?: string;

  @PageSizeParameter()
  readonly limit?: number;

  @PageMarkParameter()
  readonly after?: string;
}
