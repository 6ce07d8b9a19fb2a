import { ApiProperty } from '@nestjs/swagger';

/** Who changed a rule, when and why; null where it came with the product. */
export class RuleAuthorResponse {
  @ApiProperty({ type: String, nullable: true, example: 'Theo Nghị định 118/2025/NĐ-CP' })
  readonly changeReason!: string | null;

  @ApiProperty({ type: String, nullable: true, example: 'Ngô Đức Thắng' })
  readonly setBy!: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  readonly setAt!: string | null;
}
