import { IntegerParameter, TextField, UuidField } from '../../platform/validation/fields';
import { PersonalIdField, TaxNumberField } from '../../platform/validation/identity-fields';

export class ReusablePapersQuery {
  @PersonalIdField({ description: 'Personal id of the applicant', optional: true })
  readonly personalId?: string;

  @TaxNumberField({ description: 'Tax number of the applicant', optional: true })
  readonly taxNumber?: string;

  @TextField({ description: 'Procedure code', max: 40, example: '1.001193' })
  readonly procedureCode!: string;

  @IntegerParameter({ description: 'Case of the procedure', min: 1, max: 200, example: 1 })
  readonly caseNo!: number;

  @UuidField({
    description: 'Dossier they are for; what its papers hold already is left out',
    optional: true,
  })
  readonly dossierId?: string;
}
