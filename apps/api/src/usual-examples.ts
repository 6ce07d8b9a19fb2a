import type { OpenAPIObject } from '@nestjs/swagger';
import { exampleMark } from './platform/http/cursor';

type Schema = {
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly items?: object;
  readonly properties?: Readonly<Record<string, object>>;
  example?: unknown;
};

const byFormat: Readonly<Record<string, string>> = {
  'date-time': '2026-11-20T02:30:00+00:00',
  date: '2026-11-20',
  uuid: '0193a3c0-6f0e-7c3e-9d2a-6a1f2d1c9b11',
};

const shapes = ['example', 'default', 'enum', '$ref', 'allOf', 'anyOf', 'oneOf', 'properties'];

/** Instants, days, keys and page marks look the same everywhere: they are not written out by hand. */
export function withUsualExamples(document: OpenAPIObject): OpenAPIObject {
  for (const schema of Object.values(document.components?.schemas ?? {}))
    for (const [name, member] of members(schema)) {
      const value = usual(name, member);
      if (value !== undefined) member.example = value;
    }
  return document;
}

/** Every member, as `Schema.member`, of which a reader of the document sees no value. */
export function membersWithoutExample(document: OpenAPIObject): string[] {
  return Object.entries(document.components?.schemas ?? {}).flatMap(([of, schema]) =>
    members(schema)
      .filter(([, member]) => isBare(member) && !isBoolean(member))
      .map(([name]) => `${of}.${name}`),
  );
}

function members(schema: object): [string, Schema][] {
  return Object.entries((schema as Schema).properties ?? {}).map(([name, member]) => [
    name,
    innermost(member as Schema),
  ]);
}

const innermost = (schema: Schema): Schema =>
  schema.items && schema.example === undefined ? innermost(schema.items as Schema) : schema;

const isBare = (member: Schema): boolean => !shapes.some((name) => name in member);

const isBoolean = ({ type }: Schema): boolean => [type].flat().includes('boolean');

function usual(name: string, member: Schema): string | undefined {
  if (!isBare(member)) return undefined;
  const isPageMark = name === 'next' && [member.type].flat().includes('string');
  return isPageMark ? exampleMark : byFormat[member.format ?? ''];
}
