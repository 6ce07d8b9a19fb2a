import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { applicationDataSourceOptions, DataSource, JournalReaders } from '../data/product';

const pauseMs = 15;

/** What a reader has seen, in the order in which it saw it. */
export interface EventReader {
  readonly name: string;
  /** Whether it may miss or repeat nothing; the mutant is there to be caught. */
  readonly isMutant: boolean;
  open(): Promise<void>;
  close(): Promise<void>;
  seen(): Promise<readonly string[]>;
}

interface Step {
  readonly last: string;
  readonly id: string;
}

/** Remembers one mark and asks for what lies behind it, as the event feed does. */
export class MarkReader implements EventReader {
  private readonly ids: string[] = [];
  private last: string;
  private stopped = false;
  private working: Promise<void> = Promise.resolve();

  constructor(
    readonly name: string,
    readonly isMutant: boolean,
    private readonly databaseUrl: string,
    private readonly statement: string,
    start: string,
  ) {
    this.last = start;
  }

  async open(): Promise<void> {
    const client = new Client({ connectionString: this.databaseUrl });
    await client.connect();
    this.working = this.follow(client).finally(() => client.end());
    this.working.catch(() => undefined);
  }

  async close(): Promise<void> {
    this.stopped = true;
    await this.working;
  }

  seen(): Promise<readonly string[]> {
    return Promise.resolve(this.ids);
  }

  private async follow(client: Client): Promise<void> {
    for (let isLast = false; !isLast; await sleep(pauseMs)) {
      isLast = this.stopped;
      const { rows } = await client.query<Step>(this.statement, [this.last]);
      for (const { last, id } of rows) {
        this.ids.push(id);
        this.last = last;
      }
    }
  }
}

/** Follows the positions that the sealer gives after commit. */
export const positionReader = (url: string): EventReader =>
  new MarkReader(
    'positions',
    false,
    url,
    `select position::text as last, id from journal where position > $1::bigint order by position`,
    '0',
  );

/** Trusts the identity column: numbers are given before commit, and a late one is overtaken. */
export const identityMutant = (url: string): EventReader =>
  new MarkReader(
    'identity column',
    true,
    url,
    `select no::text as last, event_id as id from drill_arrival where no > $1::bigint order by no`,
    '0',
  );

/** Trusts the time of the event in the same way. */
export const instantMutant = (url: string): EventReader =>
  new MarkReader(
    'instant of the event',
    true,
    url,
    `select at::text as last, id from journal where at > $1::timestamptz order by at`,
    '2000-01-01',
  );

export const effectTable = `create table drill_effect (
  no bigint generated always as identity primary key, event_id uuid not null)`;

/** The product's own readers, two processes' worth of them, with an effect for every event. */
export class ProductReaders implements EventReader {
  readonly name = 'readers of the product';
  readonly isMutant = false;
  private readonly sources: { source: InstanceType<typeof DataSource>; stop(): Promise<void> }[] =
    [];

  constructor(
    private readonly databaseUrl: string,
    private readonly owner: Client,
  ) {}

  async open(): Promise<void> {
    for (let no = 0; no < 2; no += 1) {
      const source = new DataSource(applicationDataSourceOptions(this.databaseUrl, 2));
      await source.initialize();
      const readers = new JournalReaders(source);
      readers.register({
        name: 'drill',
        handle: async (events, sql) => {
          await sql.execute(
            `insert into drill_effect (event_id) select id from unnest($1::uuid[]) as id`,
            [events.map(({ id }) => id)],
          );
        },
      });
      // Its connections are cut on purpose: what it was doing is rolled back and read again.
      readers.start(() => undefined, pauseMs);
      this.sources.push({ source, stop: () => readers.stop() });
    }
  }

  async close(): Promise<void> {
    for (const { source, stop } of this.sources) {
      await stop();
      await source.destroy();
    }
  }

  async seen(): Promise<readonly string[]> {
    const { rows } = await this.owner.query<{ id: string }>(
      `select event_id as id from drill_effect order by no`,
    );
    return rows.map(({ id }) => id);
  }
}
