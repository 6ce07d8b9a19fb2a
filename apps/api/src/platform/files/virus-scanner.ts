import { createConnection, type NetConnectOpts, type Socket } from 'node:net';
import type { Readable } from 'node:stream';

/** What a scan says of one file; `finding` is the scanner's own name of what it met. */
export type ScanVerdict =
  { readonly state: 'clean' } | { readonly state: 'infected'; readonly finding: string };

/** Nobody answered, or not in the scanner's words: the file is neither clean nor infected. */
export class ScannerSilent extends Error {
  constructor(reason: string) {
    super(`The virus scanner gave no verdict: ${reason}`);
    this.name = 'ScannerSilent';
  }
}

/** Injection token of the scanner; `undefined` where the deployment has none. */
export const VIRUS_SCANNER = Symbol('VIRUS_SCANNER');

export interface VirusScanner {
  /** Throws `ScannerSilent` when there is no verdict. */
  scan(content: Readable): Promise<ScanVerdict>;
}

const usualPort = 3310;
const answerTimeoutMs = 60_000;
/** Bytes; the daemon's words are one short line. */
const longestAnswer = 4_096;

/** `CLAMAV_SOCKET`, or `CLAMAV_HOST` with `CLAMAV_PORT`, name the daemon; without them nothing is scanned. */
export function virusScannerFrom(environment: NodeJS.ProcessEnv): VirusScanner | undefined {
  const { CLAMAV_SOCKET: path, CLAMAV_HOST: host, CLAMAV_PORT: port } = environment;
  if (path) return new ClamScanner({ path });
  return host ? new ClamScanner({ host, port: Number(port || usualPort) }) : undefined;
}

/** Speaks the INSTREAM command of clamd: length-prefixed chunks, a zero length at the end. */
export class ClamScanner implements VirusScanner {
  constructor(private readonly address: NetConnectOpts) {}

  async scan(content: Readable): Promise<ScanVerdict> {
    const socket = createConnection(this.address);
    socket.setTimeout(answerTimeoutMs, () => socket.destroy(new Error('timeout')));
    const answer = answerOf(socket);
    // Observed below; a daemon that closes early must not end the process meanwhile.
    answer.catch(() => undefined);
    try {
      await send(socket, content);
      return verdictOf(await answer);
    } catch (error) {
      throw error instanceof ScannerSilent ? error : new ScannerSilent(String(error));
    } finally {
      content.destroy();
      socket.destroy();
    }
  }
}

async function send(socket: Socket, content: Readable): Promise<void> {
  await write(socket, Buffer.from('zINSTREAM\0', 'latin1'));
  for await (const part of content as AsyncIterable<Buffer>) {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(part.length);
    // The daemon answers and closes in the middle when it has seen enough.
    if (socket.destroyed || socket.readableEnded) return;
    await write(socket, Buffer.concat([length, part]));
  }
  await write(socket, Buffer.alloc(4));
}

function write(socket: Socket, bytes: Buffer): Promise<void> {
  return new Promise((resolve, reject) => {
    socket.once('error', reject);
    socket.write(bytes, (error) => {
      socket.off('error', reject);
      if (error) reject(error);
      else resolve();
    });
  });
}

function answerOf(socket: Socket): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    socket.on('data', (part: Buffer) => {
      text += part.toString('latin1');
      if (text.includes('\0') || text.length > longestAnswer) resolve(text);
    });
    socket.on('error', reject);
    socket.on('close', () => resolve(text));
  });
}

function verdictOf(answer: string): ScanVerdict {
  const line = answer.split('\0')[0]?.trim() ?? '';
  if (/^stream: OK$/.test(line)) return { state: 'clean' };
  const finding = /^stream: (.+) FOUND$/.exec(line)?.[1];
  if (finding) return { state: 'infected', finding: finding.slice(0, 200) };
  throw new ScannerSilent(line.slice(0, 200) || 'no answer');
}
