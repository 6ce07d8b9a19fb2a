import { confidenceMarks, submissionChannels } from '@motcua/catalogue-domain';

/** How a property that several answers of the catalogue share is documented. */
export const shortName = {
  type: String,
  nullable: true,
  description: 'At most 60 characters; null until somebody has thought of one',
  example: 'Đăng ký khai sinh',
} as const;

export const channel = { enum: [...submissionChannels], enumName: 'SubmissionChannel' } as const;

export const mark = {
  enum: [...confidenceMarks],
  enumName: 'ConfidenceMark',
  description: 'sure: read in a published text; likely: sources agree; check: to be verified',
} as const;

export const count = { type: 'integer', example: 1 } as const;

export const absent = { required: false } as const;
