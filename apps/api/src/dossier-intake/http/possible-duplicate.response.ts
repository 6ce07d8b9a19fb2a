import { ApiProperty } from '@nestjs/swagger';
import { dossierStatuses } from '@motcua/dossier-domain';
import { duplicateMatches } from '../queries/possible-duplicates.query';

const text = (example: string) => ({ type: String, nullable: true, example }) as const;

export class PossibleDuplicateResponse {
  @ApiProperty({ format: 'uuid', example: '0193a3c0-6f0e-7c3e-9d2a-6a1f2d1c9b11' })
  readonly id!: string;

  @ApiProperty({ example: 'H36.101-261119-0001' })
  readonly code!: string;

  @ApiProperty({ enum: [...dossierStatuses], enumName: 'DossierStatus' })
  readonly status!: string;

  @ApiProperty({ format: 'date-time', example: '2026-11-19T02:30:00+00:00' })
  readonly registeredAt!: string;

  @ApiProperty({ example: 'Đăng ký khai sinh' })
  readonly procedureName!: string;

  @ApiProperty({ example: 'Nguyễn Thị Hồng Phượng' })
  readonly applicantName!: string;

  @ApiProperty({ type: String, format: 'date', nullable: true, example: '1990-02-05' })
  readonly birthDate!: string | null;

  @ApiProperty({ ...text('0681•••••567'), description: 'Masked outside the working unit' })
  readonly personalId!: string | null;

  @ApiProperty({ ...text('0912•••678'), description: 'Masked outside the working unit' })
  readonly phone!: string | null;

  @ApiProperty(text('12 Thôn 3, xã Lạc Dương'))
  readonly address!: string | null;

  @ApiProperty(text('Trần Văn Bình'))
  readonly submitterName!: string | null;

  @ApiProperty(text('P. Xuân Hương'))
  readonly receivedUnit!: string | null;

  @ApiProperty({ enum: [...duplicateMatches], enumName: 'DuplicateMatch', isArray: true })
  readonly matches!: readonly string[];

  @ApiProperty({
    description: 'The same person and procedure: reception waits for a decision',
    example: true,
  })
  readonly needsDecision!: boolean;

  @ApiProperty({
    type: String,
    enum: ['notDuplicate', 'sameCase', null],
    nullable: true,
    description: 'Decided between it and the dossier compared with it; null for a draft',
    example: null,
  })
  readonly decision!: string | null;
}
