import { ApiProperty } from '@nestjs/swagger';
import { text } from './answer-fields';

export class BilingualText {
  @ApiProperty(text('Hẹn trả thứ Hai 30/11/2026.'))
  readonly vi!: string;

  @ApiProperty(text('Due Mon 30 Nov 2026.'))
  readonly en!: string;
}
