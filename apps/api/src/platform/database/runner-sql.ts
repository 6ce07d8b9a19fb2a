import { type PoolClient, Query, type QueryResult, type QueryResultRow } from 'pg';
import type { QueryRunner } from 'typeorm';
import type { Statement, TransactionSql } from './sql';
import { statementName } from './statement-name';

/** The part of pg's client behind which its socket lies. */
interface Wire {
  readonly connection: { readonly stream: { cork(): void; uncork(): void } };
}

type Client = PoolClient & Wire;

/** Statements of one transaction, on one connection that sends without waiting for answers. */
export class RunnerSql implements TransactionSql {
  private failure: unknown;
  private insertions: Statement[] = [];

  private constructor(private readonly client: Client) {}

  static async on(runner: QueryRunner): Promise<RunnerSql> {
    return new RunnerSql((await runner.connect()) as Client);
  }

  begin(): void {
    this.later('begin isolation level read committed');
  }

  /** Throws what any statement since `begin` failed with; nothing is committed then. */
  async commit(): Promise<void> {
    const { command } = await this.run('commit', []);
    // PostgreSQL answers the commit of a failed transaction by taking it back.
    if (command !== 'COMMIT') throw this.failure ?? new Error('The transaction was taken back.');
  }

  async rollback(): Promise<void> {
    this.insertions = [];
    await this.client.query('rollback');
  }

  async query<Row extends QueryResultRow>(
    text: string,
    values: readonly unknown[] = [],
  ): Promise<Row[]> {
    return (await this.run<Row>(text, values)).rows;
  }

  async execute(text: string, values: readonly unknown[] = []): Promise<number> {
    return (await this.run(text, values)).rowCount ?? 0;
  }

  insertLater(text: string, values: readonly unknown[]): void {
    this.insertions.push({ text, values });
  }

  later(text: string, values: readonly unknown[] = []): void {
    this.insertWhatWaits();
    this.sendLater(text, values);
  }

  private insertWhatWaits(): void {
    if (this.insertions.length === 0) return;
    const { text, values } = inOne(this.insertions);
    this.insertions = [];
    this.sendLater(text, values);
  }

  private sendLater(text: string, values: readonly unknown[]): void {
    const { stream } = this.client.connection;
    stream.cork();
    process.nextTick(() => stream.uncork());
    this.send(text, values).catch((error: unknown) => (this.failure ??= error));
  }

  private async run<Row extends QueryResultRow>(
    text: string,
    values: readonly unknown[],
  ): Promise<QueryResult<Row>> {
    this.insertWhatWaits();
    try {
      return await this.send<Row>(text, values);
    } catch (error) {
      // After a failed statement PostgreSQL refuses every other: the first failure is the cause.
      const cause = this.failure ?? error;
      // It was made where the answer was read; whoever looks for it wants to know who asked.
      if (cause instanceof Error) Error.captureStackTrace(cause);
      throw cause;
    }
  }

  private send<Row extends QueryResultRow>(
    text: string,
    values: readonly unknown[],
  ): Promise<QueryResult<Row>> {
    return new Promise((resolve, reject) => {
      const query = new Query<Row>(text, [...values], (error, result) => {
        if (error) reject(error);
        else resolve(result);
      });
      // Named afterwards: the driver clones what it gets as an object, which costs more than sending it.
      this.client.query(Object.assign(query, { name: statementName(text) }));
    });
  }
}

const joined = new Map<string, string>();
const mostJoined = 1_000;

/** Insertions as one statement: each step that PostgreSQL is spared is worth a small statement. */
function inOne(insertions: readonly Statement[]): Statement {
  const key = insertions.map(({ text }) => text).join(';');
  const text = joined.get(key) ?? join(insertions);
  if (joined.size < mostJoined) joined.set(key, text);
  return { text, values: insertions.flatMap(({ values }) => values) };
}

function join(insertions: readonly Statement[]): string {
  let before = 0;
  const texts = insertions.map(({ text, values }) => {
    const shift = before;
    before += values.length;
    return text.replace(/\$(\d+)/g, (_, no: string) => `$${Number(no) + shift}`);
  });
  const last = texts.pop() ?? '';
  if (texts.length === 0) return last;
  const steps = texts.map((text, no) => `inserted_${no} as (${text})`);
  return `with ${steps.join(', ')} ${last}`;
}
