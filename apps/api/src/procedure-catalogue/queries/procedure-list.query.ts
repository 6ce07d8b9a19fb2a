import { holdsSaying, searchTokens, searchWords } from '@motcua/catalogue-domain';
import type { ShortMemory } from '../../platform/database/short-memory';
import { Parameters, type Sql } from '../../platform/database/sql';
import { usualPageSize } from '../../platform/validation/page-size';
import { listConditions, type ProcedureListQuestion } from './procedure-conditions';
import { summary } from './procedure-summary';
import { answersToQuestion } from './question-answers.query';

const ranks = { phrase: 3, words: 4, phraseAnywhere: 5, wordsAnywhere: 6, pieces: 7 } as const;
/** So many words, each of which begins some word of a long name, may say nothing about it. */
const wordsOfSentence = 4;
const noMatch = '{"items":[],"next":null}';

/**
 * Procedures in force by how well they fit what was typed: the code, the initials, the very words in
 * the short name, beginnings of its words, the very words in the full name, then anything that holds
 * every typed word. Where that is nothing, or only what a sentence meets by chance, what was typed is
 * taken as a question.
 */
export async function listProcedures(
  sql: Sql,
  memory: ShortMemory,
  question: ProcedureListQuestion,
): Promise<string> {
  const tokens = question.q ? tokensOf(question.q) : [];
  if (question.q && tokens.length === 0) return noMatch;
  const { text, best } = await procedureNames(sql, question, tokens);
  if (tokens.length === 0 || question.after || isNamed(question.q ?? '', tokens, best)) return text;
  return (await answersToQuestion(sql, memory, question)) ?? text;
}

/**
 * Whether what was typed names a procedure, by the rank of the best one found. «sổ đỏ» does not,
 * though some short name has words that begin like these; «nhập khẩu» is both said and a name.
 */
function isNamed(q: string, tokens: readonly string[], best: number | null): boolean {
  if (best === null) return false;
  if (best <= ranks.phrase || best === ranks.phraseAnywhere) return true;
  return !holdsSaying(q) && (best === ranks.words || tokens.length < wordsOfSentence);
}

interface NamedPage {
  readonly text: string;
  /** The rank of the first one; null for an empty page. */
  readonly best: number | null;
}

async function procedureNames(
  sql: Sql,
  question: ProcedureListQuestion,
  tokens: readonly string[],
): Promise<NamedPage> {
  const parameters = new Parameters();
  const conditions = [
    ...listConditions(question, parameters),
    ...tokens.map((token) => `v.search like ${parameters.add(`%${token}%`)}`),
  ];
  const { rank, size } = ranking(question.q ?? '', tokens, parameters);
  const limit = `${parameters.add(question.limit ?? usualPageSize)}::integer`;
  const [row] = await sql.query<{ text: string; best: number | null }>(
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
           E'+/=\\n', '-_') from page m where m.nth = ${limit}) end)::text as text,
       min(g.rank) as best
     from page g join procedure_version v on v.id = g.id`,
    parameters.values,
  );
  return row ?? { text: noMatch, best: null };
}

function tokensOf(q: string): string[] {
  const { whole, prefix } = searchTokens(q);
  return prefix === null ? whole : [...whole, prefix];
}

/** Without a query everything ranks alike and the code alone decides the order. */
function ranking(
  q: string,
  tokens: readonly string[],
  parameters: Parameters,
): { rank: string; size: string } {
  if (tokens.length === 0) return { rank: '0', size: '0' };
  const typed = parameters.add(tokens.join(' '));
  const phrase = parameters.add(sideBySide(searchWords(q), holdsSaying(q)));
  const wordStarts = `${parameters.add(tokens.map(atWordStart))}::text[]`;
  const shortName = 'search_text(v.short_name)';
  return {
    rank: `case
      when lower(v.procedure_code) = ${typed} then 0
      when ${typed} = any(string_to_array(v.initials, ' ')) then 1
      when starts_with(lower(v.procedure_code), ${typed}) then 2
      when ${shortName} ~ ${phrase} then ${ranks.phrase}
      when ${shortName} ~ all(${wordStarts}) then ${ranks.words}
      when v.search ~ ${phrase} then ${ranks.phraseAnywhere}
      when v.search ~ all(${wordStarts}) then ${ranks.wordsAnywhere}
      else ${ranks.pieces} end`,
    size: 'length(coalesce(v.short_name, v.name))',
  };
}

/** Tokens hold letters, digits and the dots of codes only. */
function atWordStart(token: string): string {
  return `\\m${token.replaceAll('.', '\\.')}`;
}

/**
 * Words of a name may be parted by commas, dashes and brackets. The last one may go on, unless a
 * saying was typed, which is typed to its end.
 */
function sideBySide(words: readonly string[], toTheEnd: boolean): string {
  return words.map(atWordStart).join('[^a-z0-9]+') + (toTheEnd ? '\\M' : '');
}

function afterLast(after: readonly string[] | undefined, parameters: Parameters): string {
  if (!after) return '';
  const [rank, size, code] = after.map((part) => parameters.add(part));
  return `where (f.rank, f.size, f.code) > (${rank}::integer, ${size}::integer, ${code}::text)`;
}
