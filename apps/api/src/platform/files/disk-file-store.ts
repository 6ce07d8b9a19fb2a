import { access, mkdir, open, readdir, rename, rm, stat, utimes } from 'node:fs/promises';
import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Readable } from 'node:stream';
import type { FileLimits } from './file-limits';
import { FileMissing, FileStore, isSha256, storageTimeMs } from './file-store';
import type { StoredFile } from './file-store';
import { IncomingFiles } from './incoming-files';
import type { IncomingFile } from './incoming-files';

const looks = 4;
const betweenLooksMs = 50;

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
    // A sweep may hold the file aside while it looks whether somebody brought it again.
    for (let look = 1; ; look += 1) {
      try {
        return (await open(this.pathOf(sha256), 'r')).createReadStream();
      } catch (error) {
        if (!isAbsent(error)) throw error;
        if (look === looks) throw new FileMissing(sha256);
        await setTimeout(betweenLooksMs);
      }
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

  /**
   * Moved aside first: an upload of the same content that comes between finds no file and keeps its
   * own, and one that came before has touched the file, which then goes back.
   */
  async remove(sha256: string, idleMs: number): Promise<boolean> {
    if (!isSha256(sha256)) return false;
    const file = this.pathOf(sha256);
    await mkdir(this.aside, { recursive: true });
    const aside = path.join(this.aside, `${randomUUID()}.part`);
    try {
      await rename(file, aside);
    } catch (error) {
      if (isAbsent(error)) return true;
      throw error;
    }
    const { mtimeMs } = await stat(aside);
    if (mtimeMs > storageTimeMs() - idleMs) {
      await rename(aside, file);
      return false;
    }
    await rm(aside, { force: true });
    return true;
  }

  async *idleFor(idleMs: number): AsyncGenerator<string> {
    const before = storageTimeMs() - idleMs;
    for (const first of await namesIn(this.folder)) {
      if (first.length !== 2) continue;
      for (const second of await namesIn(path.join(this.folder, first)))
        for (const name of await namesIn(path.join(this.folder, first, second))) {
          if (!isSha256(name)) continue;
          const found = await stat(this.pathOf(name)).catch(() => undefined);
          if (found && found.mtimeMs <= before) yield name;
        }
    }
  }

  private get aside(): string {
    return path.join(this.folder, 'incoming');
  }

  private async keep({ path: file, facts }: IncomingFile): Promise<void> {
    if (await this.touch(facts.sha256)) return;
    const target = this.pathOf(facts.sha256);
    const folder = path.dirname(target);
    await mkdir(folder, { recursive: true });
    await rename(file, target);
    for (const each of [folder, path.dirname(folder), this.folder]) await syncFolder(each);
  }

  /** Brought again: a sweep that looks at the same moment leaves it alone. */
  private async touch(sha256: string): Promise<boolean> {
    const seconds = storageTimeMs() / 1000;
    return utimes(this.pathOf(sha256), seconds, seconds).then(
      () => true,
      (error: unknown) => {
        if (isAbsent(error)) return false;
        throw error;
      },
    );
  }

  private pathOf(sha256: string): string {
    return path.join(this.folder, sha256.slice(0, 2), sha256.slice(2, 4), sha256);
  }
}

const isAbsent = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === 'ENOENT';

async function namesIn(folder: string): Promise<string[]> {
  return readdir(folder).catch((error: unknown) => {
    const { code } = error as { code?: unknown };
    if (code === 'ENOENT' || code === 'ENOTDIR') return [];
    throw error;
  });
}

/** A rename survives a power cut only when the folder that holds the name is written out too. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
