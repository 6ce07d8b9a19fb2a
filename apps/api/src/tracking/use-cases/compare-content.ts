import { Injectable } from '@nestjs/common';
import { PoolSql } from '../../platform/database/pool-sql';
import { JsonDocument } from '../../platform/http/json-document';
import { filedContent } from '../queries/filed-content.query';
import { type TrackingPair, TrackingSight } from '../tracking-sight';

@Injectable()
export class CompareContent {
  constructor(
    private readonly sight: TrackingSight,
    private readonly sql: PoolSql,
  ) {}

  /** Compares by hash alone: the file itself stays with whoever holds it. */
  async run(pair: TrackingPair, sha256: string): Promise<JsonDocument> {
    const { id, shown } = await this.sight.find(pair);
    const found = await filedContent(this.sql, id, sha256.toLowerCase());
    return JsonDocument.of({
      code: shown.code,
      matches: found !== undefined,
      purpose: found?.purpose ?? null,
      filedAt: found?.filedAt ?? null,
    });
  }
}
