import {
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';
import type { Clock } from '@motcua/shared-time';
import { CLOCK } from '../platform/config/clock';
import { PoolSql } from '../platform/database/pool-sql';
import { SignInThrottleRepository } from './data/sign-in-throttle.repository';
import { signInPolicy } from './session-policy';

const hourMs = 3_600_000;

/** Forgets attempts whose time is over: every name ever tried would stay otherwise. */
@Injectable()
export class ThrottleWork implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger('ThrottleWork');
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly sql: PoolSql,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  onApplicationBootstrap(): void {
    const onFault = (error: unknown): void =>
      this.logger.warn(`will be tried again: ${String(error)}`);
    this.timer = setInterval(() => void this.run().catch(onFault), hourMs);
    this.timer.unref();
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  async run(): Promise<void> {
    const throttle = new SignInThrottleRepository(this.sql);
    await throttle.sweep(this.clock.now(), signInPolicy.windowMinutes * 60_000);
  }
}
