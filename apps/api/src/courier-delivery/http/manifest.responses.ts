import { ApiProperty } from '@nestjs/swagger';
import {
  consignmentKinds,
  consignmentStatuses,
  manifestStatuses,
  scanAnswers,
} from '@motcua/delivery-domain';
import { CustodyFactsResponse } from '../../custody/http/custody.responses';
import { manifestActs } from '../data/manifest-rights';
import { ConsignmentUnit } from './consignment-list.responses';
import { instant, pageMark, uuid } from '../../platform/http/answer-fields';

const nullable = { type: String, nullable: true } as const;

export class ManifestSummary {
  @ApiProperty(uuid)
  readonly id!: string;

  @ApiProperty({ example: 'T-000117' })
  readonly number!: string;

  @ApiProperty({ enum: [...manifestStatuses], enumName: 'ManifestStatus' })
  readonly status!: string;

  @ApiProperty({ type: 'integer', example: 1 })
  readonly version!: number;

  @ApiProperty({ ...nullable, example: '8842190' })
  readonly sealNo!: string | null;

  @ApiProperty({ type: ConsignmentUnit })
  readonly fromUnit!: ConsignmentUnit;

  @ApiProperty({ type: ConsignmentUnit })
  readonly toUnit!: ConsignmentUnit;

  @ApiProperty(instant)
  readonly openedAt!: string;

  @ApiProperty({ ...nullable, ...instant })
  readonly sealedAt!: string | null;

  @ApiProperty({ ...nullable, ...instant })
  readonly departedAt!: string | null;

  @ApiProperty({
    ...nullable,
    ...instant,
    description: 'The later signature; legal filing time of everything handed over',
  })
  readonly handedOverAt!: string | null;

  @ApiProperty({ ...nullable, ...uuid })
  readonly carrierId!: string | null;

  @ApiProperty({ ...nullable, example: 'Đặng Văn Hùng' })
  readonly carrierName!: string | null;

  @ApiProperty({ type: 'integer', example: 18 })
  readonly itemCount!: number;
}

export class ManifestListResponse {
  @ApiProperty({ type: ManifestSummary, isArray: true })
  readonly items!: readonly ManifestSummary[];

  @ApiProperty(pageMark)
  readonly next!: string | null;
}

export class ManifestItem {
  @ApiProperty(uuid)
  readonly consignmentId!: string;

  @ApiProperty({ example: 'CP000000015VN' })
  readonly number!: string;

  @ApiProperty({ enum: [...consignmentKinds], enumName: 'ConsignmentKind' })
  readonly kind!: string;

  @ApiProperty({ enum: [...consignmentStatuses], enumName: 'ConsignmentStatus' })
  readonly status!: string;

  @ApiProperty({ ...nullable, example: 'H36.101-261120-0042' })
  readonly dossierCode!: string | null;

  @ApiProperty({ ...nullable, example: 'Nguyễn Thị Phượng' })
  readonly name!: string | null;

  @ApiProperty({ type: 'integer', example: 4 })
  readonly paperCount!: number;

  @ApiProperty({ ...nullable, example: '8842190' })
  readonly sealNo!: string | null;

  @ApiProperty({ ...nullable, ...instant })
  readonly scannedAt!: string | null;
}

export class ManifestScanResponse {
  @ApiProperty({ type: 'integer', example: 1 })
  readonly no!: number;

  @ApiProperty({ example: 'CP000000015VN' })
  readonly code!: string;

  @ApiProperty({ enum: ['right', 'extra'], enumName: 'ScanVerdict' })
  readonly verdict!: string;

  @ApiProperty({ type: 'integer', nullable: true, example: 4 })
  readonly papers!: number | null;

  @ApiProperty(instant)
  readonly scannedAt!: string;

  @ApiProperty({ ...nullable, example: 'Trần Văn Bình' })
  readonly scannedBy!: string | null;
}

export class ScanAnswerResponse {
  @ApiProperty({ description: 'The number that was counted', example: 'CP000000015VN' })
  readonly code!: string;

  @ApiProperty({ enum: [...scanAnswers], enumName: 'ScanAnswer' })
  readonly answer!: string;
}

export class ManifestBlockedAct {
  @ApiProperty({ enum: [...manifestActs], enumName: 'ManifestAct' })
  readonly action!: string;

  @ApiProperty({ enum: ['alreadySigned'], enumName: 'ManifestBlock' })
  readonly reason!: string;

  @ApiProperty({
    enum: ['consignment.dispatch', 'manifest.handOver'],
    enumName: 'ManifestPermission',
  })
  readonly permission!: string;
}

export class ManifestResponse extends ManifestSummary {
  @ApiProperty({ type: Boolean, nullable: true, description: 'Null: nobody has looked yet' })
  readonly sealIntact!: boolean | null;

  @ApiProperty({ ...nullable, ...uuid })
  readonly giverId!: string | null;

  @ApiProperty({ ...nullable, example: 'Đặng Văn Hùng' })
  readonly giverName!: string | null;

  @ApiProperty({ ...nullable, ...instant })
  readonly giverSignedAt!: string | null;

  @ApiProperty({ ...nullable, ...uuid })
  readonly receiverId!: string | null;

  @ApiProperty({ ...nullable, example: 'Trần Văn Bình' })
  readonly receiverName!: string | null;

  @ApiProperty({ ...nullable, ...instant })
  readonly receiverSignedAt!: string | null;

  @ApiProperty({ ...nullable, ...uuid })
  readonly incidentId!: string | null;

  @ApiProperty({ type: ManifestItem, isArray: true })
  readonly items!: readonly ManifestItem[];

  @ApiProperty({ type: ManifestScanResponse, isArray: true })
  readonly scans!: readonly ManifestScanResponse[];

  @ApiProperty({
    type: ScanAnswerResponse,
    nullable: true,
    description: 'In the reply to a scan: what it was',
  })
  readonly scan!: ScanAnswerResponse | null;

  @ApiProperty({ type: CustodyFactsResponse })
  readonly custody!: CustodyFactsResponse;

  @ApiProperty({ enum: [...manifestActs], enumName: 'ManifestAct', isArray: true })
  readonly availableActions!: readonly string[];

  @ApiProperty({ type: ManifestBlockedAct, isArray: true })
  readonly blockedActions!: readonly ManifestBlockedAct[];
}
