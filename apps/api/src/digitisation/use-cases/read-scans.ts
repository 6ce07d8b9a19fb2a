import { Inject, Injectable } from '@nestjs/common';
import { Readable } from 'node:stream';
import type { Clock } from '@motcua/shared-time';
import { DocumentRepository } from '../../documents/data/document.repository';
import { CLOCK } from '../../platform/config/clock';
import { PoolSql } from '../../platform/database/pool-sql';
import { Transaction } from '../../platform/database/transaction';
import { FileStore, type StoredFile } from '../../platform/files/file-store';
import { systemAct } from '../../platform/http/act';
import { bytesOf } from '../stored-bytes';
import { type ClaimedFile, ReadingRepository, type Sheet } from '../data/reading.repository';
import type { PageReading, ScanMediaType } from '../pages/page-reader';
import { PageThread } from '../pages/page-thread';
import { batchLimits } from '../scan-batch-rules';

/** Whoever opens a scan and looks at its pages. */
export interface ScanEyes {
  begin(content: Uint8Array, mediaType: ScanMediaType): Promise<number>;
  read(index: number): Promise<PageReading>;
  /** The scan is not looked at any more. */
  end(): Promise<void>;
}

/** Longer than the slowest page: after it the file belongs to whoever asks next. */
const leaseMs = 180_000;
/** A file that brings its reader down three times is parked, so that the others go on. */
const mostTries = 3;

@Injectable()
export class ReadScans {
  constructor(
    private readonly transaction: Transaction,
    private readonly sql: PoolSql,
    private readonly files: FileStore,
    private readonly pages: PageThread,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Reads one waiting file page by page and answers whether there was one. */
  async next(eyes: ScanEyes = this.pages): Promise<boolean> {
    const now = this.clock.now();
    const file = await new ReadingRepository(this.sql).claim(now, this.leaseFrom(now));
    if (!file) return false;
    try {
      await this.readFile(file, eyes);
    } catch (error) {
      await new ReadingRepository(this.sql).giveBack(file, file.tries >= mostTries);
      throw error;
    } finally {
      await eyes.end();
    }
    return true;
  }

  /** What an earlier try has entered is not read again. */
  private async readFile(file: ClaimedFile, eyes: ScanEyes): Promise<void> {
    if (file.tries > mostTries) throw new Error(`tried ${mostTries} times before`);
    const content = await bytesOf(this.files, file.sha256);
    const pages = await eyes.begin(content, file.mediaType);
    await new ReadingRepository(this.sql).tellPages(file, pages);
    for (let index = file.pagesRead; index < pages; index += 1) {
      const goesOn = await this.enter(file, index, await eyes.read(index));
      if (!goesOn) return;
    }
    await new ReadingRepository(this.sql).finish(file);
  }

  /** A page is entered whole, with its pictures and the place its sheet gives it. */
  private async enter(file: ClaimedFile, index: number, reading: PageReading): Promise<boolean> {
    const picture = await this.keep(reading.picture);
    const thumbnail = await this.keep(reading.thumbnail);
    return this.transaction.run(systemAct, async ({ sql, at }) => {
      const readings = new ReadingRepository(sql);
      await readings.lockBatch(file.batchId);
      if (!(await readings.holds(file))) return false;
      if ((await readings.pagesOf(file.batchId)) >= batchLimits.pages)
        throw new Error(`more than ${batchLimits.pages} pages in the batch`);
      const documents = new DocumentRepository(sql);
      const sheet = sheetOf(reading) ?? (await readings.sheetInForce(file));
      const page = {
        reading,
        pageOfFile: index + 1,
        picture: picture ? await documents.keepFile(picture, at) : null,
        thumbnail: thumbnail ? await documents.keepFile(thumbnail, at) : null,
        sheet,
        place:
          sheet && !isElsewhere(reading, sheet) ? await readings.placeOf(file, sheet) : undefined,
      };
      await readings.addPage(file, page, this.leaseFrom(at));
      return true;
    });
  }

  private keep(picture: Uint8Array | undefined): Promise<StoredFile> | undefined {
    return picture && this.files.put(Readable.from([Buffer.from(picture)]));
  }

  private leaseFrom(instant: Date): Date {
    return new Date(instant.getTime() + leaseMs);
  }
}

const sheetOf = ({ separator }: PageReading): Sheet | undefined =>
  separator && { code: separator.dossierCode, componentNo: separator.componentNo };

/** A page that prints the code of another dossier got under the wrong sheet. */
const isElsewhere = ({ printedCode }: PageReading, { code }: Sheet): boolean =>
  printedCode !== undefined && printedCode !== code;
