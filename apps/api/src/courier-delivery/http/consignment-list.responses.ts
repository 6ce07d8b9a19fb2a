import { ApiProperty } from '@nestjs/swagger';
import { consignmentKinds, consignmentStatuses } from '@motcua/delivery-domain';
import { instant, pageMark, uuid } from '../../platform/http/answer-fields';

const nullable = { type: String, nullable: true } as const;
const amount = { type: 'integer', example: 50000 } as const;

export class ConsignmentUnit {
  @ApiProperty(uuid)
  readonly id!: string;

  @ApiProperty({ example: 'BĐ Đà Lạt' })
  readonly name!: string;
}

export class ConsignmentSummary {
  @ApiProperty(uuid)
  readonly id!: string;

  @ApiProperty({ example: 'CP000000015VN' })
  readonly number!: string;

  @ApiProperty({ enum: [...consignmentKinds], enumName: 'ConsignmentKind' })
  readonly kind!: string;

  @ApiProperty({ enum: [...consignmentStatuses], enumName: 'ConsignmentStatus' })
  readonly status!: string;

  @ApiProperty({ type: 'integer', example: 1 })
  readonly version!: number;

  @ApiProperty({ ...nullable, ...uuid })
  readonly dossierId!: string | null;

  @ApiProperty({ ...nullable, example: 'H36.101-261120-0042' })
  readonly dossierCode!: string | null;

  @ApiProperty({ ...nullable, example: 'Nguyễn Thị Phượng' })
  readonly contactName!: string | null;

  @ApiProperty({ ...nullable, example: '0912345678' })
  readonly contactPhone!: string | null;

  @ApiProperty({ ...nullable, example: '12 Thôn 3, xã Lạc Dương' })
  readonly contactAddress!: string | null;

  @ApiProperty({ ...nullable, example: '20/11 9–11h' })
  readonly slot!: string | null;

  @ApiProperty({ ...nullable, example: '8842190' })
  readonly sealNo!: string | null;

  @ApiProperty({ type: ConsignmentUnit })
  readonly postUnit!: ConsignmentUnit;

  @ApiProperty({ type: ConsignmentUnit, nullable: true })
  readonly fromUnit!: ConsignmentUnit | null;

  @ApiProperty({ type: ConsignmentUnit, nullable: true })
  readonly toUnit!: ConsignmentUnit | null;

  @ApiProperty({ ...nullable, ...uuid })
  readonly courierId!: string | null;

  @ApiProperty({ ...nullable, example: 'Đặng Văn Hùng' })
  readonly courierName!: string | null;

  @ApiProperty({ ...nullable, ...uuid })
  readonly manifestId!: string | null;

  @ApiProperty({ ...nullable, example: 'T-000117' })
  readonly manifestNumber!: string | null;

  @ApiProperty({ type: 'integer', description: 'Attempts made', example: 0 })
  readonly attempts!: number;

  @ApiProperty({ ...nullable, format: 'date', example: '2026-11-23' })
  readonly nextAttemptOn!: string | null;

  @ApiProperty({ ...amount, description: 'Fee of the State, đồng' })
  readonly stateFee!: number;

  @ApiProperty({ ...amount, description: 'Carriage of the Post, đồng' })
  readonly postage!: number;

  @ApiProperty({
    ...nullable,
    format: 'date',
    description: 'By when the Post carries it; null before it took it over and after an attempt',
    example: '2026-11-24',
  })
  readonly dueOn!: string | null;

  @ApiProperty({
    ...nullable,
    description: 'Whose hands the cash of the door came into',
    example: 'Đặng Văn Hùng',
  })
  readonly cashTakenBy!: string | null;

  @ApiProperty({ ...nullable, ...instant, description: 'When the cash was taken at the door' })
  readonly cashTakenAt!: string | null;

  @ApiProperty(instant)
  readonly registeredAt!: string;

  @ApiProperty({ ...nullable, ...instant })
  readonly endedAt!: string | null;
}

export class ConsignmentListItem extends ConsignmentSummary {
  @ApiProperty({
    type: 'integer',
    nullable: true,
    description: 'Working days left until dueOn, by your calendar; less than zero once it passed',
    example: 2,
  })
  readonly daysLeft!: number | null;
}

export class ConsignmentListResponse {
  @ApiProperty({ type: ConsignmentListItem, isArray: true })
  readonly items!: readonly ConsignmentListItem[];

  @ApiProperty(pageMark)
  readonly next!: string | null;
}
