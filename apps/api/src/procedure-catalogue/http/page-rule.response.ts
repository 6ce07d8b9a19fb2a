import { ApiProperty } from '@nestjs/swagger';

export class PageTierResponse {
  @ApiProperty({ type: 'integer', example: 3 })
  readonly fromPage!: number;

  @ApiProperty({
    type: 'integer',
    description: 'Whole đồng for each page from there',
    example: 1000,
  })
  readonly vndPerPage!: number;
}

/** How a copy is priced by the pages of its original. */
export class PageRuleResponse {
  @ApiProperty({ type: PageTierResponse, isArray: true })
  readonly tiers!: readonly PageTierResponse[];

  @ApiProperty({
    type: 'integer',
    required: false,
    description: 'One copy never costs more, whole đồng',
    example: 200_000,
  })
  readonly maxVndPerCopy?: number;
}
