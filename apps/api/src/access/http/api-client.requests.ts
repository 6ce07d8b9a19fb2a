import type { Permission } from '@motcua/dossier-domain';
import type { LocalDate } from '@motcua/shared-time';
import { EnumListField } from '../../platform/validation/list-fields';
import {
  LocalDateField,
  PatternField,
  TextField,
  UuidField,
} from '../../platform/validation/fields';
import { CursorParameter, PageSizeParameter } from '../../platform/validation/page-fields';
import { clientPermissions } from '../api-client-permissions';

export class ApiClientListRequest {
  @PageSizeParameter()
  readonly limit?: number;

  @CursorParameter({ parts: 2 })
  readonly after?: readonly string[];
}

export class ApiClientIdParameter {
  @UuidField({ description: 'Id of the client', example: '0193a000-0000-7000-8005-000000000001' })
  readonly id!: string;
}

export class RegisterApiClientRequest {
  @PatternField({
    description: 'The client_id of the token request; never changes',
    pattern: /^[a-z0-9][a-z0-9-]{2,59}$/,
    max: 60,
    sample: 'so-tu-phap',
    example: 'so-tu-phap',
  })
  readonly clientId!: string;

  @TextField({ description: 'Name', max: 120, example: 'Phần mềm của Sở Tư pháp' })
  readonly name!: string;

  @UuidField({
    description: 'The unit whose subtree it reads; one of yours',
    example: '0193a000-0000-7000-8001-000000000003',
  })
  readonly unitId!: string;

  @EnumListField({
    description: 'What it may read; a machine never acts on dossiers',
    values: clientPermissions,
    name: 'ClientPermission',
    min: 1,
    max: clientPermissions.length,
    example: ['catalogue.read', 'dossier.read'],
  })
  readonly permissions!: readonly Permission[];

  @LocalDateField({ description: 'First day; today or later', optional: true })
  readonly validFrom?: LocalDate;

  @LocalDateField({ description: 'Last day', example: '2027-12-31' })
  readonly validTo!: LocalDate;
}
