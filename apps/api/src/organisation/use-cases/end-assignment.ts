import { Injectable } from '@nestjs/common';
import { type LocalDate, officeDay } from '@motcua/shared-time';
import type { Actor } from '../../access/actor';
import { Transaction } from '../../platform/database/transaction';
import type { Act } from '../../platform/http/act';
import type { JsonDocument } from '../../platform/http/json-document';
import { notFound, refusedField } from '../../platform/problem/problem-error';
import { AssignmentRepository } from '../data/assignment.repository';
import { StaffRepository } from '../data/staff.repository';
import { readStaff } from '../queries/staff-detail.query';
import { refuseEnd } from './day-rules';
import { isEnded, lockStaff, refuseNoAdministrator } from './staff-rules';

export interface EndAssignmentCommand {
  readonly staffId: string;
  readonly assignmentId: string;
  /** The last day on which it holds; today when absent. */
  readonly validTo?: LocalDate;
}

@Injectable()
export class EndAssignment {
  constructor(private readonly transaction: Transaction) {}

  run(command: EndAssignmentCommand, actor: Actor, act: Act): Promise<JsonDocument> {
    return this.transaction.run(act, async ({ sql, journal, at }) => {
      const today = officeDay(at);
      const { staffId, assignmentId, validTo = today } = command;
      const { assignments } = await lockStaff(sql, staffId, actor, today);
      const ending = assignments.find((each) => each.id === assignmentId);
      if (!ending || !actor.mayAt('staff.write', ending.unitId)) throw notFound('the assignment');
      if (isEnded(ending, today)) throw refusedField(['validTo'], 'notAllowedHere');
      refuseEnd(validTo, ending.validFrom, today);
      await new AssignmentRepository(sql).end(assignmentId, validTo);
      await new StaffRepository(sql).raiseVersion(staffId);
      if (ending.roleCode === 'administrator') await refuseNoAdministrator(sql, validTo);
      journal.append({
        subjectType: 'assignment',
        subjectId: assignmentId,
        type: 'assignment.ended',
        unitId: ending.unitId,
        data: { staffId, roleCode: ending.roleCode, validTo },
      });
      const document = await readStaff(sql, staffId, actor.unitsFor('staff.write'), at);
      if (!document) throw notFound('the staff');
      return document;
    });
  }
}
