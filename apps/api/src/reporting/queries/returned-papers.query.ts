import type { LocalDate } from '@motcua/shared-time';
import type { Actor } from '../../access/actor';
import { visibleDossiers } from '../../access/visible-dossiers';
import { officeMidnight } from '../../platform/database/office-day';
import { Parameters, type Sql } from '../../platform/database/sql';
import { JsonDocument } from '../../platform/http/json-document';

/** The newest of them say what goes wrong now; an office without a break has no more to read. */
const mostDossiers = 1_000;
const mostPapers = 10;

interface ReturnedPapersQuestion {
  readonly procedureCode: string;
  /** First day of registration that counts. */
  readonly since: LocalDate;
}

/**
 * Papers of a procedure that were asked for again or named by a confirmed refusal, among the newest
 * dossiers that the actor's unit received; each dossier counts once for a paper and its fault.
 */
export async function returnedPapers(
  sql: Sql,
  { procedureCode, since }: ReturnedPapersQuestion,
  actor: Actor,
): Promise<JsonDocument> {
  const parameters = new Parameters();
  const unit = parameters.add(actor.unitId);
  const code = parameters.add(procedureCode);
  const first = parameters.add(since);
  const visible = visibleDossiers(actor, parameters);
  const [row] = await sql.query<{ text: string }>(
    `with looked_at as (
       select d.id from dossier d
       where d.received_unit_id = ${unit}::uuid and d.procedure_code = ${code}
         and d.registered_at >= ${officeMidnight(`${first}::date`)} and ${visible}
       order by d.registered_at desc, d.id desc limit ${mostDossiers}
     ),
     returned as (
       select l.id, r.lines from looked_at l join supplement_request r on r.dossier_id = l.id
       union all
       select l.id, p.lines from looked_at l join refusal_proposal p on p.dossier_id = l.id
       where p.outcome = 'confirmed'
     ),
     counted as (
       select c.key, max(coalesce(c.short_name, c.name)) as short_name, f.fault,
         count(distinct r.id) as dossiers
       from returned r
         join lateral jsonb_to_recordset(r.lines) as f(no integer, fault text) on true
         join dossier_component c on c.dossier_id = r.id and c.no = f.no
       group by c.key, f.fault
       order by dossiers desc, c.key, f.fault limit ${mostPapers}
     )
     select jsonb_build_object('procedureCode', ${code}::text, 'since', ${first}::date,
       'dossiers', (select count(*) from looked_at),
       'items', coalesce((select jsonb_agg(jsonb_build_object('key', n.key,
           'shortName', n.short_name, 'fault', n.fault, 'dossiers', n.dossiers)
           order by n.dossiers desc, n.key, n.fault) from counted n), '[]'))::text as text`,
    parameters.values,
  );
  return new JsonDocument(row?.text ?? '{}');
}
