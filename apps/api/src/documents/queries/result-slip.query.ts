import { unitMemberOn, unitNameOn } from '../../access/unit-of-day';
import { officeDayOf } from '../../platform/database/office-day';
import type { Sql } from '../../platform/database/sql';
import { notFound } from '../../platform/problem/problem-error';

export interface ResultSlipFacts {
  readonly code: string;
  readonly secret: string;
  readonly unitName: string;
  readonly unitAddress: string | null;
  readonly results: readonly { readonly name: string; readonly sha256: string }[];
}

/** What the cover of a result says; there is none before there is a result. */
export async function resultSlipFacts(sql: Sql, dossierId: string): Promise<ResultSlipFacts> {
  const [row] = await sql.query<ResultSlipFacts & Record<string, unknown>>(
    `select d.code, d.tracking_secret as secret,
       ${unitNameOn('d.received_unit_id', officeDayOf('d.result_at'))} as "unitName",
       ${unitMemberOn('d.received_unit_id', 'address', officeDayOf('d.result_at'))}
         as "unitAddress",
       (select jsonb_agg(jsonb_build_object('name', f.file_name,
           'sha256', encode(f.sha256, 'hex')) order by f.no)
         from dossier_document f where f.dossier_id = d.id and f.purpose = 'result'
           and f.removed_at is null) as results
     from dossier d where d.id = $1 and d.result_at is not null`,
    [dossierId],
  );
  if (!row?.results) throw notFound('the result');
  return row;
}
