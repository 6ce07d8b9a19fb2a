import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@motcua/shared-time';
import { CLOCK } from '../../platform/config/clock';
import { PoolSql } from '../../platform/database/pool-sql';
import { FileStore } from '../../platform/files/file-store';
import { RecognitionRepository } from '../data/recognition.repository';
import { TextReader } from '../pages/text-reader';
import { bytesOf } from '../stored-bytes';

/** A document of fifty pages takes some minutes of a slow machine. */
const leaseMs = 30 * 60_000;
const mostTries = 3;

@Injectable()
export class RecogniseTexts {
  constructor(
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
      const text = await this.letters.read(await bytesOf(this.files, document.sha256));
      await texts.finish(document, text, this.clock.now());
    } catch (error) {
      await texts.giveBack(document, document.tries >= mostTries);
      throw error;
    }
    return true;
  }
}
