import { Injectable } from '@nestjs/common';
import { type LocalDate, officeDay } from '@motcua/shared-time';
import type { Actor } from '../../access/actor';
import { Transaction } from '../../platform/database/transaction';
import type { Act } from '../../platform/http/act';
import type { JsonDocument } from '../../platform/http/json-document';
import { refuseStale } from '../../platform/journal/refuse-stale';
import { notFound } from '../../platform/problem/problem-error';
import { StaffRepository } from '../data/staff.repository';
import { readStaff } from '../queries/staff-detail.query';
import { refuseEnd } from './day-rules';
import { lockStaff, refuseNoAdministrator } from './staff-rules';

/** What is absent stays as it is; null removes. */
export interface ChangeStaffCommand {
  readonly fullName?: string;
  readonly title?: string | null;
  readonly phone?: string | null;
  readonly email?: string | null;
  /** The last day of employment. */
  readonly validTo?: LocalDate | null;
}

@Injectable()
export class ChangeStaff {
  constructor(private readonly transaction: Transaction) {}

  run(
    id: string,
    seen: number,
    command: ChangeStaffCommand,
    actor: Actor,
    act: Act,
  ): Promise<JsonDocument> {
    return this.transaction.run(act, async ({ sql, journal, at }) => {
      const today = officeDay(at);
      const { staff, assignments } = await lockStaff(sql, id, actor, today);
      await refuseStale(sql, 'staff', staff, seen);
      const { title, phone, email, validTo } = command;
      if (validTo) refuseEnd(validTo, staff.validFrom, today);
      await new StaffRepository(sql).update({
        ...staff,
        fullName: command.fullName ?? staff.fullName,
        title: title === undefined ? staff.title : title,
        phone: phone === undefined ? staff.phone : phone,
        email: email === undefined ? staff.email : email,
        validTo: validTo === undefined ? staff.validTo : validTo,
      });
      const isAdministrator = assignments.some((each) => each.roleCode === 'administrator');
      if (validTo && isAdministrator) await refuseNoAdministrator(sql, validTo);
      journal.append({
        subjectType: 'staff',
        subjectId: id,
        type: 'staff.changed',
        unitId: assignments[0]?.unitId,
        data: {
          fields: Object.entries(command)
            .filter(([, value]) => value !== undefined)
            .map(([field]) => field),
          ...(validTo === undefined ? {} : { validTo }),
        },
      });
      const document = await readStaff(sql, id, actor.unitsFor('staff.write'), at);
      if (!document) throw notFound('the staff');
      return document;
    });
  }
}
