import { TextField, UuidField } from '../../platform/validation/fields';
import { AccessReasonParameter } from '../../platform/validation/page-fields';

export class DossierKeyParameter {
  @TextField({ description: 'Id or code', min: 1, max: 80, example: 'H36.101-261119-0001' })
  readonly id!: string;
}

export class DossierIdParameter {
  @UuidField({ description: 'Id' })
  readonly id!: string;
}

export class AccessReasonQuery {
  @AccessReasonParameter()
  readonly reason?: string;
}
