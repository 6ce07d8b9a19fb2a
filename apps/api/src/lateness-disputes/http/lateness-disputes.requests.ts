import {
  type TimeOwner,
  timeOwners,
  type VerdictDefinition,
  verdictDefinitions,
} from '@motcua/dossier-domain';
import { EnumField, TextField, UuidField } from '../../platform/validation/fields';
import {
  AccessReasonParameter,
  PageMarkParameter,
  PageSizeParameter,
} from '../../platform/validation/page-fields';
import { type DisputeOutcome, disputeOutcomes } from '../data/lateness-dispute.repository';
import { type DisputeStateName, disputeStates } from '../queries/lateness-dispute.query';

export class FileDisputeRequest {
  @UuidField({ description: 'The dossier whose verdict is disputed' })
  readonly dossierId!: string;

  @EnumField({
    description: 'Which of the three verdicts; it says late or overdue',
    values: verdictDefinitions,
    name: 'VerdictDefinition',
    example: 'local',
  })
  readonly definition!: VerdictDefinition;

  @EnumField({
    description: 'Whose time it was, in the opinion of whoever disputes',
    values: timeOwners,
    name: 'TimeOwner',
    example: 'outsideSystem',
  })
  readonly claimedOwner!: TimeOwner;

  @TextField({
    description: 'Why',
    min: 5,
    max: 2000,
    example: 'Từ 9 giờ đến 15 giờ không tra cứu được cơ sở dữ liệu dân cư.',
  })
  readonly reason!: string;
}

export class SettleDisputeRequest {
  @EnumField({
    description: 'Whether the dispute is right',
    values: disputeOutcomes,
    name: 'DisputeOutcome',
    example: 'accepted',
  })
  readonly outcome!: DisputeOutcome;

  @EnumField({
    description: 'Whose time it was after all; with accepted',
    values: timeOwners,
    name: 'TimeOwner',
    optional: true,
    example: 'outsideSystem',
  })
  readonly correctedOwner?: TimeOwner;

  @TextField({
    description: 'The grounds of the answer',
    min: 5,
    max: 2000,
    example: 'Đã đối chiếu thông báo bảo trì của Bộ Công an.',
  })
  readonly answer!: string;
}

export class DisputeParameter {
  @UuidField({ description: 'Id of the dispute' })
  readonly id!: string;
}

export class DisputeReadingQuery {
  @AccessReasonParameter()
  readonly reason?: string;
}

export class DisputeListQuery {
  @EnumField({
    description: 'Open when left out',
    values: disputeStates,
    name: 'DisputeState',
    optional: true,
    example: 'open',
  })
  readonly state?: DisputeStateName;

  @PageSizeParameter()
  readonly limit?: number;

  @PageMarkParameter()
  readonly after?: string;
}
