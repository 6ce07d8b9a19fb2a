import type { Readable } from 'node:stream';
import type { ContentFacts } from './inspection';
import type { FileLimits } from './file-limits';

export interface StoredFile extends ContentFacts {
  /** Lower-case hexadecimal; it is also the file's address. */
  readonly sha256: string;
  /** Bytes. */
  readonly size: number;
}

/** No file is kept under this address. */
export class FileMissing extends Error {
  constructor(readonly sha256: string) {
    super(`No file is kept under ${sha256}`);
    this.name = 'FileMissing';
  }
}

/** Keeps files under the hash of their content: the same content is kept once and never changes. */
export abstract class FileStore {
  /**
   * Takes a file in. Throws `FileRefused` for what the limits or the content forbid; after any
   * failure nothing of the file is left behind.
   */
  abstract put(content: Readable, limits?: Partial<FileLimits>): Promise<StoredFile>;

  /** The file's bytes; throws `FileMissing` when there is none. */
  abstract open(sha256: string): Promise<Readable>;

  abstract exists(sha256: string): Promise<boolean>;

  /**
   * Takes a file's bytes away, unless somebody brought the same content within the last `idleMs`;
   * answers whether they are gone. Whoever calls knows that no row refers to them.
   */
  abstract remove(sha256: string, idleMs: number): Promise<boolean>;

  /** The addresses of files that nobody has brought for `idleMs`, in no order. */
  abstract idleFor(idleMs: number): AsyncIterable<string>;

  /** Clears up after processes that were killed while taking files in; called once at start. */
  abstract removeLeftOvers(): Promise<void>;

  /** Ends connections; a store without any has nothing to do. */
  async close(): Promise<void> {}
}

/** The time by which disks and object stores date their files, whatever clock the dossiers have. */
export const storageTimeMs = (): number => performance.timeOrigin + performance.now();

const hashPattern = /^[0-9a-f]{64}$/;

export const isSha256 = (text: string): boolean => hashPattern.test(text);
