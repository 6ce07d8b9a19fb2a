import type { LocalDate } from '@motcua/shared-time';
import type { Sql } from '../../platform/database/sql';
import type { UnitKind } from '../queries/unit.query';

export interface NewUnit {
  readonly id: string;
  readonly kind: UnitKind;
  readonly agencyCode: string | null;
  readonly administrativeCode: string | null;
  readonly validFrom: LocalDate;
}

export interface UnitPeriod {
  readonly validFrom: LocalDate;
  readonly validTo: LocalDate | null;
  readonly name: string;
  readonly shortName: string;
  readonly parentId: string | null;
  readonly address: string | null;
  readonly phone: string | null;
}

export interface LockedUnit {
  readonly id: string;
  readonly kind: UnitKind;
  readonly agencyCode: string | null;
  readonly validFrom: LocalDate;
  readonly validTo: LocalDate | null;
  readonly version: number;
}

const columns = `id, kind, agency_code as "agencyCode", valid_from::text as "validFrom",
  valid_to::text as "validTo", version`;

export class UnitRepository {
  constructor(private readonly sql: Sql) {}

  /** One change of the tree at a time: two moves together could close a ring. */
  async lockTree(): Promise<void> {
    await this.sql.query(
      `select id from unit where kind in ('province', 'postRoot') order by id for update`,
    );
  }

  async lock(id: string): Promise<LockedUnit | undefined> {
    const [row] = await this.sql.query<LockedUnit & Record<string, unknown>>(
      `select ${columns} from unit where id = $1 for update`,
      [id],
    );
    return row;
  }

  /** The unit if it exists on the day. */
  async existing(id: string, day: LocalDate): Promise<LockedUnit | undefined> {
    const [row] = await this.sql.query<LockedUnit & Record<string, unknown>>(
      `select ${columns} from unit
        where id = $1 and valid_from <= $2 and (valid_to is null or valid_to >= $2)`,
      [id, day],
    );
    return row;
  }

  /** The id of the open unit that bears the code. */
  async idOfAgencyCode(code: string): Promise<string | undefined> {
    const [row] = await this.sql.query<{ id: string }>(
      `select id from unit where agency_code = $1 and valid_to is null`,
      [code],
    );
    return row?.id;
  }

  async insert(unit: NewUnit, period: UnitPeriod): Promise<void> {
    await this.sql.execute(
      `insert into unit (id, kind, agency_code, administrative_code, valid_from)
       values ($1, $2, $3, $4, $5)`,
      [unit.id, unit.kind, unit.agencyCode, unit.administrativeCode, unit.validFrom],
    );
    await this.insertPeriod(unit.id, period);
  }

  async insertPeriod(unitId: string, period: UnitPeriod): Promise<void> {
    await this.sql.execute(
      `insert into unit_period (unit_id, valid_from, valid_to, name, short_name, parent_id, address,
         phone) values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        unitId,
        period.validFrom,
        period.validTo,
        period.name,
        period.shortName,
        period.parentId,
        period.address,
        period.phone,
      ],
    );
  }

  async periodOn(unitId: string, day: LocalDate): Promise<UnitPeriod | undefined> {
    const [row] = await this.sql.query<UnitPeriod & Record<string, unknown>>(
      `select valid_from::text as "validFrom", valid_to::text as "validTo", name,
         short_name as "shortName", parent_id as "parentId", address, phone
       from unit_period
       where unit_id = $1 and valid_from <= $2 and (valid_to is null or valid_to >= $2)`,
      [unitId, day],
    );
    return row;
  }

  async replacePeriod(unitId: string, period: UnitPeriod): Promise<void> {
    await this.sql.execute(
      `update unit_period set name = $3, short_name = $4, parent_id = $5, address = $6, phone = $7
        where unit_id = $1 and valid_from = $2`,
      [
        unitId,
        period.validFrom,
        period.name,
        period.shortName,
        period.parentId,
        period.address,
        period.phone,
      ],
    );
  }

  async endPeriod(unitId: string, validFrom: LocalDate, validTo: LocalDate): Promise<void> {
    await this.sql.execute(
      `update unit_period set valid_to = $3 where unit_id = $1 and valid_from = $2`,
      [unitId, validFrom, validTo],
    );
  }

  async changeAgencyCode(unitId: string, code: string): Promise<void> {
    await this.sql.execute(
      `update unit set agency_code = $2,
         former_codes = case when agency_code is null or agency_code = any(former_codes)
           then former_codes else former_codes || agency_code end
       where id = $1`,
      [unitId, code],
    );
  }

  async raiseVersion(unitId: string): Promise<void> {
    await this.sql.execute(`update unit set version = version + 1 where id = $1`, [unitId]);
  }

  /** True when `unitId` lies above `parentId` on any day from `from` on. */
  async isAncestor(unitId: string, parentId: string, from: LocalDate): Promise<boolean> {
    const [row] = await this.sql.query<{ found: boolean }>(
      `with recursive above (id) as (
         select $2::uuid
         union
         select p.parent_id from above a join unit_period p on p.unit_id = a.id
         where p.parent_id is not null and (p.valid_to is null or p.valid_to >= $3)
       )
       select exists (select from above where id = $1) as found`,
      [unitId, parentId, from],
    );
    return row?.found ?? false;
  }
}
