import { access, mkdir, open, rename } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import type { FileLimits } from './file-limits';
import { FileMissing, FileStore, isSha256 } from './file-store';
import type { StoredFile } from './file-store';
import { IncomingFiles } from './incoming-files';
import type { IncomingFile } from './incoming-files';

/** Keeps files as `<folder>/ab/cd/<sha256>`; a file is there whole or not at all, also after kill. */
export class DiskFileStore extends FileStore {
  private readonly incoming: IncomingFiles;

  constructor(private readonly folder: string) {
    super();
    this.incoming = new IncomingFiles(path.join(folder, 'incoming'));
  }

  put(content: Readable, limits: Partial<FileLimits> = {}): Promise<StoredFile> {
    return this.incoming.receive(content, limits, (file) => this.keep(file));
  }

  async open(sha256: string): Promise<Readable> {
    if (!isSha256(sha256)) throw new FileMissing(sha256);
    try {
      const handle = await open(this.pathOf(sha256), 'r');
      return handle.createReadStream();
    } catch (error) {
      if (isAbsent(error)) throw new FileMissing(sha256);
      throw error;
    }
  }

  async exists(sha256: string): Promise<boolean> {
    if (!isSha256(sha256)) return false;
    return access(this.pathOf(sha256)).then(
      () => true,
      () => false,
    );
  }

  override removeLeftOvers(): Promise<void> {
    return this.incoming.removeLeftOvers();
  }

  private async keep({ path: file, facts }: IncomingFile): Promise<void> {
    if (await this.exists(facts.sha256)) return;
    const target = this.pathOf(facts.sha256);
    const folder = path.dirname(target);
    await mkdir(folder, { recursive: true });
    await rename(file, target);
    for (const each of [folder, path.dirname(folder), this.folder]) await syncFolder(each);
  }

  private pathOf(sha256: string): string {
    return path.join(this.folder, sha256.slice(0, 2), sha256.slice(2, 4), sha256);
  }
}

const isAbsent = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === 'ENOENT';

/** A rename survives a power cut only when the folder that holds the name is written out too. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
