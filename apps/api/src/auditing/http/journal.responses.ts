import { ApiProperty } from '@nestjs/swagger';
import { instant, uuid } from '../../platform/http/answer-fields';

const hash = {
  type: String,
  pattern: '^[0-9a-f]+$',
  example: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
} as const;
const nextPage = {
  type: String,
  nullable: true,
  description: 'Page mark of the next page',
} as const;

export class JournalActorResponse {
  @ApiProperty(uuid)
  readonly id!: string;

  @ApiProperty({ enum: ['staff', 'client', 'system', 'public'], enumName: 'ActorKind' })
  readonly kind!: string;

  @ApiProperty({ example: 'Trần Văn Bình' })
  readonly name!: string;

  @ApiProperty({ enum: ['state', 'post'], enumName: 'Employer', required: false })
  readonly employer?: string;

  @ApiProperty({ ...uuid, required: false })
  readonly unitId?: string;
}

class JournalFactResponse {
  @ApiProperty(uuid)
  readonly id!: string;

  @ApiProperty({
    type: 'integer',
    nullable: true,
    description: 'Place in the sealed order; null for the moment before it is sealed',
    example: 1204,
  })
  readonly position!: number | null;

  @ApiProperty({ type: 'integer', description: 'Place in the life of its subject', example: 3 })
  readonly sequence!: number;

  @ApiProperty({ example: 'dossier.received' })
  readonly type!: string;

  @ApiProperty({ type: JournalActorResponse })
  readonly actor!: JournalActorResponse;

  @ApiProperty({ type: String, nullable: true, example: 'P. Xuân Hương' })
  readonly unitName!: string | null;

  @ApiProperty(instant)
  readonly at!: string;

  @ApiProperty({
    ...instant,
    nullable: true,
    description: 'The clock of a device that was offline',
  })
  readonly deviceAt!: string | null;

  @ApiProperty({ type: 'object', additionalProperties: true, example: { dueOn: '2026-11-30' } })
  readonly data!: object;
}

export class HistoryFactResponse extends JournalFactResponse {
  @ApiProperty({ enum: ['dossier', 'consignment', 'incident'], enumName: 'HistorySubject' })
  readonly subjectType!: string;

  @ApiProperty({
    description: 'The code of the dossier, the number of the consignment or of the incident',
    example: 'CP000000015VN',
  })
  readonly subjectName!: string;
}

export class TimelineResponse {
  @ApiProperty({ type: HistoryFactResponse, isArray: true })
  readonly items!: readonly HistoryFactResponse[];

  @ApiProperty({ ...nextPage, description: 'Page mark of what happened before; null at the start' })
  readonly next!: string | null;
}

export class JournalRowResponse extends JournalFactResponse {
  @ApiProperty({ example: 'dossier' })
  readonly subjectType!: string;

  @ApiProperty(uuid)
  readonly subjectId!: string;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'The code of a dossier, the name of a person or unit, the number of a bag, …',
    example: 'H36.101-261120-0042',
  })
  readonly subjectName!: string | null;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'The unit of the actor, as it was called that day',
    example: 'P. Xuân Hương',
  })
  readonly actorUnitName!: string | null;

  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'string' },
    description: 'What the ids among the data are called; of people, units, counters and codes',
    example: { [uuid.example]: 'Trần Văn Bình' },
  })
  readonly names!: Readonly<Record<string, string>>;

  @ApiProperty({ type: String, format: 'uuid', nullable: true, example: uuid.example })
  readonly unitId!: string | null;
}

export class JournalListResponse {
  @ApiProperty({ type: JournalRowResponse, isArray: true })
  readonly items!: readonly JournalRowResponse[];

  @ApiProperty(nextPage)
  readonly next!: string | null;
}

export class SealedRowResponse extends JournalRowResponse {
  @ApiProperty({ ...uuid, description: 'Rows of one business change share it' })
  readonly changeId!: string;

  @ApiProperty({ ...hash, nullable: true, description: 'SHA-256 of the row and its position' })
  readonly leaf!: string | null;

  @ApiProperty({
    type: 'integer',
    nullable: true,
    description: 'The seal over this row',
    example: 17,
  })
  readonly sealNo!: number | null;
}

export class SealResponse {
  @ApiProperty({ type: 'integer', example: 17 })
  readonly no!: number;

  @ApiProperty({ type: 'integer', example: 1201 })
  readonly fromPosition!: number;

  @ApiProperty({ type: 'integer', example: 1204 })
  readonly toPosition!: number;

  @ApiProperty({ ...hash, description: 'Merkle root of the leaves (RFC 6962)' })
  readonly root!: string;

  @ApiProperty({ ...hash, description: 'Chain value of the seal before' })
  readonly previous!: string;

  @ApiProperty({ ...hash, description: 'SHA-256 of previous, root and positions' })
  readonly chain!: string;

  @ApiProperty({ ...hash, description: 'Ed25519 signature of the chain value' })
  readonly signature!: string;

  @ApiProperty({ ...hash, description: 'First 16 digits of the SHA-256 of the public key' })
  readonly keyId!: string;

  @ApiProperty(instant)
  readonly sealedAt!: string;
}

export class SealListResponse {
  @ApiProperty({ type: SealResponse, isArray: true })
  readonly items!: readonly SealResponse[];

  @ApiProperty(nextPage)
  readonly next!: string | null;
}

export class SealKeyResponse {
  @ApiProperty(hash)
  readonly keyId!: string;

  @ApiProperty({ enum: ['Ed25519'] })
  readonly algorithm!: string;

  @ApiProperty({ example: '-----BEGIN PUBLIC KEY-----\n…\n-----END PUBLIC KEY-----\n' })
  readonly publicKey!: string;
}

const faults = [
  'rowMissing',
  'rowChanged',
  'rootMismatch',
  'chainBroken',
  'signatureWrong',
  'rowBeyondSeals',
];

export class JournalFaultResponse {
  @ApiProperty({
    type: 'integer',
    description: 'The first position that does not fit',
    example: 1198,
  })
  readonly position!: number;

  @ApiProperty({ enum: faults, enumName: 'JournalFault' })
  readonly reason!: string;
}

export class VerificationResponse {
  @ApiProperty({ description: 'Every row, root, link and signature fits' })
  readonly intact!: boolean;

  @ApiProperty({ type: 'integer', description: 'The last position that was proved', example: 1204 })
  readonly sealedTo!: number;

  @ApiProperty({ type: 'integer', description: 'Rows that wait for the next seal', example: 0 })
  readonly unsealed!: number;

  @ApiProperty({ type: JournalFaultResponse, nullable: true })
  readonly firstFault!: JournalFaultResponse | null;

  @ApiProperty(instant)
  readonly startedAt!: string;

  @ApiProperty({ ...hash, description: 'The key the signatures were checked with' })
  readonly keyId!: string;
}
