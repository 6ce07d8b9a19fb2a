import { systemAct } from '../../src/platform/http/act';
import { builtinProcedures } from '../../src/procedure-catalogue/builtin/builtin-procedures';
import { ImportRefused, readImportFile } from '../../src/procedure-catalogue/import-file';
import { reportText } from '../../src/procedure-catalogue/import-report';
import {
  ImportCatalogue,
  type ImportOutcome,
} from '../../src/procedure-catalogue/use-cases/import-catalogue';
import { TestApi } from '../support/test-api';
import {
  publishedCatalogue,
  type PublishedFault,
  publishedFaults,
  publishedLines,
} from './published-catalogue';
import { fileOf } from './published-procedures';

const plantedFaults = Object.keys(publishedFaults) as PublishedFault[];

describe('importing a whole published catalogue', () => {
  let api: TestApi;
  let outcome: ImportOutcome;
  const file = fileOf(...publishedCatalogue());

  beforeAll(async () => {
    api = await TestApi.start();
    outcome = await importFile(file);
  });
  afterAll(() => api.stop());

  async function importFile(bytes: Buffer): Promise<ImportOutcome> {
    const useCase = api.application.get(ImportCatalogue, { strict: false });
    return useCase.run(readImportFile('procedures.jsonl', bytes), systemAct, () => undefined);
  }

  async function stored(): Promise<unknown> {
    const [row] = await api.rows(
      `select (select count(*) from procedure)::integer as procedures,
         (select count(*) from procedure_version)::integer as versions,
         (select count(*) from journal where type = 'procedure.versionImported')::integer as facts,
         (select sum(version) from procedure)::integer as changes`,
    );
    return row;
  }

  it('brings every line: those that are new, and those that the house knew', () => {
    const known = builtinProcedures.length;
    expect(outcome).toMatchObject({
      lines: publishedLines,
      created: publishedLines - known,
      replaced: 0,
    });
    expect(outcome.renewed + outcome.unchanged).toBe(known);
    expect(outcome.findings).toHaveLength(publishedLines);
  });

  it('flags each doubtful line with its reason, for the reader and in what is stored', async () => {
    const found = (code: string): number =>
      outcome.findings.filter(({ doubts }) => doubts.some((each) => each.code === code)).length;
    const flagged = Object.fromEntries(plantedFaults.map((code) => [code, found(code)]));
    expect(flagged).toEqual(publishedFaults);
    const rows = await api.rows<{ code: string; count: number }>(
      `select doubt ->> 'code' as code, count(distinct procedure_code)::integer as count
         from procedure_version v, jsonb_array_elements(v.content -> 'doubts') doubt
        where v.procedure_code like '8.%' and doubt ->> 'code' = any ($1) group by 1`,
      [plantedFaults],
    );
    expect(Object.fromEntries(rows.map(({ code, count }) => [code, count]))).toEqual(
      publishedFaults,
    );
    const planted = Object.values(publishedFaults).reduce((sum, count) => sum + count);
    expect(outcome.doubtful).toBeGreaterThanOrEqual(planted);
    expect(reportText(outcome).split('\n').length).toBeGreaterThan(planted);
  });

  it('promises nothing where the limit has no unit, no number or is not there', async () => {
    const rows = await api.rows<{ limit: unknown; mark: string; count: number }>(
      `select channel -> 'limit' as limit, channel ->> 'limitMark' as mark,
         count(distinct procedure_code)::integer as count
         from procedure_version v, jsonb_array_elements(v.content -> 'channels') channel
        where v.content -> 'doubts' @> any (array[
            '[{"code": "limitUnitMissing"}]', '[{"code": "limitFeeGlued"}]',
            '[{"code": "limitMissing"}]']::jsonb[])
          and v.procedure_code like '8.%' group by 1, 2`,
    );
    const { limitUnitMissing, limitFeeGlued, limitMissing } = publishedFaults;
    const count = limitUnitMissing + limitFeeGlued + limitMissing;
    expect(rows).toEqual([{ limit: null, mark: 'check', count }]);
  });

  it('changes nothing the second time', async () => {
    const before = await stored();
    expect(await importFile(file)).toMatchObject({
      lines: publishedLines,
      created: 0,
      renewed: 0,
      unchanged: publishedLines,
    });
    expect(await stored()).toEqual(before);
  });

  it('changes nothing when one line of them is cut, and names it', async () => {
    const before = await stored();
    const lines = file.toString('utf8').trimEnd().split('\n');
    lines[1_999] = (lines[1_999] ?? '').slice(0, 60);
    const broken = importFile(Buffer.from(lines.join('\n')));
    await expect(broken).rejects.toThrow(ImportRefused);
    await expect(broken).rejects.toMatchObject({
      faults: [{ lineNo: 2_000, code: 'lineNotJson' }],
    });
    expect(await stored()).toEqual(before);
  });
});
