import { EnumField, TextField, UuidField } from '../../platform/validation/fields';
import { type ClaimAct, claimActs } from '../use-cases/change-claim';

const reason = {
  description: 'Why the work changes hands',
  max: 500,
  optional: true,
  example: 'Nghỉ phép đến 30/11',
} as const;

export class ClaimRequest {
  @EnumField({
    description: 'Give to a person, take over from one, or give back',
    values: claimActs,
    name: 'ClaimAct',
  })
  readonly act!: ClaimAct;

  @UuidField({ description: 'Who gets the work; with assign', optional: true })
  readonly assigneeId?: string;

  @TextField(reason)
  readonly reason?: string;
}

export class WorkHandoverRequest {
  @UuidField({ description: 'Who is away' })
  readonly fromStaffId!: string;

  @UuidField({ description: 'Who gets their open work' })
  readonly toStaffId!: string;

  @TextField({ ...reason, optional: false })
  readonly reason!: string;
}

export class WorkLoadQuery {
  @UuidField({ description: 'One unit; all of one’s own when left out', optional: true })
  readonly unitId?: string;
}

export class WorkerParameter {
  @UuidField({ description: 'Id of the person' })
  readonly staffId!: string;
}
