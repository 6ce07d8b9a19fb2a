import type { Actor } from '../../access/actor';
import { visibleDossiers } from '../../access/visible-dossiers';
import { changeOne, Parameters, type TransactionSql } from '../../platform/database/sql';
import { Dossier, type DossierState } from './dossier';
import { readClock, type StoredClock } from './dossier-clock';

/** Where a result is delivered: one line for the envelope, as it is called on the day of intake. */
export interface DeliveryAddress {
  readonly recipient: string;
  readonly phone: string;
  readonly address: string;
  /** Absent in another province. */
  readonly communeId?: string;
  readonly convenientTime?: string;
}

export interface NewDossier {
  readonly state: DossierState;
  readonly counterId: string | null;
  readonly registeredAt: Date;
  readonly applicant: Readonly<Record<string, unknown>> & { readonly fullName: string };
  readonly submitter: (Readonly<Record<string, unknown>> & { readonly fullName: string }) | null;
  readonly returnAddress: DeliveryAddress | null;
  readonly sets: number;
  readonly fees: readonly object[];
  readonly feeTotal: number;
  readonly trackingSecret: string;
  readonly note: string | null;
}

export interface ComponentRow {
  readonly no: number;
  readonly key: string;
  readonly name: string;
  readonly shortName: string | null;
  readonly mandatory: boolean | null;
  /** Group of which one paper is mandatory. */
  readonly oneOf: string | null;
  readonly state: string;
  readonly kind: string | null;
  readonly copies: number;
  /** Beside the originals that `copies` counts. */
  readonly certifiedCopies: number;
  readonly sheets: number;
  readonly note: string | null;
  /** Shown, compared and given back at once: it is never held (Decree 61/2018 Art. 17). */
  readonly presentOnly: boolean;
}

interface StateRow extends Omit<DossierState, 'clock'> {
  clock: StoredClock;
}

const stateColumns = `d.id, d.code, d.status, d.version, d.procedure_code as "procedureCode",
  d.procedure_version_id as "procedureVersionId", d.case_no as "caseNo", d.channel,
  d.helped_unit_id as "helpedUnitId", d.received_unit_id as "receivedUnitId",
  d.competent_unit_id as "competentUnitId", d.registered_by as "registeredBy",
  d.received_by as "receivedBy", d.receiver_employer as "receiverEmployer",
  d.received_at as "receivedAt", d.filed_at as "filedAt",
  d.supplement_rounds as "supplementRounds", d.reappointments, d.assignee_id as "assigneeId",
  d.return_method as "returnMethod", d.clock, d.due_soon_at as "dueSoonAt", d.decision, d.decision_no as "decisionNo",
  d.decided_by as "decidedBy", d.result_at as "resultAt", d.ended_at as "endedAt",
  d.arrived_at as "arrivedAt", d.arrival_shelf as "arrivalShelf", d.returned_at as "returnedAt",
  d.return_proof as "returnProof"`;

export class DossierRepository {
  constructor(private readonly sql: TransactionSql) {}

  /** Locks a dossier that the actor may see, by id. */
  async lockVisible(id: string, actor: Actor, reason?: string): Promise<Dossier | undefined> {
    const parameters = new Parameters();
    const key = parameters.add(id);
    const visible = visibleDossiers(actor, parameters, 'd', { reason });
    return this.read(`d.id = ${key}::uuid and ${visible}`, parameters);
  }

  /** Locks a dossier whoever asks; for steps that follow from another subject's act. */
  async lock(id: string): Promise<Dossier | undefined> {
    const parameters = new Parameters();
    return this.read(`d.id = ${parameters.add(id)}::uuid`, parameters);
  }

  private async read(condition: string, parameters: Parameters): Promise<Dossier | undefined> {
    const [row] = await this.sql.query<StateRow & Record<string, unknown>>(
      `select ${stateColumns} from dossier d where ${condition} for update of d`,
      parameters.values,
    );
    return row ? Dossier.from({ ...row, clock: readClock(row.clock) }) : undefined;
  }

  /** Writes a new dossier and its papers. */
  insert(dossier: NewDossier, components: readonly ComponentRow[]): void {
    const { state, applicant, submitter } = dossier;
    const { current, first } = state.clock;
    this.sql.insertLater(
      `insert into dossier (id, code, code_tail, status, procedure_code, procedure_version_id,
         case_no, channel, helped_unit_id, received_unit_id, competent_unit_id, counter_id,
         registered_by, registered_at, received_by, receiver_employer, received_at, filed_at, due_at,
         due_on, first_due_on, clock, supplement_rounds, applicant_kind, applicant_name,
         applicant_personal_id, applicant_tax_number, applicant_birth_date, applicant_sex,
         applicant_phone, applicant_email, applicant_address, submitter, submitter_name,
         submitter_phone, return_method, return_address, fees, fee_total, tracking_secret, note,
         due_soon_at, sets)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19,
         $20, $21, $22, $23, $24, $25, $26, $27, $28, $29, $30, $31, $32, $33, $34, $35, $36, $37,
         $38, $39, $40, $41, $42, $43)`,
      [
        state.id,
        state.code,
        state.code.slice(-4),
        state.status,
        state.procedureCode,
        state.procedureVersionId,
        state.caseNo,
        state.channel,
        state.helpedUnitId,
        state.receivedUnitId,
        state.competentUnitId,
        dossier.counterId,
        state.registeredBy,
        dossier.registeredAt,
        state.receivedBy,
        state.receiverEmployer,
        state.receivedAt,
        state.filedAt,
        current?.dueAt ?? null,
        current?.dueOn ?? null,
        first?.dueOn ?? null,
        JSON.stringify(state.clock),
        state.supplementRounds,
        applicant.kind,
        applicant.fullName,
        applicant.personalId ?? null,
        applicant.taxNumber ?? null,
        applicant.birthDate ?? null,
        applicant.sex ?? null,
        applicant.phone ?? null,
        applicant.email ?? null,
        applicant.address ?? null,
        submitter ? JSON.stringify(submitter) : null,
        submitter?.fullName ?? null,
        submitter?.phone ?? null,
        state.returnMethod,
        dossier.returnAddress ? JSON.stringify(dossier.returnAddress) : null,
        JSON.stringify(dossier.fees),
        dossier.feeTotal,
        dossier.trackingSecret,
        dossier.note,
        state.dueSoonAt,
        dossier.sets,
      ],
    );
    this.sql.insertLater(
      `insert into dossier_component (dossier_id, no, key, name, short_name, mandatory, one_of, state,
         kind, copies, certified_copies, sheets, note, present_only)
       select $1, c.no, c.key, c.name, c."shortName", c.mandatory, c."oneOf", c.state, c.kind,
         c.copies, c."certifiedCopies", c.sheets, c.note, c."presentOnly"
       from jsonb_to_recordset($2::jsonb) as c(no integer, key text, name text, "shortName" text,
         mandatory boolean, "oneOf" text, state text, kind text, copies integer,
         "certifiedCopies" integer, sheets integer, note text, "presentOnly" boolean)`,
      [state.id, JSON.stringify(components)],
    );
  }

  /** New ticks for papers the dossier already lists; answers how many rows changed. */
  async tickComponents(
    dossierId: string,
    ticks: readonly Pick<
      ComponentRow,
      'no' | 'state' | 'kind' | 'copies' | 'certifiedCopies' | 'sheets' | 'note'
    >[],
  ): Promise<number> {
    return this.sql.execute(
      `update dossier_component c set state = t.state, kind = t.kind, copies = t.copies,
         certified_copies = t."certifiedCopies", sheets = t.sheets, note = t.note
       from jsonb_to_recordset($2::jsonb) as t(no integer, state text, kind text, copies integer,
         "certifiedCopies" integer, sheets integer, note text)
       where c.dossier_id = $1 and c.no = t.no`,
      [dossierId, JSON.stringify(ticks)],
    );
  }

  async components(dossierId: string): Promise<ComponentRow[]> {
    return this.sql.query<ComponentRow & Record<string, unknown>>(
      `select no, key, name, short_name as "shortName", mandatory, one_of as "oneOf", state, kind, copies,
         certified_copies as "certifiedCopies", sheets, note, present_only as "presentOnly"
       from dossier_component where dossier_id = $1 order by no`,
      [dossierId],
    );
  }

  /** Writes what an action changed; the version it was loaded with must still be the stored one. */
  async save({ state }: Dossier, loadedVersion: number): Promise<void> {
    const { current, first } = state.clock;
    await changeOne(
      this.sql,
      `update dossier set status = $3, version = $4, received_by = $5, receiver_employer = $6,
         received_at = $7, filed_at = $8, due_at = $9, due_on = $10, first_due_on = $11, clock = $12,
         supplement_rounds = $13, reappointments = $14, assignee_id = $15, decision = $16,
         decision_no = $17, decided_by = $18, result_at = $19, ended_at = $20, arrived_at = $21,
         arrival_shelf = $22, returned_at = $23, return_proof = $24,
         due_soon_at = $25
       where id = $1 and version = $2`,
      [
        state.id,
        loadedVersion,
        state.status,
        state.version,
        state.receivedBy,
        state.receiverEmployer,
        state.receivedAt,
        state.filedAt,
        current?.dueAt ?? null,
        current?.dueOn ?? null,
        first?.dueOn ?? null,
        JSON.stringify(state.clock),
        state.supplementRounds,
        state.reappointments,
        state.assigneeId,
        state.decision,
        state.decisionNo,
        state.decidedBy,
        state.resultAt,
        state.endedAt,
        state.arrivedAt,
        state.arrivalShelf,
        state.returnedAt,
        state.returnProof ? JSON.stringify(state.returnProof) : null,
        state.dueSoonAt,
      ],
    );
  }
}
