import { Pool, type PoolClient } from 'pg';
import type { Clock } from '@motcua/shared-time';
import {
  chainHash,
  chainStart,
  leafHash,
  merkleRoot,
  type SealableRow,
  sealableColumns,
  sealedText,
} from './merkle';
import type { SealKey } from './seal-key';

const batchSize = 2_000;

/**
 * Gives committed journal rows their gap-free position and seals them in batches.
 * Only one sealer works at a time; rows are taken after commit, so a late commit is never skipped.
 */
export class Sealer {
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> = Promise.resolve();
  private stopped = false;

  constructor(
    private readonly pool: Pool,
    private readonly key: SealKey,
    private readonly clock: Clock,
    private readonly onFault: (error: unknown) => void,
  ) {}

  static connect(
    url: string,
    key: SealKey,
    clock: Clock,
    onFault: (error: unknown) => void,
  ): Sealer {
    const pool = new Pool({
      connectionString: url,
      max: 1,
      application_name: 'motcua-sealer',
      connectionTimeoutMillis: 5_000,
    });
    // Without a listener an idle connection that the server closes would end the process.
    pool.on('error', onFault);
    // So would one that is cut while it works; its statement fails too and tells why.
    pool.on('connect', (client) => client.on('error', () => undefined));
    return new Sealer(pool, key, clock, onFault);
  }

  /** Seals again and again until stopped; a fault is reported and tried again a second later. */
  start(everyMs = 200): void {
    const turn = (): void => {
      this.running = this.sealWhatIsThere()
        .then(() => everyMs)
        .catch((error: unknown) => {
          this.onFault(error);
          return 1_000;
        })
        .then((pauseMs) => {
          if (!this.stopped) this.timer = setTimeout(turn, pauseMs);
        });
    };
    turn();
  }

  async stop(): Promise<void> {
    this.stopped = true;
    if (this.timer) clearTimeout(this.timer);
    await this.running;
    await this.pool.end();
  }

  /** Looks before it begins: most of the time nothing has happened, and looking is cheap. */
  private async sealWhatIsThere(): Promise<void> {
    const { rows } = await this.pool.query<{ waits: boolean }>(
      `select exists (select from journal where position is null) as waits`,
    );
    if (rows[0]?.waits) await this.sealAll();
  }

  /** Seals everything that is committed now; answers how many rows it numbered. */
  async sealAll(): Promise<number> {
    let total = 0;
    for (;;) {
      const sealed = await this.sealBatch();
      total += sealed;
      if (sealed < batchSize) return total;
    }
  }

  private async sealBatch(): Promise<number> {
    const client = await this.pool.connect();
    try {
      await client.query('begin');
      const sealed = await this.sealWithin(client);
      await client.query('commit');
      client.release();
      return sealed;
    } catch (error) {
      client.release(true);
      throw error;
    }
  }

  private async sealWithin(client: PoolClient): Promise<number> {
    const elected = await client.query<{ mine: boolean }>(
      `select pg_try_advisory_xact_lock(hashtextextended(current_schema() || ':sealer', 0)) as mine`,
    );
    if (!elected.rows[0]?.mine) return 0;
    const { rows } = await client.query<SealableRow>(
      `select ${sealableColumns} from journal where position is null
        order by sequence, id limit ${batchSize}`,
    );
    if (rows.length === 0) return 0;
    const last = await client.query<{ no: string; to_position: string; chain: Buffer }>(
      `select no, to_position, chain from seal order by no desc limit 1`,
    );
    const from = BigInt(last.rows[0]?.to_position ?? 0) + 1n;
    const to = from + BigInt(rows.length) - 1n;
    const leaves = rows.map((row, index) => leafHash(sealedText(row, from + BigInt(index))));
    const numbered = await client.query(
      `update journal j set position = n.position, leaf = decode(n.leaf, 'hex')
        from unnest($1::uuid[], $2::bigint[], $3::text[]) as n(id, position, leaf)
        where j.id = n.id and j.position is null`,
      [
        rows.map((row) => row.id),
        rows.map((_, index) => (from + BigInt(index)).toString()),
        leaves.map((leaf) => leaf.toString('hex')),
      ],
    );
    if (numbered.rowCount !== rows.length) throw new Error('Another sealer numbered these rows.');
    const previous = last.rows[0]?.chain ?? chainStart;
    const root = merkleRoot(leaves);
    const chain = chainHash(previous, root, from, to);
    await client.query(
      `insert into seal (no, from_position, to_position, root, previous, chain, signature, key_id,
         sealed_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [
        (BigInt(last.rows[0]?.no ?? 0) + 1n).toString(),
        from.toString(),
        to.toString(),
        root,
        previous,
        chain,
        this.key.sign(chain),
        this.key.keyId,
        this.clock.now(),
      ],
    );
    return rows.length;
  }
}
