import { ApiProperty } from '@nestjs/swagger';
import { NamedStaff } from '../../organisation/http/named.parts';
import { text } from '../../platform/http/answer-fields';

class CorrectedValue {
  @ApiProperty(text('Họ tên mẹ'))
  readonly field!: string;

  @ApiProperty(text('Lê Thị Lan'))
  readonly oldValue!: string;

  @ApiProperty(text('Lê Thị Ngọc Lan'))
  readonly newValue!: string;
}

/** The other dossier of a correction, and what was wrong. */
export class LinkedDossier {
  @ApiProperty({ format: 'uuid', example: '0193a3c0-6f0e-7c3e-9d2a-6a1f2d1c9b11' })
  readonly id!: string;

  @ApiProperty(text('H36.101-261120-0042'))
  readonly code!: string;

  @ApiProperty({
    type: CorrectedValue,
    isArray: true,
    description: 'Empty for whoever sees the numbers of the person masked',
  })
  readonly changes!: readonly CorrectedValue[];

  @ApiProperty(text('Nhập thiếu chữ đệm'))
  readonly reason!: string;

  @ApiProperty({ type: String, format: 'date-time', example: '2026-11-20T02:30:00+00:00' })
  readonly openedAt!: string;

  @ApiProperty({ type: NamedStaff })
  readonly openedBy!: NamedStaff;
}
