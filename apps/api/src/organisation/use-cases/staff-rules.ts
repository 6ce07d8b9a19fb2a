import type { LocalDate } from '@motcua/shared-time';
import type { Actor } from '../../access/actor';
import type { Sql } from '../../platform/database/sql';
import { notFound, ProblemError, refusedField } from '../../platform/problem/problem-error';
import {
  type Assignment,
  AssignmentRepository,
  type HeldAssignment,
} from '../data/assignment.repository';
import { type Staff, StaffRepository } from '../data/staff.repository';
import { UnitRepository } from '../data/unit.repository';
import { isPostal } from './unit-placement';

export interface LockedStaff {
  readonly staff: Staff;
  readonly assignments: readonly HeldAssignment[];
}

/**
 * Locks a person whose account the actor administers. Whoever works in none of the actor's units is
 * not found; whoever also works in an office of the State above or beside them is refused, because
 * a new password would lend the actor that office's rights.
 */
export async function lockStaff(
  sql: Sql,
  id: string,
  actor: Actor,
  today: LocalDate,
): Promise<LockedStaff> {
  const staff = await new StaffRepository(sql).lock(id);
  const assignments = staff ? await new AssignmentRepository(sql).ofStaff(id) : [];
  const isOwn = ({ unitId }: Assignment): boolean => actor.mayAt('staff.write', unitId);
  if (!staff || !assignments.some(isOwn)) throw notFound('the staff');
  const foreign = assignments.some(
    (each) => !isEnded(each, today) && !isPostal(each.unitKind) && !isOwn(each),
  );
  if (foreign)
    throw new ProblemError('forbidden', 'the person also works elsewhere', {
      permission: 'staff.write',
    });
  return { staff, assignments };
}

export function isEnded({ validTo }: Assignment, today: LocalDate): boolean {
  return validTo !== null && validTo < today;
}

export interface WantedAssignment {
  readonly unitId: string;
  readonly roleCode: string;
  readonly validFrom?: LocalDate;
  readonly validTo?: LocalDate | null;
}

/**
 * The assignment with its dates, if the actor may grant it: only in the actor's own units, and only
 * a role made for the person's employer. Post employees never hold a role of the State.
 */
export async function grantable(
  sql: Sql,
  wanted: WantedAssignment,
  { employer, today, actor, path }: GrantContext,
): Promise<Omit<Assignment, 'id' | 'staffId'>> {
  const validFrom = wanted.validFrom ?? today;
  const validTo = wanted.validTo ?? null;
  if (validFrom < today) throw refusedField([...path, 'validFrom'], 'dateInPast');
  if (validTo !== null && validTo < validFrom)
    throw refusedField([...path, 'validTo'], 'dateOrder', { from: validFrom });
  const unit = await new UnitRepository(sql).existing(wanted.unitId, validFrom);
  if (!unit || !actor.mayAt('staff.write', wanted.unitId))
    throw refusedField([...path, 'unitId'], 'unknownReference');
  const roleEmployer = await new AssignmentRepository(sql).employerOfRole(wanted.roleCode);
  if (roleEmployer === undefined) throw refusedField([...path, 'roleCode'], 'unknownReference');
  if (roleEmployer !== null && roleEmployer !== employer)
    throw refusedField([...path, 'roleCode'], 'notAllowedHere');
  return { unitId: wanted.unitId, roleCode: wanted.roleCode, validFrom, validTo };
}

export interface GrantContext {
  readonly employer: 'state' | 'post';
  readonly today: LocalDate;
  readonly actor: Actor;
  /** Where the assignment stands in the request. */
  readonly path: readonly string[];
}

/** After a change: somebody has to be left who can grant rights, without an end in sight. */
export async function refuseNoAdministrator(sql: Sql, day: LocalDate): Promise<void> {
  if ((await new AssignmentRepository(sql).administratorsBeyond(day)) > 0) return;
  throw new ProblemError('conflict', 'the last administrator cannot be removed', {
    sentence: {
      vi: 'Đây là người quản trị cuối cùng. Giao vai trò quản trị cho người khác trước.',
      en: 'This is the last administrator. Give that role to someone else first.',
    },
  });
}
