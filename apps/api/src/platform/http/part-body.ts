import type { FastifyInstance, FastifyRequest } from 'fastify';
import { ProblemError } from '../problem/problem-error';

/** The media type of a part of a file, as in tus and in the drafts of resumable uploads. */
export const partMediaType = 'application/offset+octet-stream';

/** Leaves the bodies of parts unread for their handler; elsewhere nobody would read them. */
export function leavePartsUnread(server: FastifyInstance, path: string): void {
  server.addContentTypeParser(partMediaType, (request, _payload, done) => {
    if (request.url.startsWith(path)) return done(null);
    done(Object.assign(new Error('a part of a file is not taken here'), { statusCode: 415 }));
  });
}

export interface PartBody {
  readonly bytes: Buffer;
  /** The connection broke before the end; what had come until then is whole nevertheless. */
  readonly isCut: boolean;
}

/** Reads a part of at most `most` bytes; a part that breaks off is answered as far as it came. */
export async function readPart(request: FastifyRequest, most: number): Promise<PartBody> {
  if (!String(request.headers['content-type'] ?? '').startsWith(partMediaType))
    throw new ProblemError('unsupportedMediaType', 'a part has a media type of its own', {
      allowed: [partMediaType],
    });
  if (Number(request.headers['content-length'] ?? 0) > most) throw tooLarge(most);
  const chunks: Buffer[] = [];
  let length = 0;
  try {
    // A refusal has to reach a client that is still sending.
    for await (const chunk of request.raw.iterator({ destroyOnReturn: false })) {
      length += (chunk as Buffer).length;
      if (length > most) throw tooLarge(most);
      chunks.push(chunk as Buffer);
    }
    return { bytes: Buffer.concat(chunks), isCut: false };
  } catch (error) {
    if (error instanceof ProblemError) throw error;
    return { bytes: Buffer.concat(chunks), isCut: true };
  } finally {
    request.raw.resume();
  }
}

const tooLarge = (most: number): ProblemError =>
  new ProblemError('payloadTooLarge', `a part has at most ${most} bytes`);
