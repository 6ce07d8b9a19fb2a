interface Schema {
  readonly $ref?: string;
  readonly allOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly example?: unknown;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly minimum?: number;
  readonly minItems?: number;
}

type Schemas = Readonly<Record<string, Schema>>;

/** What the document itself shows as an answerable request: every required member by its example. */
export function exampleBody(schema: Schema, schemas: Schemas): unknown {
  if (schema.example !== undefined) return schema.example;
  if (schema.$ref) return exampleBody(schemas[schema.$ref.split('/').pop() ?? ''] ?? {}, schemas);
  const part = schema.allOf?.[0] ?? schema.oneOf?.[0] ?? schema.anyOf?.[0];
  if (part) return exampleBody(part, schemas);
  if (schema.enum) return schema.enum[0];
  const types = [schema.type ?? []].flat();
  if (types.includes('array'))
    return Array.from({ length: schema.minItems ?? 0 }, () =>
      exampleBody(schema.items ?? {}, schemas),
    );
  if (types.includes('boolean')) return true;
  if (types.includes('integer')) return schema.minimum ?? 1;
  if (types.includes('string')) return 'abc';
  return Object.fromEntries(
    (schema.required ?? []).map((name) => [
      name,
      exampleBody(schema.properties?.[name] ?? {}, schemas),
    ]),
  );
}
