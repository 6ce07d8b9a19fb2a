import type { Schema } from './arbitraries';

type Json = Record<string, unknown>;

export interface Member {
  readonly pointer: string;
  readonly body: Json;
}

/** Bodies as the document's own examples make them, and the same with one member set to null. */
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
    const resolved = this.resolve(schema);
    const whole = this.exampleObject(resolved);
    return Object.entries(resolved.properties ?? {}).flatMap(([name, member]) => {
      const each = this.resolve(member);
      const at = `/${name}`;
      const own = isNullable(member, each)
        ? []
        : [{ pointer: at, body: { ...whole, [name]: null } }];
      return [...own, ...this.below(each, at, (inside) => ({ ...whole, [name]: inside }))];
    });
  }

  private below(schema: Schema, at: string, put: (inside: unknown) => Json): Member[] {
    const items = schema.items ? this.resolve(schema.items) : undefined;
    const inside = items?.properties ? items : schema.properties ? schema : undefined;
    if (!inside) return [];
    return this.withNulls(inside).map(({ pointer, body }) => ({
      pointer: `${at}${items ? '/0' : ''}${pointer}`,
      body: put(items ? [body] : body),
    }));
  }
}

function isNullable(...schemas: readonly (Schema & { readonly nullable?: boolean })[]): boolean {
  return schemas.some(({ nullable, type }) => nullable === true || [type].flat().includes('null'));
}
