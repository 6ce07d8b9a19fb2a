import { systemAct } from '../../src/platform/http/act';
import { readImportFile } from '../../src/procedure-catalogue/import-file';
import { ImportCatalogue } from '../../src/procedure-catalogue/use-cases/import-catalogue';
import { fileOf, published } from '../procedure-catalogue/published-procedures';
import { anIntake } from '../support/intake';
import { TestApi } from '../support/test-api';

const procedureCode = '9.003939';
const waves = 6;
/** So many in each wave; `MOTCUA_CATALOGUE_INTAKES=500` makes a drill of it. */
const inWave = Math.ceil(Number(process.env.MOTCUA_CATALOGUE_INTAKES ?? 60) / waves);
const intakes = inWave * waves;
/** A drill takes its time, and so does a busy machine. */
const patienceMs = 60_000 + intakes * 1_000;

describe('a catalogue that changes while dossiers are received', () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await TestApi.start();
  });

  afterAll(() => api.stop());

  /** Every version has other papers, so that a mixed checklist would show. */
  async function publish(no: number): Promise<void> {
    const components = Array.from({ length: 2 + (no % 3) }, (_, index) => ({
      name: `Giấy ${index + 1} của bản ${no}`,
      originals: 1,
      copies: 0,
    }));
    const change = { cases: [{ name: '', components }] };
    const file = readImportFile('change.jsonl', fileOf(published(procedureCode, change)));
    const useCase = api.application.get(ImportCatalogue, { strict: false });
    await useCase.run(file, systemAct, () => undefined);
  }

  it(
    'leaves each dossier the version it was taken under, with its papers and no other',
    async () => {
      await publish(1);
      const components = [1, 2].map((no) => ({
        no,
        state: 'present',
        kind: 'original',
        copies: 1,
        sheets: 1,
      }));
      const receiveOne = async (): Promise<number> =>
        (
          await api.request('POST', '/dossiers', {
            as: 'motcua',
            body: await anIntake(api, { procedureCode, components }),
          })
        ).status;
      const statuses: number[] = [];
      for (let wave = 1; wave <= waves; wave += 1) {
        // One change falls among the receptions of the wave, one between two waves.
        const [, ...seen] = await Promise.all([
          publish(2 * wave),
          ...Array.from({ length: inWave }, () => receiveOne()),
        ]);
        statuses.push(...seen);
        await publish(2 * wave + 1);
      }
      expect(statuses.filter((status) => status === 201)).toHaveLength(intakes);
      const taken = await api.rows<{ no: number; papers: string[]; published: string[] }>(
        `select v.no, (select array_agg(c.name order by c.no) from dossier_component c
           where c.dossier_id = d.id) as papers,
         (select array_agg(p ->> 'name' order by n) from jsonb_array_elements(
           v.content -> 'cases' -> 0 -> 'components') with ordinality as each(p, n)) as published
       from dossier d join procedure_version v on v.id = d.procedure_version_id
       where d.procedure_code = $1`,
        [procedureCode],
      );
      expect(taken).toHaveLength(intakes);
      for (const { papers, published: expected } of taken) expect(papers).toEqual(expected);
      expect(new Set(taken.map(({ no }) => no)).size).toBeGreaterThan(1);
    },
    patienceMs,
  );
});
