import type { LocalDate } from '@motcua/shared-time';
import { isSpent } from '../../digitisation/data/scan-keeping.repository';
import { officeDayOf } from '../../platform/database/office-day';
import { changeOne, type Sql } from '../../platform/database/sql';

export interface LockedProposal {
  readonly id: string;
  readonly unitId: string;
  readonly version: number;
  readonly proposedBy: string;
  readonly outcome: 'confirmed' | 'rejected' | null;
}

/** The day on which a closed dossier `d` has been kept for as long as the rule `r` says. */
export const keptUntil = `(${officeDayOf('d.ended_at')} + make_interval(years => r.years))::date`;

/**
 * A dossier whose documents may be destroyed on a day: closed for longer than its procedure has to
 * be kept, under no hold, and with something left to destroy. Without a rule it is kept for good.
 */
export const isDue = (day: string): string => `d.ended_at is not null
  and exists (select from retention_rule r where r.procedure_code = d.procedure_code
    and r.years is not null
    and ${keptUntil} <= ${day}::date)
  and not exists (select from legal_hold h where h.dossier_id = d.id and h.lifted_at is null)
  and exists (select from dossier_document f where f.dossier_id = d.id and f.destroyed_at is null)`;

/** It stands on a list that nobody has settled yet. */
export const isProposed = `exists (select from destruction_item i
  join destruction_proposal p on p.id = i.proposal_id
  where i.dossier_id = d.id and p.outcome is null)`;

export class DestructionRepository {
  constructor(private readonly sql: Sql) {}

  /**
   * Locks the dossiers, in one order, and answers those that may be proposed: asked afterwards, so that
   * of two lists made at once the second one sees the first.
   */
  async lockDue(
    dossierIds: readonly string[],
    unitIds: readonly string[],
    day: LocalDate,
  ): Promise<{ id: string; unitId: string }[]> {
    const among = `d.id = any($1::uuid[]) and d.received_unit_id = any($2::uuid[])`;
    await this.sql.query(
      `select d.id from dossier d where ${among} order by d.id for update of d`,
      [dossierIds, unitIds],
    );
    return this.sql.query(
      `select d.id, d.received_unit_id as "unitId" from dossier d
       where ${among} and ${isDue('$3')} and not ${isProposed} order by d.id`,
      [dossierIds, unitIds, day],
    );
  }

  async propose(
    proposal: { id: string; unitId: string; reason: string; by: string; at: Date },
    dossierIds: readonly string[],
  ): Promise<void> {
    const { id, unitId, reason, by, at } = proposal;
    await this.sql.execute(
      `insert into destruction_proposal (id, unit_id, reason, proposed_by, proposed_at)
       values ($1, $2, $3, $4, $5)`,
      [id, unitId, reason, by, at],
    );
    await this.sql.execute(
      `insert into destruction_item (proposal_id, no, dossier_id)
       select $1, i.no, i.id from unnest($2::uuid[]) with ordinality as i(id, no)`,
      [id, dossierIds],
    );
  }

  async lock(id: string, unitIds: readonly string[]): Promise<LockedProposal | undefined> {
    const [row] = await this.sql.query<LockedProposal & Record<string, unknown>>(
      `select p.id, p.unit_id as "unitId", p.version, p.proposed_by as "proposedBy", p.outcome
       from destruction_proposal p where p.id = $1 and p.unit_id = any($2::uuid[]) for update`,
      [id, unitIds],
    );
    return row;
  }

  /** The dossiers of a proposal with whether they may still be destroyed; locked. */
  async lockItems(
    proposalId: string,
    day: LocalDate,
  ): Promise<{ id: string; unitId: string; due: boolean }[]> {
    return this.sql.query(
      `select d.id, d.received_unit_id as "unitId", (${isDue('$2')}) as due
       from destruction_item i join dossier d on d.id = i.dossier_id
       where i.proposal_id = $1 order by d.id for update of d`,
      [proposalId, day],
    );
  }

  /**
   * Takes the documents off the papers, with the scans they were made of; the sweep clears bytes that
   * no other dossier needs. A scan with pages of several dossiers goes with the last of them.
   */
  async destroyDocuments(
    dossierId: string,
    by: string,
    at: Date,
  ): Promise<{ readonly documents: number; readonly scans: number }> {
    // What a machine read off a document is the document once more, and it is not read again.
    await this.sql.execute(
      `update recognised_text set text = null, searchable = null, lease_until = null,
         state = case when state = 'done' then state else 'parked' end
       where dossier_id = $1`,
      [dossierId],
    );
    await this.sql.execute(
      `update scan_page set picture = null, thumbnail = null
       where dossier_id = $1 and document_no is not null and coalesce(picture, thumbnail) is not null`,
      [dossierId],
    );
    const documents = await this.sql.execute(
      `update dossier_document set destroyed_at = $2, destroyed_by = $3,
         removed_at = coalesce(removed_at, $2), removed_by = coalesce(removed_by, $3)
       where dossier_id = $1 and destroyed_at is null`,
      [dossierId, at, by],
    );
    const scans = await this.sql.execute(
      `update scan_file f set destroyed_at = $2 from scan_batch b
       where b.id = f.batch_id and ${isSpent} and exists (select from scan_page q
         where q.batch_id = f.batch_id and q.file_no = f.no and q.dossier_id = $1)`,
      [dossierId, at],
    );
    return { documents, scans };
  }

  async settle(
    proposal: LockedProposal,
    outcome: 'confirmed' | 'rejected',
    note: string | null,
    by: string,
    at: Date,
  ): Promise<void> {
    await changeOne(
      this.sql,
      `update destruction_proposal set outcome = $3, note = $4, settled_by = $5, settled_at = $6,
         version = version + 1
       where id = $1 and version = $2`,
      [proposal.id, proposal.version, outcome, note, by, at],
    );
  }

  /** Answers the new version; undefined when another version is stored. */
  async setRule(rule: {
    procedureCode: string;
    years: number | null;
    legalGround: string;
    version: number;
    by: string;
    at: Date;
  }): Promise<number | undefined> {
    const [row] = await this.sql.query<{ version: number }>(
      `insert into retention_rule as r (procedure_code, years, legal_ground, version, set_by, set_at)
       select $1, $2, $3, 1, $5, $6
       where $4 = 0 or exists (select from retention_rule where procedure_code = $1)
       on conflict (procedure_code) do update set years = excluded.years,
         legal_ground = excluded.legal_ground, version = r.version + 1, set_by = excluded.set_by,
         set_at = excluded.set_at
       where r.version = $4
       returning version`,
      [rule.procedureCode, rule.years, rule.legalGround, rule.version, rule.by, rule.at],
    );
    return row?.version;
  }

  async knowsProcedure(code: string): Promise<boolean> {
    const [row] = await this.sql.query<{ known: boolean }>(
      `select exists (select from procedure where code = $1) as known`,
      [code],
    );
    return row?.known ?? false;
  }
}
