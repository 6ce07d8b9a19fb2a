import { changeOne, type Sql } from '../../platform/database/sql';

export interface ParkedEvent {
  readonly journalId: string;
  readonly unitId: string | null;
}

export class ParkedEventRepository {
  constructor(private readonly sql: Sql) {}

  /** The row while nobody has read it since. */
  async lock(reader: string, position: number): Promise<ParkedEvent | undefined> {
    const [row] = await this.sql.query<ParkedEvent & Record<string, unknown>>(
      `select p.journal_id as "journalId", j.unit_id as "unitId"
       from parked_event p join journal j on j.id = p.journal_id
       where p.reader = $1 and p.position = $2 and p.solved_at is null for update of p`,
      [reader, position],
    );
    return row;
  }

  async solve(reader: string, position: number, at: Date): Promise<void> {
    await changeOne(
      this.sql,
      `update parked_event set solved_at = $3, tries = tries + 1
        where reader = $1 and position = $2`,
      [reader, position, at],
    );
  }
}
