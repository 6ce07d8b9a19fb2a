import { existsSync } from 'node:fs';
import path from 'node:path';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { PrintDocument } from '../platform/printing/print-document';
import { RenderThread } from '../platform/printing/render-thread';
import { letterPicture } from './letter-picture';

const compiledWorker = path.join(__dirname, 'letter-picture-worker.js');
const timeoutMs = 10_000;
/** Whoever types on asks again; a long queue would only draw what nobody looks at any more. */
const queueLimit = 16;

/** Draws letters as pictures: in a thread of their own when compiled, in place from source. */
@Injectable()
export class LetterPictures implements OnModuleDestroy {
  private readonly thread = existsSync(compiledWorker)
    ? new RenderThread({ script: compiledWorker, timeoutMs, queueLimit })
    : undefined;

  async png(document: PrintDocument): Promise<Buffer> {
    return this.thread?.render(document) ?? letterPicture(document);
  }

  async onModuleDestroy(): Promise<void> {
    await this.thread?.close();
  }
}
