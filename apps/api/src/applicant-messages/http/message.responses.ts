import { ApiProperty } from '@nestjs/swagger';
import { NamedStaff } from '../../organisation/http/named.parts';
import { maybeInstant } from '../../platform/http/answer-fields';

export class MessageResponse {
  @ApiProperty({ type: 'integer', example: 1 })
  readonly no!: number;

  @ApiProperty({ description: 'Its ends only', example: '0912•••678' })
  readonly phone!: string;

  @ApiProperty({ example: 'Kết quả hồ sơ H36.101-261119-0001 đã có tại quầy.' })
  readonly text!: string;

  @ApiProperty({ type: 'integer', description: 'SMS parts it is charged as', example: 2 })
  readonly parts!: number;

  @ApiProperty({ type: String, nullable: true, example: 'resultHere' })
  readonly templateCode!: string | null;

  @ApiProperty({ description: 'Stands on the public page too', example: true })
  readonly isPublic!: boolean;

  @ApiProperty({ enum: ['queued', 'sent', 'failed'], enumName: 'MessageState' })
  readonly state!: string;

  @ApiProperty({
    type: String,
    nullable: true,
    enum: ['refusedByGateway', 'gatewayUnreachable', 'tooOld', null],
    example: null,
  })
  readonly fault!: string | null;

  @ApiProperty({ type: 'integer', example: 0 })
  readonly attempts!: number;

  @ApiProperty({ format: 'date-time' })
  readonly writtenAt!: string;

  @ApiProperty({ type: NamedStaff })
  readonly writtenBy!: NamedStaff;

  @ApiProperty({ ...maybeInstant, description: 'When it was sent or given up' })
  readonly settledAt!: string | null;
}

export class MessageProposalResponse {
  @ApiProperty({ description: 'Code of the template', example: 'resultHere' })
  readonly code!: string;

  @ApiProperty({ example: 'Kết quả đã về quầy' })
  readonly title!: string;

  @ApiProperty({
    description: 'Filled for this dossier',
    example: 'Kết quả hồ sơ H36.101-261119-0001 đã có tại quầy.',
  })
  readonly text!: string;

  @ApiProperty({ type: 'integer', example: 2 })
  readonly parts!: number;

  @ApiProperty({ example: true })
  readonly isPublic!: boolean;
}

export class MessagesResponse {
  @ApiProperty({ type: MessageResponse, isArray: true })
  readonly items!: readonly MessageResponse[];

  @ApiProperty({ description: 'Without a gateway nothing leaves the outbox', example: false })
  readonly hasGateway!: boolean;

  @ApiProperty({
    enum: ['applicant', 'submitter'],
    enumName: 'MessageRecipient',
    isArray: true,
    description: 'Whose phone is known',
  })
  readonly recipients!: readonly string[];

  @ApiProperty({ type: MessageProposalResponse, isArray: true })
  readonly proposals!: readonly MessageProposalResponse[];
}
