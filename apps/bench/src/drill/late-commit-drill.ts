import type { ChildProcess } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Client } from 'pg';
import { startChild } from '../bench/child';
import { sqlOf } from '../data/province-of';
import { migrate, SealKey, verifyJournal } from '../data/product';
import { SeededRandom } from '../data/seeded-random';
import { Stage } from '../data/stage';
import { Deadline } from './deadline';
import {
  effectTable,
  type EventReader,
  identityMutant,
  instantMutant,
  positionReader,
  ProductReaders,
} from './event-readers';
import { arrivalTable, LateWriters } from './late-writers';

export interface ReaderReport {
  readonly name: string;
  readonly isMutant: boolean;
  readonly missed: number;
  readonly repeated: number;
  readonly invented: number;
}

export interface LateCommitReport {
  readonly committed: number;
  readonly undone: number;
  readonly kills: number;
  readonly readers: readonly ReaderReport[];
  readonly faults: readonly string[];
}

const sealers = 2;
const withinMs = (kills: number): number => 120_000 + kills * 20_000;

/** Sealers that somebody keeps killing, now and then after cutting their connections. */
class FallingSealers {
  private children: ChildProcess[] = [];

  constructor(private readonly stage: Stage) {}

  async start(): Promise<void> {
    while (this.children.length < sealers) {
      const { sealer: databaseUrl } = this.stage.postgres.urls;
      const order = { databaseUrl, keyFile: this.stage.sealKeyFile };
      const { child } = await startChild('../drill/sealer-process', order);
      this.children.push(child);
    }
  }

  /** kill -9 of one process, which is replaced at once. */
  async killOne(random: SeededRandom): Promise<void> {
    const [child] = this.children.splice(random.below(this.children.length), 1);
    child?.kill('SIGKILL');
    await this.start();
  }

  /** Ends the backends of all sealers in whatever they are doing. */
  async cutConnections(client: Client): Promise<void> {
    await client.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'motcua-sealer'`,
    );
  }

  stop(): void {
    for (const child of this.children) child.kill('SIGKILL');
    this.children = [];
  }
}

async function untilSealed(
  client: Client,
  readers: readonly EventReader[],
  deadline: Deadline,
): Promise<void> {
  for (;;) {
    const { rows } = await client.query<{ open: number; read: boolean }>(
      `select (select count(*)::integer from journal where position is null) as open,
         coalesce((select position from journal_reader where name = 'drill'), 0)
           = (select max(position) from journal) as read`,
    );
    if (rows[0]?.open === 0 && rows[0].read) break;
    deadline.check('Sealers or readers did not catch up.');
    await sleep(50);
  }
  for (const reader of readers) await reader.close();
}

async function reportOf(reader: EventReader, writers: LateWriters): Promise<ReaderReport> {
  const seen = await reader.seen();
  const once = new Set(seen);
  const committed = new Set(writers.committed);
  return {
    name: reader.name,
    isMutant: reader.isMutant,
    missed: writers.committed.filter((id) => !once.has(id)).length,
    repeated: seen.length - once.size,
    invented: [...once].filter((id) => !committed.has(id)).length,
  };
}

/** What is wrong with the positions themselves. */
async function positionFaults(client: Client, keyFile: string): Promise<string[]> {
  const { rows } = await client.query<{ holes: string; disorder: string }>(
    `select coalesce(max(position), 0) - count(position) as holes,
       (select count(*) from journal a join journal b using (subject_type, subject_id)
         where a.sequence < b.sequence and a.position > b.position) as disorder
     from journal`,
  );
  const chain = await verifyJournal(sqlOf(client), SealKey.openOrMake(keyFile));
  return [
    ...(rows[0]?.holes === '0' ? [] : [`positions with holes: ${rows[0]?.holes}`]),
    ...(rows[0]?.disorder === '0'
      ? []
      : [`events of a subject out of order: ${rows[0]?.disorder}`]),
    ...(chain.intact ? [] : [`the chain breaks: ${chain.firstFault?.reason}`]),
  ];
}

function readerFaults({ name, isMutant, missed, repeated, invented }: ReaderReport): string[] {
  // A drill in which the mutant misses nothing has not shown that it would see a loss.
  if (isMutant) return missed > 0 ? [] : [`the mutant that trusts the ${name} missed nothing`];
  return missed + repeated + invented === 0
    ? []
    : [`${name}: ${missed} missed, ${repeated} repeated, ${invented} invented`];
}

/**
 * Transactions that commit late while the sealers are killed: no reader of positions may miss or
 * repeat an event, and a reader that trusts the order of insertion must.
 */
export async function lateCommitDrill(
  { kills, latestMs, betweenMs }: { kills: number; latestMs: number; betweenMs: number },
  say: (line: string) => void,
): Promise<LateCommitReport> {
  const deadline = new Deadline(withinMs(kills));
  const random = new SeededRandom(kills);
  const stage = await Stage.open('late-commit-drill', say);
  const falling = new FallingSealers(stage);
  try {
    const { app, owner, sealer } = stage.postgres.urls;
    await migrate({ app, owner, sealer });
    const client = await stage.connect();
    for (const table of [arrivalTable, effectTable]) await client.query(table);
    await client.query(`grant select, insert on drill_arrival, drill_effect to motcua_app`);
    const writers = new LateWriters(app, latestMs);
    const readers = [
      positionReader(app),
      new ProductReaders(app, client),
      identityMutant(app),
      instantMutant(app),
    ];
    await falling.start();
    for (const reader of readers) await reader.open();
    writers.open();
    for (let kill = 0; kill < kills; kill += 1) {
      await sleep(betweenMs / 2 + random.below(betweenMs));
      // A connection that is cut under a living sealer is another fault than a dead sealer.
      if (kill % 2 === 1) await falling.cutConnections(client);
      await falling.killOne(random);
    }
    await writers.close();
    await untilSealed(client, readers, deadline);
    const reports: ReaderReport[] = [];
    for (const reader of readers) reports.push(await reportOf(reader, writers));
    const faults = [
      ...reports.flatMap(readerFaults),
      ...(await positionFaults(client, stage.sealKeyFile)),
    ];
    await client.end();
    const { committed, undone } = writers;
    return { committed: committed.length, undone: undone.length, kills, readers: reports, faults };
  } finally {
    falling.stop();
    await stage.close();
  }
}
