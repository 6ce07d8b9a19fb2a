import { ApiProperty } from '@nestjs/swagger';
import {
  consignmentKinds,
  consignmentStatuses,
  deliveryPermissions,
} from '@motcua/delivery-domain';
import { paperKinds } from '@motcua/dossier-domain';
import { CustodyFactsResponse } from '../../custody/http/custody.responses';
import { consignmentActs, consignmentBlocks } from '../data/consignment-rights';
import { instant, uuid } from '../../platform/http/answer-fields';

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

  @ApiProperty({ ...nullable, example: 'WyIyMDI2Il0' })
  readonly next!: string | null;
}

export class CountedPaperResponse {
  @ApiProperty({ example: 'Giấy chứng sinh' })
  readonly name!: string;

  @ApiProperty({ enum: [...paperKinds], enumName: 'PaperKind' })
  readonly kind!: string;

  @ApiProperty({ type: 'integer', example: 1 })
  readonly count!: number;
}

export class DeliveryAttemptResponse {
  @ApiProperty({ type: 'integer', example: 1 })
  readonly no!: number;

  @ApiProperty(instant)
  readonly at!: string;

  @ApiProperty({ ...nullable, ...instant })
  readonly deviceAt!: string | null;

  @ApiProperty({ enum: ['delivered', 'failed'], enumName: 'AttemptOutcome' })
  readonly outcome!: string;

  @ApiProperty({ ...nullable, description: 'A FailureReason', example: 'nobodyThere' })
  readonly reason!: string | null;

  @ApiProperty({ ...nullable, example: 'Cổng khóa' })
  readonly note!: string | null;

  @ApiProperty({ ...nullable, example: 'Đặng Văn Hùng' })
  readonly staffName!: string | null;

  @ApiProperty({ ...nullable, example: 'Nguyễn Văn Bình' })
  readonly recipientName!: string | null;

  @ApiProperty({ ...nullable, description: 'A RecipientRelation', example: 'family' })
  readonly relation!: string | null;

  @ApiProperty({ type: Boolean })
  readonly hasSignature!: boolean;

  @ApiProperty({ type: Boolean })
  readonly hasPhoto!: boolean;
}

export class ConsignmentBlockedAct {
  @ApiProperty({ enum: [...consignmentActs], enumName: 'ConsignmentAct' })
  readonly action!: string;

  @ApiProperty({ enum: [...consignmentBlocks], enumName: 'ConsignmentBlock' })
  readonly reason!: string;

  @ApiProperty({ enum: [...deliveryPermissions], enumName: 'DeliveryPermission' })
  readonly permission!: string;
}

export class ConsignmentResponse extends ConsignmentSummary {
  @ApiProperty({ ...nullable, ...instant })
  readonly collectedAt!: string | null;

  @ApiProperty({
    ...nullable,
    ...instant,
    description: 'Legal filing time: the signature of the hand-over',
  })
  readonly filedAt!: string | null;

  @ApiProperty({ ...nullable, ...instant })
  readonly deliveredAt!: string | null;

  @ApiProperty({ type: 'integer', example: 4 })
  readonly paperCount!: number;

  @ApiProperty({
    type: CountedPaperResponse,
    isArray: true,
    nullable: true,
    description: 'Absent for those who carry a closed envelope',
  })
  readonly papers!: readonly CountedPaperResponse[] | null;

  @ApiProperty({ ...nullable, example: '1.001193' })
  readonly procedureCode!: string | null;

  @ApiProperty({ ...nullable, example: 'Gọi trước' })
  readonly note!: string | null;

  @ApiProperty({ type: DeliveryAttemptResponse, isArray: true })
  readonly attemptLog!: readonly DeliveryAttemptResponse[];

  @ApiProperty({ type: CustodyFactsResponse })
  readonly custody!: CustodyFactsResponse;

  @ApiProperty({ enum: [...consignmentActs], enumName: 'ConsignmentAct', isArray: true })
  readonly availableActions!: readonly string[];

  @ApiProperty({ type: ConsignmentBlockedAct, isArray: true })
  readonly blockedActions!: readonly ConsignmentBlockedAct[];
}
