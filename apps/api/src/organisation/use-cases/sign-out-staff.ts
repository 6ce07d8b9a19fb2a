import { Injectable } from '@nestjs/common';
import { officeDay } from '@motcua/shared-time';
import type { Actor } from '../../access/actor';
import { RememberedActors } from '../../access/remembered-actors';
import { Transaction } from '../../platform/database/transaction';
import type { Act } from '../../platform/http/act';
import { StaffRepository } from '../data/staff.repository';
import { lockStaff } from './staff-rules';

@Injectable()
export class SignOutStaff {
  constructor(
    private readonly transaction: Transaction,
    private readonly sessions: RememberedActors,
  ) {}

  /** Ends every open session of a person, on whatever PC. */
  async run(staffId: string, actor: Actor, act: Act): Promise<void> {
    const ended = await this.transaction.run(act, async ({ sql, journal, at }) => {
      const { assignments } = await lockStaff(sql, staffId, actor, officeDay(at));
      const sessionIds = await new StaffRepository(sql).endSessions(staffId, actor.id, at);
      for (const sessionId of sessionIds)
        journal.append({
          subjectType: 'session',
          subjectId: sessionId,
          type: 'session.ended',
          unitId: assignments[0]?.unitId,
          data: { staffId },
        });
      return sessionIds;
    });
    for (const sessionId of ended) this.sessions.forget(sessionId);
  }
}
