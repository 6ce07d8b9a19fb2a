import type { Sql } from '../../platform/database/sql';

export interface NewMessage {
  readonly dossierId: string;
  readonly templateCode: string | null;
  readonly templateNo: number | null;
  readonly phone: string;
  readonly text: string;
  readonly parts: number;
  readonly isPublic: boolean;
  readonly writtenBy: string;
  readonly writtenAt: Date;
}

export interface QueuedMessage {
  readonly dossierId: string;
  readonly no: number;
  readonly phone: string;
  readonly text: string;
  readonly attempts: number;
  readonly writtenAt: Date;
}

export type MessageFault = 'refusedByGateway' | 'gatewayUnreachable' | 'tooOld';

export class MessageRepository {
  constructor(private readonly sql: Sql) {}

  /** The dossier is locked, so that two messages never take one number. */
  async queue(message: NewMessage): Promise<number> {
    const [row] = await this.sql.query<{ no: number }>(
      `insert into applicant_message (dossier_id, no, template_code, template_no, phone, text,
         parts, is_public, state, attempts, next_attempt_at, written_by, written_at)
       select $1::uuid, coalesce(max(m.no), 0) + 1, $2, $3::integer, $4, $5, $6::integer,
         $7::boolean, 'queued', 0, $9::timestamptz, $8::uuid, $9::timestamptz
       from applicant_message m where m.dossier_id = $1::uuid returning no`,
      [
        message.dossierId,
        message.templateCode,
        message.templateNo,
        message.phone,
        message.text,
        message.parts,
        message.isPublic,
        message.writtenBy,
        message.writtenAt,
      ],
    );
    if (!row) throw new Error('The message was not written.');
    return row.no;
  }

  /** Takes messages that are due for this process; nobody else takes them before `again`. */
  async take(limit: number, now: Date, again: Date): Promise<QueuedMessage[]> {
    return this.sql.query<QueuedMessage & Record<string, unknown>>(
      `update applicant_message m set attempts = m.attempts + 1, next_attempt_at = $3
       from (select dossier_id, no from applicant_message
         where state = 'queued' and next_attempt_at <= $2
         order by next_attempt_at limit $1 for update skip locked) due
       where m.dossier_id = due.dossier_id and m.no = due.no
       returning m.dossier_id as "dossierId", m.no, m.phone, m.text, m.attempts,
         m.written_at as "writtenAt"`,
      [limit, now, again],
    );
  }

  async settle(
    { dossierId, no }: QueuedMessage,
    state: 'sent' | 'failed',
    fault: MessageFault | null,
    at: Date,
  ): Promise<void> {
    await this.sql.execute(
      `update applicant_message set state = $3, fault = $4, settled_at = $5
       where dossier_id = $1 and no = $2 and state = 'queued'`,
      [dossierId, no, state, fault, at],
    );
  }

  async postpone({ dossierId, no }: QueuedMessage, until: Date): Promise<void> {
    await this.sql.execute(
      `update applicant_message set next_attempt_at = $3, fault = 'gatewayUnreachable'
       where dossier_id = $1 and no = $2 and state = 'queued'`,
      [dossierId, no, until],
    );
  }
}
