import { applyDecorators, type Type as ClassType } from '@nestjs/common';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import type { FieldErrorCode } from '@motcua/shared-problem';
import { isPhone, isTaxNumber, normalisePhone } from '@motcua/shared-identifiers';
import { isLocalDate } from '@motcua/shared-time';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsDefined,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  MinLength,
  ValidateBy,
  ValidateNested,
} from 'class-validator';

/** What a failed rule says to the client: a code of the closed set and its parameters. */
export interface RuleContext {
  readonly code: FieldErrorCode;
  readonly params?: Readonly<Record<string, string | number>>;
}

function says(code: FieldErrorCode, params?: RuleContext['params']): { context: RuleContext } {
  return { context: params ? { code, params } : { code } };
}

interface FieldOptions {
  readonly description: string;
  readonly optional?: boolean;
  readonly nullable?: boolean;
  readonly example?: unknown;
}

function field(
  options: FieldOptions,
  property: ApiPropertyOptions,
  ...rules: readonly PropertyDecorator[]
): PropertyDecorator {
  const { description, optional = false, nullable = false, example } = options;
  const documented = {
    ...property,
    description,
    required: !optional,
    ...(nullable ? { nullable: true } : {}),
    ...(example === undefined ? {} : { example }),
  } as ApiPropertyOptions;
  const presence = optional || nullable ? [IsOptional()] : [IsDefined(says('required'))];
  return applyDecorators(ApiProperty(documented), ...presence, ...rules) as PropertyDecorator;
}

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

const uuidPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

export function UuidField(options: FieldOptions): PropertyDecorator {
  return field(
    { example: '0193a3c0-6f0e-7c3e-9d2a-6a1f2d1c9b11', ...options },
    { type: String, format: 'uuid' },
    IsString(says('notAString')),
    Matches(uuidPattern, says('uuid')),
  );
}

export function isUuid(value: string): boolean {
  return uuidPattern.test(value);
}

function check(
  name: string,
  holds: (value: unknown) => boolean,
  code: FieldErrorCode,
): PropertyDecorator {
  return ValidateBy({ name, validator: { validate: holds } }, says(code));
}

/** A calendar day, strictly YYYY-MM-DD and real. */
export function LocalDateField(options: FieldOptions): PropertyDecorator {
  return field(
    { example: '2026-11-20', ...options },
    { type: String, format: 'date' },
    check('localDate', (value) => typeof value === 'string' && isLocalDate(value), 'localDate'),
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

export function EnumListField(
  options: FieldOptions & { values: readonly string[]; name: string; max: number; min?: number },
): PropertyDecorator {
  return field(
    options,
    { enum: [...options.values], enumName: options.name, isArray: true, maxItems: options.max },
    IsArray(says('notAnArray')),
    ArrayMinSize(options.min ?? 0, says('tooFewItems', { min: options.min ?? 0 })),
    ArrayMaxSize(options.max, says('tooManyItems', { max: options.max })),
    IsIn([...options.values], {
      each: true,
      ...says('notInList', { allowed: options.values.join(', ') }),
    }),
  );
}

export function TextListField(
  options: FieldOptions & { max: number; maxLength: number; min?: number },
): PropertyDecorator {
  return field(
    options,
    { type: [String], maxItems: options.max },
    IsArray(says('notAnArray')),
    ArrayMinSize(options.min ?? 0, says('tooFewItems', { min: options.min ?? 0 })),
    ArrayMaxSize(options.max, says('tooManyItems', { max: options.max })),
    IsString({ each: true, ...says('notAString') }),
    MaxLength(options.maxLength, { each: true, ...says('tooLong', { max: options.maxLength }) }),
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

export function ListField(
  options: FieldOptions & { type: () => ClassType; max: number; min?: number },
): PropertyDecorator {
  return field(
    options,
    { type: options.type, isArray: true, maxItems: options.max },
    IsArray(says('notAnArray')),
    ArrayMinSize(options.min ?? 0, says('tooFewItems', { min: options.min ?? 0 })),
    ArrayMaxSize(options.max, says('tooManyItems', { max: options.max })),
    IsObject({ each: true, ...says('notAnObject') }),
    ValidateNested({ each: true, ...says('notAnObject') }),
    Type(options.type),
  );
}

/** A free-form object bounded only by the request's depth and size (a draft's working content). */
export function FreeObjectField(options: FieldOptions): PropertyDecorator {
  return field(
    options,
    { type: 'object', additionalProperties: true },
    IsObject(says('notAnObject')),
  );
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

/** A new password: never trimmed, at least twelve characters. */
export function PasswordField(options: FieldOptions): PropertyDecorator {
  return field(
    options,
    { type: String, minLength: 12, maxLength: 200, format: 'password' },
    IsString(says('notAString')),
    MinLength(12, says('password', { min: 12 })),
    MaxLength(200, says('tooLong', { max: 200 })),
  );
}

/** A phone number of this country as people write it; stored with its leading zero. */
export function PhoneField(options: FieldOptions): PropertyDecorator {
  return field(
    { example: '0912345678', ...options },
    { type: String, maxLength: 20 },
    Transform(({ value }: { value: unknown }) =>
      typeof value === 'string' && value.length <= 20 ? normalisePhone(value) : value,
    ),
    check('phone', (value) => typeof value === 'string' && isPhone(value), 'phone'),
  );
}

/** Twelve digits whose structure holds (century and sex, year of birth). */
export function PersonalIdField(options: FieldOptions): PropertyDecorator {
  return field(
    { example: '068190004567', ...options },
    { type: String, pattern: '^\\d{12}$' },
    Matches(/^\d{12}$/, {
      context: { code: 'personalIdLength', params: { length: 12 } } satisfies RuleContext,
    }),
  );
}

/** Ten digits with their check digit, a branch suffix, or the twelve digits of a person. */
export function TaxNumberField(options: FieldOptions): PropertyDecorator {
  return field(
    { example: '0100109106', ...options },
    { type: String, maxLength: 14 },
    check('taxNumber', (value) => typeof value === 'string' && isTaxNumber(value), 'taxNumber'),
  );
}
