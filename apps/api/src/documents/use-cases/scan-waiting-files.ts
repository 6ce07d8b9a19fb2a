import { Inject, Injectable } from '@nestjs/common';
import { PoolSql } from '../../platform/database/pool-sql';
import { Transaction } from '../../platform/database/transaction';
import { FileMissing, FileStore } from '../../platform/files/file-store';
import {
  ScannerSilent,
  type ScanVerdict,
  VIRUS_SCANNER,
  type VirusScanner,
} from '../../platform/files/virus-scanner';
import { systemAct } from '../../platform/http/act';
import { StoredFileRepository } from '../data/stored-file.repository';

const batchSize = 50;

@Injectable()
export class ScanWaitingFiles {
  constructor(
    private readonly transaction: Transaction,
    private readonly sql: PoolSql,
    private readonly files: FileStore,
    @Inject(VIRUS_SCANNER) private readonly scanner: VirusScanner | undefined,
  ) {}

  /** Scans what was kept while the scanner was down; stops quietly when it is down again. */
  async run(): Promise<number> {
    let settled = 0;
    let last = '';
    while (this.scanner) {
      const waiting = await new StoredFileRepository(this.sql).unscanned(last, batchSize);
      for (const sha256 of waiting) {
        const verdict = await this.verdict(this.scanner, sha256);
        if (verdict === 'silent') return settled;
        if (verdict) settled += await this.settle(sha256, verdict);
      }
      last = waiting.at(-1) ?? '';
      if (waiting.length < batchSize) break;
    }
    return settled;
  }

  private async verdict(
    scanner: VirusScanner,
    sha256: string,
  ): Promise<ScanVerdict | 'silent' | undefined> {
    try {
      return await scanner.scan(await this.files.open(sha256));
    } catch (error) {
      if (error instanceof ScannerSilent) return 'silent';
      if (error instanceof FileMissing) return undefined;
      throw error;
    }
  }

  private settle(sha256: string, verdict: ScanVerdict): Promise<number> {
    return this.transaction.run(systemAct, async ({ sql, journal, at }) => {
      const rows = new StoredFileRepository(sql);
      if (verdict.state === 'clean')
        return (await rows.settleScan(sha256, 'clean', null, at)) ? 1 : 0;
      const holders = await rows.lockDossiersWith(sha256);
      if (!(await rows.settleScan(sha256, 'quarantined', verdict.finding, at))) return 0;
      for (const { id, unitId, no } of holders)
        journal.append({
          subjectType: 'dossier',
          subjectId: id,
          type: 'dossier.documentQuarantined',
          unitId,
          data: { no, sha256, finding: verdict.finding },
        });
      return 1;
    });
  }
}
