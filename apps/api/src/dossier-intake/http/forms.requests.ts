import { type DossierForm, dossierForms } from '@motcua/dossier-domain';
import {
  AccessReasonQuery,
  DossierKeyParameter,
} from '../../dossier-reach/http/dossier-key.requests';
import { type PageLayout, pageLayouts } from '../../platform/printing/print-document';
import { EnumField, IntegerParameter } from '../../platform/validation/fields';

export class FormParameter extends DossierKeyParameter {
  @EnumField({ description: 'Form of Circular 03/2025', values: dossierForms, name: 'DossierForm' })
  readonly form!: DossierForm;
}

export class FormQuery extends AccessReasonQuery {
  @EnumField({
    description: 'Paper; a5 when left out. a4-2up puts two copies on one sheet',
    values: pageLayouts,
    name: 'PageLayout',
    optional: true,
  })
  readonly layout?: PageLayout;

  @IntegerParameter({
    description: 'The how manieth paper of its kind; the last when left out',
    min: 1,
    max: 99,
    optional: true,
    example: 1,
  })
  readonly round?: number;
}
