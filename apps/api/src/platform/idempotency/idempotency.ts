import type { Sql, Statement } from '../database/sql';
import type { Act } from '../http/act';
import { JsonDocument } from '../http/json-document';

export interface StoredReply {
  readonly status: number;
  readonly body: string;
}

/** Thrown to leave a use case: the reply of the first request with this key is the answer. */
export class Replay extends Error {
  constructor(readonly reply: StoredReply) {
    super('This request was answered before.');
    this.name = 'Replay';
  }
}

export class IdempotencyKeyReused extends Error {
  constructor() {
    super('The same Idempotency-Key came with another request.');
    this.name = 'IdempotencyKeyReused';
  }
}

/** Keys are kept for seven days per actor and route. */
export const idempotencyRetentionDays = 7;

export async function findReply(sql: Sql, act: Act): Promise<StoredReply | undefined> {
  const { idempotency, journalActor } = act;
  if (!idempotency) return undefined;
  const [row] = await sql.query<StoredReply & { same: boolean }>(
    `select status, body, request_hash = $4 as same from idempotency_key
      where actor_id = $1 and route = $2 and key = $3`,
    [journalActor.id, idempotency.route, idempotency.key, idempotency.requestHash],
  );
  if (!row) return undefined;
  if (!row.same) throw new IdempotencyKeyReused();
  return { status: row.status, body: row.body };
}

/** The statement that stores the reply of a key; undefined where the request needs none. */
export function replyInsertion(act: Act, reply: unknown, at: Date): Statement | undefined {
  const { idempotency, journalActor } = act;
  if (!idempotency) return undefined;
  const { route, key, requestHash, status } = idempotency;
  return {
    text: `insert into idempotency_key (actor_id, route, key, request_hash, status, body, created_at)
      values ($1, $2, $3, $4, $5, $6, $7)`,
    values: [journalActor.id, route, key, requestHash, status, bodyOf(reply), at],
  };
}

function bodyOf(reply: unknown): string | Buffer {
  if (reply instanceof JsonDocument) return reply.bytes;
  return typeof reply === 'string' ? reply : JSON.stringify(reply ?? null);
}
