import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Client } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import {
  componentColumns,
  custodyColumns,
  dossierColumns,
  type DossierLines,
  DossierRows,
  type Share,
} from './dossier-rows';
import { lastDay, provinceOf } from './province-of';

export interface CopyOrder {
  readonly databaseUrl: string;
  /** Of all shares together. */
  readonly count: number;
  readonly share: Share;
}

const seed = 20_261_119;
const batch = 5_000;

async function copy(client: Client, into: string, lines: readonly string[]): Promise<void> {
  const stream = client.query(copyFrom(`copy ${into} from stdin`));
  await pipeline(Readable.from([`${lines.join('\n')}\n`]), stream);
}

async function copyBatch(client: Client, lines: readonly DossierLines[]): Promise<void> {
  const dossiers = lines.map(({ dossier }) => dossier);
  const components = lines.flatMap((each) => each.components);
  const hops = lines.map(({ custody }) => custody);
  await copy(client, `dossier (${dossierColumns})`, dossiers);
  await copy(client, `dossier_component (${componentColumns})`, components);
  await copy(client, `custody_hop (${custodyColumns})`, hops);
  process.send?.(lines.length);
}

async function copyShare({ databaseUrl, count, share }: CopyOrder): Promise<void> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  await client.query(`set search_path = motcua, public`);
  // What refers to what is known to be right: checking ten million references says nothing new.
  await client.query(`set session_replication_role = replica`);
  let pending: DossierLines[] = [];
  const rows = new DossierRows(await provinceOf(client), lastDay, seed);
  for (const lines of rows.lines(count, share)) {
    pending.push(lines);
    if (pending.length < batch) continue;
    await copyBatch(client, pending);
    pending = [];
  }
  if (pending.length > 0) await copyBatch(client, pending);
  await client.end();
}

process.on('disconnect', () => process.exit(0));
process.once('message', (order: CopyOrder) => {
  copyShare(order).then(
    () => process.send?.('finished'),
    (error: unknown) => {
      console.error(error);
      process.exit(1);
    },
  );
});
