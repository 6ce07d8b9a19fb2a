import {
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';
import type { Clock } from '@motcua/shared-time';
import { CLOCK } from '../../platform/config/clock';
import { PoolSql } from '../../platform/database/pool-sql';
import { MessageRepository, type QueuedMessage } from '../data/message.repository';
import { MESSAGE_GATEWAY, type MessageGateway } from '../gateway/message-gateway';

const everyMs = 5_000;
const atOnce = 20;
const minuteMs = 60_000;
/** Longer than a turn lasts at a gateway that lets each message wait: nobody else takes them then. */
const takenForMs = 5 * minuteMs;

/** News of yesterday confuses: what could not leave within a day stays, and says so. */
const goodForMs = 24 * 60 * minuteMs;

@Injectable()
export class SendMessages implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger('SendMessages');
  private timer: NodeJS.Timeout | undefined;
  private turning: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly sql: PoolSql,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(MESSAGE_GATEWAY) private readonly gateway: MessageGateway | null,
  ) {}

  onApplicationBootstrap(): void {
    if (!this.gateway) return;
    this.timer = setInterval(() => {
      this.turning = this.turn().catch((error: unknown) =>
        this.logger.warn(`will be tried again: ${String(error)}`),
      );
    }, everyMs);
    this.timer.unref();
  }

  async onApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.turning;
  }

  /** Sends what is due once; answers how many messages were taken up. */
  async turn(): Promise<number> {
    if (!this.gateway) return 0;
    const messages = new MessageRepository(this.sql);
    const now = this.clock.now();
    const taken = await messages.take(atOnce, now, later(now, takenForMs));
    for (const message of taken) await this.send(messages, this.gateway, message);
    return taken.length;
  }

  private async send(
    messages: MessageRepository,
    gateway: MessageGateway,
    message: QueuedMessage,
  ): Promise<void> {
    const now = this.clock.now();
    if (now.getTime() - message.writtenAt.getTime() > goodForMs)
      return messages.settle(message, 'failed', 'tooOld', now);
    const { dossierId, no, phone: to, text, attempts } = message;
    const answer = await gateway.send({ id: `${dossierId}/${no}`, to, text });
    if (answer === 'sent') return messages.settle(message, 'sent', null, this.clock.now());
    if (answer === 'refused')
      return messages.settle(message, 'failed', 'refusedByGateway', this.clock.now());
    // One minute, two, four … up to an hour between the attempts.
    const wait = Math.min(2 ** (attempts - 1), 60) * minuteMs;
    return messages.postpone(message, later(now, wait));
  }
}

function later(from: Date, milliseconds: number): Date {
  return new Date(from.getTime() + milliseconds);
}
