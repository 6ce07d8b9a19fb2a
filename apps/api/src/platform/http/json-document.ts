/** A reply whose JSON is already made, mostly by PostgreSQL, with the version it shows. */
export class JsonDocument {
  constructor(
    /** Text, or its bytes in UTF-8. */
    readonly content: string | Buffer,
    readonly version?: number,
  ) {}

  get text(): string {
    return this.content.toString();
  }

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
