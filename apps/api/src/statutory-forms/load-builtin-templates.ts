import { officeDay } from '@motcua/shared-time';
import { v7 as uuidv7 } from 'uuid';
import type { Sql } from '../platform/database/sql';
import { type BuiltinVersions, builtinVersions } from './builtin-templates';
import { statutoryForms } from './template';

/** Older than every dossier: whatever is printed finds at least the first version. */
const firstFrom = '2000-01-01';

/**
 * Brings the versions of the product that are not there yet. What is there is never changed, and a
 * form of which somebody has written a version is theirs from then on.
 */
export async function loadBuiltinTemplates(
  sql: Sql,
  at: Date,
  versions: BuiltinVersions = builtinVersions,
): Promise<void> {
  const most = Math.max(...statutoryForms.map((form) => versions[form].length));
  for (let nth = 1; nth <= most; nth += 1) await loadVersions(sql, versions, nth, at);
}

/**
 * The first, second … version of each form. Where an earlier one was in use already, a version holds
 * from tomorrow on: what was printed this morning keeps its looks.
 */
async function loadVersions(
  sql: Sql,
  versions: BuiltinVersions,
  nth: number,
  at: Date,
): Promise<void> {
  const rows = statutoryForms.flatMap((form) => {
    const blocks = versions[form][nth - 1];
    return blocks ? [{ id: uuidv7(), form, blocks }] : [];
  });
  await sql.execute(
    `insert into form_template (id, form, no, state, valid_from, note, blocks, version, created_at,
       changed_at, published_at)
     select t.id, t.form, coalesce(e.last_no, 0) + 1, 'published',
       case when e.builtin = 0 then $3::date
            else greatest(e.last_builtin_from, $4::date + (e.last_builtin_at < $5)::integer) end,
       $6, t.blocks, 1, $5, $5, $5
     from jsonb_to_recordset($1::jsonb) as t(id uuid, form text, blocks jsonb)
     cross join lateral (
       select max(f.no) as last_no,
         count(*) filter (where f.is_builtin) as builtin,
         max(f.created_at) filter (where f.is_builtin) as last_builtin_at,
         max(f.valid_from) filter (where f.is_builtin) as last_builtin_from,
         count(*) filter (where not f.is_builtin and f.state <> 'discarded') as own
       from (select no, state, created_at, valid_from, state = 'published' and published_by is null
                 as is_builtin
               from form_template where form = t.form) f
     ) e
     where e.builtin = $2::integer - 1 and e.own = 0`,
    [JSON.stringify(rows), nth, firstFrom, officeDay(at), at, 'Mẫu đi kèm phần mềm'],
  );
}
