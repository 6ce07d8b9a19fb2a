import { setTimeout as sleep } from 'node:timers/promises';
import type { Client } from 'pg';
import { completeIntake } from '../data/intake';
import { addProvince } from '../data/provincial-units';
import { SeededRandom } from '../data/seeded-random';
import { Stage } from '../data/stage';
import { Deadline } from './deadline';
import { auditIntake, faultsOf, type IntakeAudit } from './intake-audit';
import { IntakeCounter } from './intake-counter';

export interface KillDrillReport {
  readonly kills: number;
  readonly retries: number;
  readonly repeatedKeys: number;
  readonly audit: IntakeAudit;
  readonly faults: readonly string[];
}

/** Three sessions in each of two communes: their dossiers share one counter of codes. */
const clerks = ['xa-1', 'xa-1', 'xa-1', 'xa-2', 'xa-2', 'xa-2'];
/** A kill must meet work: so many answers come first. */
const answersBetween = 12;
const withinMs = (kills: number): number => 120_000 + kills * 30_000;
const repeatedKeys = 20;

/** Waits until the counters get answers again: the next kill must meet work. */
async function untilAnswered(
  counters: readonly IntakeCounter[],
  deadline: Deadline,
): Promise<void> {
  const answered = (): number => counters.reduce((sum, each) => sum + each.acknowledged.length, 0);
  const before = answered();
  while (answered() < before + answersBetween) {
    for (const { fault } of counters) if (fault !== undefined) throw fault;
    deadline.check('The counters got no answers.');
    await sleep(20);
  }
}

async function untilRead(client: Client, deadline: Deadline): Promise<void> {
  for (;;) {
    const { rows } = await client.query<{ done: boolean }>(
      `select not exists (select from journal where position is null)
         and (select max(position) from journal) = (select min(position) from journal_reader) as done`,
    );
    if (rows[0]?.done) return;
    deadline.check('The readers did not catch up.');
    await sleep(50);
  }
}

async function repeat(counters: readonly IntakeCounter[]): Promise<number> {
  let repeated = 0;
  for (const counter of counters) {
    for (const first of counter.acknowledged.slice(-Math.ceil(repeatedKeys / counters.length))) {
      const again = await counter.repeat(first);
      if (again.id !== first.id || again.code !== first.code)
        throw new Error(`${first.key} was answered differently: ${first.code}, ${again.code}`);
      repeated += 1;
    }
  }
  return repeated;
}

/**
 * kill -9 of the API and of the whole PostgreSQL in turn while counters receive dossiers and ask
 * again until they are answered; afterwards what they were told is compared with what is there.
 */
export async function killDrill(
  kills: number,
  say: (line: string) => void,
): Promise<KillDrillReport> {
  const deadline = new Deadline(withinMs(kills));
  const random = new SeededRandom(Math.floor(performance.now() * 1000));
  const stage = await Stage.open('kill-drill', say);
  try {
    await stage.startApi();
    const preparing = await stage.connect();
    await addProvince(preparing);
    const intake = await completeIntake(preparing);
    await preparing.end();
    const counters = clerks.map((name) => new IntakeCounter(stage.url, name, intake));
    for (const counter of counters) await counter.signIn();
    for (const counter of counters) counter.open();
    for (let kill = 0; kill < kills; kill += 1) {
      await untilAnswered(counters, deadline);
      await sleep(random.below(600));
      if (kill % 2 === 0) {
        await stage.killApi();
        await stage.startApi();
      } else {
        await stage.killPostgres();
        await stage.startPostgres();
      }
      say(`  kill ${kill + 1} of ${kills}: ${kill % 2 === 0 ? 'API' : 'PostgreSQL'}`);
    }
    await untilAnswered(counters, deadline);
    await Promise.all(counters.map((counter) => counter.close()));
    const repeated = await repeat(counters);
    const client = await stage.connect();
    await untilRead(client, deadline);
    const acknowledged = counters.flatMap((each) => each.acknowledged);
    const keys = counters.flatMap((each) => each.keys);
    const audit = await auditIntake(client, stage.sealKeyFile, acknowledged, keys);
    await client.end();
    const retries = counters.reduce((sum, each) => sum + each.retries, 0);
    return { kills, retries, repeatedKeys: repeated, audit, faults: faultsOf(audit) };
  } finally {
    await stage.close();
  }
}
