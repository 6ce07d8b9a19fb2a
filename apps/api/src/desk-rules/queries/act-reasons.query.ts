import type { LocalDate } from '@motcua/shared-time';
import type { Sql } from '../../platform/database/sql';
import type { ReasonedAct } from '../data/reasoned-act';
import { ruleAuthor, ruleTime } from './rule-times';

export interface ReasonInForce extends Record<string, unknown> {
  readonly code: string;
  readonly vi: string;
  readonly needsLines: boolean;
  readonly legalGround: string | null;
  readonly exemptPerMille: number;
}

const inForce = `select distinct on (r.code) r.* from act_reason r where r.valid_from <= $1
  order by r.code, r.valid_from desc`;

const members = `'code', r.code, 'validFrom', r.valid_from, 'actions', r.actions, 'vi', r.vi,
  'en', r.en, 'needsLines', r.needs_lines, 'legalGround', r.legal_ground,
  'exemptPerMille', r.exempt_per_mille`;

/** The reasons one may choose on a day, for one action or for all of them, as JSON text. */
export async function listActReasons(
  sql: Sql,
  day: LocalDate,
  action: ReasonedAct | undefined,
): Promise<string> {
  const [row] = await sql.query<{ text: string }>(
    `select jsonb_build_object('items', coalesce(jsonb_agg(jsonb_build_object(${members})
        order by r.code), '[]'))::text as text
     from (${inForce}) r where not r.retired and ($2::text is null or $2 = any(r.actions))`,
    [day, action ?? null],
  );
  return row?.text ?? '{"items":[]}';
}

/** Every dated row of every reason: how it read, reads and will read, as JSON text. */
export async function listActReasonChanges(sql: Sql, day: LocalDate): Promise<string> {
  const [row] = await sql.query<{ text: string }>(
    `select jsonb_build_object('items', coalesce(jsonb_agg(jsonb_build_object(${members},
        'retired', r.retired, 'version', r.version, 'time', ${ruleTime('r', '$1')},
        ${ruleAuthor('r')}) order by r.code, r.valid_from), '[]'))::text as text
     from (select a.*, lead(a.valid_from) over (partition by a.code order by a.valid_from)
           as next_from, (count(*) over (partition by a.code))::integer as version
         from act_reason a) r`,
    [day],
  );
  return row?.text ?? '{"items":[]}';
}

/** The reason with a code if it may be given for the action on that day. */
export async function reasonInForce(
  sql: Sql,
  code: string,
  action: ReasonedAct,
  day: LocalDate,
): Promise<ReasonInForce | undefined> {
  const [row] = await sql.query<ReasonInForce>(
    `select r.code, r.vi, r.needs_lines as "needsLines", r.legal_ground as "legalGround",
       r.exempt_per_mille as "exemptPerMille"
     from (${inForce}) r where not r.retired and r.code = $2 and $3 = any(r.actions)`,
    [day, code, action],
  );
  return row;
}

/** Whether the list holds a reason that may be given for the action on that day. */
export async function hasReasonInForce(
  sql: Sql,
  action: ReasonedAct,
  day: LocalDate,
): Promise<boolean> {
  const [row] = await sql.query<{ has: boolean }>(
    `select exists (select from (${inForce}) r where not r.retired and $2 = any(r.actions)) as has`,
    [day, action],
  );
  return row?.has ?? false;
}
