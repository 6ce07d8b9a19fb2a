import { applyDecorators, type Type as ClassType } from '@nestjs/common';
import type { FieldErrorCode } from '@motcua/shared-problem';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsInt,
  IsObject,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { field, type FieldOptions, says } from './field-rules';
import { smallUuid, uuidPattern } from './uuid';

export function UuidListField(
  options: FieldOptions & { max: number; min?: number },
): PropertyDecorator {
  return applyDecorators(
    Transform(({ value }: { value: unknown }) =>
      Array.isArray(value) ? value.map(smallUuid) : value,
    ),
    PatternListField({
      example: ['0193a3c0-6f0e-7c3e-9d2a-6a1f2d1c9b11'],
      ...options,
      pattern: uuidPattern,
      maxLength: 36,
      code: 'uuid',
    }),
  ) as PropertyDecorator;
}

/** Texts of one form, such as ids or hashes. */
export function PatternListField(
  options: FieldOptions & {
    pattern: RegExp;
    code: FieldErrorCode;
    max: number;
    min?: number;
    maxLength: number;
  },
): PropertyDecorator {
  const { pattern, code, min = 0, max, maxLength } = options;
  const [example] = Array.isArray(options.example) ? (options.example as unknown[]) : [];
  return field(
    options,
    { type: 'array', items: { type: 'string', pattern: pattern.source, maxLength }, maxItems: max },
    IsArray(says('notAnArray')),
    ArrayMinSize(min, says('tooFewItems', { min })),
    ArrayMaxSize(max, says('tooManyItems', { max })),
    IsString({ each: true, ...says('notAString') }),
    MaxLength(maxLength, { each: true, ...says('tooLong', { max: maxLength }) }),
    Matches(pattern, { each: true, ...says(code, { example: String(example ?? pattern.source) }) }),
  );
}

/** Whole numbers in a list of bounded length, such as the numbers of lines. */
export function IntegerListField(
  options: FieldOptions & { min: number; max: number; lowest: number; highest: number },
): PropertyDecorator {
  const { min, max, lowest, highest } = options;
  return field(
    { example: [lowest], ...options },
    {
      type: 'array',
      items: { type: 'integer', minimum: lowest, maximum: highest },
      minItems: min,
      maxItems: max,
    },
    IsArray(says('notAnArray')),
    ArrayMinSize(min, says('tooFewItems', { min })),
    ArrayMaxSize(max, says('tooManyItems', { max })),
    IsInt({ each: true, ...says('notAnInteger') }),
    Min(lowest, { each: true, ...says('outOfRange', { min: lowest, max: highest }) }),
    Max(highest, { each: true, ...says('outOfRange', { min: lowest, max: highest }) }),
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
    {
      type: 'array',
      items: { type: 'string', maxLength: options.maxLength },
      maxItems: options.max,
    },
    IsArray(says('notAnArray')),
    ArrayMinSize(options.min ?? 0, says('tooFewItems', { min: options.min ?? 0 })),
    ArrayMaxSize(options.max, says('tooManyItems', { max: options.max })),
    IsString({ each: true, ...says('notAString') }),
    MaxLength(options.maxLength, { each: true, ...says('tooLong', { max: options.maxLength }) }),
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
