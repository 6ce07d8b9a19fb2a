import { dossierStatuses } from '@motcua/dossier-domain';
import { EnumField, LocalDateField, TextField, UuidField } from '../../platform/validation/fields';
import {
  AccessReasonParameter,
  PageMarkParameter,
  PageSizeParameter,
} from '../../platform/validation/page-fields';
import { dossierQueues, dossierTimelinesses } from '../queries/dossier-queues';

/** What a list of dossiers can be narrowed by. */
export class DossierFilterRequest {
  @TextField({
    description:
      'Code, its last four digits, personal id, tax number, phone, or a name without marks',
    min: 1,
    max: 120,
    optional: true,
    example: 'nguyen thi',
  })
  readonly q?: string;

  @EnumField({
    description: 'A ready-made queue',
    values: dossierQueues,
    name: 'DossierQueue',
    optional: true,
  })
  readonly queue?: (typeof dossierQueues)[number];

  @EnumField({
    description: 'Status',
    values: dossierStatuses,
    name: 'DossierStatus',
    optional: true,
  })
  readonly status?: (typeof dossierStatuses)[number];

  @UuidField({ description: 'One of the three places', optional: true })
  readonly unitId?: string;

  @TextField({ description: 'Procedure code', max: 40, optional: true, example: '1.001193' })
  readonly procedureCode?: string;

  @EnumField({
    description: 'Channel',
    values: ['counter', 'post', 'online'],
    name: 'Channel',
    optional: true,
  })
  readonly channel?: 'counter' | 'post' | 'online';

  @EnumField({
    description: 'Employer of the receiver',
    values: ['state', 'post'],
    name: 'Employer',
    optional: true,
  })
  readonly employer?: 'state' | 'post';

  @UuidField({ description: 'Who received it', optional: true })
  readonly receivedBy?: string;

  @UuidField({ description: 'The unit that received it', optional: true })
  readonly receivedUnitId?: string;

  @UuidField({ description: 'The unit that decides it', optional: true })
  readonly competentUnitId?: string;

  @EnumField({
    description: 'How it stands against its appointment; finished ones by the day of the result',
    values: dossierTimelinesses,
    name: 'DossierTimeliness',
    optional: true,
  })
  readonly timeliness?: (typeof dossierTimelinesses)[number];

  @LocalDateField({ description: 'Registered on or after', optional: true })
  readonly registeredFrom?: string;

  @LocalDateField({
    description: 'Registered on or before, not before `registeredFrom`',
    optional: true,
    notBefore: 'registeredFrom',
  })
  readonly registeredTo?: string;
}

export class DossierListQuery extends DossierFilterRequest {
  @UuidField({
    description:
      'A dossier: only those of the same applicant are listed, and those brought for others',
    optional: true,
  })
  readonly applicantOf?: string;

  @AccessReasonParameter()
  readonly reason?: string;

  @PageSizeParameter()
  readonly limit?: number;

  @PageMarkParameter()
  readonly after?: string;
}
