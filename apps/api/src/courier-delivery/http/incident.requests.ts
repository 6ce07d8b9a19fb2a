import {
  EnumField,
  IntegerParameter,
  TextField,
  UuidField,
} from '../../platform/validation/fields';
import { type IncidentType, incidentTypes } from '../data/incident.repository';

export class IncidentKeyParameter {
  @TextField({ description: 'Id or number', max: 64, example: 'SC-000012' })
  readonly id!: string;
}

export class IncidentListQuery {
  @EnumField({
    description: 'Status',
    values: ['open', 'closed'],
    name: 'IncidentStatus',
    optional: true,
  })
  readonly status?: 'open' | 'closed';

  @UuidField({ description: 'The unit that answers', optional: true })
  readonly unitId?: string;

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

export class ReportIncidentRequest {
  @EnumField({ description: 'What happened', values: incidentTypes, name: 'IncidentType' })
  readonly type!: IncidentType;

  @UuidField({ description: 'The consignment concerned', optional: true })
  readonly consignmentId?: string;

  @UuidField({ description: 'The bag concerned', optional: true })
  readonly manifestId?: string;

  @UuidField({ description: 'The dossier concerned', optional: true })
  readonly dossierId?: string;

  @TextField({
    description: 'What was found, without personal data where a number will do',
    min: 5,
    max: 2_000,
    example: 'Bì rách, còn đủ giấy',
  })
  readonly note!: string;
}
