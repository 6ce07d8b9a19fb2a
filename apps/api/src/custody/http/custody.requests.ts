import { TextField } from '../../platform/validation/fields';

export class CustodyDossierParameter {
  @TextField({ description: 'Id or code of the dossier', max: 64, example: 'H36.101-261120-0042' })
  readonly id!: string;
}

export class CustodyReasonQuery {
  @TextField({
    description: 'Why you look beyond your own work',
    min: 5,
    max: 200,
    optional: true,
    example: 'Kiểm tra theo kế hoạch 12',
  })
  readonly reason?: string;
}
