import type { LocalDate } from '@motcua/shared-time';
import type { Sql } from '../../platform/database/sql';
import { unitOfForm } from './form-acts';
import type { FormUnit } from './form-facts.query';

export interface RatingSlipFacts {
  readonly code: string;
  readonly secret: string;
  readonly unit: FormUnit;
}

/** Who is rated, and what opens the page on which it is done. */
export async function ratingSlipFacts(
  sql: Sql,
  dossierId: string,
  day: LocalDate,
): Promise<RatingSlipFacts> {
  const [row] = await sql.query<RatingSlipFacts & Record<string, unknown>>(
    `select d.code, d.tracking_secret as secret,
       ${unitOfForm('d.received_unit_id', '$2::date')} as unit
     from dossier d where d.id = $1`,
    [dossierId, day],
  );
  if (!row) throw new Error(`The dossier ${dossierId} went away while it was read.`);
  return row;
}
