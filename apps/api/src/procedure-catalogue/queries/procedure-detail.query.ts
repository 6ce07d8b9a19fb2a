import type { LocalDate } from '@motcua/shared-time';
import type { Sql } from '../../platform/database/sql';

export interface FoundProcedure {
  readonly text: string;
  readonly tag: number;
}

// `source` is the source's own data within the content; where the version came from is its origin.
const detail = `(v.content || jsonb_build_object('versionId', v.id, 'no', v.no,
  'validFrom', v.valid_from, 'validTo', v.valid_to, 'origin', v.source,
  'createdAt', v.created_at))::text as text`;

// Both numbers only grow, so the sum names what a reader of this address saw.
const tag = `p.version + v.no as tag`;

/** The version in force on a day, whole, as JSON text. */
export async function readProcedure(
  sql: Sql,
  code: string,
  day: LocalDate,
): Promise<FoundProcedure | undefined> {
  const [found] = await sql.query<FoundProcedure & Record<string, unknown>>(
    `select ${detail}, ${tag} from procedure p join procedure_version v on v.procedure_code = p.code
     where p.code = $1 and v.valid_from <= $2::date
       and (v.valid_to is null or v.valid_to >= $2::date)
     order by v.no desc limit 1`,
    [code, day],
  );
  return found;
}

/** One version by its number, in force or not. */
export async function readProcedureVersion(
  sql: Sql,
  code: string,
  no: number,
): Promise<FoundProcedure | undefined> {
  const [found] = await sql.query<FoundProcedure & Record<string, unknown>>(
    `select ${detail}, ${tag} from procedure p join procedure_version v on v.procedure_code = p.code
     where p.code = $1 and v.no = $2`,
    [code, no],
  );
  return found;
}

/** All versions, the newest first; undefined for an unknown code. */
export async function listProcedureVersions(
  sql: Sql,
  code: string,
  limit: number,
  beforeNo: number | null,
): Promise<string | undefined> {
  const [row] = await sql.query<{ text: string }>(
    `with page as (
       select v.id, v.no, v.name, v.valid_from, v.valid_to, v.source, v.created_at, v.doubts,
         row_number() over (order by v.no desc) as nth
       from procedure_version v
       where v.procedure_code = $1 and ($3::integer is null or v.no < $3)
       order by v.no desc limit $2::integer + 1
     )
     select jsonb_build_object(
       'items', coalesce((select jsonb_agg(jsonb_build_object('id', g.id, 'no', g.no,
           'name', g.name, 'validFrom', g.valid_from, 'validTo', g.valid_to, 'origin', g.source,
           'createdAt', g.created_at, 'doubtCount', jsonb_array_length(g.doubts)) order by g.nth)
         from page g where g.nth <= $2), '[]'),
       'next', (select translate(encode(convert_to(jsonb_build_array(m.no::text)::text, 'UTF8'),
           'base64'), E'+/=\\n', '-_') from page m
         where m.nth = $2 and (select count(*) from page) > $2))::text as text
     from procedure p where p.code = $1`,
    [code, limit, beforeNo],
  );
  return row?.text;
}
