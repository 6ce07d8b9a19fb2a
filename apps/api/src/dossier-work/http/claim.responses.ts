import { ApiProperty } from '@nestjs/swagger';
import { dossierStatuses } from '@motcua/dossier-domain';

const uuid = { format: 'uuid', example: '0193a3c0-6f0e-7c3e-9d2a-6a1f2d1c9b11' } as const;
const instant = { type: String, format: 'date-time', nullable: true } as const;

export class WorkerResponse {
  @ApiProperty(uuid)
  readonly id!: string;

  @ApiProperty({ example: 'Hoàng Minh Châu' })
  readonly fullName!: string;
}

export class ClaimResponse {
  @ApiProperty(uuid)
  readonly id!: string;

  @ApiProperty({ example: 'H36.101-261119-0001' })
  readonly code!: string;

  @ApiProperty({ type: 'integer', example: 3 })
  readonly version!: number;

  @ApiProperty({ enum: [...dossierStatuses], enumName: 'DossierStatus' })
  readonly status!: string;

  @ApiProperty({ type: WorkerResponse, nullable: true })
  readonly assignee!: WorkerResponse | null;

  @ApiProperty(instant)
  readonly assignedAt!: string | null;
}

export class WorkLoadResponse {
  @ApiProperty(uuid)
  readonly staffId!: string;

  @ApiProperty({ example: 'Hoàng Minh Châu' })
  readonly fullName!: string;

  @ApiProperty({ type: 'integer', description: 'Open dossiers in hand', example: 14 })
  readonly open!: number;

  @ApiProperty({ type: 'integer', example: 3 })
  readonly dueSoon!: number;

  @ApiProperty({ type: 'integer', example: 1 })
  readonly overdue!: number;
}

export class WorkLoadsResponse {
  @ApiProperty({ type: WorkLoadResponse, isArray: true })
  readonly items!: readonly WorkLoadResponse[];
}

export class HeldDossierResponse {
  @ApiProperty(uuid)
  readonly id!: string;

  @ApiProperty({ example: 'H36.101-261119-0001' })
  readonly code!: string;

  @ApiProperty({ type: 'integer', example: 3 })
  readonly version!: number;

  @ApiProperty({ enum: [...dossierStatuses], enumName: 'DossierStatus' })
  readonly status!: string;

  @ApiProperty({ example: 'Đăng ký khai sinh' })
  readonly procedureName!: string;

  @ApiProperty(instant)
  readonly dueAt!: string | null;

  @ApiProperty({ ...instant, description: 'Since when the person holds it' })
  readonly since!: string | null;
}

export class HeldDossiersResponse {
  @ApiProperty({ type: HeldDossierResponse, isArray: true })
  readonly items!: readonly HeldDossierResponse[];
}
