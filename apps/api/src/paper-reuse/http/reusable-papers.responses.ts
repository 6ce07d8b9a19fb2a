import { ApiProperty } from '@nestjs/swagger';
import { paperKinds } from '@motcua/dossier-domain';

const text = (example: string) => ({ type: String, nullable: true, example }) as const;
const day = { type: String, format: 'date', nullable: true, example: '2024-03-12' } as const;

export class ReusablePaperResponse {
  @ApiProperty({ type: 'integer', description: 'The paper of the case it stands for', example: 2 })
  readonly componentNo!: number;

  @ApiProperty({ format: 'uuid', example: '0193a3c0-6f0e-7c3e-9d2a-6a1f2d1c9b11' })
  readonly dossierId!: string;

  @ApiProperty({ example: 'H36.101-261119-0001' })
  readonly dossierCode!: string;

  @ApiProperty({ type: 'integer', example: 1 })
  readonly documentNo!: number;

  @ApiProperty({
    enum: ['paper', 'result'],
    enumName: 'ReuseOrigin',
    description: 'A paper somebody handed in, or a result the State issued',
  })
  readonly origin!: string;

  @ApiProperty({ example: 'Khai sinh' })
  readonly procedureName!: string;

  @ApiProperty(text('Phường Xuân Hương – Đà Lạt'))
  readonly unitName!: string | null;

  @ApiProperty({ type: String, enum: [...paperKinds, null], nullable: true, example: 'original' })
  readonly kind!: string | null;

  @ApiProperty(text('UBND phường Xuân Hương'))
  readonly issuer!: string | null;

  @ApiProperty(text('45/2024'))
  readonly number!: string | null;

  @ApiProperty(day)
  readonly issuedOn!: string | null;

  @ApiProperty({ ...day, description: 'Last day on which it holds good' })
  readonly expiresOn!: string | null;

  @ApiProperty({ description: 'It no longer holds good and cannot be taken' })
  readonly isExpired!: boolean;

  @ApiProperty({ format: 'date-time', example: '2024-03-12T02:30:00+00:00' })
  readonly filedAt!: string;

  @ApiProperty({ example: 'application/pdf' })
  readonly mediaType!: string;

  @ApiProperty({ type: 'integer', nullable: true, example: 1 })
  readonly pages!: number | null;

  @ApiProperty({ description: 'The file can be looked at before it is taken' })
  readonly canOpen!: boolean;
}

export class ReusablePapersResponse {
  @ApiProperty({ type: ReusablePaperResponse, isArray: true })
  readonly items!: readonly ReusablePaperResponse[];
}
