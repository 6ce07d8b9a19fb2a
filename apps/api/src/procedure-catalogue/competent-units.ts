import { Injectable } from '@nestjs/common';
import type { ProcedureLevel } from '@motcua/catalogue-domain';
import type { LocalDate } from '@motcua/shared-time';
import type { Sql } from '../platform/database/sql';

export interface CompetenceQuestion {
  readonly procedureCode: string;
  readonly field: string;
  readonly levels: readonly ProcedureLevel[];
  /** The unit whose counter takes the dossier. */
  readonly receivingUnitId: string;
  readonly day: LocalDate;
}

export interface CompetentUnit {
  readonly unitId: string;
  readonly name: string;
  /** Proposed without asking; where no unit is, somebody has to choose. */
  readonly isDefault: boolean;
}

/** Which units may decide a dossier; decree 118/2025: any counter may take it for them. */
@Injectable()
export class CompetentUnits {
  /**
   * Units named for the procedure win. Otherwise a provincial procedure belongs to the units named
   * for its field (to any department where none is named), a communal one to every commune; tasks
   * of the districts passed to the communes on 1 July 2025.
   */
  async of(sql: Sql, question: CompetenceQuestion): Promise<readonly CompetentUnit[]> {
    const { procedureCode, field, levels, receivingUnitId, day } = question;
    return sql.query<CompetentUnit & Record<string, unknown>>(
      `with stated as (
         select c.unit_id, c.procedure_code is not null as for_procedure from competence c
         where (c.procedure_code = $1 or (c.field = $2 and 'province' = any($3::text[])))
           and c.valid_from <= $5::date and (c.valid_to is null or c.valid_to >= $5::date)
       ), competent as (
         select s.unit_id as id from stated s
         where s.for_procedure or not exists (select from stated p where p.for_procedure)
         union
         select u.id from unit u
         where u.kind = 'department' and 'province' = any($3::text[])
           and not exists (select from stated)
         union
         select u.id from unit u
         where u.kind = 'commune' and $3::text[] && array['commune', 'district']
           and not exists (select from stated p where p.for_procedure)
       ), named as (
         select u.id, u.kind, n.name from competent c
         join unit u on u.id = c.id
         join unit_period n on n.unit_id = u.id and n.valid_from <= $5::date
           and (n.valid_to is null or n.valid_to >= $5::date)
         where u.valid_from <= $5::date and (u.valid_to is null or u.valid_to >= $5::date)
       ), seat as (
         select $4::uuid as id
         union all
         select n.parent_id from unit_period n where n.unit_id = $4 and n.valid_from <= $5::date
           and (n.valid_to is null or n.valid_to >= $5::date)
       )
       select n.id as "unitId", n.name, (n.id = $4
           or (n.kind = 'commune' and n.id in (select s.id from seat s))
           or (select count(*) from named) = 1) as "isDefault"
       from named n
       order by "isDefault" desc, n.name, n.id`,
      [procedureCode, field, levels, receivingUnitId, day],
    );
  }

  /** Whether the unit may decide such a dossier. */
  async includes(sql: Sql, question: CompetenceQuestion, unitId: string): Promise<boolean> {
    const units = await this.of(sql, question);
    return units.some((each) => each.unitId === unitId);
  }
}
