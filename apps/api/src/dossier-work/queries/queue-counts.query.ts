import type { Permission } from '@motcua/dossier-domain';
import type { Actor } from '../../access/actor';
import { dossierPage } from '../../dossier-intake/queries/dossier-list.query';
import {
  type DossierQueue,
  dossierQueues,
  type ListMoment,
} from '../../dossier-intake/queries/dossier-queues';
import { Parameters, type Sql } from '../../platform/database/sql';

const clerks: readonly Permission[] = ['dossier.receive', 'dossier.process', 'dossier.decide'];

/** Whose work a queue is; any one of the permissions is enough. */
const workOf: Readonly<Record<DossierQueue, readonly Permission[]>> = {
  open: ['dossier.receive'],
  toReceive: ['dossier.receive'],
  toTake: ['dossier.process'],
  mine: ['dossier.process'],
  toSign: ['dossier.decide'],
  dueToday: clerks,
  dueSoon: clerks,
  overdue: clerks,
  stageDue: clerks,
  waiting: ['dossier.process', 'dossier.decide'],
  awaitingSupplement: ['dossier.receive', 'dossier.process'],
  supplementExpired: ['dossier.receive', 'dossier.process'],
  supplementsProposed: ['dossier.requestSupplement'],
  refusalsToConfirm: ['dossier.confirmRefusal'],
  resultsHere: ['dossier.returnResult'],
  resultsElsewhere: ['dossier.returnResult'],
  resultsToPost: ['dossier.returnResult'],
  resultsUnclaimed: ['dossier.returnResult'],
  notDigitised: ['dossier.digitise'],
};

/** Beyond it a queue says «more»: nobody plans by the exact figure, and counting on takes time. */
export const mostCounted = 99;

/** How many dossiers wait in each queue that is the actor's work, as JSON text. */
export async function queueCounts(sql: Sql, actor: Actor, moment: ListMoment): Promise<string> {
  const queues = dossierQueues.filter((queue) =>
    workOf[queue].some((permission) => actor.unitsFor(permission).length > 0),
  );
  if (queues.length === 0) return '{"items":[]}';
  const parameters = new Parameters();
  const most = parameters.add(mostCounted);
  const counted = queues.map((queue) => {
    const name = parameters.add(queue);
    const rows = dossierPage({ queue }, actor, moment, { limit: mostCounted }, parameters);
    return `select ${name}::text as queue, (select count(*) from (select d.id ${rows}) as found) as n`;
  });
  const [row] = await sql.query<{ items: string }>(
    `select json_agg(json_build_object('queue', queue, 'count', least(n, ${most}::integer),
         'isMore', n > ${most}::integer))::text as items
     from (${counted.join(' union all ')}) as each_queue`,
    parameters.values,
  );
  return `{"items":${row?.items ?? '[]'}}`;
}
