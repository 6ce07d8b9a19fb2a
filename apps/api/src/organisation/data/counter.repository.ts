import type { LocalDate } from '@motcua/shared-time';
import { changeOne, type Sql } from '../../platform/database/sql';

export interface Counter {
  readonly id: string;
  readonly unitId: string;
  readonly number: number;
  readonly name: string;
  readonly validFrom: LocalDate;
  readonly validTo: LocalDate | null;
  readonly version: number;
}

const columns = `id, unit_id as "unitId", number, name, valid_from::text as "validFrom",
  valid_to::text as "validTo", version`;

export class CounterRepository {
  constructor(private readonly sql: Sql) {}

  async lock(id: string): Promise<Counter | undefined> {
    const [row] = await this.sql.query<Counter & Record<string, unknown>>(
      `select ${columns} from counter where id = $1 for update`,
      [id],
    );
    return row;
  }

  /** The counter of that number which is open on the day or opens later. */
  async sameNumber(unitId: string, number: number, from: LocalDate): Promise<string | undefined> {
    const [row] = await this.sql.query<{ id: string }>(
      `select id from counter where unit_id = $1 and number = $2
         and (valid_to is null or valid_to >= $3) limit 1`,
      [unitId, number, from],
    );
    return row?.id;
  }

  async insert(counter: Counter): Promise<void> {
    await this.sql.execute(
      `insert into counter (id, unit_id, number, name, valid_from, valid_to, version)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [
        counter.id,
        counter.unitId,
        counter.number,
        counter.name,
        counter.validFrom,
        counter.validTo,
        counter.version,
      ],
    );
  }

  async update(counter: Counter): Promise<void> {
    await changeOne(
      this.sql,
      `update counter set name = $2, valid_to = $3, version = $4 where id = $1`,
      [counter.id, counter.name, counter.validTo, counter.version],
    );
  }
}
