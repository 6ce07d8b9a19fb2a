import type { DossierStatus } from '@motcua/dossier-domain';
import type { Actor } from '../../access/actor';
import { claimableDossiers } from '../../access/visible-dossiers';
import { changeOne, Parameters, type Sql } from '../../platform/database/sql';

/** What decides about a claim: who holds the dossier, where it is worked on, and its state. */
export interface ClaimedDossier {
  readonly id: string;
  readonly code: string;
  readonly version: number;
  readonly status: DossierStatus;
  readonly assigneeId: string | null;
  readonly assigneeName: string | null;
  readonly receivedUnitId: string;
  readonly competentUnitId: string;
}

export class ClaimRepository {
  constructor(private readonly sql: Sql) {}

  async lock(id: string, actor: Actor): Promise<ClaimedDossier | undefined> {
    const parameters = new Parameters();
    const key = parameters.add(id);
    const [row] = await this.sql.query<ClaimedDossier & Record<string, unknown>>(
      `select d.id, d.code, d.version, d.status, d.assignee_id as "assigneeId",
         (select s.full_name from staff s where s.id = d.assignee_id) as "assigneeName",
         d.received_unit_id as "receivedUnitId", d.competent_unit_id as "competentUnitId"
       from dossier d where d.id = ${key}::uuid and ${claimableDossiers(actor, parameters)}
       for update of d`,
      parameters.values,
    );
    return row;
  }

  async save(id: string, version: number, assigneeId: string | null): Promise<void> {
    await changeOne(
      this.sql,
      `update dossier set assignee_id = $3, version = version + 1 where id = $1 and version = $2`,
      [id, version, assigneeId],
    );
  }
}
