import { doubtKinds } from '@motcua/catalogue-domain';
import type { Parameters } from '../../platform/database/sql';

const sourceDoubts = Object.entries(doubtKinds)
  .filter(([, kind]) => kind === 'source')
  .map(([code]) => code);

/** One line of a list: what the counter would be asked for, from the counter's channel first. */
export function summary(parameters: Parameters): string {
  const doubts = `${parameters.add(sourceDoubts)}::text[]`;
  const usual = `(select c from jsonb_array_elements(v.content -> 'channels') with ordinality
    as t(c, nth) order by (c ->> 'channel' = 'counter') desc, nth limit 1)`;
  return `(select jsonb_build_object('code', v.procedure_code, 'name', v.name,
      'shortName', v.short_name, 'field', v.field, 'levels', v.levels, 'channels', v.channels,
      'no', v.no, 'validFrom', v.valid_from, 'origin', v.source,
      'limit', coalesce(u.usual -> 'limit', 'null'),
      'limitMark', coalesce(u.usual ->> 'limitMark', 'check'),
      'fees', coalesce(u.usual -> 'fees', '[]'),
      'caseCount', jsonb_array_length(v.content -> 'cases'),
      'doubtful', exists (select from jsonb_array_elements(v.doubts) d
        where d ->> 'code' = any(${doubts})))
    from (select ${usual} as usual) u)`;
}
