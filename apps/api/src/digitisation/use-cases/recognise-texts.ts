import { Readable } from 'node:stream';
import { Inject, Injectable, Logger } from '@nestjs/common';
import type { Clock } from '@motcua/shared-time';
import { DocumentRepository } from '../../documents/data/document.repository';
import { CLOCK } from '../../platform/config/clock';
import { PoolSql } from '../../platform/database/pool-sql';
import { Transaction } from '../../platform/database/transaction';
import { FileStore, type StoredFile } from '../../platform/files/file-store';
import { systemAct } from '../../platform/http/act';
import { type ClaimedDocument, RecognitionRepository } from '../data/recognition.repository';
import { type ReadLetters, TextReader } from '../pages/text-reader';
import { bytesOf } from '../stored-bytes';

/** A document of fifty pages takes some minutes of a slow machine. */
const leaseMs = 30 * 60_000;
const mostTries = 3;

@Injectable()
export class RecogniseTexts {
  private readonly logger = new Logger('RecogniseTexts');

  constructor(
    private readonly transaction: Transaction,
    private readonly sql: PoolSql,
    private readonly files: FileStore,
    private readonly letters: TextReader,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Reads the letters of one waiting document and answers whether there was one. */
  async next(): Promise<boolean> {
    const now = this.clock.now();
    const texts = new RecognitionRepository(this.sql);
    const document = await texts.claim(now, new Date(now.getTime() + leaseMs));
    if (!document) return false;
    try {
      if (document.tries > mostTries) throw new Error(`tried ${mostTries} times before`);
      const pdf = await bytesOf(this.files, document.sha256);
      const read = await this.letters.read(pdf);
      await this.enter(document, read, await this.searchable(pdf, read));
    } catch (error) {
      await texts.giveBack(document, document.tries >= mostTries);
      throw error;
    }
    return true;
  }

  /** The filed file is evidence and stays as it is: the copy that can be searched lies beside it. */
  private async enter(
    document: ClaimedDocument,
    { text }: ReadLetters,
    copy: StoredFile | undefined,
  ): Promise<void> {
    await this.transaction.run(systemAct, async ({ sql, journal, at }) => {
      const address = copy ? await new DocumentRepository(sql).keepFile(copy, at) : null;
      const isOurs = await new RecognitionRepository(sql).finish(document, text, address, at);
      if (!isOurs || !copy) return;
      journal.append({
        subjectType: 'dossier',
        subjectId: document.dossierId,
        type: 'dossier.documentMadeSearchable',
        unitId: document.unitId,
        data: { no: document.documentNo, sha256: document.sha256, copySha256: copy.sha256 },
      });
    });
  }

  /** Without a copy the text can still be found by its words. */
  private async searchable(pdf: Uint8Array, read: ReadLetters): Promise<StoredFile | undefined> {
    if (read.pages.every(({ words }) => words.length === 0)) return undefined;
    try {
      const layered = await this.letters.searchable(pdf, read);
      const limits = { maxBytes: pdf.length * 2 + 1_048_576, maxPages: 1_000 };
      return await this.files.put(Readable.from([Buffer.from(layered)]), limits);
    } catch (error) {
      this.logger.warn(`no copy to be searched: ${String(error)}`);
      return undefined;
    }
  }
}
