import { ApiProperty } from '@nestjs/swagger';
import { shortName, count, absent } from './procedure-properties';

export class ProcedureComponentResponse {
  @ApiProperty({ description: 'The same in every version', example: 'giay-chung-sinh' })
  readonly key!: string;

  @ApiProperty({ example: 'Giấy chứng sinh' })
  readonly name!: string;

  @ApiProperty({ ...shortName, example: 'Giấy chứng sinh' })
  readonly shortName!: string | null;

  @ApiProperty(count)
  readonly originals!: number;

  @ApiProperty({ ...count, example: 0 })
  readonly copies!: number;

  @ApiProperty({ type: Boolean, nullable: true, description: 'null until somebody has marked it' })
  readonly mandatory!: boolean | null;

  @ApiProperty({ ...absent, description: 'When it is needed', example: 'Khi ủy quyền' })
  readonly conditional?: string;

  @ApiProperty({
    ...absent,
    description: 'Group within the case: one of its papers is mandatory',
    example: 'proofOfBirth',
  })
  readonly oneOf?: string;

  @ApiProperty({ ...absent, description: 'Shown, not handed in' })
  readonly presentOnly?: boolean;

  @ApiProperty(absent)
  readonly hasForm?: boolean;

  @ApiProperty({ ...absent, type: [String], example: ['TKKS.doc'] })
  readonly forms?: readonly string[];

  @ApiProperty({ ...absent, type: [String], description: 'Published wordings', example: [] })
  readonly statutoryNames?: readonly string[];

  @ApiProperty({ ...absent, description: 'Place in the source', example: '/cases/0/components/1' })
  readonly from?: string;
}

export class CaseNameResponse {
  @ApiProperty({ type: 'integer', example: 1 })
  readonly no!: number;

  @ApiProperty({ example: 'Thông thường, có giấy chứng sinh' })
  readonly name!: string;
}

export class ProcedureCaseResponse extends CaseNameResponse {
  @ApiProperty({ type: ProcedureComponentResponse, isArray: true })
  readonly components!: readonly ProcedureComponentResponse[];
}

export class ProcedureNoteResponse {
  @ApiProperty({ example: 'Người yêu cầu xuất trình giấy tờ tùy thân.' })
  readonly text!: string;

  @ApiProperty({ ...absent, example: 'Lưu ý' })
  readonly group?: string;

  @ApiProperty({ ...absent, ...count })
  readonly originals?: number;

  @ApiProperty({ ...absent, ...count })
  readonly copies?: number;

  @ApiProperty({ ...absent, type: [String], example: [] })
  readonly forms?: readonly string[];

  @ApiProperty({ ...absent, example: '/cases/0/components/4' })
  readonly from?: string;
}
