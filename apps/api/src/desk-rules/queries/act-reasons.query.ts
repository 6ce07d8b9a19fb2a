import type { DossierAction } from '@motcua/dossier-domain';
import type { LocalDate } from '@motcua/shared-time';
import type { Sql } from '../../platform/database/sql';

export interface ReasonInForce extends Record<string, unknown> {
  readonly code: string;
  readonly vi: string;
  readonly needsLines: boolean;
  readonly legalGround: string | null;
}

const inForce = `select distinct on (r.code) r.* from act_reason r where r.valid_from <= $1
  order by r.code, r.valid_from desc`;

/** The reasons one may choose on a day, for one action or for all of them, as JSON text. */
export async function listActReasons(
  sql: Sql,
  day: LocalDate,
  action: DossierAction | undefined,
): Promise<string> {
  const [row] = await sql.query<{ text: string }>(
    `select jsonb_build_object('items', coalesce(jsonb_agg(jsonb_build_object('code', r.code,
        'validFrom', r.valid_from, 'actions', r.actions, 'vi', r.vi, 'en', r.en,
        'needsLines', r.needs_lines, 'legalGround', r.legal_ground) order by r.code), '[]'))::text
        as text
     from (${inForce}) r where not r.retired and ($2::text is null or $2 = any(r.actions))`,
    [day, action ?? null],
  );
  return row?.text ?? '{"items":[]}';
}

/** The reason with a code if it may be given for the action on that day. */
export async function reasonInForce(
  sql: Sql,
  code: string,
  action: DossierAction,
  day: LocalDate,
): Promise<ReasonInForce | undefined> {
  const [row] = await sql.query<ReasonInForce>(
    `select r.code, r.vi, r.needs_lines as "needsLines", r.legal_ground as "legalGround"
     from (${inForce}) r where not r.retired and r.code = $2 and $3 = any(r.actions)`,
    [day, code, action],
  );
  return row;
}
