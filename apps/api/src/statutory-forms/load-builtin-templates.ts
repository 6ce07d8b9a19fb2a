import { v7 as uuidv7 } from 'uuid';
import type { Sql } from '../platform/database/sql';
import { builtinTemplates } from './builtin-templates';
import { statutoryForms } from './template';

/** Older than every dossier: whatever is printed finds at least the version of the product. */
const builtinFrom = '2000-01-01';

/** Brings version 1 of every form; a version that is there is never changed. */
export async function loadBuiltinTemplates(sql: Sql, at: Date): Promise<void> {
  const rows = statutoryForms.map((form) => ({
    id: uuidv7(),
    form,
    blocks: builtinTemplates[form],
  }));
  await sql.execute(
    `insert into form_template (id, form, no, state, valid_from, note, blocks, version, created_at,
       changed_at, published_at)
     select t.id, t.form, 1, 'published', $2::date, $3, t.blocks, 1, $4, $4, $4
     from jsonb_to_recordset($1::jsonb) as t(id uuid, form text, blocks jsonb)
     on conflict (form, no) do nothing`,
    [JSON.stringify(rows), builtinFrom, 'Mẫu đi kèm phần mềm', at],
  );
}
