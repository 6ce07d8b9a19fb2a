import { doubtKinds, searchTokens } from '@motcua/catalogue-domain';
import type { LocalDate } from '@motcua/shared-time';
import { Parameters, type Sql } from '../../platform/database/sql';

export interface ProcedureListQuestion {
  readonly q?: string | undefined;
  readonly field?: string | undefined;
  readonly level?: string | undefined;
  readonly channel?: string | undefined;
  /** Only procedures that this unit may decide. */
  readonly unitId?: string | undefined;
  readonly limit?: number | undefined;
  /** Rank, length of the name and code of the last item of the page before. */
  readonly after?: readonly string[] | undefined;
  readonly day: LocalDate;
}

const usualPageSize = 50;
const noMatch = '{"items":[],"next":null}';
const sourceDoubts = Object.entries(doubtKinds)
  .filter(([, kind]) => kind === 'source')
  .map(([code]) => code);

/**
 * Procedures in force by how well they fit what was typed: the code, the initials, the very words in
 * the short name, beginnings of its words, then anything that holds every typed word.
 */
export async function listProcedures(sql: Sql, question: ProcedureListQuestion): Promise<string> {
  const parameters = new Parameters();
  const tokens = question.q ? tokensOf(question.q) : [];
  if (question.q && tokens.length === 0) return noMatch;
  const conditions = [
    ...inForce(parameters.add(question.day)),
    ...tokens.map((token) => `v.search like ${parameters.add(`%${token}%`)}`),
    ...filters(question, parameters),
  ];
  const { rank, size } = ranking(tokens, parameters);
  const limit = `${parameters.add(question.limit ?? usualPageSize)}::integer`;
  const [row] = await sql.query<{ text: string }>(
    `with fitting as (
       select v.id, v.procedure_code as code, ${rank} as rank, ${size} as size
       from procedure p join procedure_version v on v.id = p.current_version_id
       where ${conditions.join(' and ')}
     ), page as (
       select f.*, row_number() over (order by f.rank, f.size, f.code) as nth from fitting f
       ${afterLast(question.after, parameters)}
       order by f.rank, f.size, f.code limit ${limit} + 1
     )
     select jsonb_build_object(
       'items', coalesce(jsonb_agg(${summary(parameters)} order by g.nth)
         filter (where g.nth <= ${limit}), '[]'),
       'next', case when count(*) > ${limit} then (select translate(encode(convert_to(
           jsonb_build_array(m.rank::text, m.size::text, m.code)::text, 'UTF8'), 'base64'),
           E'+/=\\n', '-_') from page m where m.nth = ${limit}) end)::text as text
     from page g join procedure_version v on v.id = g.id`,
    parameters.values,
  );
  return row?.text ?? noMatch;
}

function tokensOf(q: string): string[] {
  const { whole, prefix } = searchTokens(q);
  return prefix === null ? whole : [...whole, prefix];
}

function inForce(day: string): string[] {
  return [`v.valid_from <= ${day}::date`, `(v.valid_to is null or v.valid_to >= ${day}::date)`];
}

function filters(question: ProcedureListQuestion, parameters: Parameters): string[] {
  const { field, level, channel, unitId } = question;
  const conditions: string[] = [];
  if (field) conditions.push(`v.field = ${parameters.add(field)}`);
  if (level) conditions.push(`${parameters.add(level)} = any(v.levels)`);
  if (channel) conditions.push(`${parameters.add(channel)} = any(v.channels)`);
  if (unitId) conditions.push(decidedBy(parameters.add(unitId), parameters.add(question.day)));
  return conditions;
}

/** The same rule as `CompetentUnits`, seen from the unit. */
function decidedBy(unitId: string, day: string): string {
  const stated = (name: string): string => `select c.unit_id from competence c where ${name}
    and c.valid_from <= ${day}::date and (c.valid_to is null or c.valid_to >= ${day}::date)`;
  const byCode = stated('c.procedure_code = v.procedure_code');
  const byField = stated('c.field = v.field');
  const kind = `(select u.kind from unit u where u.id = ${unitId}::uuid)`;
  return `case when exists (${byCode}) then ${unitId}::uuid in (${byCode})
    else (v.levels && array['commune', 'district'] and ${kind} = 'commune')
      or ('province' = any(v.levels) and case when exists (${byField})
        then ${unitId}::uuid in (${byField}) else ${kind} = 'department' end) end`;
}

/** Without a query everything ranks alike and the code alone decides the order. */
function ranking(
  tokens: readonly string[],
  parameters: Parameters,
): { rank: string; size: string } {
  if (tokens.length === 0) return { rank: '0', size: '0' };
  const typed = parameters.add(tokens.join(' '));
  const phrase = parameters.add(atWordStart(tokens.join(' ')));
  const wordStarts = `${parameters.add(tokens.map(atWordStart))}::text[]`;
  const shortName = 'search_text(v.short_name)';
  return {
    rank: `case
      when lower(v.procedure_code) = ${typed} then 0
      when ${typed} = any(string_to_array(v.initials, ' ')) then 1
      when starts_with(lower(v.procedure_code), ${typed}) then 2
      when ${shortName} ~ ${phrase} then 3
      when ${shortName} ~ all(${wordStarts}) then 4
      when v.search ~ all(${wordStarts}) then 5
      else 6 end`,
    size: 'length(coalesce(v.short_name, v.name))',
  };
}

/** Tokens hold letters, digits and the dots of codes only. */
function atWordStart(token: string): string {
  return `\\m${token.replaceAll('.', '\\.')}`;
}

function afterLast(after: readonly string[] | undefined, parameters: Parameters): string {
  if (!after) return '';
  const [rank, size, code] = after.map((part) => parameters.add(part));
  return `where (f.rank, f.size, f.code) > (${rank}::integer, ${size}::integer, ${code}::text)`;
}

/** One line of a list: what the counter would be asked for, from the counter's channel first. */
function summary(parameters: Parameters): string {
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
