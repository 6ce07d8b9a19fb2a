import { request } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { orderedId } from '../data/ordered-id';
import { startChild } from './child';
import { type Comparison, type Cost, costOf, interleaved, medianCost } from './comparison';
import { peakMemory, residentMemory } from './memory-use';
import type { Office, SignedIn } from './office';
import { pagesOf, scannedPdf, type ScannedPdf } from './scanned-pdf';

const rounds = 7;
/** Megabytes of a large file, and of each small one; a round sends as many bytes of both. */
const large = 100;
const small = 1;
const megabyte = 1024 * 1024;
const boundary = 'motcua-bench-boundary';

interface Sent {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly bytes: number;
  readonly parts: Iterable<Buffer>;
}

/** Sends a body as fast as it is taken; any answer but 201 ends the measurement. */
async function send({ url, headers, bytes, parts }: Sent): Promise<void> {
  const outgoing = request(url, {
    method: 'POST',
    headers: { ...headers, 'content-length': String(bytes) },
  });
  const answered = new Promise<void>((resolve, reject) => {
    outgoing.once('error', reject).once('response', (incoming) => {
      incoming.setEncoding('utf8');
      let text = '';
      incoming.on('data', (part: string) => (text += part));
      incoming.once('end', () => {
        if (incoming.statusCode === 201) resolve();
        else reject(new Error(`upload: ${incoming.statusCode} ${text}`));
      });
    });
  });
  await Promise.all([answered, pipeline(Readable.from(parts), outgoing)]);
}

/** The form of a scan as a browser sends it. */
function formOf({ bytes, parts }: ScannedPdf): { bytes: number; parts: Iterable<Buffer> } {
  const field = (name: string, value: string): string =>
    `--${boundary}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
  const head = Buffer.from(
    `${field('purpose', 'component')}${field('componentNo', '1')}--${boundary}\r\n` +
      'content-disposition: form-data; name="file"; filename="ban-quet.pdf"\r\n' +
      'content-type: application/pdf\r\n\r\n',
  );
  const foot = Buffer.from(`\r\n--${boundary}--\r\n`);
  return {
    bytes: head.length + bytes + foot.length,
    parts: (function* () {
      yield head;
      yield* parts();
      yield foot;
    })(),
  };
}

/** A dossier in work at the clerk's commune, and room for the large file. */
async function prepare({ database }: Office, { actor }: SignedIn): Promise<string> {
  await database.query(
    `update setting set value = value || $1::jsonb where key = 'documents.limits'`,
    [{ maxBytes: 2 * large * megabyte, maxPages: 2 * pagesOf(large) }],
  );
  const { rows } = await database.query<{ id: string }>(
    `select id from dossier where received_unit_id = $1 and status = 'inProcess'
       and ended_at is null and result_at is null limit 1`,
    [actor.unitId],
  );
  if (!rows[0]) throw new Error('No dossier is in work.');
  return rows[0].id;
}

/** Files of the product, one after the other, until `large` megabytes are sent. */
function uploadsOf(office: Office, { cookie }: SignedIn, dossierId: string) {
  return async (megabytes: number): Promise<void> => {
    for (let sent = 0; sent < large; sent += megabytes)
      await send({
        url: office.url(`/dossiers/${dossierId}/documents`),
        headers: {
          cookie,
          'idempotency-key': orderedId(),
          'content-type': `multipart/form-data; boundary=${boundary}`,
        },
        ...formOf(scannedPdf(pagesOf(megabytes), orderedId())),
      });
  };
}

async function flatMemory(office: Office, sendFiles: (megabytes: number) => Promise<void>) {
  const peak = (megabytes: number) => () =>
    peakMemory(office.processes.node, () => sendFiles(megabytes));
  const before = residentMemory(office.processes.node);
  await peak(small)();
  await peak(large)();
  const pairs = await interleaved(rounds, peak(large), peak(small));
  const inMegabytes = (bytes: readonly number[]): string =>
    (Math.max(...bytes) / megabyte).toFixed(0);
  const comparison: Comparison = {
    name: `upload of one file of ${large} MB against ${large / small} of ${small} MB`,
    figure: 'more resident memory of the API at its peak',
    goal: { atMost: 32 },
    unit: ' MB',
    ratios: pairs.map(({ a, b }) => (a - b) / megabyte),
    note: `highest peaks: ${inMegabytes(pairs.map(({ a }) => a))} MB and ${inMegabytes(pairs.map(({ b }) => b))} MB; before the first upload ${inMegabytes([before])} MB`,
  };
  return comparison;
}

/** A large scan against small ones, and against a route that does nothing but hash to disk. */
export async function upload(
  office: Office,
  port: number,
  who: string,
): Promise<readonly Comparison[]> {
  const session = await office.signIn(who);
  const sendFiles = uploadsOf(office, session, await prepare(office, session));
  const memory = await flatMemory(office, sendFiles);
  const { child } = await startChild('bare-upload', { folder: office.stage.dataDir, port });
  const timed = (work: () => Promise<void>) => async (): Promise<{ seconds: number }> => {
    const started = performance.now();
    await work();
    return { seconds: (performance.now() - started) / 1000 };
  };
  const product = timed(() => sendFiles(large));
  const bare = timed(() => {
    const { bytes, parts } = scannedPdf(pagesOf(large), orderedId());
    const headers = { 'content-type': 'application/octet-stream' };
    return send({ url: `http://127.0.0.1:${port}/`, headers, bytes, parts: parts() });
  });
  const { postmaster } = office.processes;
  try {
    await bare();
    const pairs = await interleaved<Cost>(
      rounds,
      () => costOf(office.processes, large, product),
      () => costOf({ node: child.pid ?? 0, postmaster }, large, bare),
    );
    return [
      memory,
      {
        name: `upload of ${large} MB against bare Fastify that hashes to disk`,
        figure: 'CPU of the server process for a megabyte',
        goal: { atMost: 2 },
        ratios: pairs.map(({ a, b }) => a.node / b.node),
        costs: [
          { side: 'product', cost: medianCost(pairs.map(({ a }) => a)) },
          { side: 'bare Fastify', cost: medianCost(pairs.map(({ b }) => b)) },
        ],
        note: 'a unit is a megabyte here',
      },
    ];
  } finally {
    child.disconnect();
  }
}
