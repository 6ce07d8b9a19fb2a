import {
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';
import { ScanWaitingFiles } from './use-cases/scan-waiting-files';
import { SweepFiles } from './use-cases/sweep-files';
import { SweepUploads } from './use-cases/sweep-uploads';

const minuteMs = 60_000;

/** What is done about kept files behind the requests: overdue scans, and a sweep each hour. */
@Injectable()
export class SafeKeepingWork implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger('SafeKeepingWork');
  private readonly timers: NodeJS.Timeout[] = [];
  private running: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly sweep: SweepFiles,
    private readonly sweepUploads: SweepUploads,
    private readonly scan: ScanWaitingFiles,
  ) {}

  onApplicationBootstrap(): void {
    this.every(minuteMs, () => this.scan.run());
    this.every(60 * minuteMs, () => this.sweep.run());
    this.every(60 * minuteMs, () => this.sweepUploads.run());
  }

  async onApplicationShutdown(): Promise<void> {
    for (const timer of this.timers) clearInterval(timer);
    await this.running;
  }

  /** One after the other: neither is urgent, and both read files. */
  private every(periodMs: number, work: () => Promise<unknown>): void {
    const turn = (): void => {
      this.running = this.running
        .then(work)
        .catch((error: unknown) => this.logger.warn(`will be tried again: ${String(error)}`));
    };
    const timer = setInterval(turn, periodMs);
    timer.unref();
    this.timers.push(timer);
  }
}
