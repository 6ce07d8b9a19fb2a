import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@motcua/shared-time';
import { DataSource } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { CLOCK } from '../config/clock';
import type { Act } from '../http/act';
import { Replay, findReply, replyInsertion } from '../idempotency/idempotency';
import { Journal } from '../journal/journal';
import { PoolSql } from './pool-sql';
import { RunnerSql } from './runner-sql';
import { ShortMemory } from './short-memory';
import type { TransactionSql } from './sql';

/** Everything a business change may touch; nothing outside it takes part in the transaction. */
export interface TransactionScope {
  readonly sql: TransactionSql;
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
    private readonly memory: ShortMemory,
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
      // The same key was used before, or by a request that ran beside this one and won: its reply is
      // also ours. Repetitions are rare and lose against the key's constraint; nobody else pays.
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
    const sql = await RunnerSql.on(runner);
    try {
      sql.begin();
      const at = this.clock.now();
      const journal = new Journal(uuidv7(), act.journalActor, at);
      const reply = await work({ sql, journal, at, changeId: journal.changeId });
      for (const insertion of [journal.insertion(), replyInsertion(act, reply, at)])
        if (insertion) sql.insertLater(insertion.text, insertion.values);
      await sql.commit();
      this.memory.forget(journal.subjects);
      return reply;
    } catch (error) {
      await sql.rollback().catch(() => undefined);
      throw error;
    } finally {
      await runner.release();
    }
  }
}
