import { ApiProperty } from '@nestjs/swagger';
import { type PaperAct, paperActs } from '../paper-acts';
import { instant, uuid } from '../../platform/http/answer-fields';

export class PaperHolderResponse {
  @ApiProperty({ enum: ['citizen', 'staff', 'unit', 'bag'], enumName: 'PaperHolderKind' })
  readonly kind!: string;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Absent for a person of another unit',
    example: 'Trần Văn Bình',
  })
  readonly name!: string | null;

  @ApiProperty({ nullable: true, ...uuid })
  readonly unitId!: string | null;

  @ApiProperty({ type: String, nullable: true, example: 'Phường Lâm Viên – Đà Lạt' })
  readonly unitName!: string | null;
}

export class CustodyStepResponse {
  @ApiProperty({ type: PaperHolderResponse })
  readonly holder!: PaperHolderResponse;

  @ApiProperty({ type: String, nullable: true, example: 'Trần Văn Bình' })
  readonly givenBy!: string | null;

  @ApiProperty(instant)
  readonly givenAt!: string;

  @ApiProperty({ type: String, nullable: true, example: 'Lê Thị Thanh Tâm' })
  readonly confirmedBy!: string | null;

  @ApiProperty({ nullable: true, ...instant })
  readonly confirmedAt!: string | null;

  @ApiProperty({
    nullable: true,
    ...instant,
    description: 'The receiver refused it or the giver took it back: the paper never moved',
  })
  readonly voidedAt!: string | null;

  @ApiProperty({ nullable: true, ...instant, description: 'Reported lost' })
  readonly lostAt!: string | null;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'The incident of a refusal, a loss or its end',
    example: 'SC-000012',
  })
  readonly incidentNumber!: string | null;

  @ApiProperty({ type: String, nullable: true, example: '8842190' })
  readonly sealNo!: string | null;

  @ApiProperty({ description: 'The act that proves the step', example: 'handOver' })
  readonly evidence!: string;

  @ApiProperty({ type: String, nullable: true, example: 'CP000000015VN' })
  readonly consignmentNumber!: string | null;
}

export class CustodyManifestResponse {
  @ApiProperty(uuid)
  readonly id!: string;

  @ApiProperty({ example: 'T-000117' })
  readonly number!: string;
}

export class CustodyConsignmentResponse {
  @ApiProperty(uuid)
  readonly id!: string;

  @ApiProperty({ example: 'CP000000015VN' })
  readonly number!: string;

  @ApiProperty({ example: 'bagged' })
  readonly status!: string;
}

/** Where a paper is; the same facts for a dossier, a consignment and a bag. */
export class CustodyFactsResponse {
  @ApiProperty({ enum: ['none', 'held', 'givenNotConfirmed', 'lost'], enumName: 'CustodyState' })
  readonly state!: string;

  @ApiProperty({
    type: PaperHolderResponse,
    nullable: true,
    description: 'Who holds the paper now; while a receipt waits to be confirmed, the giver',
  })
  readonly holder!: PaperHolderResponse | null;

  @ApiProperty({ type: PaperHolderResponse, nullable: true })
  readonly receiver!: PaperHolderResponse | null;

  @ApiProperty({ nullable: true, ...instant })
  readonly since!: string | null;

  @ApiProperty({ type: String, nullable: true, example: '8842190' })
  readonly sealNo!: string | null;

  @ApiProperty({ type: CustodyManifestResponse, nullable: true })
  readonly manifest!: CustodyManifestResponse | null;

  @ApiProperty({ type: CustodyConsignmentResponse, nullable: true })
  readonly consignment!: CustodyConsignmentResponse | null;

  @ApiProperty({ type: CustodyStepResponse, isArray: true })
  readonly steps!: readonly CustodyStepResponse[];
}

export class OriginalResponse {
  @ApiProperty({ type: 'integer', description: 'Number of the paper in the case', example: 2 })
  readonly no!: number;

  @ApiProperty({ example: 'Giấy chứng sinh' })
  readonly shortName!: string;

  @ApiProperty({ type: 'integer', example: 1 })
  readonly copies!: number;

  @ApiProperty({ type: 'integer', example: 1 })
  readonly sheets!: number;

  @ApiProperty({ nullable: true, ...instant })
  readonly handedBackAt!: string | null;

  @ApiProperty({ type: String, nullable: true, example: 'Nguyễn Thị Hồng Phượng' })
  readonly handedBackTo!: string | null;
}

export class OriginalOwnerResponse {
  @ApiProperty({ example: 'Nguyễn Thị Hồng Phượng' })
  readonly fullName!: string;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Who brought them instead',
    example: 'Trần Văn Hùng',
  })
  readonly submitterName!: string | null;
}

/** The originals that were handed in; papers that were only shown never were. */
export class OriginalsResponse {
  @ApiProperty(uuid)
  readonly dossierId!: string;

  @ApiProperty({ example: 'H36.101-261120-0042' })
  readonly dossierCode!: string;

  @ApiProperty({ type: OriginalOwnerResponse, description: 'Who must get them back' })
  readonly owner!: OriginalOwnerResponse;

  @ApiProperty({
    type: PaperHolderResponse,
    nullable: true,
    description: 'Who holds those that have not gone back',
  })
  readonly holder!: PaperHolderResponse | null;

  @ApiProperty({ type: OriginalResponse, isArray: true })
  readonly items!: readonly OriginalResponse[];
}

export class PaperReceiverResponse {
  @ApiProperty(uuid)
  readonly unitId!: string;

  @ApiProperty({ example: 'Phường Lâm Viên – Đà Lạt' })
  readonly unitName!: string;
}

export class DossierCustodyResponse extends CustodyFactsResponse {
  @ApiProperty(uuid)
  readonly dossierId!: string;

  @ApiProperty({ example: 'H36.101-261120-0042' })
  readonly dossierCode!: string;

  @ApiProperty({
    enum: paperActs,
    enumName: 'PaperAct',
    isArray: true,
    description: 'What the reader may do with the paper now',
    example: ['give'],
  })
  readonly availableActions!: readonly PaperAct[];

  @ApiProperty({
    type: PaperReceiverResponse,
    isArray: true,
    description:
      'Units that the paper may be given to: those of the dossier in force today, a unit’s ' +
      'successors in its place; the competent one first',
  })
  readonly receivers!: readonly PaperReceiverResponse[];
}
