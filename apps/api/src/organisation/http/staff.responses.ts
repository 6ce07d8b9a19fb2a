import { ApiProperty } from '@nestjs/swagger';
import { instant } from '../../platform/http/answer-fields';

const uuid = { format: 'uuid', example: '0193a000-0000-7000-8003-000000000003' } as const;
const firstDay = { format: 'date', example: '2025-07-01' } as const;
const lastDay = { type: String, nullable: true, format: 'date', example: null } as const;

export class AssignmentResponse {
  @ApiProperty({ ...uuid, example: '0193a000-0000-7000-8004-000000000301' })
  readonly id!: string;

  @ApiProperty({ ...uuid, example: '0193a000-0000-7000-8001-000000000004' })
  readonly unitId!: string;

  @ApiProperty({ example: 'Phường Xuân Hương – Đà Lạt' })
  readonly unitName!: string;

  @ApiProperty({ example: 'civilClerk' })
  readonly roleCode!: string;

  @ApiProperty(firstDay)
  readonly validFrom!: string;

  @ApiProperty(lastDay)
  readonly validTo!: string | null;
}

export class StaffResponse {
  @ApiProperty(uuid)
  readonly id!: string;

  @ApiProperty({ example: 'motcua' })
  readonly username!: string;

  @ApiProperty({ example: 'Trần Văn Bình' })
  readonly fullName!: string;

  @ApiProperty({ enum: ['state', 'post'], enumName: 'Employer' })
  readonly employer!: 'state' | 'post';

  @ApiProperty({ type: String, nullable: true, example: 'Công chức một cửa' })
  readonly title!: string | null;

  @ApiProperty(firstDay)
  readonly validFrom!: string;

  @ApiProperty(lastDay)
  readonly validTo!: string | null;

  @ApiProperty({ type: 'integer', example: 1 })
  readonly version!: number;

  @ApiProperty({ type: AssignmentResponse, isArray: true })
  readonly assignments!: readonly AssignmentResponse[];
}

export class StaffListResponse {
  @ApiProperty({ type: StaffResponse, isArray: true })
  readonly items!: readonly StaffResponse[];

  @ApiProperty({ type: String, nullable: true, description: 'Page mark of the next page' })
  readonly next!: string | null;
}

export class StaffSessionResponse {
  @ApiProperty({ ...uuid, example: '0193a3c0-6f0e-7c3e-9d2a-6a1f2d1c9b11' })
  readonly id!: string;

  @ApiProperty(instant)
  readonly createdAt!: string;

  @ApiProperty(instant)
  readonly lastSeenAt!: string;

  @ApiProperty({ type: String, nullable: true, example: 'Mozilla/5.0' })
  readonly device!: string | null;
}

export class StaffDetailResponse extends StaffResponse {
  @ApiProperty({ type: String, nullable: true, example: '0905123456' })
  readonly phone!: string | null;

  @ApiProperty({ type: String, nullable: true, example: 'binhtv@vidu.vn' })
  readonly email!: string | null;

  @ApiProperty({ nullable: true, ...instant })
  readonly lastSignInAt!: string | null;

  @ApiProperty({ type: StaffSessionResponse, isArray: true, description: 'Open sessions' })
  readonly sessions!: readonly StaffSessionResponse[];
}

export class RolePermissionResponse {
  @ApiProperty({ example: 'dossier.receive' })
  readonly permission!: string;

  @ApiProperty({ ...firstDay, example: '2024-01-01' })
  readonly validFrom!: string;

  @ApiProperty(lastDay)
  readonly validTo!: string | null;
}

export class RoleResponse {
  @ApiProperty({ example: 'civilClerk' })
  readonly code!: string;

  @ApiProperty({
    enum: ['unitTree', 'assigned', 'ownRound', 'none', 'everythingWithReason'],
    enumName: 'Sight',
    description: 'Which dossiers the role sees',
  })
  readonly sight!: string;

  @ApiProperty({
    type: String,
    nullable: true,
    example: 'state',
    description: 'state or post; null where people of both may hold it',
  })
  readonly employer!: string | null;

  @ApiProperty({ type: RolePermissionResponse, isArray: true })
  readonly permissions!: readonly RolePermissionResponse[];
}

export class RoleListResponse {
  @ApiProperty({ type: RoleResponse, isArray: true })
  readonly items!: readonly RoleResponse[];
}
