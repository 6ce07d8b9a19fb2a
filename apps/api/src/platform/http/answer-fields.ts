import { exampleMark } from './cursor';

/** How answers show an id. */
export const uuid = {
  type: String,
  format: 'uuid',
  example: '0193a3c0-6f0e-7c3e-9d2a-6a1f2d1c9b11',
} as const;

/** How answers show an instant: as PostgreSQL writes it into JSON. */
export const instant = {
  type: String,
  format: 'date-time',
  example: '2026-11-20T02:30:00+00:00',
} as const;

/** An instant that may not have come yet. */
export const maybeInstant = { type: String, format: 'date-time', nullable: true } as const;

export const day = { type: String, format: 'date', example: '2026-11-30' } as const;

export const text = (example: string) => ({ type: String, example }) as const;

export const integer = (example: number) => ({ type: 'integer', example }) as const;

export const nullable = <Field extends object>(field: Field) =>
  ({ ...field, nullable: true }) as const;

/** Where the next page begins; null on the last one. */
export const pageMark = {
  ...nullable(text(exampleMark)),
  description: 'Page mark',
} as const;
