/** A reply whose JSON is already made, mostly by PostgreSQL, with the version it shows. */
export class JsonDocument {
  constructor(
    /** Text, or its bytes in UTF-8. */
    private content: string | Buffer,
    readonly version?: number,
  ) {}

  get text(): string {
    return this.content.toString();
  }

  /** In UTF-8. Made once: what answers a change is sent, and kept with the key of its request. */
  get bytes(): Buffer {
    return (this.content = bytesOf(this.content));
  }

  /** A document of these fields, and of those of `more`; no field may stand in two of them. */
  static of(value: { readonly version?: number } | object, ...more: object[]): JsonDocument {
    const version =
      'version' in value && typeof value.version === 'number' ? value.version : undefined;
    const parts = [value, ...more].map((part) => JSON.stringify(part).slice(1, -1));
    // Joined as texts: copying objects of sixty fields into one cost more than writing them.
    const text = parts.filter((part) => part !== '').join(',');
    return new JsonDocument(more.length === 0 ? JSON.stringify(value) : `{${text}}`, version);
  }

  toJSON(): unknown {
    return JSON.parse(this.text);
  }
}

const longest = 300_000;
const scratch = Buffer.allocUnsafe(longest);

/** `Buffer.from` counts the bytes before it writes them; writing first is half the work. */
function bytesOf(text: string | Buffer): Buffer {
  if (typeof text !== 'string') return text;
  if (text.length * 3 > longest) return Buffer.from(text, 'utf8');
  return Buffer.from(scratch.subarray(0, scratch.write(text, 0, 'utf8')));
}

export function entityTag(version: number): string {
  return `"${version}"`;
}
