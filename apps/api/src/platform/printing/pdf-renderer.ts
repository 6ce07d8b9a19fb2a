import { existsSync } from 'node:fs';
import path from 'node:path';
import { Injectable } from '@nestjs/common';
import type { OnModuleDestroy } from '@nestjs/common';
import type { PrintDocument } from './print-document';
import { renderPdf } from './render-pdf';
import { RenderThread } from './render-thread';

const compiledWorker = path.join(__dirname, 'render-worker.js');
const timeoutMs = 20_000;
const queueLimit = 64;

/** Draws documents as PDF: in a thread of its own when compiled, in place when run from source. */
@Injectable()
export class PdfRenderer implements OnModuleDestroy {
  private readonly thread = existsSync(compiledWorker)
    ? new RenderThread({ script: compiledWorker, timeoutMs, queueLimit })
    : undefined;

  render(document: PrintDocument): Promise<Buffer> {
    return this.thread?.render(document) ?? renderPdf(document);
  }

  async onModuleDestroy(): Promise<void> {
    await this.thread?.close();
  }
}
