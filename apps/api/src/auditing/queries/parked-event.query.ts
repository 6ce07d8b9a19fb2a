import type { Sql } from '../../platform/database/sql';

const mostShown = 200;

/** What the readers of the journal could not read and nobody has read since, as JSON text. */
export async function listParkedEvents(sql: Sql): Promise<string> {
  const [row] = await sql.query<{ text: string }>(
    `select jsonb_build_object('items', coalesce(jsonb_agg(jsonb_build_object('reader', p.reader,
        'position', p.position, 'journalId', p.journal_id, 'type', p.type, 'subjectType',
        p.subject_type, 'subjectId', p.subject_id, 'unitId', p.unit_id, 'at', p.at,
        'tries', p.tries, 'error', p.error, 'parkedAt', p.parked_at)
        order by p.position, p.reader), '[]'),
        'total', (select count(*) from parked_event where solved_at is null))::text as text
     from (select e.*, j.type, j.subject_type, j.subject_id, j.unit_id, j.at
           from parked_event e join journal j on j.id = e.journal_id
           where e.solved_at is null order by e.position, e.reader limit ${mostShown}) p`,
  );
  return row?.text ?? '{"items":[],"total":0}';
}
