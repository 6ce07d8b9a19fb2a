import { ApiProperty } from '@nestjs/swagger';
import { dossierStatuses, timeOwners, verdictDefinitions } from '@motcua/dossier-domain';
import { ClockReportResponse } from '../../dossier-clock/http/dossier-clock.responses';
import { NamedStaff, NamedUnit } from '../../organisation/http/named.parts';
import { day, instant, nullable, uuid } from '../../platform/http/answer-fields';
import { disputeStates } from '../queries/lateness-dispute.query';

const owner = { enum: [...timeOwners], enumName: 'TimeOwner', example: 'outsideSystem' } as const;
const definition = {
  enum: [...verdictDefinitions],
  enumName: 'VerdictDefinition',
  example: 'local',
} as const;
const lateVerdict = { enum: ['late', 'overdue'], enumName: 'LateVerdict' } as const;
const sha256 = { pattern: '^[0-9a-f]{64}$', example: '9f'.repeat(32) } as const;

export class LatenessDisputeResponse {
  @ApiProperty(uuid)
  readonly id!: string;

  @ApiProperty({ type: 'integer', example: 1 })
  readonly version!: number;

  @ApiProperty(uuid)
  readonly dossierId!: string;

  @ApiProperty({ type: String, example: 'H36.101-261120-0042' })
  readonly code!: string;

  @ApiProperty({ enum: [...dossierStatuses], enumName: 'DossierStatus' })
  readonly dossierStatus!: string;

  @ApiProperty({ type: String, example: 'Đăng ký khai sinh' })
  readonly procedureName!: string;

  @ApiProperty({ enum: [...disputeStates], enumName: 'DisputeState' })
  readonly state!: string;

  @ApiProperty(definition)
  readonly definition!: string;

  @ApiProperty({ ...lateVerdict, description: 'What it said when it was disputed' })
  readonly verdict!: string;

  @ApiProperty(nullable(day))
  readonly dueOn!: string | null;

  @ApiProperty(owner)
  readonly claimedOwner!: string;

  @ApiProperty({ type: String, example: 'Không tra cứu được cơ sở dữ liệu dân cư.' })
  readonly reason!: string;

  @ApiProperty({ type: NamedUnit, description: 'Where whoever disputes works' })
  readonly unit!: NamedUnit;

  @ApiProperty({ type: NamedStaff })
  readonly filedBy!: NamedStaff;

  @ApiProperty(instant)
  readonly filedAt!: string;

  @ApiProperty({ ...sha256, description: 'Hash of the proof file; the journal holds it too' })
  readonly proofSha256!: string;

  @ApiProperty({ ...owner, nullable: true, description: 'A note; the figures stay as they are' })
  readonly correctedOwner!: string | null;

  @ApiProperty(nullable({ type: String, example: 'Đã đối chiếu thông báo bảo trì.' }))
  readonly answer!: string | null;

  @ApiProperty({ type: NamedStaff, nullable: true })
  readonly settledBy!: NamedStaff | null;

  @ApiProperty(nullable(instant))
  readonly settledAt!: string | null;
}

export class DossierDisputesResponse {
  @ApiProperty({ type: LatenessDisputeResponse, isArray: true })
  readonly items!: readonly LatenessDisputeResponse[];
}

export class LatenessDisputesResponse extends DossierDisputesResponse {
  @ApiProperty({ type: String, nullable: true, description: 'Cursor of the next page' })
  readonly next!: string | null;
}

export class ProofRowResponse {
  @ApiProperty({
    type: 'integer',
    description: 'Number among the rows of its dossier or consignment',
    example: 3,
  })
  readonly no!: number;

  @ApiProperty(instant)
  readonly at!: string;

  @ApiProperty(nullable(instant))
  readonly deviceAt!: string | null;

  @ApiProperty({ type: String, example: 'dossier.transferred' })
  readonly type!: string;

  @ApiProperty({ enum: [...dossierStatuses], enumName: 'DossierStatus', nullable: true })
  readonly status!: string | null;

  @ApiProperty(nullable({ type: String, example: 'Phường Xuân Hương – Đà Lạt' }))
  readonly unit!: string | null;

  @ApiProperty({ enum: ['state', 'post'], enumName: 'Employer', nullable: true })
  readonly employer!: string | null;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Place in the sealed journal; null until it was sealed',
    example: '1042',
  })
  readonly position!: string | null;
}

export class ProofFileResponse {
  @ApiProperty(uuid)
  readonly disputeId!: string;

  @ApiProperty(uuid)
  readonly dossierId!: string;

  @ApiProperty({ type: String, example: 'H36.101-261120-0042' })
  readonly code!: string;

  @ApiProperty(instant)
  readonly madeAt!: string;

  @ApiProperty(definition)
  readonly definition!: string;

  @ApiProperty(lateVerdict)
  readonly verdict!: string;

  @ApiProperty(nullable(day))
  readonly dueOn!: string | null;

  @ApiProperty(owner)
  readonly claimedOwner!: string;

  @ApiProperty({ type: String, example: 'Không tra cứu được cơ sở dữ liệu dân cư.' })
  readonly reason!: string;

  @ApiProperty({
    type: ClockReportResponse,
    description: 'Parts, stops, stages, appointments and calendar as they stood then',
  })
  readonly clock!: ClockReportResponse;

  @ApiProperty({ type: ProofRowResponse, isArray: true, description: 'What moved the clock' })
  readonly journal!: readonly ProofRowResponse[];
}
