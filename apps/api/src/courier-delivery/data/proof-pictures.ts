import { Readable } from 'node:stream';
import { FileRefused } from '../../platform/files/file-refused';
import type { FileStore } from '../../platform/files/file-store';
import type { Sql } from '../../platform/database/sql';
import { refusedField } from '../../platform/problem/problem-error';

export const signatureLimitBytes = 200_000;
export const photoLimitBytes = 300_000;

/** Keeps the pictures that prove an act: signatures drawn on a pad and photos from the door. */
export class ProofPictures {
  constructor(
    private readonly files: FileStore,
    private readonly sql: Sql,
    private readonly at: Date,
  ) {}

  /** The address of the kept picture; null where none was sent. */
  async keep(field: string, dataUrl: string | undefined, maxBytes: number): Promise<string | null> {
    if (dataUrl === undefined) return null;
    const bytes = Buffer.from(dataUrl.slice(dataUrl.indexOf(',') + 1), 'base64');
    if (bytes.length > maxBytes)
      throw refusedField([field], 'fileTooLarge', { max: maxBytes / 1_000_000 });
    try {
      const file = await this.files.put(Readable.from([bytes]), { maxBytes });
      await this.sql.execute(
        `insert into stored_file (sha256, size, media_type, pages, stored_at)
         values (decode($1, 'hex'), $2, $3, null, $4) on conflict (sha256) do update
           set stored_at = excluded.stored_at`,
        [file.sha256, file.size, file.mediaType, this.at],
      );
      return file.sha256;
    } catch (error) {
      if (error instanceof FileRefused) throw refusedField([field], 'fileUnreadable', { page: 1 });
      throw error;
    }
  }
}
