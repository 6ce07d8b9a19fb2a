import type { Actor } from '../../access/actor';
import { visibleConsignments } from '../../access/visible-dossiers';
import { changeOne, Parameters, type Sql } from '../../platform/database/sql';
import { consignmentKey } from './consignment-key';
import type { ConsignmentState } from './consignment';

type Row = Omit<ConsignmentState, 'stateFee' | 'postage'> & { stateFee: string; postage: string };

const columns = `c.id, c.number, c.kind, c.status, c.version, c.dossier_id as "dossierId",
  c.procedure_code as "procedureCode", c.post_unit_id as "postUnitId",
  c.from_unit_id as "fromUnitId", c.to_unit_id as "toUnitId", c.contact_name as "contactName",
  c.contact_phone as "contactPhone", c.contact_address as "contactAddress", c.slot, c.papers,
  c.original_nos as originals,
  c.seal_no as "sealNo", c.courier_id as "courierId", c.manifest_id as "manifestId", c.attempts,
  c.next_attempt_on::text as "nextAttemptOn", c.state_fee as "stateFee", c.postage,
  c.cash_taken_by as "cashTakenBy", c.cash_taken_at as "cashTakenAt", c.due_on::text as "dueOn",
  c.collected_at as "collectedAt", c.collection_proof as "collectionProof",
  c.filed_at as "filedAt", c.delivered_at as "deliveredAt", c.ended_at as "endedAt",
  c.registered_by as "registeredBy", c.registered_at as "registeredAt", c.note`;

export class ConsignmentRepository {
  constructor(private readonly sql: Sql) {}

  async insert(consignment: ConsignmentState): Promise<void> {
    await this.sql.execute(
      `insert into consignment (id, number, kind, status, dossier_id, procedure_code, post_unit_id,
         from_unit_id, to_unit_id, contact_name, contact_phone, contact_address, slot, papers,
         seal_no, state_fee, postage, registered_by, registered_at, note, original_nos)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19,
         $20, $21::integer[])`,
      [
        consignment.id,
        consignment.number,
        consignment.kind,
        consignment.status,
        consignment.dossierId,
        consignment.procedureCode,
        consignment.postUnitId,
        consignment.fromUnitId,
        consignment.toUnitId,
        consignment.contactName,
        consignment.contactPhone,
        consignment.contactAddress,
        consignment.slot,
        JSON.stringify(consignment.papers),
        consignment.sealNo,
        consignment.stateFee,
        consignment.postage,
        consignment.registeredBy,
        consignment.registeredAt,
        consignment.note,
        consignment.originals,
      ],
    );
  }

  /** The id behind an id or a number, if the actor may see it; nothing is locked. */
  async idOfVisible(key: string, actor: Actor): Promise<string | undefined> {
    const parameters = new Parameters();
    const condition = consignmentKey(key, parameters);
    if (!condition) return undefined;
    const visible = visibleConsignments(actor, parameters);
    const [row] = await this.sql.query<{ id: string }>(
      `select c.id from consignment c where ${condition} and ${visible}`,
      parameters.values,
    );
    return row?.id;
  }

  /** By id or number, only if the actor may see it; locked until the change is over. */
  async lockVisible(key: string, actor: Actor): Promise<ConsignmentState | undefined> {
    const parameters = new Parameters();
    const condition = consignmentKey(key, parameters);
    if (!condition) return undefined;
    const visible = visibleConsignments(actor, parameters);
    const [row] = await this.sql.query<Row & Record<string, unknown>>(
      `select ${columns} from consignment c where ${condition} and ${visible} for update`,
      parameters.values,
    );
    return row && stateOf(row);
  }

  /** What a bag holds, in the order of its numbers; the same order in every change avoids deadlocks. */
  async lockOfManifest(manifestId: string): Promise<ConsignmentState[]> {
    const rows = await this.sql.query<Row & Record<string, unknown>>(
      `select ${columns} from consignment c where c.manifest_id = $1 order by c.number for update`,
      [manifestId],
    );
    return rows.map(stateOf);
  }

  /** Writes what a step may change; a version that moved meanwhile is refused. */
  save(next: ConsignmentState, version: number): Promise<void> {
    return changeOne(
      this.sql,
      `update consignment set version = version + 1, status = $3, slot = $4, papers = $5,
         seal_no = $6, courier_id = $7, manifest_id = $8, attempts = $9, next_attempt_on = $10,
         collected_at = $11, collection_proof = $12, filed_at = $13, delivered_at = $14,
         ended_at = $15, note = $16, state_fee = $17, postage = $18, cash_taken_by = $19,
         cash_taken_at = $20, due_on = $21
       where id = $1 and version = $2`,
      [
        next.id,
        version,
        next.status,
        next.slot,
        JSON.stringify(next.papers),
        next.sealNo,
        next.courierId,
        next.manifestId,
        next.attempts,
        next.nextAttemptOn,
        next.collectedAt,
        next.collectionProof === null ? null : JSON.stringify(next.collectionProof),
        next.filedAt,
        next.deliveredAt,
        next.endedAt,
        next.note,
        next.stateFee,
        next.postage,
        next.cashTakenBy,
        next.cashTakenAt,
        next.dueOn,
      ],
    );
  }
}

function stateOf(row: Row): ConsignmentState {
  return { ...row, stateFee: Number(row.stateFee), postage: Number(row.postage) };
}
