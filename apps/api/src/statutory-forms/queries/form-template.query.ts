import type { LocalDate } from '@motcua/shared-time';
import type { Sql } from '../../platform/database/sql';
import { JsonDocument } from '../../platform/http/json-document';
import { notFound } from '../../platform/problem/problem-error';
import { type StatutoryForm, statutoryForms } from '../template';

const person = (column: string): string =>
  `(select s.full_name from staff s where s.id = t.${column})`;

const summary = `'no', t.no, 'state', t.state, 'validFrom', t.valid_from, 'note', t.note,
  'changedAt', t.changed_at, 'changedBy', ${person('changed_by')},
  'proposedAt', t.proposed_at, 'proposedBy', ${person('proposed_by')},
  'publishedAt', t.published_at, 'publishedBy', ${person('published_by')}`;

/** Every form with the version in force on a day, the next one, and the open draft. */
export async function listFormTemplates(sql: Sql, day: LocalDate): Promise<JsonDocument> {
  const [row] = await sql.query<{ text: string }>(
    `select jsonb_build_object('items', (select jsonb_agg(jsonb_build_object('form', f.form,
        'current', (select jsonb_build_object('no', t.no, 'validFrom', t.valid_from)
          from form_template t where t.form = f.form and t.state = 'published'
            and t.valid_from <= $2::date order by t.valid_from desc, t.no desc limit 1),
        'upcoming', (select jsonb_build_object('no', t.no, 'validFrom', t.valid_from)
          from form_template t where t.form = f.form and t.state = 'published'
            and t.valid_from > $2::date order by t.valid_from, t.no desc limit 1),
        'open', (select jsonb_build_object('no', t.no, 'state', t.state)
          from form_template t where t.form = f.form and t.state in ('draft', 'proposed'))
      ) order by f.nth) from unnest($1::text[]) with ordinality as f(form, nth)))::text as text`,
    [statutoryForms, day],
  );
  return new JsonDocument(row?.text ?? '');
}

/** The versions of one form as JSON text, newest first. */
export async function versionsText(sql: Sql, form: StatutoryForm): Promise<string> {
  const [row] = await sql.query<{ text: string }>(
    `select coalesce(jsonb_agg(jsonb_build_object(${summary}) order by t.no desc), '[]')::text
       as text
     from form_template t where t.form = $1`,
    [form],
  );
  return row?.text ?? '[]';
}

export async function readTemplateVersion(
  sql: Sql,
  form: StatutoryForm,
  no: number,
): Promise<JsonDocument> {
  const [row] = await sql.query<{ text: string; version: number }>(
    `select jsonb_build_object('form', t.form, ${summary}, 'version', t.version,
       'blocks', t.blocks)::text as text, t.version
     from form_template t where t.form = $1 and t.no = $2`,
    [form, no],
  );
  if (!row) throw notFound('the template');
  return new JsonDocument(row.text, row.version);
}
