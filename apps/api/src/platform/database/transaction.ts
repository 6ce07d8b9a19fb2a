import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@motcua/shared-time';
import { DataSource } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { CLOCK } from '../config/clock';
import type { Act } from '../http/act';
import { Replay, findReply, storeReply } from '../idempotency/idempotency';
import { Journal } from '../journal/journal';
import { PoolSql, RunnerSql } from './pool-sql';
import type { Sql } from './sql';

/** Everything a business change may touch; nothing outside it takes part in the transaction. */
export interface TransactionScope {
  readonly sql: Sql;
  readonly journal: Journal;
  /** The one instant of this change. */
  readonly at: Date;
  readonly changeId: string;
}

@Injectable()
export class Transaction {
  constructor(
    private readonly dataSource: DataSource,
    private readonly pool: PoolSql,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Runs one business change: rows, journal and the stored reply of its idempotency key are
   * committed together or not at all. A repeated key answers the stored reply and changes nothing.
   */
  async run<Reply>(act: Act, work: (scope: TransactionScope) => Promise<Reply>): Promise<Reply> {
    try {
      return await this.change(act, work);
    } catch (error) {
      if (error instanceof Replay) throw error;
      // A concurrent request with the same key may have won: then its reply is also ours.
      const winner = act.idempotency ? await findReply(this.pool, act) : undefined;
      if (winner) throw new Replay(winner);
      throw error;
    }
  }

  private async change<Reply>(
    act: Act,
    work: (scope: TransactionScope) => Promise<Reply>,
  ): Promise<Reply> {
    const runner = this.dataSource.createQueryRunner();
    await runner.connect();
    try {
      await runner.startTransaction('READ COMMITTED');
      const sql = new RunnerSql(runner);
      const earlier = await findReply(sql, act);
      if (earlier) throw new Replay(earlier);
      const at = this.clock.now();
      const journal = new Journal(uuidv7(), act.journalActor, at);
      const reply = await work({ sql, journal, at, changeId: journal.changeId });
      await journal.write(sql);
      if (act.idempotency) await storeReply(sql, act, reply, at);
      await runner.commitTransaction();
      return reply;
    } catch (error) {
      if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
      throw error;
    } finally {
      await runner.release();
    }
  }
}
