import type { Sql } from '../../platform/database/sql';
import { chargedSums } from './charged-sums';

/** Đồng paid and not voided since, as the dossier stands now. */
export async function feesPaid(sql: Sql, dossierId: string): Promise<number> {
  const [row] = await sql.query<{ paid: string }>(
    `select m.fee_paid as paid from ${chargedSums('$1::uuid')} m`,
    [dossierId],
  );
  return Number(row?.paid ?? 0);
}

/**
 * What a fact `j` of the journal said to give back, as JSON: fixed by the act. Acts from before the
 * amount was kept promised the receipts that stood then.
 */
export const givenBack = (j: string): string => `(case when ${j}.data ? 'giveBack' then
  jsonb_build_object('amount', (select coalesce(sum(r.amount), 0) from receipt r
      where r.dossier_id = ${j}.subject_id and r.issued_at <= ${j}.at
        and (r.voided_at is null or r.voided_at > ${j}.at)))
    || (${j}.data -> 'giveBack') end)`;
