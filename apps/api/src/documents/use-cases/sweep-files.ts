import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@motcua/shared-time';
import { CLOCK } from '../../platform/config/clock';
import { PoolSql } from '../../platform/database/pool-sql';
import { Transaction, type TransactionScope } from '../../platform/database/transaction';
import { FileStore } from '../../platform/files/file-store';
import { systemAct } from '../../platform/http/act';
import { StoredFileRepository } from '../data/stored-file.repository';
import { fileKeepers } from '../queries/file-keepers.query';

const hourMs = 3_600_000;
/** Longer than any upload, draft of a form or retry of a lost connection. */
const usualIdleMs = 24 * hourMs;
const batchSize = 500;

export interface Sweep {
  /** Rows nobody refers to, with their bytes. */
  readonly orphans: number;
  /** Bytes without a row: uploads that broke off between the store and the database. */
  readonly strays: number;
  /** Bytes of documents whose destruction was confirmed; their rows stay. */
  readonly destroyed: number;
}

/** The bytes were brought again meanwhile; the change is undone. */
class BroughtAgain extends Error {}

@Injectable()
export class SweepFiles {
  constructor(
    private readonly transaction: Transaction,
    private readonly sql: PoolSql,
    private readonly files: FileStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Clears files that nobody refers to and nobody brought for a day; safe beside uploads. */
  async run(idleMs = usualIdleMs): Promise<Sweep> {
    const before = new Date(this.clock.now().getTime() - idleMs);
    const { referred, needed } = await fileKeepers(this.sql);
    const orphans = await this.clear(`not ${referred}`, before, idleMs, ({ sql }, sha256) =>
      new StoredFileRepository(sql).deleteUntouched(sha256, `not ${referred}`, before),
    );
    const isDestroyed = `s.destroyed_at is null and not ${needed} and ${referred}`;
    const destroyed = await this.clear(isDestroyed, before, idleMs, ({ sql, at }, sha256) =>
      new StoredFileRepository(sql).markDestroyed(sha256, isDestroyed, before, at),
    );
    return { orphans, strays: await this.strays(idleMs), destroyed };
  }

  /** Row and bytes go together: while the row is locked, an upload of the same content waits. */
  private async clear(
    condition: string,
    before: Date,
    idleMs: number,
    change: (scope: TransactionScope, sha256: string) => Promise<boolean>,
  ): Promise<number> {
    const found = await new StoredFileRepository(this.sql).untouched(condition, before, batchSize);
    let cleared = 0;
    for (const sha256 of found) {
      try {
        cleared += await this.transaction.run(systemAct, async (scope) => {
          if (!(await change(scope, sha256))) return 0;
          if (!(await this.files.remove(sha256, idleMs))) throw new BroughtAgain();
          return 1;
        });
      } catch (error) {
        if (!(error instanceof BroughtAgain) && !isReferred(error)) throw error;
      }
    }
    return cleared;
  }

  private async strays(idleMs: number): Promise<number> {
    let removed = 0;
    let batch: string[] = [];
    const clear = async (): Promise<void> => {
      for (const sha256 of await new StoredFileRepository(this.sql).unknown(batch))
        if (await this.files.remove(sha256, idleMs)) removed += 1;
      batch = [];
    };
    for await (const sha256 of this.files.idleFor(idleMs)) {
      batch.push(sha256);
      if (batch.length >= batchSize) await clear();
    }
    await clear();
    return removed;
  }
}

/** A reference that was committed meanwhile protects its file by its foreign key. */
function isReferred(error: unknown): boolean {
  return (error as { code?: unknown } | null)?.code === '23503';
}
