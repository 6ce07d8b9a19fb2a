import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readdir, rm, stat } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { ContentInspection } from './content-inspection';
import { defaultFileLimits } from './file-limits';
import type { FileLimits } from './file-limits';
import { FileRefused } from './file-refused';
import type { StoredFile } from './file-store';

const dayMs = 24 * 60 * 60 * 1000;

/** A file that has been taken in whole, is judged good and lies on disk under a temporary name. */
export interface IncomingFile {
  readonly path: string;
  readonly facts: StoredFile;
}

/** Folder in which uploads wait until they are whole; it is on the same disk as the store. */
export class IncomingFiles {
  constructor(private readonly folder: string) {}

  /** Writes, hashes and judges a stream at once, hands it to `keep`, and clears up in any case. */
  async receive(
    content: Readable,
    limits: Partial<FileLimits>,
    keep: (file: IncomingFile) => Promise<void>,
  ): Promise<StoredFile> {
    await mkdir(this.folder, { recursive: true });
    const file = path.join(this.folder, `${randomUUID()}.part`);
    try {
      const facts = await write(content, file, { ...defaultFileLimits, ...limits });
      await keep({ path: file, facts });
      return facts;
    } finally {
      await rm(file, { force: true });
    }
  }

  /** Removes what a killed process left more than a day before this process began. */
  async removeLeftOvers(): Promise<void> {
    await mkdir(this.folder, { recursive: true });
    for (const name of await readdir(this.folder)) {
      const file = path.join(this.folder, name);
      const found = await stat(file).catch(() => undefined);
      if (found !== undefined && performance.timeOrigin - found.mtimeMs > dayMs) {
        await rm(file, { force: true });
      }
    }
  }
}

async function write(content: Readable, file: string, limits: FileLimits): Promise<StoredFile> {
  const handle = await open(file, 'wx', 0o600);
  try {
    const facts = await writeChunks(content, handle, limits);
    await handle.sync();
    return facts;
  } finally {
    await handle.close();
  }
}

async function writeChunks(
  content: Readable,
  handle: FileHandle,
  limits: FileLimits,
): Promise<StoredFile> {
  const hash = createHash('sha256');
  const inspection = new ContentInspection(limits);
  let size = 0;
  for await (const part of content as AsyncIterable<Buffer | string>) {
    const chunk = typeof part === 'string' ? Buffer.from(part) : part;
    size += chunk.length;
    if (size > limits.maxBytes) {
      throw new FileRefused('tooLarge', `more than ${limits.maxBytes} bytes`);
    }
    await inspection.feed(chunk);
    hash.update(chunk);
    await handle.writeFile(chunk);
  }
  return { ...(await inspection.finish()), sha256: hash.digest('hex'), size };
}
