import type { Readable } from 'node:stream';
import { Inject, Injectable } from '@nestjs/common';
import { type Clock, officeDay } from '@motcua/shared-time';
import { Settings } from '../../organisation/settings';
import { CLOCK } from '../../platform/config/clock';
import { PoolSql } from '../../platform/database/pool-sql';
import { FileRefused } from '../../platform/files/file-refused';
import { FileStore, type StoredFile } from '../../platform/files/file-store';
import {
  ScannerSilent,
  VIRUS_SCANNER,
  type VirusScanner,
} from '../../platform/files/virus-scanner';
import { fileProblem } from '../file-problem';

/** A kept file with what the virus scanner said of it. */
export interface JudgedFile extends StoredFile {
  readonly scanState: 'unscanned' | 'clean';
}

@Injectable()
export class KeepContent {
  constructor(
    private readonly sql: PoolSql,
    private readonly files: FileStore,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(VIRUS_SCANNER) private readonly scanner: VirusScanner | undefined,
  ) {}

  /**
   * Keeps what arrives, within the limits of the day, and has it judged; a refusal says why in
   * words. `check` throws `FileRefused` for what this use of it cannot take.
   */
  async run(
    content: Readable,
    check: (kept: StoredFile) => void = () => undefined,
  ): Promise<JudgedFile> {
    const limits = await Settings.value(this.sql, 'documents.limits', officeDay(this.clock.now()));
    try {
      const kept = await this.files.put(content, limits);
      check(kept);
      return { ...kept, scanState: await judge(this.files, kept.sha256, this.scanner) };
    } catch (error) {
      throw fileProblem(error, limits);
    }
  }
}

/**
 * Asks the scanner about a kept file; throws `FileRefused` for malware. A scanner that is down does
 * not stop the desk: the file stays unscanned and cannot be opened until a later scan clears it.
 */
async function judge(
  files: FileStore,
  sha256: string,
  scanner: VirusScanner | undefined,
): Promise<'unscanned' | 'clean'> {
  if (!scanner) return 'unscanned';
  try {
    const verdict = await scanner.scan(await files.open(sha256));
    if (verdict.state === 'clean') return 'clean';
    throw new FileRefused('infected', verdict.finding);
  } catch (error) {
    if (error instanceof ScannerSilent) return 'unscanned';
    throw error;
  }
}
