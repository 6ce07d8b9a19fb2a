import type { DossierStatus, TimeOwner, VerdictDefinition } from '@motcua/dossier-domain';
import { unitNameOn } from '../../access/unit-of-day';
import { officeDayOf } from '../../platform/database/office-day';
import type { Sql } from '../../platform/database/sql';
import { notFound } from '../../platform/problem/problem-error';

export interface ProofRow {
  readonly no: number;
  readonly at: string;
  readonly deviceAt: string | null;
  readonly type: string;
  readonly status: DossierStatus | null;
  readonly unit: string | null;
  readonly employer: string | null;
  /** Place in the sealed journal; null until the sealer has come by. */
  readonly position: string | null;
}

/** What the proof file says of the clock; the whole report of that moment goes with it. */
export interface ProofClock {
  readonly asOf: string;
  readonly calendarVersion: number;
  readonly totalMinutes: number;
  readonly parts: readonly { readonly owner: TimeOwner; readonly workingMinutes: number }[];
  readonly spans: readonly {
    readonly owner: TimeOwner;
    readonly status: string | null;
    readonly term: string;
    readonly from: string;
    readonly to: string;
    readonly workingMinutes: number;
  }[];
  readonly verdicts: readonly {
    readonly definition: VerdictDefinition;
    readonly verdict: string;
    readonly dueOn: string | null;
  }[];
  readonly changes: readonly {
    readonly at: string;
    readonly cause: string;
    readonly oldDueOn: string;
    readonly newDueOn: string;
    readonly reason: string | null;
  }[];
  readonly sentence: { readonly vi: string; readonly en: string } | null;
}

/** Everything a verdict rests on, put together when it was disputed. */
export interface ProofFile {
  readonly disputeId: string;
  readonly dossierId: string;
  readonly code: string;
  readonly madeAt: string;
  readonly definition: VerdictDefinition;
  readonly verdict: string;
  readonly dueOn: string | null;
  readonly claimedOwner: TimeOwner;
  readonly reason: string;
  readonly clock: ProofClock;
  readonly journal: readonly ProofRow[];
}

/**
 * The rows of the journal that moved the clock of a dossier: changes of status, waits for outside
 * systems, and what was done with its paper offline and brought in later.
 */
export async function clockRowsOf(sql: Sql, dossierId: string): Promise<ProofRow[]> {
  return sql.query<ProofRow & Record<string, unknown>>(
    `select j.sequence as no, to_jsonb(j.at) #>> '{}' as at,
       to_jsonb(j.device_at) #>> '{}' as "deviceAt", j.type,
       case j.subject_type when 'dossier' then j.data ->> 'status' end as status,
       ${unitNameOn('j.unit_id', officeDayOf('j.at'))} as unit,
       j.actor ->> 'employer' as employer, j.position::text as position
     from (select * from journal where subject_type = 'dossier' and subject_id = $1
         and (data ? 'status' or type in ('dossier.outsideWaitBegan', 'dossier.outsideWaitEnded'))
       union all select * from journal where subject_type = 'consignment' and device_at is not null
         and subject_id in (select k.id from consignment k where k.dossier_id = $1)) j
     order by j.at, j.subject_type, j.sequence`,
    [dossierId],
  );
}

/** The proof file of a dispute as it was kept, byte for byte. */
export async function proofOf(sql: Sql, id: string): Promise<string> {
  const [row] = await sql.query<{ proof: string }>(
    `select proof from lateness_dispute where id = $1`,
    [id],
  );
  if (!row) throw notFound('the dispute');
  return row.proof;
}
