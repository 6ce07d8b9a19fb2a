import { localDate } from '@motcua/shared-time';
import { PoolSql } from '../../src/platform/database/pool-sql';
import { systemAct } from '../../src/platform/http/act';
import { ImportRefused, readImportFile } from '../../src/procedure-catalogue/import-file';
import {
  refusalLines,
  reportText,
  summaryLines,
} from '../../src/procedure-catalogue/import-report';
import { ProcedureReader } from '../../src/procedure-catalogue/procedure-reader';
import {
  ImportCatalogue,
  type ImportOutcome,
} from '../../src/procedure-catalogue/use-cases/import-catalogue';
import { TestApi } from '../support/test-api';
import { fileOf, published, type Published } from './published-procedures';

const today = localDate('2026-11-19');
const yesterday = localDate('2026-11-18');

describe('importing published procedures', () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await TestApi.start();
  });
  afterAll(() => api.stop());

  function importFile(bytes: Buffer): Promise<ImportOutcome> {
    const useCase = api.application.get(ImportCatalogue, { strict: false });
    return useCase.run(readImportFile('sample.jsonl', bytes), systemAct, () => undefined);
  }

  async function versionOn(code: string, day = today) {
    const reader = api.application.get(ProcedureReader, { strict: false });
    return reader.versionInForce(api.application.get(PoolSql, { strict: false }), code, day);
  }

  async function counts(): Promise<{ procedures: number; versions: number; imports: number }> {
    const [row] = await api.rows<{ procedures: number; versions: number; imports: number }>(
      `select (select count(*) from procedure)::integer as procedures,
         (select count(*) from procedure_version)::integer as versions,
         (select count(*) from catalogue_import)::integer as imports`,
    );
    return row ?? { procedures: 0, versions: 0, imports: 0 };
  }

  it('brings a new procedure in force today, with its journal row', async () => {
    const before = await counts();
    const outcome = await importFile(fileOf(published('9.001001')));
    expect(outcome).toMatchObject({ lines: 1, created: 1, renewed: 0, unchanged: 0, doubtful: 0 });
    const version = await versionOn('9.001001');
    expect(version).toMatchObject({ no: 1, field: 'Văn hóa', validFrom: today, validTo: null });
    expect(await versionOn('9.001001', yesterday)).toBeUndefined();
    expect((await counts()).procedures).toBe(before.procedures + 1);
    const journal = await api.rows<{ type: string; subject_id: string; data: object }>(
      `select type, subject_id, data from journal where type in
         ('procedure.versionImported', 'catalogue.imported') order by type`,
    );
    expect(journal).toEqual([
      {
        type: 'catalogue.imported',
        subject_id: outcome.importId,
        data: expect.objectContaining({ lines: 1, created: 1 }),
      },
      {
        type: 'procedure.versionImported',
        subject_id: version?.id,
        data: { procedureCode: '9.001001', no: 1, importId: outcome.importId },
      },
    ]);
    const found = await api.request<{ items: { code: string }[] }>(
      'GET',
      '/procedures?q=treo%20bien',
    );
    expect(found.body.items.map(({ code }) => code)).toContain('9.001001');
  });

  it('changes nothing the second time', async () => {
    const file = fileOf(published('9.002001'), published('1.000656'));
    await importFile(file);
    const before = await counts();
    const again = await importFile(file);
    expect(again).toMatchObject({ created: 0, renewed: 0, unchanged: 2 });
    expect(await counts()).toEqual({ ...before, imports: before.imports + 1 });
  });

  it('makes a new version where something changed and ends the old one the day before', async () => {
    const code = '1.001193';
    const before = await versionOn(code);
    const outcome = await importFile(fileOf(published(code, { name: 'Đăng ký khai sinh (mới)' })));
    expect(outcome).toMatchObject({ created: 0, renewed: 1 });
    expect(await versionOn(code)).toMatchObject({ no: 2, name: 'Đăng ký khai sinh (mới)' });
    expect(await versionOn(code, yesterday)).toMatchObject({
      id: before?.id,
      no: 1,
      validTo: yesterday,
    });
    const [pointer] = await api.rows<{ no: number; version: number }>(
      `select v.no, p.version from procedure p
       join procedure_version v on v.id = p.current_version_id where p.code = $1`,
      [code],
    );
    expect(pointer).toEqual({ no: 2, version: 2 });
  });

  it('keeps short names, marks and cases that people made', async () => {
    const code = '1.000894';
    const before = await versionOn(code);
    await importFile(fileOf(published(code, { name: 'Thủ tục đăng ký kết hôn' })));
    const after = await versionOn(code);
    expect(after?.shortName).toBe(before?.shortName);
    expect(before?.shortName).toBeTruthy();
    expect(after?.content.cases.map(({ name }) => name)).toEqual(
      before?.content.cases.map(({ name }) => name),
    );
    const marks = (version: typeof before) =>
      version?.content.cases.flatMap(({ components }) =>
        components.filter(({ mandatory }) => mandatory === true).map(({ key }) => key),
      );
    expect(marks(before)?.length).toBeGreaterThan(0);
    expect(marks(after)).toEqual(marks(before));
  });

  it('lets the later version of one day hold and keeps the earlier one readable', async () => {
    await importFile(fileOf(published('9.005001')));
    const morning = await versionOn('9.005001');
    await importFile(fileOf(published('9.005001', { field: 'Quảng cáo' })));
    expect(await versionOn('9.005001')).toMatchObject({ no: 2, field: 'Quảng cáo' });
    const reader = api.application.get(ProcedureReader, { strict: false });
    const sql = api.application.get(PoolSql, { strict: false });
    expect(await reader.version(sql, morning?.id ?? '')).toMatchObject({ no: 1, field: 'Văn hóa' });
  });

  it('imports doubtful lines with their reasons and lists them', async () => {
    const withLimit = (limit: object | null): Partial<Published> => ({
      submission: [{ channel: 'in-person', ...(limit ? { limit } : {}), fees: [] }],
    });
    const outcome = await importFile(
      fileOf(
        published('9.006001'),
        published('9.006002', withLimit({ value: 5, text: '5' })),
        published('9.006003', withLimit(null)),
        published('9.006004', { level: [] }),
        published('9.006005', { cases: [] }),
      ),
    );
    expect(outcome).toMatchObject({ lines: 5, created: 5, doubtful: 4 });
    const [, ...doubtful] = outcome.findings;
    const codes = doubtful.map(({ code, doubts }) => [code, doubts.map((each) => each.code)]);
    expect(Object.fromEntries(codes)).toEqual({
      '9.006002': expect.arrayContaining(['limitUnitMissing']),
      '9.006003': expect.arrayContaining(['limitMissing']),
      '9.006004': expect.arrayContaining(['levelMissing']),
      '9.006005': expect.arrayContaining(['casesMissing']),
    });
    const flagged = await versionOn('9.006002');
    expect(flagged?.content.channels).toMatchObject([{ limit: null, limitMark: 'check' }]);
    expect(summaryLines(outcome).join('\n')).toMatch(/line 2 {2}9\.006002 .*without a unit/);
    expect(reportText(outcome)).toMatch(/^2\t9\.006002\t.*\tnghi vấn\tThời hạn thiếu đơn vị tính/m);
    const [record] = await api.rows<{ doubtful: number; faults: { lineNo: number }[] }>(
      `select doubtful, faults from catalogue_import where id = $1`,
      [outcome.importId],
    );
    expect(record?.doubtful).toBe(4);
    expect(record?.faults.map(({ lineNo }) => lineNo)).toEqual([2, 3, 4, 5]);
  });

  it('takes the last of several lines with one code and says so', async () => {
    const outcome = await importFile(
      fileOf(published('9.007001'), published('9.007001', { field: 'Quảng cáo' })),
    );
    expect(outcome).toMatchObject({ lines: 2, created: 1, replaced: 1 });
    expect(await versionOn('9.007001')).toMatchObject({ no: 1, field: 'Quảng cáo' });
    expect(reportText(outcome)).toContain('dòng 1');
  });

  it('is done once when two imports run at the same time', async () => {
    const file = fileOf(published('9.008001'), published('9.008002'));
    const outcomes = await Promise.all([importFile(file), importFile(file)]);
    expect(outcomes.map(({ created }) => created).sort()).toEqual([0, 2]);
    const [row] = await api.rows<{ count: number }>(
      `select count(*)::integer as count from procedure_version where procedure_code like '9.008%'`,
    );
    expect(row?.count).toBe(2);
  });

  it('leaves nothing behind when it fails half-way', async () => {
    const before = await counts();
    await api.rows(
      `alter table catalogue_import add constraint no_import check (lines < 0) not valid`,
    );
    await expect(importFile(fileOf(published('9.009001')))).rejects.toThrow();
    expect(await counts()).toEqual(before);
  });
});

describe('a file that is no list of procedures', () => {
  function refusal(bytes: Buffer): ImportRefused {
    try {
      readImportFile('broken.jsonl', bytes);
    } catch (error) {
      if (error instanceof ImportRefused) return error;
      throw error;
    }
    throw new Error('The file was accepted.');
  }

  it('is refused whole, with every line to repair', () => {
    const withoutName: Partial<Published> = published('9.010003');
    delete withoutName.name;
    const { faults } = refusal(
      fileOf(published('9.010001'), '{"code": "9.010002"', JSON.stringify(withoutName), '[]'),
    );
    expect(faults.map(({ lineNo, code, pointer }) => [lineNo, code, pointer])).toEqual([
      [2, 'lineNotJson', ''],
      [3, 'keyMissing', '/name'],
      [4, 'lineNotObject', ''],
    ]);
  });

  it.each(['code', 'name', 'cases'])('needs the key %s', (key) => {
    const procedure: Record<string, unknown> = { ...published('9.010001') };
    delete procedure[key];
    const refused = refusal(fileOf(JSON.stringify(procedure)));
    expect(refused.faults).toMatchObject([{ lineNo: 1, pointer: `/${key}` }]);
    expect(refusalLines(refused).join('\n')).toContain(`line 1 at /${key}: a key is missing`);
  });

  it('may not be empty, nor in another encoding', () => {
    expect(refusal(Buffer.from('\n \n')).reason).toBe('empty');
    expect(refusal(Buffer.from([0xff, 0xfe, 0x7b, 0x00])).reason).toBe('notUtf8');
  });

  it('may begin with a byte order mark and end its lines the way of Windows', () => {
    const text = `\ufeff${fileOf(published('9.000001'), published('9.000002'))}`;
    const file = readImportFile('sample.jsonl', Buffer.from(text.replaceAll('\n', '\r\n')));
    expect(file.procedures.map(({ content }) => content.code)).toEqual(['9.000001', '9.000002']);
  });
});
