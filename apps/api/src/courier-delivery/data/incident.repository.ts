import type { LiableParty } from '@motcua/delivery-domain';
import { v7 as uuidv7 } from 'uuid';
import { changeOne } from '../../platform/database/sql';
import { fullCarriage } from './full-carriage';
import type { IncidentAct, IncidentState } from './incident-rights';
import {
  addWorkingDays,
  type LocalDate,
  whileKnown,
  type WorkingCalendar,
} from '@motcua/shared-time';
import { nextNumber } from '../../platform/numbering/next-number';
import type { TransactionScope } from '../../platform/database/transaction';

export const incidentTypes = [
  'lost',
  'misdelivered',
  'damagedPackaging',
  'damagedContent',
  'late',
  'privacyBreach',
  'feeShortage',
  'handOverMismatch',
] as const;

export type IncidentType = (typeof incidentTypes)[number];

/** Working days in which the Post answers for a loss inside the province (TT 17/2017). */
const answerWorkingDays = 5;

/** The last day to answer; null where its year has no calendar yet: the report is taken all the same. */
export function answerByFor(foundOn: LocalDate, calendar: WorkingCalendar): LocalDate | null {
  return whileKnown(() => addWorkingDays(foundOn, answerWorkingDays, calendar));
}

/** The acts by which two people end an incident. */
type ClosingAct = Exclude<IncidentAct, 'recordLiability'>;

export interface NewIncident {
  readonly type: IncidentType;
  readonly unitId: string;
  readonly dossierId: string | null;
  readonly consignmentId: string | null;
  readonly manifestId: string | null;
  readonly foundBy: string;
  readonly answerBy: LocalDate | null;
  /** The description of whoever found it, and the lines of a hand-over that did not match. */
  readonly facts: {
    readonly note: string | null;
    readonly lines: readonly { readonly type: string; readonly codes: readonly string[] }[];
  };
}

export interface LockedIncident extends IncidentState {
  readonly id: string;
  readonly version: number;
  readonly type: IncidentType;
  /** Whole đồng asked for the carriage of its consignment, paid or not; null where it has none. */
  readonly postage: number | null;
}

/** Who is at fault, and what that party owes; whole đồng. */
export interface Liability {
  readonly party: LiableParty;
  readonly compensation: number;
  readonly ground: string;
}

/** Opens and closes incidents inside a business change; the number is given once. */
export class IncidentRepository {
  constructor(private readonly scope: TransactionScope) {}

  async open(incident: NewIncident): Promise<string> {
    const { sql, journal, at } = this.scope;
    const id = uuidv7();
    const serial = await nextNumber(sql, 'incident', 'SC');
    const number = `SC-${String(serial).padStart(6, '0')}`;
    await sql.execute(
      `insert into incident (id, number, type, status, unit_id, dossier_id, consignment_id,
         manifest_id, found_by, found_at, answer_by, facts)
       values ($1, $2, $3, 'open', $4, $5, $6, $7, $8, $9, $10, $11)`,
      [
        id,
        number,
        incident.type,
        incident.unitId,
        incident.dossierId,
        incident.consignmentId,
        incident.manifestId,
        incident.foundBy,
        at,
        incident.answerBy,
        JSON.stringify(incident.facts),
      ],
    );
    const { type, unitId, dossierId, consignmentId, manifestId, answerBy } = incident;
    journal.append({
      subjectType: 'incident',
      subjectId: id,
      type: 'incident.opened',
      unitId,
      data: { number, type, dossierId, consignmentId, manifestId, answerBy },
    });
    return id;
  }

  async lock(id: string): Promise<LockedIncident> {
    const [row] = await this.scope.sql.query<LockedRow>(
      `select i.id, i.version, i.type, i.status, i.unit_id as "unitId",
         i.proposed_by as "proposedBy", i.liability_by as "liabilityBy",
         (select ${fullCarriage} from consignment c where c.id = i.consignment_id) as postage
       from incident i where i.id = $1 for update`,
      [id],
    );
    if (!row) throw new Error(`Incident ${id} vanished.`);
    return { ...row, postage: row.postage === null ? null : Number(row.postage) };
  }

  /** Written down again it replaces what stood there; the journal keeps each, with its ground. */
  async recordLiability(
    { id, version, unitId }: LockedIncident,
    { party, compensation, ground }: Liability,
    actorId: string,
  ): Promise<void> {
    const { sql, journal, at } = this.scope;
    await changeOne(
      sql,
      `update incident set version = version + 1, liable_party = $3, compensation = $4,
         liability_ground = $5, liability_by = $6, liability_at = $7 where id = $1 and version = $2`,
      [id, version, party, compensation, ground, actorId, at],
    );
    journal.append({
      subjectType: 'incident',
      subjectId: id,
      type: 'incident.liabilityRecorded',
      unitId,
      data: { liableParty: party, compensation, ground },
    });
  }

  async settle(
    { id, version, unitId }: LockedIncident,
    { action, result }: { readonly action: ClosingAct; readonly result?: string },
    actorId: string,
  ): Promise<void> {
    const { sql, journal, at } = this.scope;
    await changeOne(sql, changes[action], [
      id,
      version,
      ...(action === 'rejectClosing' ? [] : [actorId, at]),
      ...(action === 'proposeClosing' ? [result] : []),
    ]);
    journal.append({
      subjectType: 'incident',
      subjectId: id,
      type: events[action],
      unitId,
      data: action === 'rejectClosing' ? { reason: result } : {},
    });
  }
}

type LockedRow = Omit<LockedIncident, 'postage'> & {
  readonly postage: string | null;
  readonly [column: string]: unknown;
};

const changes: Readonly<Record<ClosingAct, string>> = {
  proposeClosing: `update incident set version = version + 1, proposed_by = $3, proposed_at = $4,
    result = $5 where id = $1 and version = $2`,
  confirmClosing: `update incident set version = version + 1, status = 'closed', closed_by = $3,
    closed_at = $4 where id = $1 and version = $2`,
  rejectClosing: `update incident set version = version + 1, proposed_by = null,
    proposed_at = null, result = null where id = $1 and version = $2`,
};

const events = {
  proposeClosing: 'incident.closingProposed',
  confirmClosing: 'incident.closed',
  rejectClosing: 'incident.closingRejected',
} as const;
