import { ApiProperty } from '@nestjs/swagger';
import { NamedStaff } from '../../organisation/http/named.parts';
import { instant, pageMark, uuid } from '../../platform/http/answer-fields';
import { signingStates } from '../signing-state';

const text = (example: string) => ({ type: String, nullable: true, example }) as const;

export class SigningRequestResponse {
  @ApiProperty(uuid)
  readonly id!: string;

  @ApiProperty(uuid)
  readonly dossierId!: string;

  @ApiProperty({ example: 'H36.101-261119-0001' })
  readonly code!: string;

  @ApiProperty({ type: 'integer', example: 4 })
  readonly dossierVersion!: number;

  @ApiProperty({ example: 'Nguyễn Thị Hồng Phượng' })
  readonly applicantName!: string;

  @ApiProperty({ example: 'Khai sinh' })
  readonly procedureName!: string;

  @ApiProperty({ type: 'integer', description: 'The unsigned document', example: 2 })
  readonly documentNo!: number;

  @ApiProperty({ example: 'Giấy chứng sinh.pdf' })
  readonly fileName!: string;

  @ApiProperty(text('Giấy chứng sinh'))
  readonly paperName!: string | null;

  @ApiProperty({ enum: [...signingStates], enumName: 'SigningState' })
  readonly state!: string;

  @ApiProperty(text('Đã đối chiếu bản chính tại quầy'))
  readonly note!: string | null;

  @ApiProperty(text('Trang hai mờ, quét lại'))
  readonly reason!: string | null;

  @ApiProperty({ type: 'integer', nullable: true, description: 'The signed document', example: 3 })
  readonly signedNo!: number | null;

  @ApiProperty(instant)
  readonly requestedAt!: string;

  @ApiProperty({ type: NamedStaff })
  readonly requestedBy!: NamedStaff;

  @ApiProperty({ ...instant, nullable: true })
  readonly settledAt!: string | null;

  @ApiProperty({ type: NamedStaff, nullable: true })
  readonly settledBy!: NamedStaff | null;
}

export class PapersToSignResponse {
  @ApiProperty({ type: SigningRequestResponse, isArray: true })
  readonly items!: readonly SigningRequestResponse[];

  @ApiProperty(pageMark)
  readonly next!: string | null;
}
