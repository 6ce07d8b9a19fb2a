import { Blob, File as NodeFile } from 'node:buffer';
import { forgetUpload, sendInParts } from './sent-in-parts';

/** Letters of one byte: a part may end anywhere. */
const whole = 'giay chung sinh '.repeat(2_000);
/** The file of Node: that of the test's browser cannot be sent with Node's requests. */
const aFile = (name: string) => new NodeFile([whole], name, { lastModified: 1 }) as unknown as File;
const size = new Blob([whole]).size;

/** Holds what it is sent, as the server does; breaks the connection when told to. */
class HoldingServer {
  held: string[] = [];
  asked: string[] = [];
  cutAfter = Infinity;
  /** Bytes another window sent meanwhile. */
  alreadyHeld = 0;
  sha256 = '';

  install(): void {
    globalThis.fetch = async (input, init) => {
      const request = new Request(input, init);
      const { pathname } = new URL(request.url);
      this.asked.push(`${request.method} ${pathname}`);
      if (request.method === 'POST')
        this.sha256 = ((await request.json()) as { sha256: string }).sha256;
      if (request.method !== 'PATCH') return this.answer();
      if (this.held.length >= this.cutAfter) throw new TypeError('network');
      const offset = Number(request.headers.get('upload-offset'));
      if (offset !== this.bytes)
        return this.refusal({ type: '/problems/conflict', existing: String(this.bytes) });
      this.held.push(await request.text());
      return this.answer();
    };
  }

  get bytes(): number {
    return this.alreadyHeld + new Blob(this.held).size;
  }

  private answer(): Response {
    const body = { id: 'u1', held: this.bytes, size, partSize: 10_000 };
    return Response.json(body);
  }

  private refusal(problem: object): Response {
    return new Response(JSON.stringify({ title: '', detail: '', status: 409, ...problem }), {
      status: 409,
      headers: { 'content-type': 'application/problem+json' },
    });
  }
}

let server: HoldingServer;

beforeEach(() => {
  server = new HoldingServer();
  server.install();
});

it('sends every byte in order and says how far it is', async () => {
  const heard: number[] = [];
  const id = await sendInParts(aFile('mot.pdf'), (held) => heard.push(held));
  expect(id).toBe('u1');
  expect(server.held.join('') === whole).toBe(true);
  expect(server.sha256).toMatch(/^[0-9a-f]{64}$/);
  expect(heard[0]).toBe(0);
  expect(heard.at(-1)).toBe(size);
});

it('goes on after a cut where the server is, without announcing the file again', async () => {
  const file = aFile('hai.pdf');
  server.cutAfter = 1;
  await expect(sendInParts(file, () => undefined)).rejects.toThrow('network');
  const before = server.held.length;
  server.cutAfter = Infinity;
  await sendInParts(file, () => undefined);
  expect(before).toBe(1);
  expect(server.held.join('') === whole).toBe(true);
  expect(server.asked.filter((each) => each.startsWith('POST'))).toHaveLength(1);
  forgetUpload(file);
  await sendInParts(file, () => undefined);
  expect(server.asked.filter((each) => each.startsWith('POST'))).toHaveLength(2);
});

it('follows the server when it holds other bytes than were thought', async () => {
  const file = aFile('ba.pdf');
  server.cutAfter = 0;
  await expect(sendInParts(file, () => undefined)).rejects.toThrow('network');
  server.cutAfter = Infinity;
  const heard: number[] = [];
  const sending = sendInParts(file, (held) => {
    heard.push(held);
    // Between the question and the part another window sent more.
    if (heard.length === 1) server.alreadyHeld = 15_000;
  });
  await sending;
  expect(heard.slice(0, 2)).toEqual([0, 15_000]);
  expect(heard.at(-1)).toBe(size);
});
