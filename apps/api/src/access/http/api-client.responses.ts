import { ApiProperty } from '@nestjs/swagger';
import { clientPermissions } from '../api-client-permissions';

export class ApiClientResponse {
  @ApiProperty({ format: 'uuid', example: '0193a000-0000-7000-8005-000000000001' })
  readonly id!: string;

  @ApiProperty({ example: 'demo-integrator' })
  readonly clientId!: string;

  @ApiProperty({ example: 'Hệ thống kết nối thử nghiệm' })
  readonly name!: string;

  @ApiProperty({ format: 'uuid', example: '0193a000-0000-7000-8001-000000000001' })
  readonly unitId!: string;

  @ApiProperty({
    enum: [...clientPermissions],
    enumName: 'ClientPermission',
    isArray: true,
    example: ['catalogue.read', 'dossier.read'],
  })
  readonly permissions!: readonly string[];

  @ApiProperty({ format: 'date', example: '2026-11-20' })
  readonly validFrom!: string;

  @ApiProperty({ format: 'date', example: '2027-12-31' })
  readonly validTo!: string;

  @ApiProperty({ type: String, nullable: true, format: 'date-time', example: null })
  readonly revokedAt!: string | null;

  @ApiProperty({ type: String, nullable: true, format: 'date-time', example: null })
  readonly lastUsedAt!: string | null;

  @ApiProperty({ type: 'integer', example: 1 })
  readonly version!: number;
}

export class ApiClientSecretResponse extends ApiClientResponse {
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Told this once; a repeated request with the same key answers null',
    example: 'kq8Zz0b4n1hQm3yVJ5w2c9RrT6uXfA7sLdEoPgHiKtU',
  })
  readonly secret!: string | null;
}

export class ApiClientListResponse {
  @ApiProperty({ type: ApiClientResponse, isArray: true })
  readonly items!: readonly ApiClientResponse[];

  @ApiProperty({ type: String, nullable: true, description: 'Page mark of the next page' })
  readonly next!: string | null;
}
