import { unitMemberOn } from '../../access/unit-of-day';
import { officeDayOf } from '../../platform/database/office-day';
import type { Sql } from '../../platform/database/sql';

const largestSequence = 2_147_483_647;

/** A reader sees what happened last; what lies further back comes page by page. */
const pageSize = 200;

/**
 * A dossier's own journal by sequence, complete at once, before anything is sealed: the last rows
 * before `before` in the order in which they happened.
 */
export async function readTimeline(sql: Sql, dossierId: string, before?: number): Promise<string> {
  const [row] = await sql.query<{ text: string }>(
    `select json_build_object('items', coalesce(json_agg(json_build_object('id', j.id,
        'sequence', j.sequence, 'position', j.position, 'type', j.type, 'at', j.at,
        'deviceAt', j.device_at, 'actor', j.actor,
        'unitName', ${unitMemberOn("(j.actor ->> 'unitId')::uuid", 'short_name', officeDayOf('j.at'))},
        'data', j.data) order by j.sequence), '[]'),
       'next', case when min(j.sequence) > 1 then translate(rtrim(encode(convert_to(
         jsonb_build_array(min(j.sequence)::text)::text, 'utf8'), 'base64'), '='), '+/', '-_')
       end)::text as text
     from (select * from journal where subject_type = 'dossier' and subject_id = $1
       and sequence < $2 order by sequence desc limit $3) j`,
    [dossierId, before ?? largestSequence, pageSize],
  );
  return row?.text ?? '{"items":[],"next":null}';
}
