import { v7 as uuidv7 } from 'uuid';
import type { LocalDate } from '@motcua/shared-time';
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
export const answerWorkingDays = 5;

export interface NewIncident {
  readonly type: IncidentType;
  readonly unitId: string;
  readonly dossierId: string | null;
  readonly consignmentId: string | null;
  readonly manifestId: string | null;
  readonly foundBy: string;
  readonly answerBy: LocalDate;
  /** The description of whoever found it, and the lines of a hand-over that did not match. */
  readonly facts: {
    readonly note: string | null;
    readonly lines: readonly { readonly type: string; readonly codes: readonly string[] }[];
  };
}

/** Opens incidents inside a business change; the number is given once. */
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
}
