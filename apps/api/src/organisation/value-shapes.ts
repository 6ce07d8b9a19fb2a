import type { FieldErrorCode } from '@motcua/shared-problem';
import { refusedField } from '../platform/problem/problem-error';

export type ValuePath = readonly (string | number)[];

/** A shape as the API document shows it: JSON Schema. */
export type ValueSchema = Readonly<Record<string, unknown>>;

/** What a value from outside may be: said to its reader, and judged. */
export interface Shape<Value> {
  readonly schema: ValueSchema;
  /** The value as it will be stored; the refusal names the place inside it. */
  readonly judge: (value: unknown, path: ValuePath) => Value;
}

export function wholeNumber(min: number, max: number): Shape<number> {
  return {
    schema: { type: 'integer', minimum: min, maximum: max },
    judge: (value, path) => {
      if (typeof value !== 'number' || !Number.isInteger(value))
        throw refusedField(path, 'notAnInteger');
      if (value < min || value > max) throw refusedField(path, 'outOfRange', { min, max });
      return value;
    },
  };
}

export function oneOf<const Value extends number | string>(...values: Value[]): Shape<Value> {
  return {
    schema: { type: typeof values[0] === 'number' ? 'integer' : 'string', enum: values },
    judge: (value, path) => {
      const found = values.find((each) => each === value);
      if (found === undefined)
        throw refusedField(path, 'notInList', { allowed: values.join(', ') });
      return found;
    },
  };
}

export const yesOrNo: Shape<boolean> = {
  schema: { type: 'boolean' },
  judge: (value, path) => {
    if (typeof value !== 'boolean') throw refusedField(path, 'notABoolean');
    return value;
  },
};

/** Text without blanks around it; it was composed and cleared at the door. */
export function words(max: number): Shape<string> {
  return {
    schema: { type: 'string', minLength: 1, maxLength: max },
    judge: (value, path) => {
      if (typeof value !== 'string') throw refusedField(path, 'notAString');
      const text = value.trim();
      if (text === '') throw refusedField(path, 'blank');
      if (text.length > max) throw refusedField(path, 'tooLong', { max });
      return text;
    },
  };
}

/** Text of one form, none of which is longer than `max`. */
export function pattern(
  form: RegExp,
  max: number,
  example: string,
  code: FieldErrorCode = 'pattern',
): Shape<string> {
  return {
    schema: { type: 'string', pattern: form.source, maxLength: max },
    judge: (value, path) => {
      if (typeof value !== 'string') throw refusedField(path, 'notAString');
      if (!form.test(value)) throw refusedField(path, code, { example });
      return value;
    },
  };
}

type Shapes<Value> = { readonly [Name in keyof Value]-?: Shape<Value[Name]> };

/** Exactly these members, each judged in its place. */
export function members<Value extends object>(shapes: Shapes<Value>): Shape<Value> {
  const names = Object.keys(shapes) as (keyof Value & string)[];
  return {
    schema: {
      type: 'object',
      properties: Object.fromEntries(names.map((name) => [name, shapes[name].schema])),
      required: names,
      additionalProperties: false,
    },
    judge: (value, path) => {
      if (typeof value !== 'object' || value === null || Array.isArray(value))
        throw refusedField(path, 'notAnObject');
      const given = value as Readonly<Record<string, unknown>>;
      for (const name of Object.keys(given))
        if (!Object.hasOwn(shapes, name)) throw refusedField([...path, name], 'unknownField');
      const judged: Partial<Value> = {};
      for (const name of names) {
        const place = [...path, name];
        if (given[name] === undefined) throw refusedField(place, 'required');
        judged[name] = shapes[name].judge(given[name], place);
      }
      return judged as Value;
    },
  };
}

/** By which member two items would be the same one; no name where the item itself is it. */
type Identity<Value> = (item: Value) => readonly [name: string, value: unknown];

export function list<Value>(
  shape: Shape<Value>,
  { max, unique }: { max: number; unique: readonly Identity<Value>[] },
): Shape<readonly Value[]> {
  return {
    schema: { type: 'array', items: shape.schema, maxItems: max },
    judge: (value, path) => {
      if (!Array.isArray(value)) throw refusedField(path, 'notAnArray');
      if (value.length > max) throw refusedField(path, 'tooManyItems', { max });
      const items = value.map((each, index) => shape.judge(each, [...path, index]));
      for (const of of unique) refuseRepeated(items.map(of), path);
      return items;
    },
  };
}

function refuseRepeated(values: readonly (readonly [string, unknown])[], path: ValuePath): void {
  const seen = new Set<unknown>();
  for (const [index, [name, value]] of values.entries()) {
    if (seen.has(value))
      throw refusedField([...path, index, ...(name === '' ? [] : [name])], 'duplicateItems');
    seen.add(value);
  }
}
