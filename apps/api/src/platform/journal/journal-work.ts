import {
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';
import type { Clock } from '@motcua/shared-time';
import { CLOCK } from '../config/clock';
import { ENVIRONMENT, type Environment } from '../config/environment';
import { idempotencyRetentionDays } from '../idempotency/idempotency';
import { PoolSql } from '../database/pool-sql';
import { JournalReaders } from './journal-readers';
import { SealKey } from './seal-key';
import { Sealer } from './sealer';

const hourMs = 3_600_000;

/** The work behind the requests: sealing, reading on, and forgetting old idempotency keys. */
@Injectable()
export class JournalWork implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger('JournalWork');
  private sealer: Sealer | undefined;
  private cleaning: NodeJS.Timeout | undefined;

  constructor(
    private readonly readers: JournalReaders,
    private readonly key: SealKey,
    private readonly sql: PoolSql,
    @Inject(ENVIRONMENT) private readonly environment: Environment,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  onApplicationBootstrap(): void {
    const onFault = (error: unknown): void =>
      this.logger.warn(`will be tried again: ${String(error)}`);
    this.sealer = Sealer.connect(this.environment.sealerUrl, this.key, this.clock, onFault);
    this.sealer.start();
    this.readers.start(onFault);
    this.cleaning = setInterval(() => void this.forgetOldKeys().catch(onFault), hourMs);
    this.cleaning.unref();
  }

  async onApplicationShutdown(): Promise<void> {
    clearInterval(this.cleaning);
    await this.readers.stop();
    await this.sealer?.stop();
  }

  private async forgetOldKeys(): Promise<void> {
    const before = new Date(this.clock.now().getTime() - idempotencyRetentionDays * 24 * hourMs);
    await this.sql.execute(`delete from idempotency_key where created_at < $1`, [before]);
  }
}
