import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@motcua/shared-time';
import { CLOCK } from '../platform/config/clock';
import { PoolSql } from '../platform/database/pool-sql';
import { SealKey } from '../platform/journal/seal-key';
import { verifyJournal } from '../platform/journal/verify-journal';
import { JsonDocument } from '../platform/http/json-document';

/** Recomputing every row is heavy: whoever asks while a run is under way gets that run's answer. */
@Injectable()
export class JournalVerification {
  private running: Promise<JsonDocument> | undefined;

  constructor(
    private readonly sql: PoolSql,
    private readonly key: SealKey,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  run(): Promise<JsonDocument> {
    this.running ??= this.verify().finally(() => {
      this.running = undefined;
    });
    return this.running;
  }

  private async verify(): Promise<JsonDocument> {
    const startedAt = this.clock.now();
    const verification = await verifyJournal(this.sql, this.key);
    return JsonDocument.of({ ...verification, startedAt, keyId: this.key.keyId });
  }
}
