import { questionTerms } from '@motcua/catalogue-domain';
import type { ShortMemory } from '../../platform/database/short-memory';
import { Parameters, type Sql } from '../../platform/database/sql';
import { listConditions, type ProcedureListQuestion } from './procedure-conditions';
import { summary } from './procedure-summary';

/** Whoever asks in sentences reads the first few; a second page would be noise. */
const mostAnswers = 20;
const usualAnswers = 8;
/** The subjects by whose change other procedures, or other words of them, may fit. */
const about = ['procedureVersion', 'catalogueImport', 'unit'];
/** Only so many are looked at again by their short names, which are folded each time. */
const mostLikely = 200;

/** Marks of the names that part words, and those that are left out. */
const marks = { parting: '-/–', dropped: `.,;:()"'` } as const;

const plainWords = (text: string): string =>
  `translate(${text}, '${marks.parting}${marks.dropped.replace("'", "''")}', '   ')`;

/**
 * Procedures by the words of a question that do occur in their names, their field or their code: a
 * rarer word counts more, words side by side more than each alone, the short name more than the rest,
 * and of two that hold the same the shorter name leads. Null where no word occurs. Every name is looked
 * through for every word and anybody may ask, so an answer is remembered for the next who asks the same.
 */
export async function answersToQuestion(
  sql: Sql,
  memory: ShortMemory,
  question: ProcedureListQuestion,
): Promise<string | null> {
  const terms = questionTerms(question.q ?? '');
  if (terms.length === 0) return null;
  const most = Math.min(question.limit ?? usualAnswers, mostAnswers);
  const { day, field, level, channel, unitId } = question;
  const key = JSON.stringify(['answers', day, field, level, channel, unitId, most, terms]);
  return memory.recall({ about, key }, () => findAnswers(sql, question, terms, most));
}

async function findAnswers(
  sql: Sql,
  question: ProcedureListQuestion,
  terms: readonly string[],
  most: number,
): Promise<string | null> {
  const parameters = new Parameters();
  const asked = `${parameters.add(terms)}::text[]`;
  const conditions = listConditions(question, parameters).join(' and ');
  const limit = parameters.add(most);
  const [row] = await sql.query<{ text: string | null }>(
    `with named as materialized (
       select v.id, v.procedure_code as code, coalesce(v.short_name, v.name) as name,
         ' ' || ${plainWords('v.search')} || ' ' as words
       from procedure p join procedure_version v on v.id = p.current_version_id
       where ${conditions}
     ), term as (
       select t.nth, ' ' || t.term || ' ' as words,
         cardinality(string_to_array(t.term, ' ')) as length
       from unnest(${asked}) with ordinality as t(term, nth)
     ), hit as materialized (
       select n.id, t.nth, t.length, t.words
       from named n join term t on strpos(n.words, t.words) > 0
     ), weight as (
       select nth, length * ln(1 + (select count(*) from named)::numeric / count(*)) as worth
       from hit group by nth, length
     ), likely as (
       select h.id, sum(w.worth) as worth from hit h join weight w on w.nth = h.nth
       group by h.id order by worth desc, h.id limit ${mostLikely}
     ), short as materialized (
       select n.id, n.code, length(n.name) as size, l.worth,
         ' ' || ${plainWords('search_text(n.name)')} || ' ' as words
       from likely l join named n on n.id = l.id
     ), scored as (
       select s.id, s.code, s.size, round((s.worth + coalesce((select sum(w.worth) / 2 from hit h
           join weight w on w.nth = h.nth where h.id = s.id and strpos(s.words, h.words) > 0), 0))
         / power(s.size, 0.3), 4) as score
       from short s
     ), page as (
       select s.id, row_number() over (order by s.score desc, s.size, s.code) as nth
       from scored s order by s.score desc, s.size, s.code limit ${limit}::integer
     )
     select case when count(*) > 0 then jsonb_build_object('next', null, 'items',
         jsonb_agg(${summary(parameters)} order by g.nth))::text end as text
     from page g join procedure_version v on v.id = g.id`,
    parameters.values,
  );
  return row?.text ?? null;
}
