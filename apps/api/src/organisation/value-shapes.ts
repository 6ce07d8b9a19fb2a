import type { FieldErrorCode } from '@motcua/shared-problem';
import { refusedField } from '../platform/problem/problem-error';

export type ValuePath = readonly (string | number)[];

/** Judges one value that came from outside; the refusal names the place inside it. */
export type Shape<Value> = (value: unknown, path: ValuePath) => Value;

export function wholeNumber(min: number, max: number): Shape<number> {
  return (value, path) => {
    if (typeof value !== 'number' || !Number.isInteger(value))
      throw refusedField(path, 'notAnInteger');
    if (value < min || value > max) throw refusedField(path, 'outOfRange', { min, max });
    return value;
  };
}

export function oneOf<const Value extends number | string>(...values: Value[]): Shape<Value> {
  return (value, path) => {
    const found = values.find((each) => each === value);
    if (found === undefined) throw refusedField(path, 'notInList', { allowed: values.join(', ') });
    return found;
  };
}

export const yesOrNo: Shape<boolean> = (value, path) => {
  if (typeof value !== 'boolean') throw refusedField(path, 'notABoolean');
  return value;
};

/** Text without blanks around it; it was composed and cleared at the door. */
export function words(max: number): Shape<string> {
  return (value, path) => {
    if (typeof value !== 'string') throw refusedField(path, 'notAString');
    const text = value.trim();
    if (text === '') throw refusedField(path, 'blank');
    if (text.length > max) throw refusedField(path, 'tooLong', { max });
    return text;
  };
}

export function pattern(
  form: RegExp,
  example: string,
  code: FieldErrorCode = 'pattern',
): Shape<string> {
  return (value, path) => {
    if (typeof value !== 'string') throw refusedField(path, 'notAString');
    if (!form.test(value)) throw refusedField(path, code, { example });
    return value;
  };
}

/** Exactly these members, each judged in its place. */
export function members<Value extends object>(shapes: {
  readonly [Name in keyof Value]-?: Shape<Value[Name]>;
}): Shape<Value> {
  return (value, path) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      throw refusedField(path, 'notAnObject');
    const given = value as Readonly<Record<string, unknown>>;
    for (const name of Object.keys(given))
      if (!Object.hasOwn(shapes, name)) throw refusedField([...path, name], 'unknownField');
    const judged: Partial<Value> = {};
    for (const name of Object.keys(shapes) as (keyof Value & string)[]) {
      const place = [...path, name];
      if (given[name] === undefined) throw refusedField(place, 'required');
      judged[name] = shapes[name](given[name], place);
    }
    return judged as Value;
  };
}

/** By which member two items would be the same one; no name where the item itself is it. */
type Identity<Value> = (item: Value) => readonly [name: string, value: unknown];

export function list<Value>(
  shape: Shape<Value>,
  { max, unique }: { max: number; unique: readonly Identity<Value>[] },
): Shape<readonly Value[]> {
  return (value, path) => {
    if (!Array.isArray(value)) throw refusedField(path, 'notAnArray');
    if (value.length > max) throw refusedField(path, 'tooManyItems', { max });
    const items = value.map((each, index) => shape(each, [...path, index]));
    for (const of of unique) refuseRepeated(items.map(of), path);
    return items;
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
