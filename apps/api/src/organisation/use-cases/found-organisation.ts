import { Injectable } from '@nestjs/common';
import { type LocalDate, officeDay } from '@motcua/shared-time';
import { v7 as uuidv7 } from 'uuid';
import { Passwords } from '../../access/passwords';
import type { Sql } from '../../platform/database/sql';
import { Transaction } from '../../platform/database/transaction';
import { systemAct } from '../../platform/http/act';
import type { Journal } from '../../platform/journal/journal';
import { AssignmentRepository } from '../data/assignment.repository';
import { StaffRepository } from '../data/staff.repository';
import { UnitRepository } from '../data/unit.repository';

export interface Root {
  readonly name: string;
  readonly shortName: string;
  readonly agencyCode: string | null;
}

export interface FoundOrganisationCommand {
  readonly province: Root;
  readonly post: Root;
  readonly administrator: { readonly username: string; readonly fullName: string };
  readonly password: string;
}

/** A first start happens once: afterwards an administrator changes the organisation. */
export class OrganisationExists extends Error {
  constructor() {
    super('There are units already: an administrator of this deployment makes the others.');
    this.name = 'OrganisationExists';
  }
}

/** The roots of the State's tree and of the Post's, and one administrator of both. */
@Injectable()
export class FoundOrganisation {
  constructor(
    private readonly transaction: Transaction,
    private readonly passwords: Passwords,
  ) {}

  async run({ province, post, administrator, password }: FoundOrganisationCommand): Promise<void> {
    const passwordHash = await this.passwords.hash(password);
    await this.transaction.run(systemAct, async ({ sql, journal, at }) => {
      await refuseSecondTime(sql);
      const scene = { sql, journal, today: officeDay(at) };
      const roots = [
        await plantRoot('province', province, scene),
        await plantRoot('postRoot', post, scene),
      ];
      const staffId = uuidv7();
      const people = new StaffRepository(sql);
      await people.insert({
        id: staffId,
        ...administrator,
        employer: 'state',
        title: null,
        phone: null,
        email: null,
        validFrom: scene.today,
        validTo: null,
        version: 1,
      });
      await people.setPassword(staffId, passwordHash, at, { mustChange: true });
      journal.append({
        subjectType: 'staff',
        subjectId: staffId,
        type: 'staff.employed',
        unitId: roots[0],
        data: { employer: 'state', validFrom: scene.today },
      });
      for (const unitId of roots) await grantAdministration(staffId, unitId, scene);
    });
  }
}

interface Scene {
  readonly sql: Sql;
  readonly journal: Journal;
  readonly today: LocalDate;
}

async function refuseSecondTime(sql: Sql): Promise<void> {
  // Two first starts side by side: the second waits and then finds the units of the other.
  await sql.query(
    `select pg_advisory_xact_lock(hashtextextended(current_schema() || ':organisation', 0))`,
  );
  if ((await sql.query(`select from unit limit 1`)).length > 0) throw new OrganisationExists();
}

async function plantRoot(
  kind: 'province' | 'postRoot',
  { name, shortName, agencyCode }: Root,
  { sql, journal, today }: Scene,
): Promise<string> {
  const id = uuidv7();
  await new UnitRepository(sql).insert(
    { id, kind, agencyCode, administrativeCode: null, validFrom: today },
    {
      validFrom: today,
      validTo: null,
      name,
      shortName,
      parentId: null,
      address: null,
      phone: null,
    },
  );
  journal.append({
    subjectType: 'unit',
    subjectId: id,
    type: 'unit.created',
    unitId: id,
    data: { kind, agencyCode, parentId: null, validFrom: today },
  });
  return id;
}

async function grantAdministration(
  staffId: string,
  unitId: string,
  { sql, journal, today }: Scene,
): Promise<void> {
  const granted = { unitId, roleCode: 'administrator', validFrom: today, validTo: null };
  const id = uuidv7();
  await new AssignmentRepository(sql).insert({ id, staffId, ...granted });
  journal.append({
    subjectType: 'assignment',
    subjectId: id,
    type: 'assignment.granted',
    unitId,
    data: { staffId, ...granted },
  });
}
