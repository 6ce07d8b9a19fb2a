import {
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';
import { KeepScans } from './use-cases/keep-scans';
import { ReadScans } from './use-cases/read-scans';
import { RecogniseTexts } from './use-cases/recognise-texts';

const idleMs = 1_000;
const hourMs = 3_600_000;

/** The work behind the requests: reads scans one after the other, and letters when they are wanted. */
@Injectable()
export class DigitisationWork implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger('DigitisationWork');
  private readonly timers = new Map<string, NodeJS.Timeout>();
  private readonly running = new Map<string, Promise<void>>();
  private stopped = false;

  constructor(
    private readonly scans: ReadScans,
    private readonly texts: RecogniseTexts,
    private readonly keeping: KeepScans,
  ) {}

  onApplicationBootstrap(): void {
    this.turn('scans', () => this.scans.next());
    this.turn('texts', () => this.texts.next());
    this.turn('keeping', () => this.keeping.run().then(() => false), hourMs);
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopped = true;
    for (const timer of this.timers.values()) clearTimeout(timer);
    await Promise.all(this.running.values());
  }

  /** Letters wait for nobody and nobody waits for them: each queue has a turn of its own. */
  private turn(queue: string, next: () => Promise<boolean>, restMs = idleMs): void {
    const work = this.untilEmpty(next).then(() => {
      if (this.stopped) return;
      const timer = setTimeout(() => this.turn(queue, next, restMs), restMs);
      timer.unref();
      this.timers.set(queue, timer);
    });
    this.running.set(queue, work);
  }

  private async untilEmpty(next: () => Promise<boolean>): Promise<void> {
    try {
      while (!this.stopped && (await next()));
    } catch (error) {
      this.logger.warn(`will be tried again: ${String(error)}`);
    }
  }
}
