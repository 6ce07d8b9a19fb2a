import { ApiProperty } from '@nestjs/swagger';
import { ruleTimes } from '../../desk-rules/queries/rule-times';

export class MessageTemplateResponse {
  @ApiProperty({ example: 'resultHere' })
  readonly code!: string;

  @ApiProperty({ type: 'integer', description: 'Version of the words', example: 1 })
  readonly no!: number;

  @ApiProperty({ type: String, format: 'date', example: '2024-01-01' })
  readonly validFrom!: string;

  @ApiProperty({ type: String, nullable: true, example: 'Thêm địa chỉ tra cứu' })
  readonly changeReason!: string | null;

  @ApiProperty({ example: 'Kết quả đã về quầy' })
  readonly title!: string;

  @ApiProperty({ example: 'Kết quả hồ sơ {code} đã có tại {unit}.' })
  readonly text!: string;

  @ApiProperty({ example: true })
  readonly isPublic!: boolean;

  @ApiProperty({ example: false })
  readonly retired!: boolean;

  @ApiProperty({ type: String, nullable: true, example: 'Ngô Đức Thắng' })
  readonly writtenBy!: string | null;

  @ApiProperty({ format: 'date-time' })
  readonly writtenAt!: string;
}

export class WrittenTemplateResponse extends MessageTemplateResponse {
  @ApiProperty({ type: 'integer', description: 'The same as `no`', example: 2 })
  readonly version!: number;
}

export class MessageTemplatesResponse {
  @ApiProperty({ type: MessageTemplateResponse, isArray: true })
  readonly items!: readonly MessageTemplateResponse[];
}

export class MessageTemplateChangeResponse extends MessageTemplateResponse {
  @ApiProperty({ type: 'integer', description: 'Number of the last version', example: 2 })
  readonly version!: number;

  @ApiProperty({ enum: [...ruleTimes], enumName: 'RuleTime', example: 'inForce' })
  readonly time!: string;
}

export class MessageTemplateChangesResponse {
  @ApiProperty({ type: MessageTemplateChangeResponse, isArray: true })
  readonly items!: readonly MessageTemplateChangeResponse[];
}
