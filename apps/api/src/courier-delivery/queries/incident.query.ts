import { compensationDays } from '@motcua/delivery-domain';
import type { Actor } from '../../access/actor';
import { officeDayOf } from '../../platform/database/office-day';
import { Parameters, type Sql } from '../../platform/database/sql';
import type { Cursor } from '../../platform/http/cursor';
import { JsonDocument } from '../../platform/http/json-document';
import { notFound } from '../../platform/problem/problem-error';
import { isUuid } from '../../platform/validation/uuid';
import { pageText } from '../../platform/http/page-text';
import { fullCarriage } from '../data/full-carriage';
import { incidentActsNow, type IncidentState } from '../data/incident-rights';
import { visibleIncidents } from '../data/visible-incidents';
import { namedUnit } from './unit-name';

export interface IncidentFilter {
  readonly status?: 'open' | 'closed' | undefined;
  readonly unitId?: string | undefined;
}

const members = `'id', i.id, 'number', i.number, 'type', i.type, 'status', i.status,
  'version', i.version,
  'unit', ${namedUnit('i.unit_id')},
  'dossierId', i.dossier_id,
  'dossierCode', (select d.code from dossier d where d.id = i.dossier_id),
  'consignmentId', i.consignment_id,
  'consignmentNumber', (select c.number from consignment c where c.id = i.consignment_id),
  'manifestId', i.manifest_id,
  'manifestNumber', (select m.number from manifest m where m.id = i.manifest_id),
  'foundBy', (select s.full_name from staff s where s.id = i.found_by),
  'foundAt', i.found_at, 'answerBy', i.answer_by,
  'liableParty', i.liable_party, 'compensation', i.compensation`;

/** A compensation is paid within so many days of the minutes that name who is at fault. */
const liability = `case when i.liability_at is not null then jsonb_build_object(
  'ground', i.liability_ground,
  'recordedBy', (select s.full_name from staff s where s.id = i.liability_by),
  'recordedAt', i.liability_at,
  'payBy', case when i.compensation > 0
    then ${officeDayOf('i.liability_at')} + ${compensationDays} end) end`;

/** One page of incidents, newest first, as JSON text. */
export async function listIncidents(
  sql: Sql,
  { status, unitId }: IncidentFilter,
  actor: Actor,
  page: { limit: number; after?: Cursor | undefined },
): Promise<string> {
  const parameters = new Parameters();
  const conditions = [visibleIncidents(actor, parameters)];
  if (status !== undefined) conditions.push(`i.status = ${parameters.add(status)}`);
  if (unitId !== undefined) conditions.push(`i.unit_id = ${parameters.add(unitId)}::uuid`);
  if (page.after)
    conditions.push(
      `(i.found_at, i.id) < (${parameters.add(page.after.key)}::timestamptz,
        ${parameters.add(page.after.id)}::uuid)`,
    );
  const rows = await sql.query<{ id: string; key: string; text: string }>(
    `select i.id, i.found_at::text as key, jsonb_build_object(${members})::text as text
     from incident i where ${conditions.join(' and ')}
     order by i.found_at desc, i.id desc limit ${parameters.add(page.limit + 1)}`,
    parameters.values,
  );
  return pageText(rows, page.limit);
}

/** The id behind an id or a number, where the actor may see the incident; else `notFound`. */
export async function visibleIncidentId(sql: Sql, key: string, actor: Actor): Promise<string> {
  const parameters = new Parameters();
  const condition = `${keyCondition(key, parameters)} and ${visibleIncidents(actor, parameters)}`;
  const [row] = await sql.query<{ id: string }>(
    `select i.id from incident i where ${condition}`,
    parameters.values,
  );
  if (!row) throw notFound('the incident');
  return row.id;
}

function keyCondition(key: string, parameters: Parameters): string {
  const value = parameters.add(key);
  return isUuid(key) ? `i.id = ${value}::uuid` : `i.number = upper(${value})`;
}

interface IncidentText extends IncidentState {
  readonly [column: string]: unknown;
  readonly text: string;
  readonly version: number;
}

/** One incident by id or number, with its facts, its result, and what the actor may do now. */
export async function readIncident(sql: Sql, key: string, actor: Actor): Promise<JsonDocument> {
  const parameters = new Parameters();
  const condition = `${keyCondition(key, parameters)} and ${visibleIncidents(actor, parameters)}`;
  const [row] = await sql.query<IncidentText>(
    `select i.version, i.status, i.unit_id as "unitId", i.proposed_by as "proposedBy",
       i.liability_by as "liabilityBy",
       (jsonb_build_object(${members}) || jsonb_build_object('liability', ${liability},
       'postage', (select ${fullCarriage} from consignment c where c.id = i.consignment_id),
       'note', i.facts ->> 'note', 'lines', i.facts -> 'lines',
       'closing', case when i.proposed_by is not null then jsonb_build_object(
         'result', i.result,
         'proposedBy', (select s.full_name from staff s where s.id = i.proposed_by),
         'proposedAt', i.proposed_at,
         'closedBy', (select s.full_name from staff s where s.id = i.closed_by),
         'closedAt', i.closed_at) end))::text as text
     from incident i where ${condition}`,
    parameters.values,
  );
  if (!row) throw notFound('the incident');
  const document = JSON.parse(row.text) as object;
  const availableActions = incidentActsNow(row, actor);
  return JsonDocument.of({ ...document, availableActions });
}
