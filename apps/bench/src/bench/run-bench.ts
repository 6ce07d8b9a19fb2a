import { loadDossiers } from '../data/load-dossiers';
import { addProvince, provincialHead } from '../data/provincial-units';
import { freePort, Stage } from '../data/stage';
import { type Comparison, judge, type Verdict } from './comparison';
import { deepPage } from './deep-page';
import { lookupByRoute, lookupBySql } from './lookup';
import { nameSearch } from './name-search';
import { Office } from './office';
import { reception } from './reception';
import { linesOf } from './report';
import { worklist } from './worklist';

const say = (line: string): void => console.log(line);
const rounds = 9;
const fullSize = 1_000_000;

interface Options {
  readonly dossiers: number;
  readonly only: readonly string[];
}

function read(options: readonly string[]): Options {
  const after = (name: string): string | undefined => options[options.indexOf(name) + 1];
  return {
    dossiers: options.includes('--dossiers') ? Number(after('--dossiers')) : fullSize,
    only: options.includes('--only') ? (after('--only') ?? '').split(',') : [],
  };
}

async function prepare(stage: Stage, dossiers: number): Promise<Office> {
  await stage.startApi();
  await stage.stopApi();
  const database = await stage.connect();
  await addProvince(database);
  say(`Writing ${dossiers.toLocaleString('en')} dossiers …`);
  await loadDossiers(database, dossiers, say);
  await stage.startApi();
  return new Office(stage, database);
}

function comparisons(office: Office, dossiers: number): Record<string, () => Promise<Comparison>> {
  const page = Math.min(10_000, Math.floor(dossiers / 50 / 2));
  return {
    worklist: async () => worklist(office, await freePort(), 'xa-1', { rounds, requests: 400 }),
    worklistOfProvince: async () =>
      worklist(office, await freePort(), provincialHead, { rounds, requests: 400 }),
    deepPage: () => deepPage(office, provincialHead, page, { rounds, requests: 400 }),
    lookup: () => lookupByRoute(office, provincialHead, { rounds, requests: 400 }),
    lookupBySql: () => lookupBySql(office, provincialHead, { rounds, requests: 400 }),
    reception: () => reception(office, { rounds, requests: 600 }),
    nameSearch: () => nameSearch(office, provincialHead, 7),
  };
}

/** Measures everything and answers whether every goal holds. */
export async function runBench(options: readonly string[]): Promise<boolean> {
  const { dossiers, only } = read(options);
  const begun = performance.now();
  const minutes = (): string => ((performance.now() - begun) / 60_000).toFixed(1);
  const stage = await Stage.open('bench', say);
  const verdicts: Verdict[] = [];
  try {
    const office = await prepare(stage, dossiers);
    say(`Ready after ${minutes()} minutes; ${rounds} interleaved rounds each.`);
    for (const [name, compare] of Object.entries(comparisons(office, dossiers))) {
      if (only.length > 0 && !only.includes(name)) continue;
      const verdict = judge(await compare());
      verdicts.push(verdict);
      for (const line of linesOf(verdict)) say(line);
    }
    office.close();
    await office.database.end();
  } finally {
    await stage.close();
  }
  const met = verdicts.filter(({ isMet }) => isMet).length;
  say(`${met} of ${verdicts.length} goals met in ${minutes()} minutes.`);
  return met === verdicts.length;
}
