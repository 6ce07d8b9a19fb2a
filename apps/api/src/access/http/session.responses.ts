import { ApiProperty } from '@nestjs/swagger';
import { uuid } from '../../platform/http/answer-fields';

export class TokenResponse {
  @ApiProperty({ example: 'eyJhbGciOiJIUzI1NiJ9.e30.c2ln' })
  readonly access_token!: string;

  @ApiProperty({ enum: ['Bearer'] })
  readonly token_type!: 'Bearer';

  @ApiProperty({ type: 'integer', description: 'Seconds', example: 900 })
  readonly expires_in!: number;
}

export class CounterSummary {
  @ApiProperty(uuid)
  readonly id!: string;

  @ApiProperty({ type: 'integer', example: 3 })
  readonly number!: number;

  @ApiProperty({ example: 'Quầy 3' })
  readonly name!: string;

  @ApiProperty(uuid)
  readonly unitId!: string;
}

export class UnitSummary {
  @ApiProperty(uuid)
  readonly id!: string;

  @ApiProperty({ example: 'Phường Xuân Hương – Đà Lạt' })
  readonly name!: string;

  @ApiProperty({ type: String, nullable: true, example: 'H36.24.781' })
  readonly agencyCode!: string | null;
}

export class StaffSummary {
  @ApiProperty(uuid)
  readonly id!: string;

  @ApiProperty({ example: 'Nguyễn Thị Mai' })
  readonly fullName!: string;

  @ApiProperty({ enum: ['state', 'post'], enumName: 'Employer' })
  readonly employer!: 'state' | 'post';
}

export class MeResponse {
  @ApiProperty({ type: StaffSummary })
  readonly staff!: StaffSummary;

  @ApiProperty({ type: UnitSummary })
  readonly unit!: UnitSummary;

  @ApiProperty({ type: CounterSummary, nullable: true })
  readonly counter!: CounterSummary | null;

  @ApiProperty({ type: CounterSummary, isArray: true })
  readonly counters!: readonly CounterSummary[];

  @ApiProperty({ type: [String], example: ['civilClerk'] })
  readonly roles!: readonly string[];

  @ApiProperty({ type: [String], example: ['dossier.receive'] })
  readonly permissions!: readonly string[];

  @ApiProperty({
    type: 'integer',
    description: 'Minutes until the screen locks itself',
    example: 10,
  })
  readonly idleLockMinutes!: number;

  @ApiProperty({
    description:
      'True until a password that somebody else gave is changed; nothing but `PUT /me/password`, `GET /me` and signing out works before',
    example: false,
  })
  readonly mustChangePassword!: boolean;

  @ApiProperty({ description: 'True where the data are a demonstration', example: true })
  readonly demo!: boolean;

  @ApiProperty({ description: 'The server instant', format: 'date-time' })
  readonly now!: string;
}

export class SessionResponse {
  @ApiProperty(uuid)
  readonly id!: string;

  @ApiProperty({ format: 'date-time' })
  readonly createdAt!: string;

  @ApiProperty({ format: 'date-time' })
  readonly lastSeenAt!: string;

  @ApiProperty({ type: String, nullable: true, example: 'Mozilla/5.0' })
  readonly device!: string | null;

  @ApiProperty({ description: 'The session of this very request' })
  readonly current!: boolean;
}

export class SessionListResponse {
  @ApiProperty({ type: SessionResponse, isArray: true })
  readonly items!: readonly SessionResponse[];
}
