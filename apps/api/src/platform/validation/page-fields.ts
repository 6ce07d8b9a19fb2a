import { Transform } from 'class-transformer';
import { exampleMark } from '../http/cursor';
import { check, field } from './field-rules';
import { IntegerParameter, TextField } from './fields';
import { largestPage, usualPageSize } from './page-size';

/** How many rows a page has; the reader of the list knows what holds when it is left out. */
export function PageSizeParameter(): PropertyDecorator {
  return IntegerParameter({
    description: `Rows of a page; ${usualPageSize} when left out`,
    min: 1,
    max: largestPage,
    optional: true,
    example: usualPageSize,
  });
}

/** Where the next page begins, as the list itself wrote it; the list reads it back. */
export function PageMarkParameter(): PropertyDecorator {
  return TextField({
    description: 'Page mark: `next` of the page before',
    max: 400,
    optional: true,
    example: exampleMark,
  });
}

/** Why somebody looks beyond their own work; it is written to the journal of readings. */
export function AccessReasonParameter(): PropertyDecorator {
  return TextField({
    description: 'Why you look beyond your own work (auditor, procedure control); it is recorded',
    min: 5,
    max: 200,
    optional: true,
    example: 'Kiểm tra theo kế hoạch 12',
  });
}

const cursorPattern = /^[A-Za-z0-9_-]{1,1200}$/;

function cursorParts(text: string): unknown {
  if (!cursorPattern.test(text)) return text;
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString('utf8')) as unknown;
  } catch {
    return text;
  }
}

/** Where the next page begins, as the list itself wrote it: a base64url array of texts, read back. */
export function CursorParameter(options: {
  readonly parts: number;
  readonly fits?: (parts: readonly string[]) => boolean;
}): PropertyDecorator {
  const { parts, fits = () => true } = options;
  const isCursor = (value: unknown): boolean =>
    Array.isArray(value) &&
    value.length === parts &&
    value.every((part) => typeof part === 'string' && !part.includes('\0')) &&
    fits(value as string[]);
  return field(
    { description: 'Page mark: `next` of the page before', optional: true },
    { type: String, maxLength: 1200 },
    Transform(({ value }: { value: unknown }) =>
      typeof value === 'string' ? cursorParts(value) : value,
    ),
    check('cursor', isCursor, 'cursor'),
  );
}
