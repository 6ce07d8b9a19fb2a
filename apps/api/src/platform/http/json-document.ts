/** A reply whose JSON text is already made, mostly by PostgreSQL, with the version it shows. */
export class JsonDocument {
  constructor(
    readonly text: string,
    readonly version?: number,
  ) {}

  static of(value: { readonly version?: number } | object): JsonDocument {
    const version =
      'version' in value && typeof value.version === 'number' ? value.version : undefined;
    return new JsonDocument(JSON.stringify(value), version);
  }

  toJSON(): unknown {
    return JSON.parse(this.text);
  }
}

export function entityTag(version: number): string {
  return `"${version}"`;
}
