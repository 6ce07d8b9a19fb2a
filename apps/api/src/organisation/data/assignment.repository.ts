import type { LocalDate } from '@motcua/shared-time';
import { changeOne, type Sql } from '../../platform/database/sql';
import type { UnitKind } from '../queries/unit.query';

export interface Assignment {
  readonly id: string;
  readonly staffId: string;
  readonly unitId: string;
  readonly roleCode: string;
  readonly validFrom: LocalDate;
  readonly validTo: LocalDate | null;
}

export interface HeldAssignment extends Assignment {
  readonly unitKind: UnitKind;
}

export class AssignmentRepository {
  constructor(private readonly sql: Sql) {}

  async ofStaff(staffId: string): Promise<HeldAssignment[]> {
    return this.sql.query<HeldAssignment & Record<string, unknown>>(
      `select a.id, a.staff_id as "staffId", a.unit_id as "unitId", a.role_code as "roleCode",
         a.valid_from::text as "validFrom", a.valid_to::text as "validTo", u.kind as "unitKind"
       from assignment a join unit u on u.id = a.unit_id
       where a.staff_id = $1 order by a.valid_from, a.id`,
      [staffId],
    );
  }

  async insert(assignment: Assignment): Promise<void> {
    await this.sql.execute(
      `insert into assignment (id, staff_id, unit_id, role_code, valid_from, valid_to)
       values ($1, $2, $3, $4, $5, $6)`,
      [
        assignment.id,
        assignment.staffId,
        assignment.unitId,
        assignment.roleCode,
        assignment.validFrom,
        assignment.validTo,
      ],
    );
  }

  async end(id: string, validTo: LocalDate): Promise<void> {
    await changeOne(
      this.sql,
      `update assignment set valid_to = $2, version = version + 1 where id = $1`,
      [id, validTo],
    );
  }

  /** Whom a role is made for: null where both employers may hold it; undefined for no such role. */
  async employerOfRole(roleCode: string): Promise<'state' | 'post' | null | undefined> {
    const [row] = await this.sql.query<{ employer: 'state' | 'post' | null }>(
      `select employer from role where code = $1`,
      [roleCode],
    );
    return row && row.employer;
  }

  /**
   * How many people are administrators without an end, from the day or before it. Locks the role,
   * so that two administrators cannot remove each other at the same time.
   */
  async administratorsBeyond(day: LocalDate): Promise<number> {
    await this.sql.query(`select code from role where code = 'administrator' for update`);
    const [row] = await this.sql.query<{ count: number }>(
      `select count(distinct a.staff_id)::integer as count
       from assignment a join staff s on s.id = a.staff_id
       where a.role_code = 'administrator' and a.valid_from <= $1 and a.valid_to is null
         and s.valid_from <= $1 and s.valid_to is null`,
      [day],
    );
    return row?.count ?? 0;
  }
}
