import { Injectable } from '@nestjs/common';
import { Transaction } from '../../platform/database/transaction';
import type { Act } from '../../platform/http/act';
import { notFound } from '../../platform/problem/problem-error';
import type { Actor } from '../actor';
import { SessionRepository } from '../data/session.repository';

@Injectable()
export class EndSession {
  constructor(private readonly transaction: Transaction) {}

  /** Ends one of the actor's own sessions; another's answers as if there were none. */
  run(sessionId: string, actor: Actor, act: Act): Promise<void> {
    return this.transaction.run(act, async ({ sql, journal, at }) => {
      const ended = await new SessionRepository(sql).end(sessionId, actor.id, actor.id, at);
      if (!ended) throw notFound('the session');
      journal.append({
        subjectType: 'session',
        subjectId: sessionId,
        type: 'session.ended',
        data: { staffId: actor.id },
      });
    });
  }
}
