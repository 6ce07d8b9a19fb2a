import { ApiProperty } from '@nestjs/swagger';
import { dossierStatuses, stageNames } from '@motcua/dossier-domain';
import { instant, pageMark, uuid } from '../../platform/http/answer-fields';

class NoticeSeenResponse {
  @ApiProperty({ type: String, example: 'Phạm Quốc Dũng' })
  readonly fullName!: string;

  @ApiProperty(instant)
  readonly at!: string;
}

export class NotificationResponse {
  @ApiProperty(uuid)
  readonly id!: string;

  @ApiProperty({
    enum: ['dueSoon', 'overdue', 'supplementExpired', 'stageDueSoon', 'stageOverdue'],
    enumName: 'NotificationKind',
  })
  readonly kind!: string;

  @ApiProperty(uuid)
  readonly dossierId!: string;

  @ApiProperty({ type: String, example: 'H36.101-261120-0042' })
  readonly code!: string;

  @ApiProperty({ type: String, example: 'Đăng ký khai sinh' })
  readonly procedureName!: string;

  @ApiProperty({ enum: [...dossierStatuses], enumName: 'DossierStatus' })
  readonly status!: string;

  @ApiProperty({ ...instant, description: 'The appointment or the deadline it warns of' })
  readonly dueAt!: string;

  @ApiProperty({
    type: String,
    enum: [...stageNames, null],
    nullable: true,
    description: 'The stage whose deadline it is; null for the appointment of the dossier',
    example: null,
  })
  readonly stage!: string | null;

  @ApiProperty({ type: Boolean, description: 'I hold the dossier; else I am the superior' })
  readonly holdsIt!: boolean;

  @ApiProperty(instant)
  readonly madeAt!: string;

  @ApiProperty({ ...instant, nullable: true })
  readonly readAt!: string | null;

  @ApiProperty({
    type: NoticeSeenResponse,
    isArray: true,
    description: 'Who of those warned has seen it; one superior settles it for the office',
  })
  readonly seenBy!: readonly NoticeSeenResponse[];

  @ApiProperty({ type: Boolean, description: 'Decided, ended or given another date since' })
  readonly isSettled!: boolean;
}

export class NotificationListResponse {
  @ApiProperty({ type: NotificationResponse, isArray: true })
  readonly items!: readonly NotificationResponse[];

  @ApiProperty({
    type: 'integer',
    description: 'Neither read nor settled, on all pages',
    example: 2,
  })
  readonly unread!: number;

  @ApiProperty(pageMark)
  readonly next!: string | null;
}

export class NotificationReadResponse {
  @ApiProperty(uuid)
  readonly id!: string;

  @ApiProperty({ type: Boolean, example: true })
  readonly read!: boolean;
}
