import { EnumListField } from '../../platform/validation/list-fields';
import { IntegerField, PatternField, TextField } from '../../platform/validation/fields';
import { ratingReasons } from '../use-cases/rate-dossier';

const code = {
  description: 'Dossier code',
  min: 1,
  max: 80,
  example: 'H36.101-261119-0001',
} as const;
const secret = {
  description: 'The four characters on the receipt',
  min: 1,
  max: 20,
  example: '4H7K',
} as const;

export class TrackingParameter {
  @TextField(code)
  readonly code!: string;
}

export class FiledContentParameter extends TrackingParameter {
  @PatternField({
    description: 'SHA-256 of the file, in hexadecimal',
    pattern: /^[0-9a-fA-F]{64}$/,
    max: 64,
    sample: 'a'.repeat(64),
    example: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  })
  readonly sha256!: string;
}

export class TrackingQuery {
  @TextField(secret)
  readonly secret!: string;
}

export class RateDossierRequest {
  @TextField(code)
  readonly code!: string;

  @TextField(secret)
  readonly secret!: string;

  @IntegerField({
    description: '3 very satisfied, 2 satisfied, 1 not satisfied',
    min: 1,
    max: 3,
    example: 3,
  })
  readonly score!: number;

  @EnumListField({
    description: 'What was amiss',
    values: ratingReasons,
    name: 'RatingReason',
    max: 6,
    optional: true,
    example: ['longWait'],
  })
  readonly reasons?: (typeof ratingReasons)[number][];

  @TextField({ description: 'In own words', max: 500, optional: true, example: 'Cảm ơn.' })
  readonly comment?: string;
}
