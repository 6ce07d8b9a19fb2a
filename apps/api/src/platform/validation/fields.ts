import { applyDecorators, type Type as ClassType } from '@nestjs/common';
import type { FieldErrorCode } from '@motcua/shared-problem';
import { isLocalDate } from '@motcua/shared-time';
import { Transform, Type } from 'class-transformer';
import {
  IsBoolean,
  IsIn,
  IsInt,
  IsObject,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  MinLength,
  ValidateNested,
} from 'class-validator';
import { check, field, type FieldOptions, notBefore, says } from './field-rules';
import { smallUuid, uuidPattern } from './uuid';

export interface TextOptions extends FieldOptions {
  readonly min?: number;
  readonly max: number;
}

/** Text of bounded length; blank text counts as missing where a minimum is set. */
export function TextField(options: TextOptions): PropertyDecorator {
  const { min = options.optional || options.nullable ? 0 : 1, max } = options;
  return field(
    options,
    { type: String, minLength: min, maxLength: max },
    Transform(({ value }: { value: unknown }) =>
      typeof value === 'string' ? value.trim() : value,
    ),
    IsString(says('notAString')),
    MinLength(min, says('tooShort', { min })),
    MaxLength(max, says('tooLong', { max })),
  );
}

export function PatternField(
  options: FieldOptions & { pattern: RegExp; max: number; code?: FieldErrorCode; sample?: string },
): PropertyDecorator {
  return field(
    options,
    { type: String, pattern: options.pattern.source, maxLength: options.max },
    IsString(says('notAString')),
    MaxLength(options.max, says('tooLong', { max: options.max })),
    Matches(
      options.pattern,
      says(options.code ?? 'pattern', { example: options.sample ?? String(options.example ?? '') }),
    ),
  );
}

export function UuidField(options: FieldOptions): PropertyDecorator {
  return field(
    { example: '0193a3c0-6f0e-7c3e-9d2a-6a1f2d1c9b11', ...options },
    { type: String, format: 'uuid' },
    Transform(({ value }: { value: unknown }) => smallUuid(value)),
    IsString(says('notAString')),
    Matches(uuidPattern, says('uuid')),
  );
}

export interface LocalDateOptions extends FieldOptions {
  /** The field with which the span of days begins. */
  readonly notBefore?: string;
}

/** A calendar day, strictly YYYY-MM-DD and real. */
export function LocalDateField(options: LocalDateOptions): PropertyDecorator {
  return field(
    { example: '2026-11-20', ...options },
    { type: String, format: 'date' },
    check('localDate', (value) => typeof value === 'string' && isLocalDate(value), 'localDate'),
    ...(options.notBefore === undefined ? [] : [notBefore(options.notBefore)]),
  );
}

const instantPattern = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,6})?)?(Z|[+-]\d{2}:\d{2})$/;

/** An instant with its offset (RFC 3339); a local time without offset is refused. */
export function InstantField(options: FieldOptions): PropertyDecorator {
  return field(
    { example: '2026-11-20T02:30:00Z', ...options },
    { type: String, format: 'date-time' },
    check(
      'instant',
      (value) =>
        typeof value === 'string' &&
        instantPattern.test(value) &&
        isLocalDate(value.slice(0, 10)) &&
        !Number.isNaN(Date.parse(value)),
      'instant',
    ),
  );
}

export function IntegerField(
  options: FieldOptions & { min: number; max: number },
): PropertyDecorator {
  const { min, max } = options;
  return field(
    options,
    { type: 'integer', minimum: min, maximum: max },
    IsInt(says('notAnInteger')),
    Min(min, says('outOfRange', { min, max })),
    Max(max, says('outOfRange', { min, max })),
  );
}

/** A query parameter arrives as text; only plain digits become a number. */
export function IntegerParameter(
  options: FieldOptions & { min: number; max: number; default?: number },
): PropertyDecorator {
  return applyDecorators(
    IntegerField(options),
    Transform(({ value }: { value: unknown }) =>
      typeof value === 'string' && /^-?\d{1,15}$/.test(value) ? Number(value) : value,
    ),
  ) as PropertyDecorator;
}

/** Half steps are allowed where the law counts half days. */
export function NumberField(
  options: FieldOptions & { min: number; max: number },
): PropertyDecorator {
  const { min, max } = options;
  return field(
    options,
    { type: 'number', minimum: min, maximum: max },
    check('number', (value) => typeof value === 'number' && Number.isFinite(value), 'notANumber'),
    Min(min, says('outOfRange', { min, max })),
    Max(max, says('outOfRange', { min, max })),
  );
}

export function BooleanField(options: FieldOptions): PropertyDecorator {
  return field(options, { type: Boolean }, IsBoolean(says('notABoolean')));
}

export function BooleanParameter(options: FieldOptions): PropertyDecorator {
  return applyDecorators(
    BooleanField(options),
    Transform(({ value }: { value: unknown }) =>
      value === 'true' ? true : value === 'false' ? false : value,
    ),
  ) as PropertyDecorator;
}

export function EnumField(
  options: FieldOptions & { values: readonly string[]; name: string },
): PropertyDecorator {
  return field(
    { example: options.values[0], ...options },
    { enum: [...options.values], enumName: options.name },
    IsIn([...options.values], says('notInList', { allowed: options.values.join(', ') })),
  );
}

export function ObjectField(options: FieldOptions & { type: () => ClassType }): PropertyDecorator {
  return field(
    options,
    { type: options.type },
    IsObject(says('notAnObject')),
    ValidateNested(says('notAnObject')),
    Type(options.type),
  );
}

/** A free-form object, bounded by its members and the request's depth and size (a draft's content). */
export function FreeObjectField(options: FieldOptions & { max: number }): PropertyDecorator {
  const { max } = options;
  const isSmall = (value: unknown): boolean => Object.keys(Object(value) as object).length <= max;
  return field(
    options,
    { type: 'object', additionalProperties: true, maxProperties: max },
    IsObject(says('notAnObject')),
    check('members', isSmall, 'tooManyItems', { max }),
  );
}
