import { sha256Of } from '../public/sha256';
import { isProblemOf } from '../ui/problem-error';
import { api, read } from './api';
import { newIntentKey } from './intent-key';

/** A file of more bytes goes in parts: a cut costs its last part and nothing else. */
export const sentWholeBytes = 2 * 1024 * 1024;

/** Hears how many bytes of the file the server holds. */
export type OnHeld = (bytes: number) => void;

/** Uploads of this session by what tells files apart, so that a cut one goes on. */
const begun = new Map<string, string>();

/** Name, size and time: the browser offers nothing else without reading the file. */
export const markOf = ({ name, size, lastModified }: File): string =>
  JSON.stringify([name, size, lastModified]);

/**
 * Sends a file in parts and answers the id of its upload, which then is whole. After a cut it rejects;
 * called again for the same file it asks how much is held and goes on there.
 */
export async function sendInParts(file: File, onHeld: OnHeld): Promise<string> {
  const upload = (await knownUpload(file)) ?? (await announce(file));
  begun.set(markOf(file), upload.id);
  let { held } = upload;
  onHeld(held);
  while (held < file.size) {
    const next = await sendPart(upload.id, held, file.slice(held, held + upload.partSize));
    if (next === held) throw new TypeError('The server holds no more than before');
    held = next;
    onHeld(held);
  }
  return upload.id;
}

/** The upload was entered or refused: the same file is sent anew from its beginning. */
export function forgetUpload(file: File): void {
  begun.delete(markOf(file));
}

async function knownUpload(file: File) {
  const id = begun.get(markOf(file));
  if (id === undefined) return undefined;
  try {
    return await read(api.GET('/api/v1/uploads/{id}', { params: { path: { id } } }));
  } catch (error) {
    // It waited longer than the office keeps cut uploads.
    if (isProblemOf(error, 'notFound')) return undefined;
    throw error;
  }
}

async function announce(file: File) {
  const sha256 = await sha256Of(file);
  return read(
    api.POST('/api/v1/uploads', {
      params: { header: { 'Idempotency-Key': newIntentKey() } },
      body: { fileName: file.name, size: file.size, sha256 },
    }),
  );
}

/** Answers how much is held: after this part, or where the server is when it is elsewhere. */
async function sendPart(id: string, offset: number, part: Blob): Promise<number> {
  try {
    const { held } = await read(
      api.PATCH('/api/v1/uploads/{id}', {
        params: { path: { id }, header: { 'Upload-Offset': String(offset) } },
        headers: { 'Content-Type': 'application/offset+octet-stream' },
        body: part as unknown as string,
        bodySerializer: (body) => body,
      }),
    );
    return held;
  } catch (error) {
    if (isProblemOf(error, 'conflict')) return Number(error.problem.existing);
    throw error;
  }
}
