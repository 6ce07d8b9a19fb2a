import { ApiProperty } from '@nestjs/swagger';
import { dossierStatuses } from '@motcua/dossier-domain';
import { consignmentStatuses } from '@motcua/delivery-domain';
import { day, instant } from '../../platform/http/answer-fields';
import { BilingualText } from '../../platform/http/bilingual-text';
import { trackedSteps } from '../queries/tracked-dossier.query';

export class TrackingAppointment {
  @ApiProperty(instant)
  readonly dueAt!: string;

  @ApiProperty(day)
  readonly dueOn!: string;

  @ApiProperty({ type: BilingualText, description: 'Why this date' })
  readonly sentence!: BilingualText;
}

export class TrackingSupplement {
  @ApiProperty({ ...day, description: 'Until when to bring them' })
  readonly deadline!: string;

  @ApiProperty({ type: [String], description: 'Short names', example: ['Giấy chứng sinh'] })
  readonly papers!: readonly string[];
}

export class TrackingStep {
  @ApiProperty({ enum: Object.values(trackedSteps), enumName: 'TrackingStepName' })
  readonly step!: string;

  @ApiProperty(instant)
  readonly at!: string;
}

export class TrackingMessage {
  @ApiProperty(instant)
  readonly at!: string;

  @ApiProperty({ example: 'Kết quả hồ sơ H36.101-261119-0001 đã có tại quầy.' })
  readonly text!: string;
}

export class TrackingCollection {
  @ApiProperty({ enum: ['counter', 'post', 'online'], enumName: 'ReturnMethod' })
  readonly method!: string;

  @ApiProperty({ example: 'Phường Xuân Hương – Đà Lạt' })
  readonly unit!: string;

  @ApiProperty({ type: String, nullable: true, example: '2 Trần Nhân Tông, Đà Lạt' })
  readonly unitAddress!: string | null;

  @ApiProperty({ type: String, nullable: true, example: '02633822000' })
  readonly unitPhone!: string | null;

  @ApiProperty({ description: 'The result lies at this place now' })
  readonly isHere!: boolean;

  @ApiProperty({
    type: 'integer',
    description: 'Whole đồng still to be paid; 0 once the dossier has ended',
    example: 8000,
  })
  readonly feeDue!: number;
}

export class TrackingDelivery {
  @ApiProperty({ example: 'CP000000014VN' })
  readonly number!: string;

  @ApiProperty({ enum: [...consignmentStatuses], enumName: 'ConsignmentStatus' })
  readonly status!: string;

  @ApiProperty({ type: 'integer', example: 1 })
  readonly attempts!: number;

  @ApiProperty({ ...day, nullable: true })
  readonly nextAttemptOn!: string | null;
}

export class TrackingResponse {
  @ApiProperty({ example: 'H36.101-261119-0001' })
  readonly code!: string;

  @ApiProperty({ example: 'Đăng ký khai sinh' })
  readonly procedureName!: string;

  @ApiProperty({ enum: [...dossierStatuses], enumName: 'DossierStatus' })
  readonly status!: string;

  @ApiProperty({ type: 'integer', minimum: 1, maximum: 10, example: 4 })
  readonly nationalState!: number;

  @ApiProperty({ example: 'Phường Xuân Hương – Đà Lạt' })
  readonly receivedUnit!: string;

  @ApiProperty({ description: 'The unit that decides', example: 'Phường Lâm Viên – Đà Lạt' })
  readonly competentUnit!: string;

  @ApiProperty(instant)
  readonly registeredAt!: string;

  @ApiProperty({ type: TrackingAppointment, nullable: true })
  readonly appointment!: TrackingAppointment | null;

  @ApiProperty({ description: 'The promised day has passed by the clock of the office' })
  readonly isLate!: boolean;

  @ApiProperty({
    type: TrackingSupplement,
    nullable: true,
    description: 'What the citizen has to do; null: nothing',
  })
  readonly supplement!: TrackingSupplement | null;

  @ApiProperty({ type: TrackingStep, isArray: true })
  readonly steps!: readonly TrackingStep[];

  @ApiProperty({
    type: TrackingMessage,
    isArray: true,
    description: 'What the office wrote about this dossier, newest first; it names nobody',
  })
  readonly messages!: readonly TrackingMessage[];

  @ApiProperty({ type: TrackingCollection })
  readonly collection!: TrackingCollection;

  @ApiProperty({ type: TrackingDelivery, nullable: true })
  readonly delivery!: TrackingDelivery | null;

  @ApiProperty()
  readonly canRate!: boolean;

  @ApiProperty()
  readonly rated!: boolean;
}

export class RatingResponse {
  @ApiProperty({ example: 'H36.101-261119-0001' })
  readonly code!: string;

  @ApiProperty({ type: 'integer', minimum: 1, maximum: 3, example: 3 })
  readonly score!: number;

  @ApiProperty(instant)
  readonly ratedAt!: string;
}

export class FiledContentResponse {
  @ApiProperty({ example: 'H36.101-261119-0001' })
  readonly code!: string;

  @ApiProperty({ description: 'The dossier holds exactly this content' })
  readonly matches!: boolean;

  @ApiProperty({
    type: String,
    enum: ['component', 'result', 'attachment', null],
    nullable: true,
    example: 'result',
  })
  readonly purpose!: string | null;

  @ApiProperty({ ...instant, nullable: true })
  readonly filedAt!: string | null;
}
