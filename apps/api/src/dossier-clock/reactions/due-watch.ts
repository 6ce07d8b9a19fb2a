import {
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';
import type { Clock } from '@motcua/shared-time';
import { listMoment } from '../../dossier-intake/queries/list-moment';
import { WorkingCalendars } from '../../organisation/working-calendars';
import { CLOCK } from '../../platform/config/clock';
import { Transaction } from '../../platform/database/transaction';
import { systemAct } from '../../platform/http/act';
import { writeDueNotices } from '../data/due-notice.repository';

const atLeastEveryMs = 10_000;
/** A look that takes long is taken seldom: never more than a hundredth of the time. */
const shareOfTime = 100;

/** Warns before an appointment is missed, and says once that it was. */
@Injectable()
export class DueWatch implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger('DueWatch');
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<unknown> = Promise.resolve();
  private isStopped = false;

  constructor(
    private readonly transaction: Transaction,
    private readonly calendars: WorkingCalendars,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  onApplicationBootstrap(): void {
    this.lookAfter(atLeastEveryMs);
  }

  async onApplicationShutdown(): Promise<void> {
    this.isStopped = true;
    clearTimeout(this.timer);
    await this.running;
  }

  private lookAfter(pauseMs: number): void {
    if (this.isStopped) return;
    this.timer = setTimeout(() => {
      const started = performance.now();
      this.running = this.look()
        .catch((error: unknown) => this.logger.warn(`will be tried again: ${String(error)}`))
        .then(() => {
          const tookMs = performance.now() - started;
          this.lookAfter(Math.max(atLeastEveryMs, tookMs * shareOfTime));
        });
    }, pauseMs);
    this.timer.unref();
  }

  /** Answers how many people were told. */
  look(): Promise<number> {
    return this.transaction.run(systemAct, async ({ sql }) => {
      const calendar = await this.calendars.ofProvince(sql);
      return writeDueNotices(sql, listMoment(this.clock.now(), calendar));
    });
  }
}
