import { ApiProperty } from '@nestjs/swagger';
import { NamedStaff } from '../../organisation/http/named.parts';

export class NoteResponse {
  @ApiProperty({ type: 'integer', example: 1 })
  readonly no!: number;

  @ApiProperty({ example: 'Đã gọi hỏi UBND xã cũ, chờ trả lời chiều nay.' })
  readonly text!: string;

  @ApiProperty({ format: 'date-time' })
  readonly writtenAt!: string;

  @ApiProperty({ type: NamedStaff })
  readonly writtenBy!: NamedStaff;
}

export class NotesResponse {
  @ApiProperty({ type: NoteResponse, isArray: true })
  readonly items!: readonly NoteResponse[];
}
