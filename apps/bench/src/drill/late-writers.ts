import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { orderedId } from '../data/ordered-id';
import { SeededRandom } from '../data/seeded-random';

/** Where a reader of arrival numbers would look: numbered at insert, like an identity key. */
export const arrivalTable = `create table drill_arrival (
  no bigint generated always as identity primary key, event_id uuid not null)`;

const writers = 10;
const takenBack = 0.1;

/** Business changes of many offices; each commits up to `latestMs` after it wrote its event. */
export class LateWriters {
  /** Ids of the events whose commit was acknowledged. */
  readonly committed: string[] = [];
  /** Ids of events that were rolled back and must never be seen. */
  readonly undone: string[] = [];
  private stopped = false;
  private working: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly databaseUrl: string,
    private readonly latestMs: number,
  ) {}

  open(): void {
    this.working = Promise.all(Array.from({ length: writers }, (_, no) => this.write(no)));
    this.working.catch(() => undefined);
  }

  async close(): Promise<void> {
    this.stopped = true;
    await this.working;
  }

  private async write(no: number): Promise<void> {
    const random = new SeededRandom(no);
    const client = new Client({ connectionString: this.databaseUrl });
    await client.connect();
    let subject = orderedId();
    let sequence = 0;
    while (!this.stopped) {
      const event = orderedId();
      await client.query('begin');
      await client.query(insertEvent, [event, orderedId(), subject, sequence + 1]);
      await client.query(`insert into drill_arrival (event_id) values ($1)`, [event]);
      // Every other writer is quick: the late ones must be overtaken.
      await sleep(no % 2 === 0 ? random.below(this.latestMs) : random.below(20));
      if (random.chance(takenBack)) {
        await client.query('rollback');
        this.undone.push(event);
        continue;
      }
      await client.query('commit');
      this.committed.push(event);
      sequence += 1;
      if (random.chance(0.2)) [subject, sequence] = [orderedId(), 0];
    }
    await client.end();
  }
}

const insertEvent = `insert into journal (id, change_id, subject_type, subject_id, sequence, type,
    actor, at, data)
  values ($1, $2, 'dossier', $3, $4, 'dossier.drilled', '{"id": "drill", "kind": "system"}',
    clock_timestamp(), '{}')`;
