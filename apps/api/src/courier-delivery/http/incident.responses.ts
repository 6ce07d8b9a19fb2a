import { liableParties } from '@motcua/delivery-domain';
import { ApiProperty } from '@nestjs/swagger';
import { incidentActs } from '../data/incident-rights';
import { incidentTypes } from '../data/incident.repository';
import { ConsignmentUnit } from './consignment-list.responses';
import { pageMark, uuid } from '../../platform/http/answer-fields';

const nullable = { type: String, nullable: true } as const;

export class IncidentSummary {
  @ApiProperty(uuid)
  readonly id!: string;

  @ApiProperty({ example: 'SC-000012' })
  readonly number!: string;

  @ApiProperty({ enum: [...incidentTypes], enumName: 'IncidentType' })
  readonly type!: string;

  @ApiProperty({ enum: ['open', 'closed'], enumName: 'IncidentStatus' })
  readonly status!: string;

  @ApiProperty({ type: 'integer', example: 1 })
  readonly version!: number;

  @ApiProperty({ type: ConsignmentUnit })
  readonly unit!: ConsignmentUnit;

  @ApiProperty({ ...nullable, ...uuid })
  readonly dossierId!: string | null;

  @ApiProperty({ ...nullable, example: 'H36.101-261120-0042' })
  readonly dossierCode!: string | null;

  @ApiProperty({ ...nullable, ...uuid })
  readonly consignmentId!: string | null;

  @ApiProperty({ ...nullable, example: 'CP000000015VN' })
  readonly consignmentNumber!: string | null;

  @ApiProperty({ ...nullable, ...uuid })
  readonly manifestId!: string | null;

  @ApiProperty({ ...nullable, example: 'T-000117' })
  readonly manifestNumber!: string | null;

  @ApiProperty({ ...nullable, example: 'Đặng Văn Hùng' })
  readonly foundBy!: string | null;

  @ApiProperty({ format: 'date-time', example: '2026-11-20T02:30:00+00:00' })
  readonly foundAt!: string;

  @ApiProperty({ ...nullable, format: 'date', example: '2026-11-27' })
  readonly answerBy!: string | null;

  @ApiProperty({
    enum: [...liableParties],
    enumName: 'LiableParty',
    nullable: true,
    description: 'The party at fault; null until it is written down',
  })
  readonly liableParty!: string | null;

  @ApiProperty({
    type: 'integer',
    nullable: true,
    description: 'What that party owes, đồng; null until it is written down',
    example: 120000,
  })
  readonly compensation!: number | null;
}

export class IncidentListResponse {
  @ApiProperty({ type: IncidentSummary, isArray: true })
  readonly items!: readonly IncidentSummary[];

  @ApiProperty(pageMark)
  readonly next!: string | null;
}

export class IncidentLine {
  @ApiProperty({ enum: ['brokenSeal', 'missing', 'extra'], enumName: 'IncidentLineType' })
  readonly type!: string;

  @ApiProperty({ type: [String], example: ['CP000000015VN'] })
  readonly codes!: readonly string[];
}

export class IncidentClosing {
  @ApiProperty({ example: 'Đã tìm thấy giấy ở bưu cục, giao lại ngày 20/11.' })
  readonly result!: string;

  @ApiProperty({ example: 'Nguyễn Thị Hồng Phượng' })
  readonly proposedBy!: string;

  @ApiProperty({ format: 'date-time', example: '2026-11-20T02:30:00+00:00' })
  readonly proposedAt!: string;

  @ApiProperty({ ...nullable, description: 'The second person', example: 'Bùi Thị Nga' })
  readonly closedBy!: string | null;

  @ApiProperty({ ...nullable, format: 'date-time', example: '2026-11-20T04:30:00+00:00' })
  readonly closedAt!: string | null;
}

export class IncidentLiability {
  @ApiProperty({ example: 'Biên bản ngày 20/11: bì ướt khi để ngoài mưa ở bưu cục.' })
  readonly ground!: string;

  @ApiProperty({ example: 'Nguyễn Thị Hồng Phượng' })
  readonly recordedBy!: string;

  @ApiProperty({ format: 'date-time', example: '2026-11-20T02:30:00+00:00' })
  readonly recordedAt!: string;

  @ApiProperty({
    ...nullable,
    format: 'date',
    description: 'Last day to pay the compensation; null where none is owed',
    example: '2026-12-20',
  })
  readonly payBy!: string | null;
}

export class IncidentResponse extends IncidentSummary {
  @ApiProperty({
    type: IncidentLiability,
    nullable: true,
    description: 'Why that party is at fault, once somebody has written it down',
  })
  readonly liability!: IncidentLiability | null;

  @ApiProperty({
    type: 'integer',
    nullable: true,
    description: 'Carriage of its consignment, paid or not, đồng; the floor is reckoned from it',
    example: 30000,
  })
  readonly postage!: number | null;

  @ApiProperty({ ...nullable, example: 'Bì rách, còn đủ giấy' })
  readonly note!: string | null;

  @ApiProperty({ type: IncidentLine, isArray: true })
  readonly lines!: readonly IncidentLine[];

  @ApiProperty({
    type: IncidentClosing,
    nullable: true,
    description: 'The result, once somebody has written it down',
  })
  readonly closing!: IncidentClosing | null;

  @ApiProperty({ enum: [...incidentActs], enumName: 'IncidentAct', isArray: true })
  readonly availableActions!: readonly string[];
}
