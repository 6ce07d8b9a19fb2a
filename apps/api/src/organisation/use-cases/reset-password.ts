import { Injectable } from '@nestjs/common';
import { officeDay } from '@motcua/shared-time';
import type { Actor } from '../../access/actor';
import { RememberedActors } from '../../access/remembered-actors';
import { Passwords } from '../../access/passwords';
import { Transaction } from '../../platform/database/transaction';
import type { Act } from '../../platform/http/act';
import type { JsonDocument } from '../../platform/http/json-document';
import { notFound } from '../../platform/problem/problem-error';
import { StaffRepository } from '../data/staff.repository';
import { readStaff } from '../queries/staff-detail.query';
import { lockStaff } from './staff-rules';

@Injectable()
export class ResetPassword {
  constructor(
    private readonly transaction: Transaction,
    private readonly passwords: Passwords,
    private readonly sessions: RememberedActors,
  ) {}

  /** Gives a new password and ends every session opened with the old one. */
  async run(staffId: string, password: string, actor: Actor, act: Act): Promise<JsonDocument> {
    const passwordHash = await this.passwords.hash(password);
    const ended: string[] = [];
    const document = await this.transaction.run(act, async ({ sql, journal, at }) => {
      const { assignments } = await lockStaff(sql, staffId, actor, officeDay(at));
      const people = new StaffRepository(sql);
      await people.setPassword(staffId, passwordHash, at, { mustChange: true });
      ended.push(...(await people.endSessions(staffId, actor.id, at)));
      journal.append({
        subjectType: 'staff',
        subjectId: staffId,
        type: 'staff.passwordReset',
        unitId: assignments[0]?.unitId,
        data: { sessionsEnded: ended.length },
      });
      const found = await readStaff(sql, staffId, actor.unitsFor('staff.write'), at);
      if (!found) throw notFound('the staff');
      return found;
    });
    for (const sessionId of ended) this.sessions.forget(sessionId);
    return document;
  }
}
