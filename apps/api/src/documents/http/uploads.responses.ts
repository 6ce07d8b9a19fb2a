import { ApiProperty } from '@nestjs/swagger';

export class UploadResponse {
  @ApiProperty({ format: 'uuid', example: '0193a3c0-6f0e-7c3e-9d2a-6a1f2d1c9b11' })
  readonly id!: string;

  @ApiProperty({ example: 'xap-sang.pdf' })
  readonly fileName!: string;

  @ApiProperty({ type: 'integer', description: 'Bytes of the whole file', example: 12_582_912 })
  readonly size!: number;

  @ApiProperty({ type: 'integer', description: 'Bytes that are held; go on there', example: 4_096 })
  readonly held!: number;

  @ApiProperty({ example: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08' })
  readonly sha256!: string;

  @ApiProperty({ type: 'integer', description: 'Most bytes of one part', example: 1_048_576 })
  readonly partSize!: number;
}
