import type { LocalDate } from '@motcua/shared-time';
import { unitNameOn } from '../../access/unit-of-day';
import type { Sql } from '../../platform/database/sql';

// The number is shown by its ends: enough to recognise it, not to call it.
const shownPhone = `left(m.phone, 4) || repeat('•', greatest(length(m.phone) - 7, 0))
  || right(m.phone, 3)`;

const message = `jsonb_build_object('no', m.no, 'phone', ${shownPhone}, 'text', m.text,
  'parts', m.parts, 'templateCode', m.template_code, 'isPublic', m.is_public, 'state', m.state,
  'fault', m.fault, 'attempts', m.attempts, 'writtenAt', m.written_at, 'settledAt', m.settled_at,
  'writtenBy', jsonb_build_object('id', s.id, 'fullName', s.full_name, 'employer', s.employer))`;

/** What was written to the applicant, newest first. */
export async function messagesOf(sql: Sql, dossierId: string): Promise<object[]> {
  const [row] = await sql.query<{ items: object[] }>(
    `select coalesce(jsonb_agg(${message} order by m.no desc), '[]') as items
     from applicant_message m join staff s on s.id = m.written_by where m.dossier_id = $1`,
    [dossierId],
  );
  return row?.items ?? [];
}

export async function messageOf(sql: Sql, dossierId: string, no: number): Promise<object> {
  const [row] = await sql.query<{ item: object }>(
    `select ${message} as item from applicant_message m join staff s on s.id = m.written_by
     where m.dossier_id = $1 and m.no = $2`,
    [dossierId, no],
  );
  if (!row) throw new Error(`The message ${no} of ${dossierId} is missing.`);
  return row.item;
}

export interface MessageFactsRow {
  readonly code: string;
  readonly applicant: string;
  readonly procedure: string;
  readonly dueAt: Date | null;
  readonly unit: string | null;
  readonly papers: string | null;
  readonly deadline: string | null;
  readonly trackingSecret: string;
  readonly applicantPhone: string | null;
  readonly submitterPhone: string | null;
}

/** What a message may name of the dossier, and where it can be sent. */
export async function messageFactsOf(
  sql: Sql,
  dossierId: string,
  day: LocalDate,
): Promise<MessageFactsRow> {
  const [row] = await sql.query<MessageFactsRow & Record<string, unknown>>(
    `select d.code, d.applicant_name as applicant,
       coalesce(v.short_name, v.name) as procedure, d.due_at as "dueAt",
       ${unitNameOn('d.received_unit_id', '$2::date')} as unit,
       supplement.papers, supplement.deadline::text as deadline,
       d.tracking_secret as "trackingSecret", d.applicant_phone as "applicantPhone",
       d.submitter_phone as "submitterPhone"
     from dossier d join procedure_version v on v.id = d.procedure_version_id
       left join lateral (
         select r.deadline, (select string_agg(coalesce(c.short_name, c.name), ', ' order by c.no)
             from jsonb_array_elements(r.lines) line join dossier_component c
               on c.dossier_id = d.id and c.no = (line ->> 'no')::integer) as papers
         from supplement_request r where r.dossier_id = d.id and r.received_at is null
         order by r.no desc limit 1) supplement on true
     where d.id = $1`,
    [dossierId, day],
  );
  if (!row) throw new Error(`The dossier ${dossierId} went away.`);
  return row;
}
