export const mediaTypes = ['application/pdf', 'image/jpeg', 'image/png'] as const;
export type MediaType = (typeof mediaTypes)[number];

/** What a file is, found in its bytes; its name and its declared type are never asked. */
export interface ContentFacts {
  readonly mediaType: MediaType;
  /** Pages of a PDF. */
  readonly pages?: number;
  /** Pixels of a picture. */
  readonly width?: number;
  readonly height?: number;
  /** A PDF that needs a password to be changed or read. */
  readonly isEncrypted?: boolean;
}

/** Reads one file chunk by chunk in bounded memory; throws `FileRefused` as soon as it can. */
export interface Inspection {
  /** The bytes of the chunk must stay as they are until it has been read. */
  feed(chunk: Buffer): void | Promise<void>;
  finish(): ContentFacts;
}
