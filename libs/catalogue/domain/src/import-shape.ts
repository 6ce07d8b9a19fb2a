import type { ClockPolicy } from './procedure-content';

/** Why a line of an import file cannot be read at all; the whole file is then refused. */
export const importFaultCodes = [
  'lineNotJson',
  'lineNotObject',
  'keyMissing',
  'wrongType',
  'codeInvalid',
  'nameTooLong',
  'clockPolicyUnknown',
  'textUnstorable',
] as const;
export type ImportFaultCode = (typeof importFaultCodes)[number];

export interface ImportFault {
  lineNo: number;
  pointer: string;
  code: ImportFaultCode;
  detail: string;
}

export type SourceObject = Record<string, unknown>;

export interface SourceComponent {
  name: string;
  originals: number | null;
  copies: number | null;
  forms: string[];
  from: string;
}

export interface SourceCase {
  name: string;
  kind: string;
  components: SourceComponent[];
}

export interface SourceFee {
  amountVnd: number | null;
  text: string;
}

export interface SourceSubmission {
  channel: string;
  limit: { value: number | null; unit: string | null; text: string } | null;
  fees: SourceFee[];
  note: string;
}

/** A published procedure as it stands in the file, checked for shape and cleaned of nothing. */
export interface SourceProcedure {
  code: string;
  name: string;
  field: string;
  levels: string[];
  submissions: SourceSubmission[];
  cases: SourceCase[];
  parseNotes: string[];
  result: string[];
  /** Null where the publication does not say what a supplement does to the term. */
  clockPolicy: ClockPolicy | null;
  agency: string | null;
  /** Fields that have no home in the document, kept as they are. */
  rest: SourceObject;
}

/** Thrown by the readers below with the pointer of the first place that does not fit. */
export class UnreadableSource extends Error {
  constructor(
    readonly code: ImportFaultCode,
    readonly pointer: string,
    readonly detail: string,
  ) {
    super(`${code} at ${pointer}: ${detail}`);
    this.name = 'UnreadableSource';
  }
}

export function isObject(value: unknown): value is SourceObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function typeName(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}

/** Reads typed members of one object of the file and remembers which ones were read. */
export class SourceReader {
  private readonly seen = new Set<string>();

  constructor(
    private readonly source: SourceObject,
    private readonly pointer: string,
  ) {}

  static of(value: unknown, pointer: string): SourceReader {
    if (!isObject(value)) throw new UnreadableSource('wrongType', pointer, typeName(value));
    return new SourceReader(value, pointer);
  }

  text(key: string): string {
    const value = this.required(key);
    if (typeof value !== 'string') throw this.wrongType(key, value);
    return value;
  }

  textOrNull(key: string): string | null {
    const value = this.member(key) ?? null;
    if (value !== null && typeof value !== 'string') throw this.wrongType(key, value);
    return value;
  }

  numberOrNull(key: string): number | null {
    const value = this.member(key) ?? null;
    if (value !== null && typeof value !== 'number') throw this.wrongType(key, value);
    return value;
  }

  list(key: string): unknown[] {
    const value = this.required(key);
    if (!Array.isArray(value)) throw this.wrongType(key, value);
    return value;
  }

  listOrEmpty(key: string): unknown[] {
    return (this.member(key) ?? null) === null ? [] : this.list(key);
  }

  texts(key: string): string[] {
    return this.listOrEmpty(key).map((value) => {
      if (typeof value !== 'string') throw this.wrongType(key, value);
      return value;
    });
  }

  objectOrNull(key: string): SourceReader | null {
    const value = this.member(key) ?? null;
    return value === null ? null : SourceReader.of(value, `${this.pointer}/${key}`);
  }

  /** Members that nobody read. */
  rest(): SourceObject {
    return Object.fromEntries(Object.entries(this.source).filter(([key]) => !this.seen.has(key)));
  }

  private member(key: string): unknown {
    this.seen.add(key);
    return this.source[key];
  }

  private required(key: string): unknown {
    const value = this.member(key);
    if (value === undefined)
      throw new UnreadableSource('keyMissing', `${this.pointer}/${key}`, key);
    return value;
  }

  private wrongType(key: string, value: unknown): UnreadableSource {
    return new UnreadableSource('wrongType', `${this.pointer}/${key}`, typeName(value));
  }
}
