import { loadDossiers } from '../data/load-dossiers';
import { addProvince, provincialHead } from '../data/provincial-units';
import { freePort, Stage } from '../data/stage';
import { type Comparison, judge, type Verdict } from './comparison';
import { deepPage } from './deep-page';
import { detailStatements } from './detail-statements';
import { lookupByRoute, lookupBySql } from './lookup';
import { nameSearch } from './name-search';
import { Office } from './office';
import { readBenchOptions } from './options';
import { reception } from './reception';
import { linesOf } from './report';
import { upload } from './upload';
import { searches, searchGrowth } from './search-growth';
import type { Sized, TableSizes } from './table-sizes';
import { worklist } from './worklist';
import { worklistGrowth } from './worklist-growth';

const say = (line: string): void => console.log(line);
const rounds = 9;
/** How much smaller the table is against which growth is measured. */
const tenth = 10;
const clerk = 'xa-1';
const usual = { rounds, requests: 400 } as const;
/** The kernel counts processor time in steps of 10 ms: a close goal needs many of them. */
const fine = { rounds, requests: 1_000 } as const;

type Tell = (comparison: Comparison) => void;
type Compare = (measured: Sized, tell: Tell) => Promise<void>;

async function openOffice(stage: Stage, dossiers: number): Promise<Office> {
  await stage.startApi();
  await stage.stopApi();
  const database = await stage.connect();
  await addProvince(database);
  say(`Writing ${dossiers.toLocaleString('en')} dossiers …`);
  await loadDossiers(database, dossiers, say);
  await stage.startApi();
  return new Office(stage, database);
}

/** Opens an office of its own size, and takes it down again after the work. */
async function withOffice<Result>(
  name: string,
  dossiers: number,
  work: (office: Office) => Promise<Result>,
): Promise<Result> {
  const stage = await Stage.open(name, say);
  try {
    const office = await openOffice(stage, dossiers);
    const result = await work(office);
    office.close();
    await office.database.end();
    return result;
  } finally {
    await stage.close();
  }
}

/** Everything that must stay as quick as it was when the table grows tenfold. */
async function growth(sizes: TableSizes, tell: Tell): Promise<void> {
  for (const who of [clerk, provincialHead]) {
    for (const each of await worklistGrowth(sizes, who, fine)) tell(each);
    for (const search of searches)
      tell(await searchGrowth(sizes, who, search, { rounds, requests: 40 }));
  }
}

const pageOf = (dossiers: number): number => Math.min(10_000, Math.floor(dossiers / 50 / 2));

const comparisons: Readonly<Record<string, Compare>> = {
  worklist: async ({ office }, tell) => tell(await worklist(office, await freePort(), clerk, fine)),
  worklistOfProvince: async ({ office }, tell) =>
    tell(await worklist(office, await freePort(), provincialHead, fine)),
  deepPage: async ({ office, dossiers }, tell) =>
    tell(await deepPage(office, provincialHead, pageOf(dossiers), usual)),
  detail: async ({ office }, tell) => {
    for (const key of ['id', 'code'] as const)
      tell(await detailStatements(office, provincialHead, key));
  },
  upload: async ({ office }, tell) => {
    for (const each of await upload(office, await freePort(), clerk)) tell(each);
  },
  lookup: async ({ office }, tell) => tell(await lookupByRoute(office, provincialHead, usual)),
  lookupBySql: async ({ office }, tell) => tell(await lookupBySql(office, provincialHead, usual)),
  // Before reception: its yardstick writes thousands of copies of one person.
  growth: (large, tell) => {
    const dossiers = Math.round(large.dossiers / tenth);
    return withOffice('bench-small', dossiers, (office) =>
      growth({ small: { office, dossiers }, large }, tell),
    );
  },
  reception: async ({ office }, tell) => tell(await reception(office, { rounds, requests: 2_000 })),
  nameSearch: async ({ office }, tell) => tell(await nameSearch(office, provincialHead, 7)),
};

/** Measures everything and answers whether every goal holds. */
export async function runBench(options: readonly string[]): Promise<boolean> {
  const { dossiers, only } = readBenchOptions(options, Object.keys(comparisons));
  const begun = performance.now();
  const minutes = (): string => ((performance.now() - begun) / 60_000).toFixed(1);
  const verdicts: Verdict[] = [];
  await withOffice('bench', dossiers, async (office) => {
    say(`Ready after ${minutes()} minutes; ${rounds} interleaved rounds each.`);
    for (const [name, compare] of Object.entries(comparisons)) {
      if (only.length > 0 && !only.includes(name)) continue;
      await compare({ office, dossiers }, (comparison) => {
        const verdict = judge(comparison);
        verdicts.push(verdict);
        for (const line of linesOf(verdict)) say(line);
      });
    }
  });
  const met = verdicts.filter(({ isMet }) => isMet).length;
  say(`${met} of ${verdicts.length} goals met in ${minutes()} minutes.`);
  return met === verdicts.length;
}
