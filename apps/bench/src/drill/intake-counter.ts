import { Agent } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Answer, send } from '../bench/http-load';
import type { Intake } from '../data/intake';
import { orderedId } from '../data/ordered-id';
import { password } from '../data/provincial-units';

/** What the API acknowledged, as the counter wrote it down. */
export interface Acknowledged {
  readonly key: string;
  readonly id: string;
  readonly code: string;
}

const retryAfterMs = 100;

/** A counter that receives one dossier after the other and asks again until it has its answer. */
export class IntakeCounter {
  readonly acknowledged: Acknowledged[] = [];
  /** Every key that was ever sent. */
  readonly keys: string[] = [];
  retries = 0;
  /** Why it gave up: an answer that the product should never give. */
  fault: unknown;
  /** A repetition is the same request, to the byte. */
  private readonly bodies = new Map<string, string>();
  private readonly agent = new Agent({ keepAlive: true, maxSockets: 1 });
  private cookie = '';
  private stopped = false;
  private working: Promise<void> = Promise.resolve();

  constructor(
    private readonly url: string,
    private readonly username: string,
    private readonly intake: () => Intake,
  ) {}

  async signIn(): Promise<void> {
    const { status, text, headers } = await send(this.agent, {
      method: 'POST',
      url: `${this.url}/api/v1/session`,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ username: this.username, password }),
    });
    if (status !== 200) throw new Error(`sign-in of ${this.username}: ${status} ${text}`);
    this.cookie = String(headers['set-cookie']).split(';')[0] ?? '';
  }

  open(): void {
    this.working = this.work();
    this.working.catch((error: unknown) => (this.fault = error));
  }

  /** Ends after the dossier in hand has its answer. */
  async close(): Promise<void> {
    this.stopped = true;
    await this.working;
    this.agent.destroy();
  }

  /** Sends an answered key once more; the first answer must come again. */
  async repeat({ key }: Acknowledged): Promise<Acknowledged> {
    return this.receive(key);
  }

  private async work(): Promise<void> {
    while (!this.stopped) {
      const key = orderedId();
      this.keys.push(key);
      this.acknowledged.push(await this.receive(key));
    }
  }

  private async receive(key: string): Promise<Acknowledged> {
    for (;;) {
      const answer = await this.ask(key);
      if (answer) return answer;
      this.retries += 1;
      await sleep(retryAfterMs);
    }
  }

  /** Undefined: no answer, or one that asks to come again. Anything else is a fault of the product. */
  private async ask(key: string): Promise<Acknowledged | undefined> {
    const body = this.bodies.get(key) ?? JSON.stringify({ ...this.intake(), note: key });
    this.bodies.set(key, body);
    const headers = {
      cookie: this.cookie,
      'content-type': 'application/json',
      'idempotency-key': key,
    };
    const call = { method: 'POST', url: `${this.url}/api/v1/dossiers`, headers, body } as const;
    const reply = await send(this.agent, call).catch(() => undefined);
    if (!reply || reply.status === 503 || isInFlight(reply)) return undefined;
    if (reply.status !== 201) throw new Error(`${key}: ${reply.status} ${reply.text}`);
    const { id, code } = JSON.parse(reply.text) as { id: string; code: string };
    return { key, id, code };
  }
}

/** The first request with this key is still being answered. */
function isInFlight({ status, text }: Answer): boolean {
  return status === 409 && text.includes('/problems/in-flight');
}
