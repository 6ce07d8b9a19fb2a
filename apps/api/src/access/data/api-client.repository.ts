import type { Permission } from '@motcua/dossier-domain';
import type { LocalDate } from '@motcua/shared-time';
import { changeOne, type Sql } from '../../platform/database/sql';

/** As it is shown: the hash of the secret never leaves this file. */
export interface ApiClient {
  readonly id: string;
  readonly clientId: string;
  readonly name: string;
  readonly unitId: string;
  readonly permissions: readonly Permission[];
  readonly validFrom: LocalDate;
  readonly validTo: LocalDate;
  readonly revokedAt: Date | null;
  readonly lastUsedAt: Date | null;
  readonly version: number;
}

export class ApiClientRepository {
  constructor(private readonly sql: Sql) {}

  async lock(id: string): Promise<ApiClient | undefined> {
    const [row] = await this.sql.query<ApiClient & Record<string, unknown>>(
      `select id, client_id as "clientId", name, unit_id as "unitId", permissions,
         valid_from::text as "validFrom", valid_to::text as "validTo",
         revoked_at as "revokedAt", last_used_at as "lastUsedAt", version
       from api_client where id = $1 for update`,
      [id],
    );
    return row;
  }

  async isClientIdTaken(clientId: string): Promise<boolean> {
    const rows = await this.sql.query(`select from api_client where client_id = $1`, [clientId]);
    return rows.length > 0;
  }

  async insert(client: ApiClient, secretHash: string): Promise<void> {
    await this.sql.execute(
      `insert into api_client (id, client_id, name, unit_id, secret_hash, permissions, valid_from,
         valid_to, version) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [
        client.id,
        client.clientId,
        client.name,
        client.unitId,
        secretHash,
        client.permissions,
        client.validFrom,
        client.validTo,
        client.version,
      ],
    );
  }

  async changeSecret(id: string, secretHash: string): Promise<void> {
    await changeOne(
      this.sql,
      `update api_client set secret_hash = $2, version = version + 1 where id = $1`,
      [id, secretHash],
    );
  }

  /** Throws `RowCountMismatch` when the client was changed since the version seen. */
  async revoke(id: string, seen: number, at: Date): Promise<void> {
    await changeOne(
      this.sql,
      `update api_client set revoked_at = $3, version = version + 1 where id = $1 and version = $2`,
      [id, seen, at],
    );
  }

  async isUnitOnDay(unitId: string, day: LocalDate): Promise<boolean> {
    const rows = await this.sql.query(
      `select from unit
        where id = $1 and valid_from <= $2 and (valid_to is null or valid_to >= $2)`,
      [unitId, day],
    );
    return rows.length > 0;
  }
}
