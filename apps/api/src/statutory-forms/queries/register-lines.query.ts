import type { Actor } from '../../access/actor';
import { unitNameOn } from '../../access/unit-of-day';
import { visibleDossiers } from '../../access/visible-dossiers';
import { officeDayOf } from '../../platform/database/office-day';
import { Parameters, type Sql } from '../../platform/database/sql';
import type { RegisterCorrection, RegisterLine, UnreceivedCode } from '../register-line';

export interface LineRange {
  readonly bookId: string;
  readonly fromNo: number;
  readonly toNo: number;
}

/** Lines of a book in their order; a dossier the reader may not see keeps only its number. */
export async function registerLines(
  sql: Sql,
  { bookId, fromNo, toNo }: LineRange,
  actor: Actor,
): Promise<RegisterLine[]> {
  const parameters = new Parameters();
  const [book, from, to] = [bookId, fromNo, toNo].map((value) => parameters.add(value));
  const visible = visibleDossiers(actor, parameters, 'd');
  return sql.query<RegisterLine & Record<string, unknown>>(
    `select e.no, d.id is not null as "isVisible", d.code,
       d.procedure_code as "procedureCode", coalesce(v.short_name, v.name) as "procedureName",
       d.sets, d.applicant_name as "applicantName", d.applicant_address as address,
       d.applicant_phone as phone,
       ${unitNameOn('d.competent_unit_id', officeDayOf('d.received_at'))} as "agencyName",
       to_jsonb(d.received_at) #>> '{}' as "receivedAt", to_jsonb(d.due_at) #>> '{}' as "dueAt",
       (select to_jsonb(min(j.at)) #>> '{}' from journal j where j.subject_type = 'dossier'
         and j.subject_id = d.id and j.type = 'dossier.transferred') as "transferredAt",
       to_jsonb(d.result_at) #>> '{}' as "resultAt",
       to_jsonb(d.returned_at) #>> '{}' as "returnedAt", d.return_method as "returnMethod",
       d.status, coalesce(d.reappointments, 0) as reappointments,
       array(select c.no from register_correction c
         where c.book_id = e.book_id and c.entry_no = e.no order by c.no) as corrections
     from register_entry e
       left join dossier d on d.id = e.dossier_id and ${visible}
       left join procedure_version v on v.id = d.procedure_version_id
     where e.book_id = ${book} and e.no between ${from} and ${to}
     order by e.no`,
    parameters.values,
  );
}

const batchSize = 480;

/** The lines of a range in batches, read as they are asked for. */
export async function* lineBatches(
  sql: Sql,
  { bookId, fromNo, toNo }: LineRange,
  actor: Actor,
): AsyncGenerator<readonly RegisterLine[]> {
  for (let first = fromNo; first <= toNo; first += batchSize) {
    const last = Math.min(toNo, first + batchSize - 1);
    yield await registerLines(sql, { bookId, fromNo: first, toNo: last }, actor);
  }
}

export function correctionsOf(
  sql: Sql,
  bookId: string,
  upTo: number,
): Promise<RegisterCorrection[]> {
  return sql.query<RegisterCorrection & Record<string, unknown>>(
    `select c.no, c.entry_no as "entryNo", c.text,
       to_jsonb(c.entered_at) #>> '{}' as "enteredAt", s.full_name as "enteredBy"
     from register_correction c join staff s on s.id = c.entered_by
     where c.book_id = $1 and c.no <= $2 order by c.no`,
    [bookId, upTo],
  );
}

export interface UnreceivedCodes {
  readonly unreceived: readonly UnreceivedCode[];
  /** How many there are beyond those that are named. */
  readonly moreUnreceived: number;
}

/** Codes given in a span of time to papers that were never received, so that no code is unaccounted. */
export async function unreceivedCodes(
  sql: Sql,
  unitId: string,
  { from, to }: { from: Date; to: Date },
  limit: number,
): Promise<UnreceivedCodes> {
  const rows = await sql.query<UnreceivedCode & { total: number }>(
    `select d.code, d.status, count(*) over ()::integer as total from dossier d
      where d.received_unit_id = $1 and d.registered_at >= $2 and d.registered_at < $3
        and d.received_at is null
      order by d.registered_at, d.code limit $4`,
    [unitId, from, to, limit],
  );
  return {
    unreceived: rows.map(({ code, status }) => ({ code, status })),
    moreUnreceived: (rows[0]?.total ?? 0) - rows.length,
  };
}
