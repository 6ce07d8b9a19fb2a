import { dossierStatuses } from '@motcua/dossier-domain';
import {
  EnumField,
  IntegerParameter,
  LocalDateField,
  TextField,
  UuidField,
} from '../../platform/validation/fields';
import { dossierQueues } from '../queries/dossier-list.query';

export class DossierListQuery {
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

  @LocalDateField({ description: 'Registered on or after', optional: true })
  readonly registeredFrom?: string;

  @LocalDateField({ description: 'Registered on or before', optional: true })
  readonly registeredTo?: string;

  @TextField({
    description: 'Why you look beyond your own work (auditor, procedure control); it is recorded',
    min: 5,
    max: 200,
    optional: true,
    example: 'Kiểm tra theo kế hoạch 12',
  })
  readonly reason?: string;

  @IntegerParameter({
    description: 'Rows of a page',
    min: 1,
    max: 100,
    optional: true,
    example: 50,
  })
  readonly limit?: number;

  @TextField({
    description: 'Cursor of the page before',
    max: 400,
    optional: true,
    example: 'WyIyMDI2Il0',
  })
  readonly after?: string;
}

export class DossierKeyParameter {
  @TextField({ description: 'Id or code', min: 1, max: 80, example: 'H36.101-261119-0001' })
  readonly id!: string;
}

export class DossierIdParameter {
  @UuidField({ description: 'Id' })
  readonly id!: string;
}

export class AccessReasonQuery {
  @TextField({
    description: 'Why you open a dossier beyond your own work; it is recorded',
    min: 5,
    max: 200,
    optional: true,
    example: 'Kiểm tra theo kế hoạch 12',
  })
  readonly reason?: string;
}
