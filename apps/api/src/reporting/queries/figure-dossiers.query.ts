import type { FactMeasure, LiveMeasure, Period } from '@motcua/reporting-domain';
import type { Actor } from '../../access/actor';
import { visibleDossiers } from '../../access/visible-dossiers';
import { dossierItem } from '../../dossier-intake/queries/dossier-columns';
import type { ListMoment } from '../../dossier-intake/queries/dossier-queues';
import { Parameters, type Sql } from '../../platform/database/sql';
import { type Cursor, cursorText } from '../../platform/http/cursor';
import { type FigureName, pairShares } from '../figures';
import {
  type CountedEvent,
  countedEventCondition,
  countedEvents,
  pairedCondition,
} from './counted-events';
import { isOpen, liveMeasure, receiverEmployer } from './open-dossiers';
import { officeDaysBetween } from './period-condition';
import {
  type CountedColumns,
  countableRows,
  filteredRows,
  type ReportFilter,
  type ReportScope,
} from './report-scope';

export interface FigureQuestion {
  readonly measure: FigureName;
  readonly period: Period;
  readonly filter: ReportFilter;
  /** Needed by whoever may open everything with a reason. */
  readonly reason: string | undefined;
}

/** The rows of one figure: where they come from, and by what instant and id they are sorted. */
interface FigureRows {
  readonly from: string;
  readonly at: string;
  readonly id: string;
  readonly columns: CountedColumns;
}

const dossierColumns = {
  unit: 'd.received_unit_id',
  procedure: 'd.procedure_code',
  channel: 'd.channel',
};

function rowsOf(measure: FigureName, moment: ListMoment, parameters: Parameters): FigureRows {
  switch (measure) {
    case 'onTimeShare':
      return eventRows({ type: 'dossier.resultReady', timelinesses: ['early', 'onTime'] });
    case 'postalShare': {
      const rows = eventRows(countedEvents.received);
      return { ...rows, from: `${rows.from} and ${rows.columns.employer} = 'post'` };
    }
    case 'reuseShare':
    case 'signedResultShare': {
      const rows = eventRows(countedEvents.received);
      return { ...rows, from: `${rows.from} and ${pairedCondition('j', pairShares[measure])}` };
    }
    case 'inTerm':
    case 'dueSoon':
    case 'overdue':
    case 'paused':
      return openRows(measure, moment, parameters);
    default:
      return eventRows(countedEvents[measure satisfies FactMeasure]);
  }
}

function eventRows(event: CountedEvent): FigureRows {
  return {
    from: `journal j join dossier d on d.id = j.subject_id
      join procedure_version v on v.id = d.procedure_version_id
      where j.subject_type = 'dossier' and ${countedEventCondition(event)}`,
    at: 'j.at',
    id: 'j.id',
    columns: { ...dossierColumns, employer: `j.data ->> 'employer'` },
  };
}

function openRows(measure: LiveMeasure, moment: ListMoment, parameters: Parameters): FigureRows {
  const today = parameters.add(moment.today);
  const dueSoonBefore = parameters.add(moment.dueSoonBefore);
  return {
    from: `dossier d join procedure_version v on v.id = d.procedure_version_id
      where ${isOpen} and ${liveMeasure(today, dueSoonBefore)} = '${measure}'`,
    at: 'd.received_at',
    id: 'd.id',
    columns: { ...dossierColumns, employer: receiverEmployer },
  };
}

/** The dossiers behind one figure that the actor may also open, newest first, as JSON text. */
export async function listFigureDossiers(
  sql: Sql,
  { measure, period, filter, reason }: FigureQuestion,
  access: { actor: Actor; scope: ReportScope },
  moment: ListMoment,
  page: { limit: number; after?: Cursor | undefined },
): Promise<string> {
  const parameters = new Parameters();
  const { from, at, id, columns } = rowsOf(measure, moment, parameters);
  const conditions = [
    officeDaysBetween(at, parameters.add(period.from), parameters.add(period.to)),
    visibleDossiers(access.actor, parameters, 'd', { reason }),
    countableRows(access.scope, columns, parameters),
    filteredRows(filter, columns, parameters),
  ];
  if (page.after)
    conditions.push(
      `(${at}, ${id}) < (${parameters.add(page.after.key)}::timestamptz,
        ${parameters.add(page.after.id)}::uuid)`,
    );
  const item = dossierItem(parameters.add(moment.today), parameters.add(moment.dueSoonBefore));
  const limit = parameters.add(page.limit);
  const [row] = await sql.query<{ items: string; last_at: string | null; last_id: string | null }>(
    `select coalesce(json_agg(page.item order by page.n) filter (where page.n <= ${limit}), '[]')
         ::text as items,
       max(page.at::text) filter (where page.n = ${limit} and page.of > ${limit}) as last_at,
       max(page.id::text) filter (where page.n = ${limit} and page.of > ${limit}) as last_id
     from (select row.*, row_number() over (order by row.at desc, row.id desc) as n,
         count(*) over () as of
       from (select ${at} as at, ${id} as id, ${item} as item
         from ${from} and ${conditions.join(' and ')}
         order by ${at} desc, ${id} desc limit ${limit}::integer + 1) as row) as page`,
    parameters.values,
  );
  const next =
    row && row.last_at !== null && row.last_id !== null
      ? cursorText({ key: row.last_at, id: row.last_id })
      : null;
  return `{"items":${row?.items ?? '[]'},"next":${JSON.stringify(next)}}`;
}
