import type { Sql } from '../../platform/database/sql';

export interface PaymentRequest {
  readonly id: string;
  readonly dossierId: string;
  /** Whose account it names. */
  readonly unitId: string;
  readonly reference: string;
  readonly chargeNos: readonly number[];
  readonly amount: number;
  readonly payload: string;
  readonly requestedBy: string;
}

export class PaymentRequestRepository {
  constructor(private readonly sql: Sql) {}

  /** A new code takes the place of the one shown before. */
  async replace(request: PaymentRequest, at: Date): Promise<void> {
    await this.sql.execute(
      `update payment_request set status = 'replaced' where dossier_id = $1 and status = 'open'`,
      [request.dossierId],
    );
    await this.sql.execute(
      `insert into payment_request (id, dossier_id, unit_id, reference, charge_nos, amount, payload,
         requested_by, requested_at, status)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'open')`,
      [
        request.id,
        request.dossierId,
        request.unitId,
        request.reference,
        request.chargeNos,
        request.amount,
        request.payload,
        request.requestedBy,
        at,
      ],
    );
  }

  /** The dossier that a purpose names, by what banks leave of its code; the longest code wins. */
  async dossierNamed(references: readonly string[], purpose: string): Promise<string | undefined> {
    const [row] = await this.sql.query<{ id: string }>(
      `select n.id from (
         select r.dossier_id as id, length(r.reference) as fit from payment_request r
           where r.reference = any($1::text[])
         union all
         select d.id, length(d.code) + 100 from dossier d where d.code = any($2::text[])) as n
       order by n.fit desc limit 1`,
      [
        references,
        purpose
          .toUpperCase()
          .split(/[^A-Z0-9.-]+/)
          .slice(0, 40),
      ],
    );
    return row?.id;
  }

  /** Whether a code of the dossier ever named the account of a unit. */
  async hasNamed(dossierId: string, unitId: string): Promise<boolean> {
    const [row] = await this.sql.query<{ has: boolean }>(
      `select exists (select from payment_request r
         where r.dossier_id = $1 and r.unit_id = $2) as has`,
      [dossierId, unitId],
    );
    return row?.has ?? false;
  }

  /** The charges the open code of a dossier was drawn for. */
  async openCharges(dossierId: string): Promise<readonly number[]> {
    const [row] = await this.sql.query<{ charge_nos: number[] }>(
      `select charge_nos from payment_request where dossier_id = $1 and status = 'open'`,
      [dossierId],
    );
    return row?.charge_nos ?? [];
  }

  /** A code that asks for what has been paid otherwise must not be shown any longer. */
  async withdraw(dossierId: string, paidNos: readonly number[]): Promise<void> {
    await this.sql.execute(
      `update payment_request set status = 'replaced'
       where dossier_id = $1 and status = 'open' and charge_nos && $2::integer[]`,
      [dossierId, paidNos],
    );
  }

  async settle(dossierId: string): Promise<void> {
    await this.sql.execute(
      `update payment_request set status = 'paid' where dossier_id = $1 and status = 'open'`,
      [dossierId],
    );
  }
}
