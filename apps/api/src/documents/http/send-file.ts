import { StreamableFile } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { contentDisposition } from '../../platform/files/file-name';
import type { FileStore } from '../../platform/files/file-store';
import type { FileOfDocument } from '../queries/document.query';

/** What somebody scanned never runs in our origin, whatever it claims to be. */
const contentSecurityPolicy = "sandbox; default-src 'none'";

/** Sends a kept file; its content never changes under its hash, so the hash is its ETag. */
export async function sendFile(
  reply: FastifyReply,
  files: FileStore,
  { fileName, mediaType, size, sha256 }: FileOfDocument,
  inline: boolean,
): Promise<StreamableFile | undefined> {
  const tag = `"${sha256}"`;
  const disposition = contentDisposition(fileName);
  void reply
    .header('etag', tag)
    .header('content-security-policy', contentSecurityPolicy)
    .header('x-content-type-options', 'nosniff');
  if (reply.request.headers['if-none-match'] === tag) {
    void reply.status(304);
    return undefined;
  }
  return new StreamableFile(await files.open(sha256), {
    type: mediaType,
    length: size,
    disposition: inline ? disposition.replace(/^attachment/, 'inline') : disposition,
  });
}
