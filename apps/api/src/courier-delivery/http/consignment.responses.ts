import { ApiProperty } from '@nestjs/swagger';
import { deliveryPermissions } from '@motcua/delivery-domain';
import { paperKinds } from '@motcua/dossier-domain';
import { CustodyFactsResponse } from '../../custody/http/custody.responses';
import { instant } from '../../platform/http/answer-fields';
import { consignmentActs, consignmentBlocks } from '../data/consignment-rights';
import { placeLacks } from '../data/door-place';
import { ConsignmentSummary } from './consignment-list.responses';

const nullable = { type: String, nullable: true } as const;

export class CountedPaperResponse {
  @ApiProperty({ example: 'Giấy chứng sinh' })
  readonly name!: string;

  @ApiProperty({ enum: [...paperKinds], enumName: 'PaperKind' })
  readonly kind!: string;

  @ApiProperty({ type: 'integer', example: 1 })
  readonly count!: number;
}

export class DoorPlaceResponse {
  @ApiProperty({ type: Number, description: 'Degrees north', example: 11.94042 })
  readonly latitude!: number;

  @ApiProperty({ type: Number, description: 'Degrees east', example: 108.45831 })
  readonly longitude!: number;

  @ApiProperty({ type: 'integer', description: 'Metres', example: 12 })
  readonly accuracy!: number;
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

  @ApiProperty({
    type: DoorPlaceResponse,
    nullable: true,
    description: 'Where the telephone was; only for those who may read incidents',
  })
  readonly place!: DoorPlaceResponse | null;

  @ApiProperty({
    enum: [...placeLacks],
    enumName: 'PlaceLack',
    nullable: true,
    description: 'Why there is no place; only for those who may read incidents',
  })
  readonly placeLack!: string | null;
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
