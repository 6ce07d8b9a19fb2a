import { Injectable } from '@nestjs/common';
import type { QueryResult, QueryResultRow } from 'pg';
import { DataSource, type QueryRunner } from 'typeorm';
import type { Sql } from './sql';

/** What TypeORM hands back when asked for the structured result of a statement. */
interface StructuredResult<Row> {
  records?: Row[];
  raw?: unknown;
  affected?: number | null;
}

async function structured<Row>(
  runner: QueryRunner,
  text: string,
  values: readonly unknown[],
): Promise<StructuredResult<Row>> {
  return (await runner.query(text, [...values], true)) as unknown as StructuredResult<Row>;
}

/** Statements of one transaction, on one connection. */
export class RunnerSql implements Sql {
  constructor(private readonly runner: QueryRunner) {}

  async query<Row extends QueryResultRow>(text: string, values: readonly unknown[] = []): Promise<Row[]> {
    const result = await structured<Row>(this.runner, text, values);
    return result.records ?? [];
  }

  async execute(text: string, values: readonly unknown[] = []): Promise<number> {
    const result = await structured(this.runner, text, values);
    return result.affected ?? 0;
  }
}

interface PoolLike {
  query<Row extends QueryResultRow>(
    text: string,
    values: readonly unknown[],
  ): Promise<QueryResult<Row>>;
}

/** Single statements outside a transaction: reads, and writes that stand alone. */
@Injectable()
export class PoolSql implements Sql {
  constructor(private readonly dataSource: DataSource) {}

  async query<Row extends QueryResultRow>(text: string, values: readonly unknown[] = []): Promise<Row[]> {
    return (await this.pool().query<Row>(text, values)).rows;
  }

  async execute(text: string, values: readonly unknown[] = []): Promise<number> {
    return (await this.pool().query(text, values)).rowCount ?? 0;
  }

  private pool(): PoolLike {
    return (this.dataSource.driver as unknown as { master: PoolLike }).master;
  }
}
