import { buffer } from 'node:stream/consumers';
import type { FileStore } from '../platform/files/file-store';

/** A whole file in memory; its size was bounded when it was taken in. */
export async function bytesOf(files: FileStore, sha256: string): Promise<Uint8Array> {
  return buffer(await files.open(sha256));
}
