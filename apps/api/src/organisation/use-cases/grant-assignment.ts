import { Injectable } from '@nestjs/common';
import { officeDay } from '@motcua/shared-time';
import { v7 as uuidv7 } from 'uuid';
import type { Actor } from '../../access/actor';
import { Transaction } from '../../platform/database/transaction';
import type { Act } from '../../platform/http/act';
import type { JsonDocument } from '../../platform/http/json-document';
import { notFound, ProblemError } from '../../platform/problem/problem-error';
import { type Assignment, AssignmentRepository } from '../data/assignment.repository';
import { StaffRepository } from '../data/staff.repository';
import { readStaff } from '../queries/staff-detail.query';
import { grantable, lockStaff, type WantedAssignment } from './staff-rules';

@Injectable()
export class GrantAssignment {
  constructor(private readonly transaction: Transaction) {}

  run(staffId: string, wanted: WantedAssignment, actor: Actor, act: Act): Promise<JsonDocument> {
    return this.transaction.run(act, async ({ sql, journal, at }) => {
      const today = officeDay(at);
      const { staff, assignments } = await lockStaff(sql, staffId, actor, today);
      const { employer } = staff;
      const granted = await grantable(sql, wanted, { employer, today, actor, path: [] });
      if (assignments.some((each) => isSameAtOnce(each, granted)))
        throw new ProblemError('conflict', 'the person holds this role there already');
      const id = uuidv7();
      await new AssignmentRepository(sql).insert({ id, staffId, ...granted });
      await new StaffRepository(sql).raiseVersion(staffId);
      journal.append({
        subjectType: 'assignment',
        subjectId: id,
        type: 'assignment.granted',
        unitId: granted.unitId,
        data: { staffId, ...granted },
      });
      const document = await readStaff(sql, staffId, actor.unitsFor('staff.write'), at);
      if (!document) throw notFound('the staff');
      return document;
    });
  }
}

type Dated = Omit<Assignment, 'id' | 'staffId'>;

function isSameAtOnce(held: Dated, wanted: Dated): boolean {
  if (held.unitId !== wanted.unitId || held.roleCode !== wanted.roleCode) return false;
  const endsBefore = held.validTo !== null && held.validTo < wanted.validFrom;
  const beginsAfter = wanted.validTo !== null && wanted.validTo < held.validFrom;
  return !endsBefore && !beginsAfter;
}
