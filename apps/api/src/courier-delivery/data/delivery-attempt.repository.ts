import type { Sql } from '../../platform/database/sql';

export interface NewAttempt {
  readonly consignmentId: string;
  readonly no: number;
  readonly at: Date;
  readonly deviceAt: Date | null;
  readonly staffId: string;
  readonly outcome: 'delivered' | 'failed';
  readonly reason: string | null;
  readonly proof: object;
}

export class DeliveryAttemptRepository {
  constructor(private readonly sql: Sql) {}

  async insert(attempt: NewAttempt): Promise<void> {
    await this.sql.execute(
      `insert into delivery_attempt (consignment_id, no, at, device_at, staff_id, outcome, reason,
         proof) values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        attempt.consignmentId,
        attempt.no,
        attempt.at,
        attempt.deviceAt,
        attempt.staffId,
        attempt.outcome,
        attempt.reason,
        JSON.stringify(attempt.proof),
      ],
    );
  }
}
