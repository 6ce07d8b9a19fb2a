import { StreamableFile } from '@nestjs/common';
import type { FastifyReply } from 'fastify';

/** Our own drawing; a sandboxed page would be refused by the browser's PDF viewer. */
export function sendPdf(reply: FastifyReply, content: Buffer, fileName: string): StreamableFile {
  void reply.header('content-security-policy', "default-src 'none'; frame-ancestors 'self'");
  return new StreamableFile(content, {
    type: 'application/pdf',
    length: content.length,
    disposition: `inline; filename="${fileName}"`,
  });
}
