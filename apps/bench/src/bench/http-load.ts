import { connect, type Socket } from 'node:net';
import { type Agent, request } from 'node:http';

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
const answersWithinMs = 30_000;

/** One request on a kept connection. */
export function send(agent: Agent, { method, url, headers, body }: Call): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const options = { agent, method, headers, timeout: answersWithinMs };
    const outgoing = request(url, options, (incoming) => {
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

function wordsOf({ method, url, headers, body = '' }: Call): string {
  const { host, pathname, search } = new URL(url);
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  return (
    `${method} ${pathname}${search} HTTP/1.1\r\nhost: ${host}\r\n${lines.join('')}` +
    `content-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`
  );
}

/**
 * A connection that knows just enough of HTTP/1.1 to count answers. Sender, server and database
 * share the machine: a full client took as much of it as the server under measurement.
 */
class Line {
  private waiting:
    { resolve: (status: number) => void; reject: (error: Error) => void } | undefined;
  private received: Buffer = Buffer.alloc(0);

  private constructor(private readonly socket: Socket) {
    socket.setNoDelay(true).setTimeout(answersWithinMs, () => {
      socket.destroy(new Error('No answer in 30 s.'));
    });
    socket.on('data', (part: Buffer) => this.take(part));
    socket.on('error', (error) => this.waiting?.reject(error));
    socket.on('close', () => this.waiting?.reject(new Error('The server hung up.')));
  }

  static open(url: string): Promise<Line> {
    const { hostname, port } = new URL(url);
    return new Promise((resolve, reject) => {
      const socket = connect(Number(port), hostname);
      socket.once('error', reject).once('connect', () => {
        socket.off('error', reject);
        resolve(new Line(socket));
      });
    });
  }

  /** The status of the answer, when all of it is here. */
  ask(words: string): Promise<number> {
    return new Promise((resolve, reject) => {
      this.waiting = { resolve, reject };
      this.received = Buffer.alloc(0);
      this.socket.write(words);
    });
  }

  get lastLength(): number {
    return this.received.length;
  }

  get lastAnswer(): string {
    return this.received.toString('utf8');
  }

  close(): void {
    this.waiting = undefined;
    this.socket.destroy();
  }

  private take(part: Buffer): void {
    this.received = this.received.length === 0 ? part : Buffer.concat([this.received, part]);
    const headEnd = this.received.indexOf('\r\n\r\n');
    if (headEnd < 0) return;
    const head = this.received.toString('latin1', 0, headEnd);
    const length = /^content-length: (\d+)$/im.exec(head)?.[1];
    if (length === undefined) {
      this.socket.destroy(new Error(`An answer without a length: ${head}`));
      return;
    }
    if (this.received.length < headEnd + 4 + Number(length)) return;
    this.waiting?.resolve(Number(head.slice(9, 12)));
  }
}

/** How long a number of requests took together, and each of them in milliseconds. */
export interface Took {
  readonly seconds: number;
  readonly times: readonly number[];
  /** Of all answers, with their heads. */
  readonly bytes: number;
}

/** Sends `count` requests over 16 connections; any unexpected status ends the measurement. */
export async function load(
  count: number,
  expected: number,
  callOf: (no: number) => Call,
  linesAtOnce = connections,
): Promise<Took> {
  const lines = await Promise.all(
    Array.from({ length: linesAtOnce }, () => Line.open(callOf(0).url)),
  );
  // Written before the clock runs: whoever asks shares the processors with whoever answers.
  const calls = Array.from({ length: count }, (_, no) => wordsOf(callOf(no)));
  const times: number[] = [];
  let bytes = 0;
  let next = 0;
  const started = performance.now();
  const work = async (line: Line): Promise<void> => {
    for (let no = next++; no < count; no = next++) {
      const asked = performance.now();
      const status = await line.ask(calls[no] ?? '');
      times.push(performance.now() - asked);
      bytes += line.lastLength;
      if (status !== expected)
        throw new Error(
          `${calls[no]?.split('\r\n', 1)}: ${status} ${line.lastAnswer.slice(0, 1_000)}`,
        );
    }
  };
  try {
    await Promise.all(lines.map(work));
    return { seconds: (performance.now() - started) / 1000, times, bytes };
  } finally {
    for (const line of lines) line.close();
  }
}
