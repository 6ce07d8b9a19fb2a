import { searchText } from '@motcua/shared-identifiers';
import { dossierPage, Parameters } from '../data/product';
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

/** Finds names by words against a plain trigram search of the same normalised column. */
export async function nameSearch(office: Office, who: string, rounds: number): Promise<Comparison> {
  const session = await office.signIn(who);
  const typed = typedNames();
  const moment = await office.moment();
  const { database } = office;
  await database.query(
    `create index dossier_name_trigram on dossier using gin (search_name gin_trgm_ops)`,
  );
  await database.query(`analyze dossier`);

  const page = ({ actor }: SignedIn, q: string, byTrigram: boolean): Statement => {
    const parameters = new Parameters();
    const filter = byTrigram ? {} : { q };
    const rows = dossierPage(filter, actor, moment, { limit: pageSize }, parameters);
    const like = (): string => parameters.add(`%${searchText(q)}%`);
    const found = byTrigram
      ? rows.replace('where ', () => `where d.search_name like ${like()} and `)
      : rows;
    // Only the finding: making the rows costs both sides the same.
    return [`select d.id ${found}`, parameters.values];
  };
  const timesOfProduct: number[] = [];
  const timesOfTrigram: number[] = [];
  const side = (byTrigram: boolean, times: number[]) => async (): Promise<number> => {
    let sum = 0;
    for (const q of typed) {
      const [text, values] = page(session, q, byTrigram);
      const started = performance.now();
      await database.query(text, [...values]);
      const took = performance.now() - started;
      times.push(took);
      sum += took;
    }
    return sum;
  };
  await side(false, [])();
  await side(true, [])();
  const pairs = await interleaved(rounds, side(false, timesOfProduct), side(true, timesOfTrigram));
  await database.query(`drop index dossier_name_trigram`);
  const inWords = (times: readonly number[]): string =>
    `median ${quantile(times, 0.5).toFixed(1)} ms, p95 ${quantile(times, 0.95).toFixed(1)} ms`;
  return {
    name: `${names} names without accents, words against plain trigram`,
    figure: 'time of the statements',
    goal: { atMost: 0.5 },
    ratios: pairs.map(({ a, b }) => a / b),
    note: `words: ${inWords(timesOfProduct)}; trigram: ${inWords(timesOfTrigram)}`,
  };
}
