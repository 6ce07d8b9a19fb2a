import type { Schema } from './arbitraries';

type Json = Record<string, unknown>;

export interface Member {
  readonly pointer: string;
  readonly body: Json;
}

/** What is made of the objects below a member. */
type Walk = (inside: Schema) => readonly Member[];

/** What stands in a member instead of its example. */
type Instead = (member: Schema, resolved: Schema) => readonly unknown[];

/** Bodies as the document's own examples make them, and the same with one member that is wrong. */
export class ExampleBodies {
  constructor(private readonly schemas: Readonly<Record<string, Schema>>) {}

  resolve(schema: Schema): Schema & { readonly nullable?: boolean } {
    if (schema.$ref) return this.resolve(this.schemas[schema.$ref.split('/').pop() ?? ''] ?? {});
    const only = (schema.allOf ?? schema.anyOf ?? schema.oneOf)?.[0];
    return only ? { ...this.resolve(only), ...schema, allOf: undefined } : schema;
  }

  example(schema: Schema): unknown {
    const resolved = this.resolve(schema);
    if (resolved.example !== undefined) return resolved.example;
    if (resolved.enum) return resolved.enum[0];
    switch ([resolved.type].flat()[0]) {
      case 'object':
        return this.exampleObject(resolved);
      case 'array':
        return [this.example(resolved.items ?? {})];
      case 'integer':
      case 'number':
        return resolved.minimum ?? 0;
      case 'boolean':
        return true;
      default:
        return 'x';
    }
  }

  private exampleObject(schema: Schema): Json {
    const members = Object.entries(schema.properties ?? {});
    return Object.fromEntries(members.map(([name, each]) => [name, this.example(each)]));
  }

  /** The whole body with one value wherever the document wants something else than an object. */
  filledWith(schema: Schema, value: unknown): unknown {
    const resolved = this.resolve(schema);
    if (resolved.properties)
      return Object.fromEntries(
        Object.entries(resolved.properties).map(([name, each]) => [
          name,
          this.filledWith(each, value),
        ]),
      );
    const items = resolved.items ? this.resolve(resolved.items) : undefined;
    return items?.properties ? [this.filledWith(items, value)] : value;
  }

  /** One body for every member, at any depth, that the document does not call nullable. */
  withNulls(schema: Schema): Member[] {
    return this.withEach(schema, (...schemas) => (isNullable(...schemas) ? [] : [null]));
  }

  /** One body for every limit of every member, at any depth, that goes just beyond it. */
  beyondLimits(schema: Schema): Member[] {
    return this.withEach(schema, (_, resolved) => this.tooMuch(resolved));
  }

  /** One more, or one less, than the document allows. */
  tooMuch(schema: Schema): readonly unknown[] {
    const { enum: values, maxLength, minimum, maximum, maxItems, maxProperties } = schema;
    if (values) return [];
    const items = schema.items ? this.resolve(schema.items) : undefined;
    return [
      ...(maxLength === undefined ? [] : ['x'.repeat(maxLength + 1)]),
      ...(minimum === undefined ? [] : [minimum - 1]),
      ...(maximum === undefined ? [] : [maximum + 1]),
      ...(maxItems === undefined ? [] : [this.listOf(items ?? {}, maxItems + 1)]),
      ...(!items || items.properties ? [] : this.tooMuch(items).map((item) => [item])),
      ...(maxProperties === undefined ? [] : [manyMembers(maxProperties + 1)]),
    ];
  }

  private listOf(items: Schema, length: number): unknown[] {
    return Array.from({ length }, () => this.example(items));
  }

  /** One body for every closed object, at any depth, with one member that none of them has. */
  withUnknowns(schema: Schema): Member[] {
    const resolved = this.resolve(schema);
    const whole = this.exampleObject(resolved);
    const own = { pointer: `/${unknownName}`, body: { ...whole, [unknownName]: 1 } };
    const below = Object.entries(resolved.properties ?? {}).flatMap(([name, member]) =>
      this.below(
        this.resolve(member),
        `/${name}`,
        (inside) => ({ ...whole, [name]: inside }),
        (inside) => this.withUnknowns(inside),
      ),
    );
    return resolved.additionalProperties === false ? [own, ...below] : below;
  }

  private withEach(schema: Schema, instead: Instead): Member[] {
    const resolved = this.resolve(schema);
    const whole = this.exampleObject(resolved);
    return Object.entries(resolved.properties ?? {}).flatMap(([name, member]) => {
      const each = this.resolve(member);
      const at = `/${name}`;
      const put = (inside: unknown) => ({ ...whole, [name]: inside });
      const own = instead(member, each).map((value) => ({ pointer: at, body: put(value) }));
      return [...own, ...this.below(each, at, put, (inside) => this.withEach(inside, instead))];
    });
  }

  private below(schema: Schema, at: string, put: (inside: unknown) => Json, walk: Walk): Member[] {
    const items = schema.items ? this.resolve(schema.items) : undefined;
    const inside = items?.properties ? items : schema.properties ? schema : undefined;
    if (!inside) return [];
    return walk(inside).map(({ pointer, body }) => ({
      pointer: `${at}${items ? '/0' : ''}${pointer}`,
      body: put(items ? [body] : body),
    }));
  }
}

const unknownName = 'strange';

const manyMembers = (count: number): Json =>
  Object.fromEntries(Array.from({ length: count }, (_, no) => [`member${no}`, no]));

function isNullable(...schemas: readonly (Schema & { readonly nullable?: boolean })[]): boolean {
  return schemas.some(({ nullable, type }) => nullable === true || [type].flat().includes('null'));
}
