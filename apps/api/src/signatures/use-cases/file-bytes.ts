import { FileMissing, type FileStore } from '../../platform/files/file-store';
import { notFound } from '../../platform/problem/problem-error';

/** The whole file in memory; the limit of uploads bounds it. */
export async function fileBytes(files: FileStore, sha256: string): Promise<Buffer> {
  const parts: Buffer[] = [];
  try {
    for await (const part of await files.open(sha256)) parts.push(part as Buffer);
  } catch (error) {
    if (error instanceof FileMissing) throw notFound('the file');
    throw error;
  }
  return Buffer.concat(parts);
}
