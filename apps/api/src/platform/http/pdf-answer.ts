import type { Readable } from 'node:stream';
import { StreamableFile } from '@nestjs/common';

/**
 * A drawing of ours, shown in place. It gets the policy of every answer and no sandbox: the
 * browser's own PDF viewer refuses a sandboxed page.
 */
export function pdfAnswer(content: Buffer | Readable, fileName: string): StreamableFile {
  const options = { type: 'application/pdf', disposition: `inline; filename="${fileName}"` };
  return Buffer.isBuffer(content)
    ? new StreamableFile(content, { ...options, length: content.length })
    : new StreamableFile(content, options);
}
