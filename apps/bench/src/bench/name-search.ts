import { searchText } from '@motcua/shared-identifiers';
import { dossierPage, type SearchMeaning, Parameters, wholeElseBegun } from '../data/product';
import { sqlOf } from '../data/province-of';
import { SeededRandom } from '../data/seeded-random';
import { drawPerson } from '../data/vietnamese-names';
import { type Comparison, interleaved } from './comparison';
import type { Office, SignedIn } from './office';
import { quantile } from './statistics';

const names = 200;
const pageSize = 50;

/** Names as people type them: mostly without marks, some with, some with only the đ. */
function typedNames(): string[] {
  const random = new SeededRandom(200);
  return Array.from({ length: names }, (_, no) => {
    const { fullName } = drawPerson(random);
    if (no % 5 === 0) return fullName;
    if (no % 5 === 1) return fullName.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
    return searchText(fullName);
  });
}

type Statement = readonly [text: string, values: readonly unknown[]];

/** What the product does to find a name, all its statements, against a plain trigram search of the same normalised column. */
export async function nameSearch(office: Office, who: string, rounds: number): Promise<Comparison> {
  const session = await office.signIn(who);
  const typed = typedNames();
  const moment = await office.moment();
  const { database } = office;
  await database.query(
    `create index dossier_name_trigram on dossier using gin (search_name gin_trgm_ops)`,
  );
  await database.query(`analyze dossier`);

  const page = ({ actor }: SignedIn, q: string | undefined, meaning?: SearchMeaning): Statement => {
    const parameters = new Parameters();
    const rows = dossierPage({ q, meaning }, actor, moment, { limit: pageSize }, parameters);
    // Only the finding: making the rows costs both sides the same.
    return [`select d.id ${rows}`, parameters.values];
  };
  const found = async ([text, values]: Statement): Promise<number> =>
    (await database.query(text, [...values])).rows.length;
  const byWords = (q: string): Promise<number> =>
    wholeElseBegun(
      sqlOf(database),
      { query: q },
      (meaning) => found(page(session, q, meaning)),
      (hits) => hits === 0,
    );
  const byTrigram = (q: string): Promise<number> => {
    const [text, values] = page(session, undefined);
    const like = `d.search_name like $${values.length + 1}`;
    return found([
      text.replace('where ', () => `where ${like} and `),
      [...values, `%${searchText(q)}%`],
    ]);
  };
  const timesOfWords: number[] = [];
  const timesOfTrigram: number[] = [];
  const side = (find: (q: string) => Promise<number>, times: number[]) => async () => {
    let sum = 0;
    for (const q of typed) {
      const started = performance.now();
      await find(q);
      const took = performance.now() - started;
      times.push(took);
      sum += took;
    }
    return sum;
  };
  await side(byWords, [])();
  await side(byTrigram, [])();
  const pairs = await interleaved(
    rounds,
    side(byWords, timesOfWords),
    side(byTrigram, timesOfTrigram),
  );
  await database.query(`drop index dossier_name_trigram`);
  const inWords = (times: readonly number[]): string =>
    `median ${quantile(times, 0.5).toFixed(1)} ms, p95 ${quantile(times, 0.95).toFixed(1)} ms`;
  return {
    name: `${names} names without accents, words against plain trigram`,
    figure: 'time of the statements',
    goal: { atMost: 0.5 },
    ratios: pairs.map(({ a, b }) => a / b),
    note: `words: ${inWords(timesOfWords)}; trigram: ${inWords(timesOfTrigram)}`,
  };
}
