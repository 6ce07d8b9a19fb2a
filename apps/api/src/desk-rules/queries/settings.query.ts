import type { LocalDate } from '@motcua/shared-time';
import { settingRules } from '../../organisation/setting-rules';
import type { Sql } from '../../platform/database/sql';
import { settingVersion } from '../data/setting.repository';
import { ruleAuthor, ruleTime } from './rule-times';

const meanings = JSON.stringify(
  Object.fromEntries(Object.entries(settingRules).map(([key, { meaning }]) => [key, meaning])),
);

/** The second person, where the value was proposed. */
const confirmedBy = `(select t.full_name from setting_proposal p join staff t on t.id = p.settled_by
  where p.key = s.key and p.valid_from = s.valid_from and p.outcome = 'confirmed'
    and not p.withdraws
  order by p.settled_at desc limit 1)`;

/** Every dated value of every setting: what held, holds and will hold, as JSON text. */
export async function listSettings(sql: Sql, day: LocalDate): Promise<string> {
  const [row] = await sql.query<{ text: string }>(
    `select jsonb_build_object('items', coalesce(jsonb_agg(jsonb_build_object('key', s.key,
        'meaning', $2::jsonb ->> s.key, 'value', s.value, 'validFrom', s.valid_from,
        'note', s.note, 'version', ${settingVersion('s.key')}, 'time', ${ruleTime('s', '$1')},
        ${ruleAuthor('s')}, 'confirmedBy', ${confirmedBy}) order by s.key, s.valid_from), '[]'))::text as text
     from (select r.*, lead(r.valid_from) over (partition by r.key order by r.valid_from)
           as next_from from setting r) s
     where $2::jsonb ? s.key`,
    [day, meanings],
  );
  return row?.text ?? '{"items":[]}';
}
