import { ApiProperty } from '@nestjs/swagger';
import { nullable, text, uuid } from '../../platform/http/answer-fields';

export class NamedUnit {
  @ApiProperty(uuid)
  readonly id!: string;

  @ApiProperty(nullable(text('H36.101')))
  readonly agencyCode!: string | null;

  @ApiProperty(nullable(text('Phường Xuân Hương – Đà Lạt')))
  readonly name!: string | null;
}

export class NamedStaff {
  @ApiProperty(uuid)
  readonly id!: string;

  @ApiProperty(text('Trần Văn Bình'))
  readonly fullName!: string;

  @ApiProperty({ enum: ['state', 'post'], enumName: 'Employer' })
  readonly employer!: string;
}

export class NamedCounter {
  @ApiProperty(uuid)
  readonly id!: string;

  @ApiProperty({ type: 'integer', example: 1 })
  readonly number!: number;

  @ApiProperty(text('Quầy 1'))
  readonly name!: string;
}
