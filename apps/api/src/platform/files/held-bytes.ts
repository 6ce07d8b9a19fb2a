import { type FileHandle, mkdir, open, readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';

/** Keeps the first bytes of files that are still on their way, so that a cut costs nothing. */
export class HeldBytes {
  constructor(private readonly folder: string) {}

  /**
   * Writes a part behind the bytes that are held; when it returns they outlive a power cut. What a
   * process that died left behind the held ones was never acknowledged and is written over.
   */
  async append(id: string, held: number, part: Uint8Array): Promise<void> {
    await mkdir(this.folder, { recursive: true });
    const handle = await open(this.pathOf(id), held === 0 ? 'w' : 'r+', 0o600);
    try {
      await handle.truncate(held);
      await writeAt(handle, part, held);
      await handle.sync();
    } finally {
      await handle.close();
    }
    if (held === 0) await syncFolder(this.folder);
  }

  /** How many bytes lie on this disk; none when they were lost or never came. */
  async size(id: string): Promise<number> {
    return stat(this.pathOf(id)).then(
      ({ size }) => size,
      () => 0,
    );
  }

  /** The first `size` bytes. */
  async open(id: string, size: number): Promise<Readable> {
    const handle = await open(this.pathOf(id), 'r');
    return handle.createReadStream({ end: size - 1 });
  }

  async remove(id: string): Promise<void> {
    await rm(this.pathOf(id), { force: true });
  }

  /** Every file on its way, in no order. */
  async ids(): Promise<string[]> {
    const names = await readdir(this.folder).catch(() => []);
    return names
      .filter((name) => name.endsWith(ending))
      .map((name) => name.slice(0, -ending.length));
  }

  private pathOf(id: string): string {
    return path.join(this.folder, `${id}${ending}`);
  }
}

const ending = '.held';

async function writeAt(handle: FileHandle, part: Uint8Array, from: number): Promise<void> {
  let written = 0;
  while (written < part.length) {
    const { bytesWritten } = await handle.write(
      part,
      written,
      part.length - written,
      from + written,
    );
    written += bytesWritten;
  }
}

/** A new name survives a power cut only when its folder is written out too. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
