import { searchText } from '@motcua/shared-identifiers';
import { type Comparison, interleaved } from './comparison';
import { load, type Took } from './http-load';
import { median, quantile } from './statistics';
import { type Effort, type Sized, sizeInWords, type TableSizes } from './table-sizes';

/** As many as the search screen shows. */
const shownHits = 20;
const sampledRows = 40_000;

interface Sampled {
  readonly code: string;
  readonly tail: string;
  readonly personalId: string;
  readonly phone: string;
  readonly name: string;
}

const searchKinds = ['code', 'tail', 'personalId', 'phone', 'name'] as const;
export type SearchKind = (typeof searchKinds)[number];

/** What somebody types; every other name is typed without its beginning. */
export function typedFor(kind: SearchKind, dossier: Sampled, no: number): string {
  if (kind !== 'name') return dossier[kind];
  const words = searchText(dossier.name).split(' ');
  return (no % 2 === 0 ? words : words.slice(-2)).join(' ');
}

export interface Search {
  readonly inWords: string;
  readonly path: string;
  readonly kindOf: (no: number) => SearchKind;
}

const inList = (kind: SearchKind, inWords: string): Search => ({
  inWords,
  path: `/dossiers?limit=${shownHits}`,
  kindOf: () => kind,
});

/** Every way to look for a dossier. */
export const searches: readonly Search[] = [
  inList('code', 'by the code'),
  inList('tail', 'by the last four of the code'),
  inList('personalId', 'by the personal id'),
  inList('phone', 'by the phone'),
  inList('name', 'by a name or its last two words without accents'),
  {
    inWords: 'in the box for everything, one of the five after the other',
    path: `/search?limit=${shownHits}`,
    kindOf: (no) => searchKinds[no % searchKinds.length] ?? 'code',
  },
];

/** Dossiers from all over the table that the person sees. */
async function sampleOf({ office, dossiers }: Sized, unitIds: readonly string[], count: number) {
  const percent = Math.min(100, (100 * sampledRows) / dossiers);
  const { rows } = await office.database.query<Sampled>(
    `select code, code_tail as tail, applicant_personal_id as "personalId",
       applicant_phone as phone, applicant_name as name
     from dossier tablesample system ($3) repeatable (11)
     where received_unit_id = any($1::uuid[]) order by md5(code) limit $2`,
    [unitIds, count, percent],
  );
  if (rows.length < count) throw new Error(`Only ${rows.length} dossiers to look for.`);
  return rows;
}

async function searching(sized: Sized, who: string, search: Search, requests: number) {
  const { office } = sized;
  const { cookie, actor } = await office.signIn(who);
  const sample = await sampleOf(sized, actor.unitsFor('dossier.read'), requests);
  const urls = sample.map((dossier, no) => {
    const typed = typedFor(search.kindOf(no), dossier, Math.floor(no / searchKinds.length));
    return office.url(`${search.path}&q=${encodeURIComponent(typed)}`);
  });
  const headers = { cookie };
  const call = (no: number) => ({ method: 'GET', url: urls[no] ?? '', headers }) as const;
  return (): Promise<Took> => load(requests, 200, call, 1);
}

const perAnswer = (rounds: readonly Took[]): string => {
  const times = rounds.flatMap((each) => each.times);
  const bytes = rounds.reduce((total, each) => total + each.bytes, 0) / times.length;
  const [middle, late] = [0.5, 0.95].map((share) => `${quantile(times, share).toFixed(1)} ms`);
  return `median ${middle}, p95 ${late}, ${(bytes / 1024).toFixed(1)} kB`;
};

/** A person waits no longer than this without noticing, in milliseconds. */
const instantMs = 300;

const lateOf = (took: Took): number => quantile(took.times, 0.95);

/** One search after the other on a large table, beside a small one, each for dossiers it holds. */
export async function searchGrowth(
  sizes: TableSizes,
  who: string,
  search: Search,
  { rounds, requests }: Effort,
): Promise<Comparison> {
  const large = await searching(sizes.large, who, search, requests);
  const small = await searching(sizes.small, who, search, requests);
  await large();
  await small();
  const pairs = await interleaved(rounds, large, small);
  const [many, few] = [sizeInWords(sizes.large), sizeInWords(sizes.small)];
  const growth = median(pairs.map(({ a, b }) => a.seconds / b.seconds)).toFixed(2);
  return {
    name: `search ${search.inWords}, ${many}, seen by ${who}`,
    figure: `p95 of the answers in parts of ${instantMs} ms`,
    goal: { atMost: 1 },
    ratios: pairs.map(({ a }) => lateOf(a) / instantMs),
    note: `${many}: ${perAnswer(pairs.map(({ a }) => a))}; ${few}: ${perAnswer(pairs.map(({ b }) => b))}; ${growth}x the time`,
  };
}
