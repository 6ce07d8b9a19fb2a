import type { Sql } from '../../platform/database/sql';

export interface FaultyLine {
  readonly no: number;
  readonly fault: string;
  readonly howToFix: string;
}

/** Whom the applicant asks about a request, as the letter prints it. */
export interface ContactPerson {
  readonly fullName: string;
  readonly phone: string;
}

export interface OpenSupplement extends Record<string, unknown> {
  readonly requestedBy: string;
  readonly lines: readonly FaultyLine[];
  readonly deadline: string;
}

export class SupplementRepository {
  constructor(private readonly sql: Sql) {}

  async insert(request: {
    dossierId: string;
    no: number;
    requestedBy: string;
    requestedAt: Date;
    lines: readonly FaultyLine[];
    reason: string;
    deadline: string;
    contact?: ContactPerson | undefined;
  }): Promise<void> {
    await this.sql.execute(
      `insert into supplement_request (dossier_id, no, requested_by, requested_at, lines, reason,
         deadline, contact_name, contact_phone) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [
        request.dossierId,
        request.no,
        request.requestedBy,
        request.requestedAt,
        JSON.stringify(request.lines),
        request.reason,
        request.deadline,
        request.contact?.fullName ?? null,
        request.contact?.phone ?? null,
      ],
    );
  }

  /** The request that still waits for its papers. */
  async open(dossierId: string): Promise<OpenSupplement | undefined> {
    const [row] = await this.sql.query<OpenSupplement>(
      `select requested_by as "requestedBy", lines, deadline::text as deadline
       from supplement_request where dossier_id = $1 and received_at is null order by no desc limit 1`,
      [dossierId],
    );
    return row;
  }

  async isOpen(dossierId: string): Promise<boolean> {
    const [row] = await this.sql.query<{ open: boolean }>(
      `select exists (select from supplement_request where dossier_id = $1
         and received_at is null) as open`,
      [dossierId],
    );
    return row?.open ?? false;
  }

  async close(dossierId: string, at: Date): Promise<void> {
    await this.sql.execute(
      `update supplement_request set received_at = $2 where dossier_id = $1 and received_at is null`,
      [dossierId, at],
    );
  }
}
