import { Injectable } from '@nestjs/common';
import { type LocalDate, officeDay } from '@motcua/shared-time';
import { v7 as uuidv7 } from 'uuid';
import type { Actor } from '../../access/actor';
import { Passwords } from '../../access/passwords';
import { Transaction } from '../../platform/database/transaction';
import type { Act } from '../../platform/http/act';
import type { JsonDocument } from '../../platform/http/json-document';
import { notFound, ProblemError } from '../../platform/problem/problem-error';
import { AssignmentRepository } from '../data/assignment.repository';
import { StaffRepository } from '../data/staff.repository';
import { readStaff } from '../queries/staff-detail.query';
import { grantable, type WantedAssignment } from './staff-rules';
import { refusePastDay } from './day-rules';

export interface EmployStaffCommand {
  readonly username: string;
  readonly fullName: string;
  readonly employer: 'state' | 'post';
  readonly title?: string | null;
  readonly phone?: string | null;
  readonly email?: string | null;
  readonly validFrom?: LocalDate;
  readonly password: string;
  readonly assignment: WantedAssignment;
}

@Injectable()
export class EmployStaff {
  constructor(
    private readonly transaction: Transaction,
    private readonly passwords: Passwords,
  ) {}

  async run(command: EmployStaffCommand, actor: Actor, act: Act): Promise<JsonDocument> {
    const passwordHash = await this.passwords.hash(command.password);
    return this.transaction.run(act, async ({ sql, journal, at }) => {
      const today = officeDay(at);
      const { username, fullName, employer, validFrom = today } = command;
      refusePastDay('validFrom', validFrom, today);
      const granted = await grantable(
        sql,
        { ...command.assignment, validFrom: command.assignment.validFrom ?? validFrom },
        { employer, today, actor, path: ['assignment'] },
      );
      const people = new StaffRepository(sql);
      if (await people.isUsernameTaken(username))
        throw new ProblemError('conflict', 'the user name is taken');
      const id = uuidv7();
      await people.insert({
        id,
        username,
        fullName,
        employer,
        title: command.title ?? null,
        phone: command.phone ?? null,
        email: command.email ?? null,
        validFrom,
        validTo: null,
        version: 1,
      });
      await people.setPassword(id, passwordHash, at, { mustChange: true });
      const assignment = { id: uuidv7(), staffId: id, ...granted };
      await new AssignmentRepository(sql).insert(assignment);
      const { unitId } = granted;
      journal.append({
        subjectType: 'staff',
        subjectId: id,
        type: 'staff.employed',
        unitId,
        data: { employer, validFrom },
      });
      journal.append({
        subjectType: 'assignment',
        subjectId: assignment.id,
        type: 'assignment.granted',
        unitId,
        data: { staffId: id, ...granted },
      });
      const document = await readStaff(sql, id, actor.unitsFor('staff.write'), at);
      if (!document) throw notFound('the staff');
      return document;
    });
  }
}
