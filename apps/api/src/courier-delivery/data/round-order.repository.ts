import { changeOne, type Sql } from '../../platform/database/sql';

export interface RoundOrder {
  readonly version: number;
  readonly ids: readonly string[];
}

/** In which order a courier rides the stops of a round; one row for each courier. */
export class RoundOrderRepository {
  constructor(private readonly sql: Sql) {}

  /** Version 0 until the courier has set an order. */
  async of(courierId: string): Promise<RoundOrder> {
    const [row] = await this.sql.query<RoundOrder & { readonly [column: string]: unknown }>(
      `select version, consignment_ids as ids from round_order where courier_id = $1`,
      [courierId],
    );
    return row ?? { version: 0, ids: [] };
  }

  /** Replaces the order that was seen; one that moved meanwhile is refused. */
  save(courierId: string, seen: number, stops: readonly string[], at: Date): Promise<void> {
    return changeOne(
      this.sql,
      `insert into round_order (courier_id, version, consignment_ids, changed_at)
       values ($1, $2::integer + 1, $3::uuid[], $4)
       on conflict (courier_id) do update set version = excluded.version,
         consignment_ids = excluded.consignment_ids, changed_at = excluded.changed_at
       where round_order.version = $2::integer`,
      [courierId, seen, stops, at],
    );
  }
}
