import fc, { type Arbitrary } from 'fast-check';

/** The part of JSON Schema that the API document uses. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly allOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly format?: string;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxItems?: number;
  readonly maxProperties?: number;
  readonly additionalProperties?: boolean | object;
  readonly example?: unknown;
}

const hostileText = fc.oneof(
  fc.constantFrom(
    '',
    ' ',
    'Nguyễn\u0000Thị',
    "'; drop table dossier; --",
    '%_\\',
    '\ud800',
    '٣٤٥',
    'x'.repeat(5_000),
    '../../etc/passwd',
    '<script>alert(1)</script>',
    'Nguyễn'.normalize('NFD'),
  ),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ maxLength: 300 }),
);

const anything = fc.oneof(
  fc.constantFrom<unknown>(null, true, 1e21, -1, 0.5, [], {}, '', [[[[[[[[[[[[1]]]]]]]]]]]]),
  fc.integer(),
  hostileText,
);

export class Arbitraries {
  constructor(private readonly schemas: Readonly<Record<string, Schema>>) {}

  /** Mostly what the schema asks for, now and then what it forbids. */
  of(schema: Schema, depth = 0): Arbitrary<unknown> {
    const resolved = this.resolve(schema);
    if (depth > 6) return fc.constant(resolved.example ?? null);
    return fc.oneof(
      { weight: 40, arbitrary: this.fitting(resolved, depth) },
      { weight: 1, arbitrary: anything },
    );
  }

  resolve(schema: Schema): Schema {
    if (schema.$ref) return this.resolve(this.schemas[schema.$ref.split('/').pop() ?? ''] ?? {});
    const only = schema.allOf ?? schema.anyOf ?? schema.oneOf;
    return only?.[0] ? { ...this.resolve(only[0]), ...schema, allOf: undefined } : schema;
  }

  private fitting(schema: Schema, depth: number): Arbitrary<unknown> {
    if (schema.enum) return fc.constantFrom(...schema.enum);
    const types = schema.type === undefined ? [] : [schema.type].flat();
    if (types.includes('object')) return this.object(schema, depth);
    if (types.includes('array'))
      return fc.array(this.of(schema.items ?? {}, depth + 1), { maxLength: 4 });
    if (types.includes('integer') || types.includes('number'))
      return fc.integer({
        min: Math.ceil(schema.minimum ?? -10),
        max: Math.floor(schema.maximum ?? 1_000_000),
      });
    if (types.includes('boolean')) return fc.boolean();
    const given = schema.example === undefined ? [] : [fc.constant(schema.example)];
    if (schema.format === 'uuid') return fc.oneof(...given, fc.uuid());
    if (schema.format === 'date') return fc.constantFrom('2026-11-20', '2024-02-29', '1990-02-05');
    if (schema.format === 'date-time')
      return fc.constantFrom('2026-11-20T02:30:00Z', '2027-01-04T01:00:00+07:00');
    if (given.length > 0)
      return fc.oneof(
        { weight: 8, arbitrary: fc.oneof(...given) },
        { weight: 1, arbitrary: hostileText },
      );
    return fc.string({
      minLength: schema.minLength ?? 0,
      maxLength: Math.min(schema.maxLength ?? 40, 60),
    });
  }

  private object(schema: Schema, depth: number): Arbitrary<unknown> {
    const fields = Object.entries(schema.properties ?? {});
    const parts = Object.fromEntries(
      fields.map(([name, field]) => [name, this.of(field, depth + 1)]),
    );
    return fc.oneof(
      { weight: 6, arbitrary: fc.record(parts, { requiredKeys: [...(schema.required ?? [])] }) },
      { weight: 1, arbitrary: fc.record(parts, { requiredKeys: [] }) },
    );
  }
}
