import type { QueryResultRow } from 'pg';

/** Runs one parameterised statement; a transaction's Sql and the pool's Sql look the same. */
export interface Sql {
  query<Row extends QueryResultRow = QueryResultRow>(
    text: string,
    values?: readonly unknown[],
  ): Promise<Row[]>;
  /** Runs a statement and answers how many rows it changed. */
  execute(text: string, values?: readonly unknown[]): Promise<number>;
}

export interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
}

/** The statements of one transaction. */
export interface TransactionSql extends Sql {
  /**
   * Sends a statement whose answer nobody waits for: it travels with the next one, and its failure
   * fails that one or the commit. A round trip costs more than most statements.
   */
  later(text: string, values?: readonly unknown[]): void;
  /**
   * Rows that nothing of this transaction reads before its next statement: what is inserted so until
   * then goes as one statement. Rows of one statement may refer to each other by foreign key.
   */
  insertLater(text: string, values: readonly unknown[]): void;
}

export class RowCountMismatch extends Error {
  constructor(readonly changed: number) {
    super(`Expected to change one row, changed ${changed}.`);
    this.name = 'RowCountMismatch';
  }
}

/** Changes exactly one row or throws: a conditional update that misses is never silent. */
export async function changeOne(sql: Sql, text: string, values: readonly unknown[]): Promise<void> {
  const changed = await sql.execute(text, values);
  if (changed !== 1) throw new RowCountMismatch(changed);
}

/** Collects positional parameters while a statement is put together from named conditions. */
export class Parameters {
  readonly values: unknown[] = [];

  add(value: unknown): string {
    this.values.push(value);
    return `$${this.values.length}`;
  }
}

/** An instant as PostgreSQL writes it into JSON in a session of UTC: `2026-11-19T02:00:00.12+00:00`. */
export function storedInstant(at: Date): string {
  const [seconds = '', milliseconds = ''] = at.toISOString().slice(0, -1).split('.');
  const fraction = milliseconds.replace(/0+$/, '');
  return `${seconds}${fraction === '' ? '' : `.${fraction}`}+00:00`;
}
