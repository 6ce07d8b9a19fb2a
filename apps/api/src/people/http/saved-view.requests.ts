import { dossierStatuses } from '@motcua/dossier-domain';
import { dossierQueues } from '../../dossier-intake/queries/dossier-list.query';
import {
  BooleanField,
  EnumField,
  EnumListField,
  LocalDateField,
  ObjectField,
  TextField,
  UuidField,
} from '../../platform/validation/fields';

/** The columns a list of dossiers can show. */
export const viewColumns = [
  'code',
  'person',
  'procedure',
  'status',
  'time',
  'paperAt',
  'assignee',
  'receivedUnit',
  'competentUnit',
  'channel',
  'registeredAt',
] as const;

/** The filters of `listDossiers` that a view keeps; never a reason, which is given each time. */
export class ViewFilterRequest {
  @TextField({ description: 'What was looked for', max: 120, optional: true, example: 'nguyen' })
  readonly q?: string;

  @EnumField({ description: 'Queue', values: dossierQueues, name: 'DossierQueue', optional: true })
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

  @LocalDateField({ description: 'Registered on or after', optional: true })
  readonly registeredFrom?: string;

  @LocalDateField({ description: 'Registered on or before', optional: true })
  readonly registeredTo?: string;
}

export class SaveViewRequest {
  @TextField({ description: 'What the tab is called', max: 60, example: 'Khai sinh quá hạn' })
  readonly name!: string;

  @BooleanField({ description: 'Shown to everybody of the unit; for its head', example: false })
  readonly isShared!: boolean;

  @ObjectField({ description: 'The filters', type: () => ViewFilterRequest })
  readonly filter!: ViewFilterRequest;

  @EnumListField({
    description: 'The columns in their order',
    values: viewColumns,
    name: 'ViewColumn',
    min: 1,
    max: 20,
    example: ['code', 'person', 'status', 'time'],
  })
  readonly columns!: (typeof viewColumns)[number][];
}

export class ViewParameter {
  @UuidField({ description: 'View' })
  readonly id!: string;
}
