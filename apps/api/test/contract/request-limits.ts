import type { Schema } from './arbitraries';

interface Asked {
  readonly operationId?: string;
  readonly parameters?: readonly { readonly name: string; readonly schema?: Schema }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { schema?: Schema }>> };
}

export interface ContractDocument {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Asked>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

/** Their rules fix the length. */
const boundedFormats = ['uuid', 'date', 'date-time'];

/** Every place in a request where the document sets no end to what may be sent. */
export function unlimitedPlaces({ paths, components }: ContractDocument): string[] {
  const seen = new Set<string>();

  function placesIn(schema: Schema | undefined, at: string): string[] {
    if (!schema) return [`${at}: undescribed`];
    if (schema.$ref) return referred(schema.$ref.slice(schema.$ref.lastIndexOf('/') + 1));
    const choices = schema.anyOf ?? schema.oneOf ?? schema.allOf;
    if (choices) return choices.flatMap((each) => placesIn(each, at));
    if (schema.enum) return [];
    const kinds = [schema.type].flat().filter((each) => each !== 'null');
    return kinds.flatMap((kind) => placesOfKind(kind, schema, at));
  }

  /** A schema is looked at once, wherever it is used. */
  function referred(name: string): string[] {
    if (seen.has(name)) return [];
    seen.add(name);
    return placesIn(components.schemas[name], name);
  }

  function placesOfKind(kind: string | undefined, schema: Schema, at: string): string[] {
    const own = isLimited(kind, schema) ? [] : [`${at}: ${kind ?? 'anything'} without an end`];
    const items = kind === 'array' ? placesIn(schema.items, `${at}[]`) : [];
    const members = Object.entries(schema.properties ?? {});
    return [
      ...own,
      ...items,
      ...members.flatMap(([name, each]) => placesIn(each, `${at}.${name}`)),
    ];
  }

  const operations = Object.values(paths).flatMap((item) => Object.values(item));
  return operations.flatMap(({ operationId = '', parameters = [], requestBody }) => [
    ...parameters.flatMap(({ name, schema }) => placesIn(schema, `${operationId}?${name}`)),
    ...Object.values(requestBody?.content ?? {}).flatMap(({ schema }) =>
      placesIn(schema, operationId),
    ),
  ]);
}

function isLimited(kind: string | undefined, schema: Schema): boolean {
  switch (kind) {
    case 'string':
      return schema.maxLength !== undefined || boundedFormats.includes(schema.format ?? '');
    case 'integer':
    case 'number':
      return schema.minimum !== undefined && schema.maximum !== undefined;
    case 'array':
      return schema.maxItems !== undefined;
    case 'object':
      return schema.additionalProperties === false || schema.maxProperties !== undefined;
    default:
      return kind === 'boolean';
  }
}
