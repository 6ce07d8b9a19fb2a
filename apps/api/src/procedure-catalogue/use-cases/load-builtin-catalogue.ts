import { Injectable } from '@nestjs/common';
import { localDate } from '@motcua/shared-time';
import { v7 as uuidv7 } from 'uuid';
import { PoolSql } from '../../platform/database/pool-sql';
import { Transaction } from '../../platform/database/transaction';
import { systemAct } from '../../platform/http/act';
import { builtinProcedures } from '../builtin/builtin-procedures';
import { CatalogueRepository } from '../data/catalogue.repository';

/** First day of the two-level local administration that the built-in catalogue describes. */
const builtinValidFrom = localDate('2025-07-01');

/** Brings the procedures that come with the software; what is there already stays untouched. */
@Injectable()
export class LoadBuiltinCatalogue {
  constructor(
    private readonly transaction: Transaction,
    private readonly sql: PoolSql,
  ) {}

  /** Answers how many procedures were added; safe to run at every start. */
  async run(): Promise<number> {
    const codes = builtinProcedures.map(({ code }) => code);
    const absent = await new CatalogueRepository(this.sql).absentCodes(codes);
    if (absent.length === 0) return 0;
    return this.transaction.run(systemAct, async ({ sql, at }) => {
      const repository = new CatalogueRepository(sql);
      await repository.lock();
      const stillAbsent = new Set(await repository.absentCodes(codes));
      const versions = builtinProcedures
        .filter(({ code }) => stillAbsent.has(code))
        .map((content) => ({
          id: uuidv7(),
          no: 1,
          content,
          source: 'builtin' as const,
          validFrom: builtinValidFrom,
        }));
      await repository.add(versions, at);
      return versions.length;
    });
  }
}
