import { IntegerParameter, PatternField } from '../../platform/validation/fields';

export class ParkedEventParameter {
  @PatternField({
    description: 'Which reader of the journal',
    pattern: /^[a-z][A-Za-z]{1,60}$/,
    max: 61,
    example: 'dossierRollup',
  })
  readonly reader!: string;

  @IntegerParameter({
    description: 'Position of the row in the journal',
    min: 1,
    max: 9_007_199_254_740_991,
    example: 1204551,
  })
  readonly position!: number;
}
