import type { LocalDate } from '@motcua/shared-time';
import { unitNameOn } from '../../access/unit-of-day';
import { officeDayOf } from '../../platform/database/office-day';
import { Parameters, type Sql } from '../../platform/database/sql';
import { JsonDocument } from '../../platform/http/json-document';
import { notFound } from '../../platform/problem/problem-error';
import { usualPageSize } from '../../platform/validation/page-size';
import { actorUnitName, namesOfFacts, subjectName } from './journal-names';
import { type JournalSight, readableRows } from './journal-sight.query';

export interface JournalFilter {
  readonly subjectType?: string;
  readonly subjectId?: string;
  readonly type?: string;
  readonly actorId?: string;
  readonly unitId?: string;
  readonly from?: LocalDate;
  readonly to?: LocalDate;
}

const rowMembers = `'id', j.id, 'position', j.position, 'subjectType', j.subject_type,
  'subjectId', j.subject_id, 'subjectName', ${subjectName}, 'sequence', j.sequence, 'type', j.type, 'actor', j.actor,
  'actorUnitName', ${actorUnitName},
  'unitId', j.unit_id, 'unitName', ${unitNameOn('j.unit_id', officeDayOf('j.at'))},
  'at', j.at, 'deviceAt', j.device_at, 'data', j.data,
  'names', ${namesOfFacts}`;

/** One page of sealed rows, the newest position first; a row has its position within a second. */
export async function listJournal(
  sql: Sql,
  filter: JournalFilter,
  sight: JournalSight,
  page: { readonly limit?: number; readonly after?: readonly string[] },
): Promise<string> {
  const parameters = new Parameters();
  const size = page.limit ?? usualPageSize;
  const conditions = [
    'j.position is not null',
    readableRows(sight, parameters),
    ...filterConditions(filter, parameters),
  ];
  const [mark] = page.after ?? [];
  if (mark !== undefined) conditions.push(`j.position < ${parameters.add(mark)}::bigint`);
  const limit = parameters.add(size);
  const [row] = await sql.query<{ text: string }>(
    `with found as (
       select j.* from journal j where ${conditions.join(' and ')}
       order by j.position desc limit ${limit}::integer + 1
     ),
     page as (select * from found order by position desc limit ${limit}::integer)
     select json_build_object(
       'items', coalesce((select json_agg(json_build_object(${rowMembers}) order by j.position desc)
         from page j), '[]'),
       'next', case when (select count(*) from found) > ${limit}::integer
         then (select translate(encode(convert_to(json_build_array(min(position)::text)::text, 'UTF8'),
           'base64'), E'+/=\\n', '-_') from page) end)::text as text`,
    parameters.values,
  );
  return row?.text ?? '{"items":[],"next":null}';
}

function filterConditions(filter: JournalFilter, parameters: Parameters): string[] {
  const conditions: string[] = [];
  const equal = (column: string, value: string | undefined, cast = ''): void => {
    if (value !== undefined) conditions.push(`${column} = ${parameters.add(value)}${cast}`);
  };
  equal('j.subject_type', filter.subjectType);
  equal('j.subject_id', filter.subjectId, '::uuid');
  equal('j.type', filter.type);
  equal(`j.actor ->> 'id'`, filter.actorId);
  equal('j.unit_id', filter.unitId, '::uuid');
  // Days are days of the office, not of UTC.
  if (filter.from !== undefined)
    conditions.push(`j.at >= ${parameters.add(`${filter.from}T00:00+07`)}::timestamptz`);
  if (filter.to !== undefined)
    conditions.push(
      `j.at < ${parameters.add(`${filter.to}T00:00+07`)}::timestamptz + interval '1 day'`,
    );
  return conditions;
}

/** One row with what proves it: its leaf and the seal that covers it. */
export async function findJournalRow(
  sql: Sql,
  id: string,
  sight: JournalSight,
): Promise<JsonDocument> {
  const parameters = new Parameters();
  const key = parameters.add(id);
  const [row] = await sql.query<{ text: string }>(
    `select (jsonb_build_object(${rowMembers}) || jsonb_build_object('changeId', j.change_id,
       'leaf', encode(j.leaf, 'hex'), 'sealNo', (select s.no from seal s
         where s.to_position >= j.position order by s.to_position limit 1)))::text as text
     from journal j where j.id = ${key}::uuid and ${readableRows(sight, parameters)}`,
    parameters.values,
  );
  if (!row) throw notFound('the journal row');
  return new JsonDocument(row.text);
}
