import { DossierFilterRequest } from '../../dossier-intake/http/dossier-list.requests';
import { BooleanField, ObjectField, TextField, UuidField } from '../../platform/validation/fields';
import { EnumListField } from '../../platform/validation/list-fields';

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
export class ViewFilterRequest extends DossierFilterRequest {}

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
