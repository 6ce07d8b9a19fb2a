import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { PoolClient, QueryResult, QueryResultRow } from 'pg';
import { DataSource, type QueryRunner } from 'typeorm';
import type { Sql } from './sql';

const names = new Map<string, string>();
const mostNames = 1_000;

/**
 * The name under which a connection keeps a statement planned. The statements of business changes
 * are few and find rows by key: planning them took longer than running them.
 */
function nameOf(text: string): string | undefined {
  const known = names.get(text);
  if (known !== undefined || names.size >= mostNames) return known;
  const name = createHash('sha1').update(text).digest('hex');
  names.set(text, name);
  return name;
}

/** Statements of one transaction, on one connection. */
export class RunnerSql implements Sql {
  constructor(private readonly runner: QueryRunner) {}

  async query<Row extends QueryResultRow>(
    text: string,
    values: readonly unknown[] = [],
  ): Promise<Row[]> {
    return (await this.run<Row>(text, values)).rows;
  }

  async execute(text: string, values: readonly unknown[] = []): Promise<number> {
    return (await this.run(text, values)).rowCount ?? 0;
  }

  private async run<Row extends QueryResultRow>(
    text: string,
    values: readonly unknown[],
  ): Promise<QueryResult<Row>> {
    const connection = (await this.runner.connect()) as PoolClient;
    return connection.query<Row>({ name: nameOf(text), text, values: [...values] });
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

  async query<Row extends QueryResultRow>(
    text: string,
    values: readonly unknown[] = [],
  ): Promise<Row[]> {
    return (await this.pool().query<Row>(text, values)).rows;
  }

  async execute(text: string, values: readonly unknown[] = []): Promise<number> {
    return (await this.pool().query(text, values)).rowCount ?? 0;
  }

  private pool(): PoolLike {
    return (this.dataSource.driver as unknown as { master: PoolLike }).master;
  }
}
