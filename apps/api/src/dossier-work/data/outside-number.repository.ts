import { changeOne, type Sql } from '../../platform/database/sql';

export interface OutsideNumber {
  readonly system: string;
  readonly number: string;
}

/** Under which number a dossier is worked on in a system that is not ours. */
export class OutsideNumberRepository {
  constructor(private readonly sql: Sql) {}

  async find(dossierId: string): Promise<OutsideNumber | undefined> {
    const [row] = await this.sql.query<OutsideNumber & Record<string, unknown>>(
      `select system, number from outside_number where dossier_id = $1`,
      [dossierId],
    );
    return row;
  }

  async put(
    dossierId: string,
    { system, number }: OutsideNumber,
    by: string,
    at: Date,
  ): Promise<void> {
    await this.sql.execute(
      `insert into outside_number (dossier_id, system, number, recorded_by, recorded_at)
       values ($1, $2, $3, $4, $5)
       on conflict (dossier_id) do update set system = excluded.system, number = excluded.number,
         recorded_by = excluded.recorded_by, recorded_at = excluded.recorded_at`,
      [dossierId, system, number, by, at],
    );
  }

  async remove(dossierId: string): Promise<void> {
    await this.sql.execute(`delete from outside_number where dossier_id = $1`, [dossierId]);
  }

  async raiseVersion(dossierId: string, version: number): Promise<void> {
    await changeOne(
      this.sql,
      `update dossier set version = version + 1 where id = $1 and version = $2`,
      [dossierId, version],
    );
  }
}
