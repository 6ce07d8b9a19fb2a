import { Agent, request } from 'node:http';

export interface Call {
  readonly method: 'GET' | 'POST';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

export interface Answer {
  readonly status: number;
  readonly text: string;
  readonly headers: NodeJS.Dict<string | string[]>;
}

export const connections = 16;

/** One request on a kept connection. */
export function send(agent: Agent, { method, url, headers, body }: Call): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const outgoing = request(url, { agent, method, headers, timeout: 30_000 }, (incoming) => {
      const parts: Buffer[] = [];
      incoming.on('data', (part: Buffer) => parts.push(part));
      incoming.on('end', () =>
        resolve({
          status: incoming.statusCode ?? 0,
          text: Buffer.concat(parts).toString('utf8'),
          headers: incoming.headers,
        }),
      );
      incoming.on('error', reject);
    });
    outgoing.on('error', reject);
    outgoing.on('timeout', () => outgoing.destroy(new Error('No answer in 30 s.')));
    outgoing.end(body);
  });
}

/** Sends `count` requests over 16 connections; any unexpected status ends the measurement. */
export async function load(
  count: number,
  expected: number,
  callOf: (no: number) => Call,
): Promise<{ seconds: number }> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  let next = 0;
  const started = performance.now();
  const worker = async (): Promise<void> => {
    for (let no = next++; no < count; no = next++) {
      const call = callOf(no);
      const { status, text } = await send(agent, call);
      if (status !== expected) throw new Error(`${call.url}: ${status} ${text.slice(0, 500)}`);
    }
  };
  try {
    await Promise.all(Array.from({ length: connections }, worker));
    return { seconds: (performance.now() - started) / 1000 };
  } finally {
    agent.destroy();
  }
}
