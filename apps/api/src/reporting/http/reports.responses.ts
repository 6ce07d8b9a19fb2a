import { ApiProperty } from '@nestjs/swagger';
import { type MeasureDate, measures } from '@motcua/reporting-domain';
import { figureNames } from '../figures';
import { groupings } from '../queries/summary-counts.query';

const dates = [...new Set(Object.values(measures).map((measure) => measure.date))];
const today = '2026-11-19';

export class PeriodResponse {
  @ApiProperty({ type: String, format: 'date', example: '2026-11-01' })
  readonly from!: string;

  @ApiProperty({ type: String, format: 'date', example: today })
  readonly to!: string;
}

export class FigureResponse {
  @ApiProperty({
    type: Number,
    nullable: true,
    description: 'A count, or a share from 0 to 1; null when there is nothing to divide by',
    example: 0.945,
  })
  readonly value!: number | null;

  @ApiProperty({ type: 'integer', example: 1051 })
  readonly numerator!: number;

  @ApiProperty({ type: 'integer', nullable: true, description: 'Null for a count', example: 1112 })
  readonly denominator!: number | null;

  @ApiProperty({ type: PeriodResponse })
  readonly period!: PeriodResponse;
}

export class LinkedFigureResponse extends FigureResponse {
  @ApiProperty({
    enum: dates,
    enumName: 'MeasureDate',
    description: 'The day by which a dossier belongs to the period',
    example: 'endDay',
  })
  readonly date!: MeasureDate;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Where the dossiers behind it are listed; null for those who may open none',
    example: '/api/v1/reports/summary/dossiers?measure=doneLate&from=2026-11-01&to=2026-11-19',
  })
  readonly dossiers!: string | null;
}

/** One figure for each name; those that end in `Share` are shares, the others counts. */
export class FiguresResponse {
  readonly [name: string]: LinkedFigureResponse;
}

for (const name of figureNames) {
  ApiProperty({ type: LinkedFigureResponse })(FiguresResponse.prototype, name);
}

export class ReportFilterResponse {
  @ApiProperty({ type: String, format: 'uuid', nullable: true, example: null })
  readonly unitId!: string | null;

  @ApiProperty({ type: String, nullable: true, example: 'P. Xuân Hương' })
  readonly unitName!: string | null;

  @ApiProperty({ type: String, nullable: true, example: '1.001193' })
  readonly procedureCode!: string | null;

  @ApiProperty({ type: String, nullable: true, example: 'Đăng ký khai sinh' })
  readonly procedureName!: string | null;

  @ApiProperty({
    type: String,
    enum: ['counter', 'post', 'online', null],
    nullable: true,
    example: null,
  })
  readonly channel!: string | null;

  @ApiProperty({
    type: String,
    enum: ['state', 'post', 'none', null],
    nullable: true,
    example: 'post',
  })
  readonly employer!: string | null;
}

export class SummaryGroupResponse {
  @ApiProperty({
    description: 'Unit id, procedure code, channel, employer or day',
    example: '1.001193',
  })
  readonly key!: string;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Of units and procedures',
    example: 'Đăng ký khai sinh',
  })
  readonly name!: string | null;

  @ApiProperty({ type: FiguresResponse })
  readonly figures!: FiguresResponse;
}

export class SummaryResponse {
  @ApiProperty({ type: PeriodResponse })
  readonly period!: PeriodResponse;

  @ApiProperty({
    type: String,
    format: 'date-time',
    description: 'When open dossiers were judged',
    example: '2026-11-19T02:00:00.000Z',
  })
  readonly asOf!: string;

  @ApiProperty({ enum: [...groupings], enumName: 'ReportGrouping' })
  readonly groupBy!: string;

  @ApiProperty({ type: ReportFilterResponse })
  readonly filter!: ReportFilterResponse;

  @ApiProperty({ type: FiguresResponse, description: 'Over all groups' })
  readonly figures!: FiguresResponse;

  @ApiProperty({ type: SummaryGroupResponse, isArray: true, description: 'Empty without grouping' })
  readonly groups!: readonly SummaryGroupResponse[];
}

export class OwnDayResponse {
  @ApiProperty({ type: PeriodResponse })
  readonly period!: PeriodResponse;

  @ApiProperty({ type: FigureResponse, description: 'Dossiers that I received' })
  readonly received!: FigureResponse;

  @ApiProperty({
    type: FigureResponse,
    description: 'The share of them for which no paper had to be asked for since',
  })
  readonly rightFirstTime!: FigureResponse;

  @ApiProperty({ type: FigureResponse, description: 'Results that I handed back' })
  readonly returned!: FigureResponse;
}
