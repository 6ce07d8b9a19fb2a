import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Language, Problem } from '@motcua/shared-problem';
import { PoolSql } from '../../platform/database/pool-sql';
import { Transaction } from '../../platform/database/transaction';
import type { Act } from '../../platform/http/act';
import { JsonDocument } from '../../platform/http/json-document';
import { findReply, Replay } from '../../platform/idempotency/idempotency';
import { refusedField } from '../../platform/problem/problem-error';
import { knownProblem, problemBody } from '../../platform/problem/problem.filter';

/** How one row of many ended: with its dossier, or with the refusal it would have got alone. */
export interface RowOutcome {
  /** Counted from 1 in the order of the request. */
  readonly no: number;
  readonly ok: boolean;
  readonly dossier: RowDossier | null;
  readonly problem: Problem | null;
}

export interface RowDossier {
  readonly id: string;
  readonly code: string;
  readonly version: number;
  readonly status: string;
  readonly dueAt: string | null;
}

export interface ManyRows<Row> {
  readonly act: Act;
  readonly language: Language;
  readonly rows: readonly Row[];
  /** Does one row in a transaction of its own, under the act it is given. */
  readonly work: (row: Row, act: Act, no: number) => Promise<JsonDocument>;
}

/**
 * Many acts in one request. Every row is a transaction of its own, so one refusal takes nothing
 * from the others; every row has a key of its own below the request's, so a request that was cut
 * off goes on where it stopped when it is sent again.
 */
@Injectable()
export class RowByRow {
  constructor(
    private readonly sql: PoolSql,
    private readonly transaction: Transaction,
  ) {}

  /** Leaves with the stored reply when this request was answered before. */
  async replayAnswered(act: Act): Promise<void> {
    const earlier = await findReply(this.sql, act);
    if (earlier) throw new Replay(earlier);
  }

  async run<Row>({ act, language, rows, work }: ManyRows<Row>): Promise<RowOutcome[]> {
    const outcomes: RowOutcome[] = [];
    for (const [index, row] of rows.entries()) {
      const no = index + 1;
      outcomes.push(await outcomeOf(no, language, () => work(row, actOfRow(act, no), no)));
    }
    return outcomes;
  }

  /** Keeps the whole answer for the request's key. */
  async answer(act: Act, reply: object): Promise<JsonDocument> {
    return this.transaction.run(act, () => Promise.resolve(JsonDocument.of(reply)));
  }
}

/** The act of one row, recognised again by the request's key and the row's number. */
export function actOfRow(act: Act, no: number): Act {
  const { idempotency, journalActor } = act;
  if (!idempotency) return { journalActor };
  const whole = createHash('sha256').update(idempotency.key).digest('base64url');
  return { journalActor, idempotency: { ...idempotency, key: `${whole}#${no}` } };
}

/** The same dossier twice in one request would meet its own change. */
export function refuseRepeated(rows: readonly { readonly dossierId: string }[]): void {
  const seen = new Set<string>();
  rows.forEach(({ dossierId }, index) => {
    if (seen.has(dossierId)) throw refusedField(['rows', index, 'dossierId'], 'duplicateItems');
    seen.add(dossierId);
  });
}

async function outcomeOf(
  no: number,
  language: Language,
  work: () => Promise<JsonDocument>,
): Promise<RowOutcome> {
  try {
    return { no, ok: true, dossier: dossierOf((await work()).text), problem: null };
  } catch (error) {
    if (error instanceof Replay)
      return { no, ok: true, dossier: dossierOf(error.reply.body), problem: null };
    const problem = knownProblem(error);
    // What nobody foresaw, and what a later try may mend, ends the request: sent again it goes on.
    if (
      !problem ||
      problem.type === 'serviceUnavailable' ||
      problem.type === 'idempotencyKeyReused'
    )
      throw error;
    return { no, ok: false, dossier: null, problem: problemBody(problem, { language }) };
  }
}

function dossierOf(text: string): RowDossier {
  const { id, code, version, status, dueAt } = JSON.parse(text) as RowDossier;
  return { id, code, version, status, dueAt: dueAt ?? null };
}
