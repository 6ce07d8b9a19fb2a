import { TextField } from '../../platform/validation/fields';
import { AccessReasonParameter } from '../../platform/validation/page-fields';

export class CustodyDossierParameter {
  @TextField({ description: 'Id or code of the dossier', max: 64, example: 'H36.101-261120-0042' })
  readonly id!: string;
}

export class CustodyReasonQuery {
  @AccessReasonParameter()
  readonly reason?: string;
}
