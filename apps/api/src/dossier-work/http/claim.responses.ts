import { ApiProperty } from '@nestjs/swagger';
import { dossierStatuses } from '@motcua/dossier-domain';
import { maybeInstant, uuid } from '../../platform/http/answer-fields';

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

  @ApiProperty(maybeInstant)
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

  @ApiProperty(maybeInstant)
  readonly dueAt!: string | null;

  @ApiProperty({ ...maybeInstant, description: 'Since when the person holds it' })
  readonly since!: string | null;
}

export class HeldDossiersResponse {
  @ApiProperty({ type: HeldDossierResponse, isArray: true })
  readonly items!: readonly HeldDossierResponse[];
}
