import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { RunnerSql } from '../database/runner-sql';
import type { Sql } from '../database/sql';
import { ReaderPatience } from './reader-patience';

export interface JournalEvent {
  readonly position: number;
  readonly id: string;
  readonly subjectType: string;
  readonly subjectId: string;
  readonly type: string;
  readonly unitId: string | null;
  readonly at: Date;
  readonly actor: { readonly id: string; readonly kind: string; readonly employer?: string };
  readonly data: Readonly<Record<string, unknown>>;
}

/** A reader of the journal: its effect and its bookmark are committed in one transaction. */
export interface JournalReader {
  readonly name: string;
  handle(events: readonly JournalEvent[], sql: Sql): Promise<void>;
}

const batchSize = 500;
const readAgainMs = 2_000;

/** Drives the registered readers; one process works on a reader at a time. */
@Injectable()
export class JournalReaders {
  private readonly readers: JournalReader[] = [];
  private readonly patience = new ReaderPatience();
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> = Promise.resolve();
  private stopped = false;
  private readTo: string | undefined;
  private readAgainAt = 0;
  private onFault: (error: unknown) => void = () => undefined;

  constructor(private readonly dataSource: DataSource) {}

  register(reader: JournalReader): void {
    this.readers.push(reader);
  }

  start(onFault: (error: unknown) => void, everyMs = 250): void {
    this.onFault = onFault;
    const turn = (): void => {
      this.running = this.catchUpIfNew()
        .catch(onFault)
        .then(() => {
          if (!this.stopped) this.timer = setTimeout(turn, everyMs);
        });
    };
    turn();
  }

  async stop(): Promise<void> {
    this.stopped = true;
    if (this.timer) clearTimeout(this.timer);
    await this.running;
  }

  /**
   * Most turns find nothing new, and one look tells. Now and then every reader reads on all the
   * same: another process may have held one of them and ended before it had finished.
   */
  private async catchUpIfNew(): Promise<void> {
    const [last] = await this.dataSource.query<{ position: string }[]>(
      `select to_position as position from seal order by no desc limit 1`,
    );
    const sealedTo = last?.position;
    const now = performance.now();
    if (sealedTo === this.readTo && now < this.readAgainAt) return;
    await this.catchUp(({ name }) => this.patience.isDue(name));
    this.readTo = sealedTo;
    this.readAgainAt = now + readAgainMs;
  }

  /** Reads everything that has a position now, with all readers or those that are due. */
  async catchUp(isDue: (reader: JournalReader) => boolean = () => true): Promise<void> {
    for (const reader of this.readers.filter(isDue)) {
      while ((await this.readBatch(reader)) === batchSize);
    }
  }

  /**
   * Hands one row to its reader again, outside its turn and in the caller's transaction. Answers
   * false where this program has no such reader.
   */
  async handleAgain(name: string, position: number, sql: Sql): Promise<boolean> {
    const reader = this.readers.find((each) => each.name === name);
    if (!reader) return false;
    await sql.query(
      `select pg_advisory_xact_lock(hashtextextended(current_schema() || ':reader:' || $1, 0))`,
      [name],
    );
    await reader.handle(await this.eventsAfter(sql, position - 1, 1), sql);
    return true;
  }

  private async readBatch(reader: JournalReader): Promise<number> {
    // After a failure rows go one at a time, so that only the faulty one is parked.
    const limit = this.patience.hasFailed(reader.name) ? 1 : batchSize;
    try {
      const read = await this.inTransaction((sql) => this.readWithin(reader, sql, limit));
      // Another process has the reader: its turn says nothing about the row that failed here.
      if (read === undefined) return 0;
      this.patience.succeeded(reader.name);
      return limit === 1 && read === 1 ? batchSize : read;
    } catch (error) {
      this.onFault(error);
      const { isSpent, tries } = this.patience.failed(reader.name, error);
      if (!isSpent) return 0;
      await this.inTransaction((sql) => this.park(reader, sql, { error, tries }));
      this.patience.succeeded(reader.name);
      return batchSize;
    }
  }

  private async bookmark(reader: JournalReader, sql: Sql): Promise<number | undefined> {
    const [elected] = await sql.query<{ mine: boolean }>(
      `select pg_try_advisory_xact_lock(
         hashtextextended(current_schema() || ':reader:' || $1, 0)) as mine`,
      [reader.name],
    );
    if (!elected?.mine) return undefined;
    await sql.execute(`insert into journal_reader (name) values ($1) on conflict do nothing`, [
      reader.name,
    ]);
    const [row] = await sql.query<{ position: string }>(
      `select position from journal_reader where name = $1`,
      [reader.name],
    );
    return Number(row?.position ?? 0);
  }

  private async readWithin(
    reader: JournalReader,
    sql: Sql,
    limit: number,
  ): Promise<number | undefined> {
    const after = await this.bookmark(reader, sql);
    if (after === undefined) return undefined;
    const events = await this.eventsAfter(sql, after, limit);
    const last = events.at(-1);
    if (!last) return 0;
    await reader.handle(events, sql);
    await this.advance(reader, sql, last.position);
    return events.length;
  }

  private async eventsAfter(sql: Sql, after: number, limit: number): Promise<JournalEvent[]> {
    const rows = await sql.query<JournalEvent & { position: unknown }>(
      `select position::integer as position, id, subject_type as "subjectType",
         subject_id as "subjectId", type, unit_id as "unitId", at, actor, data
       from journal where position > $1 order by position limit $2`,
      [after, limit],
    );
    return rows;
  }

  private async advance(reader: JournalReader, sql: Sql, position: number): Promise<void> {
    await sql.execute(
      `update journal_reader set position = $2, updated_at = now() where name = $1`,
      [reader.name, position],
    );
  }

  private async park(
    reader: JournalReader,
    sql: Sql,
    { error, tries }: { error: unknown; tries: number },
  ): Promise<void> {
    const after = await this.bookmark(reader, sql);
    if (after === undefined) return;
    const [event] = await this.eventsAfter(sql, after, 1);
    if (!event) return;
    await sql.execute(
      `insert into parked_event (reader, position, journal_id, tries, error, parked_at)
       values ($1, $2, $3, $4, $5, now()) on conflict do nothing`,
      [reader.name, event.position, event.id, tries, String(error).slice(0, 500)],
    );
    await this.advance(reader, sql, event.position);
  }

  private async inTransaction<Result>(work: (sql: Sql) => Promise<Result>): Promise<Result> {
    const runner = this.dataSource.createQueryRunner();
    const transaction = await RunnerSql.on(runner);
    try {
      transaction.begin();
      const result = await work(transaction);
      await transaction.commit();
      return result;
    } catch (error) {
      await transaction.rollback().catch(() => undefined);
      throw error;
    } finally {
      await runner.release();
    }
  }
}
