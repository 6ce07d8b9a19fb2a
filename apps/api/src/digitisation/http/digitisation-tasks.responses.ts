import { ApiProperty } from '@nestjs/swagger';
import { paperKinds } from '@motcua/dossier-domain';
import {
  instant,
  integer,
  nullable,
  pageMark,
  text,
  uuid,
} from '../../platform/http/answer-fields';

export class PaperToScan {
  @ApiProperty(integer(1))
  readonly no!: number;

  @ApiProperty(text('Giấy chứng sinh'))
  readonly name!: string;

  @ApiProperty({ type: String, enum: [...paperKinds, null], nullable: true, example: 'original' })
  readonly kind!: string | null;

  @ApiProperty({ type: Boolean })
  readonly hasFile!: boolean;
}

export class DigitisationTask {
  @ApiProperty(uuid)
  readonly dossierId!: string;

  @ApiProperty(text('H36.101-261119-0001'))
  readonly code!: string;

  @ApiProperty(text('Nguyễn Thị Hồng Phượng'))
  readonly applicantName!: string;

  @ApiProperty(text('Khai sinh'))
  readonly procedureName!: string;

  @ApiProperty(instant)
  readonly registeredAt!: string;

  @ApiProperty(nullable(instant))
  readonly dueAt!: string | null;

  @ApiProperty({ type: PaperToScan, isArray: true })
  readonly papers!: readonly PaperToScan[];
}

export class DigitisationTaskListResponse {
  @ApiProperty({ type: DigitisationTask, isArray: true })
  readonly items!: readonly DigitisationTask[];

  @ApiProperty({ ...integer(7), description: 'Dossiers that wait, counted up to 1,000' })
  readonly total!: number;

  @ApiProperty(pageMark)
  readonly next!: string | null;
}
