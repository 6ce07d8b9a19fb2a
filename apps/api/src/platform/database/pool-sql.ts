import { Injectable } from '@nestjs/common';
import type { QueryConfig, QueryResult, QueryResultRow } from 'pg';
import { DataSource } from 'typeorm';
import type { Sql } from './sql';
import { statementName } from './statement-name';

interface PoolLike {
  query<Row extends QueryResultRow>(
    text: string | QueryConfig,
    values?: readonly unknown[],
  ): Promise<QueryResult<Row>>;
}

/** Single statements outside a transaction: reads, and writes that stand alone. */
@Injectable()
export class PoolSql implements Sql {
  /**
   * The same pool for statements of few texts that are asked for all the time; `Parameters` has to
   * hold every value.
   */
  readonly kept: Pick<Sql, 'query'> = {
    query: async <Row extends QueryResultRow>(text: string, values: readonly unknown[] = []) =>
      (await this.pool().query<Row>({ name: statementName(text), text, values: [...values] })).rows,
  };

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
