import { changeOne, type Sql } from '../../platform/database/sql';

export interface SavedView {
  readonly id: string;
  readonly ownerId: string;
  readonly unitId: string;
  readonly isShared: boolean;
  readonly name: string;
  readonly filter: object;
  readonly columns: readonly string[];
}

export interface StoredView {
  readonly ownerId: string;
  readonly unitId: string;
  readonly isShared: boolean;
  readonly version: number;
  readonly updatedAt: Date;
}

export class SavedViewRepository {
  constructor(private readonly sql: Sql) {}

  async insert(view: SavedView, at: Date): Promise<void> {
    await this.sql.execute(
      `insert into saved_view (id, owner_id, unit_id, is_shared, name, filter, columns, version,
         created_at, updated_at)
       values ($1, $2, $3, $4, $5, $6, $7, 1, $8, $8)`,
      [
        view.id,
        view.ownerId,
        view.unitId,
        view.isShared,
        view.name,
        JSON.stringify(view.filter),
        view.columns,
        at,
      ],
    );
  }

  async lock(id: string): Promise<StoredView | undefined> {
    const [row] = await this.sql.query<StoredView & Record<string, unknown>>(
      `select owner_id as "ownerId", unit_id as "unitId", is_shared as "isShared", version,
         updated_at as "updatedAt"
       from saved_view where id = $1 for update`,
      [id],
    );
    return row;
  }

  async replace(
    id: string,
    version: number,
    view: Pick<SavedView, 'isShared' | 'name' | 'filter' | 'columns'>,
    at: Date,
  ): Promise<void> {
    await changeOne(
      this.sql,
      `update saved_view set is_shared = $3, name = $4, filter = $5, columns = $6,
         version = version + 1, updated_at = $7
       where id = $1 and version = $2`,
      [id, version, view.isShared, view.name, JSON.stringify(view.filter), view.columns, at],
    );
  }

  async remove(id: string, version: number): Promise<void> {
    await changeOne(this.sql, `delete from saved_view where id = $1 and version = $2`, [
      id,
      version,
    ]);
  }

  async count(ownerId: string): Promise<number> {
    const [row] = await this.sql.query<{ count: number }>(
      `select count(*)::integer as count from saved_view where owner_id = $1`,
      [ownerId],
    );
    return row?.count ?? 0;
  }
}
