import type { OpenAPIObject } from '@nestjs/swagger';

interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly allOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  additionalProperties?: boolean | object;
}

interface Asking {
  readonly requestBody?: { readonly content: Readonly<Record<string, { schema?: Schema }>> };
}

/** What no request class names is refused, so the document says of every object that it is closed. */
export function withClosedRequests(document: OpenAPIObject): OpenAPIObject {
  const schemas = (document.components?.schemas ?? {}) as Readonly<Record<string, Schema>>;
  const seen = new Set<Schema>();
  const close = (schema: Schema | undefined): void => {
    if (!schema || seen.has(schema)) return;
    seen.add(schema);
    if (schema.$ref) close(schemas[schema.$ref.slice(schema.$ref.lastIndexOf('/') + 1)]);
    schema.allOf?.forEach(close);
    schema.anyOf?.forEach(close);
    close(schema.items);
    Object.values(schema.properties ?? {}).forEach(close);
    if ([schema.type].flat().includes('object')) schema.additionalProperties ??= false;
  };
  for (const item of Object.values(document.paths))
    for (const { requestBody } of Object.values(item) as Asking[])
      for (const { schema } of Object.values(requestBody?.content ?? {})) close(schema);
  return document;
}
