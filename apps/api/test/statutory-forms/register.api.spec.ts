import ExcelJs from 'exceljs';
import { demoUnitIds } from '../../src/demonstration/organisation';
import { PdfRenderer } from '../../src/platform/printing/pdf-renderer';
import type { PrintDocument } from '../../src/platform/printing/print-document';
import { anIntake, type DossierBody, receive } from '../support/intake';
import { TestApi, type TestReply } from '../support/test-api';
import { archivalFaults } from '../platform/archival-faults';
import { readingOrder } from '../platform/reading-order';
import { wordsOf } from './form-pictures';

interface BookBody {
  readonly lastNo: number;
  readonly waiting: number;
  readonly closedAt: string | null;
  readonly corrections: readonly object[];
  readonly unreceived: readonly { code: string; status: string }[];
}

interface LinesBody {
  readonly items: readonly { no: number; code: string; applicantName: string }[];
  readonly next: number | null;
}

const unitId = demoUnitIds.xuanHuong;

describe('the yearly register', () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await TestApi.start({ clock: '2026-11-20T02:15:00Z' });
  });
  afterAll(() => api.stop());
  beforeEach(() => {
    const renderer = api.application.get(PdfRenderer, { strict: false });
    jest.spyOn(renderer, 'render').mockImplementation((document) => {
      documents.push(document);
      return Promise.resolve(Buffer.from('%PDF-'));
    });
  });
  afterEach(() => {
    jest.restoreAllMocks();
    documents.length = 0;
  });

  const documents: PrintDocument[] = [];

  const book = (year = 2026) =>
    api.request<BookBody>('GET', `/registers/${unitId}/${year}`, { as: 'motcua' });
  const act = (action: string, as = 'truongbophan', year = 2026) =>
    api.request<BookBody>('POST', `/registers/${unitId}/${year}/actions`, { as, body: { action } });
  const lines = (from: number) =>
    api.request<LinesBody>('GET', `/registers/${unitId}/2026/lines?from=${from}`, { as: 'motcua' });
  const receipt = (dossier: DossierBody, as = 'motcua') =>
    api.request('GET', `/dossiers/${dossier.id}/forms/receipt`, { as });
  const order = (
    body: object = {},
    as = 'motcua',
  ): Promise<TestReply<{ id: string; no: number }>> =>
    api.request('POST', '/register-prints', {
      as,
      body: { unitId, year: 2026, scope: 'whole', ...body },
    });
  const printed = async (id: string): Promise<string> => {
    const reply = await api.request('GET', `/register-prints/${id}/pdf`, { as: 'motcua' });
    expect(reply.headers['content-type']).toBe('application/pdf');
    expect(await archivalFaults(reply.raw, 'A')).toEqual([]);
    expect(await readingOrder(reply.raw)).toContain('TR(TD TD');
    return (await wordsOf(reply.raw)).join('\n').replace(/\s+/g, ' ');
  };

  it('prints new pages or all of them, and says on a copy that it is one', async () => {
    const empty = await order({ scope: 'newPages' });
    expect(empty.status).toBe(409);
    for (let turn = 0; turn < 14; turn += 1) await receive(api);
    const first = await order({ scope: 'newPages' });
    expect(first.body).toMatchObject({ no: 1, fromNo: 1, toNo: 14, templateNo: 1 });
    const words = await printed(first.body.id);
    expect(words).toContain('SỔ THEO DÕI HỒ SƠ');
    expect(words).toContain('Trang 2');
    expect(words).not.toContain('Bản in lại');
    // The page with room left is printed again, full ones are not.
    const next = await order({ scope: 'newPages' });
    expect(next.body).toMatchObject({ no: 2, fromNo: 13, toNo: 14 });
    expect(await printed(next.body.id)).not.toContain('Trang 1');
    const whole = await order();
    expect((await order()).body).toMatchObject({ id: whole.body.id, no: 3 });
    const copies = await printed(whole.body.id);
    expect(copies).toContain('Bản in lại lần 2 · Trang 1');
    expect(copies).toContain('Bản in lại lần 3 · Trang 2');
    expect(await printed(first.body.id)).not.toContain('Bản in lại');
    expect((await order({ scope: 'range', fromNo: 13, toNo: 15 })).status).toBe(400);
    const preview = (range: string, as = 'motcua') =>
      api.request('GET', `/registers/${unitId}/2026/preview?${range}`, { as });
    const seen = (await wordsOf((await preview('from=13&to=14')).raw)).join(' ');
    expect(seen).toContain('XEM TRƯỚC – KHÔNG PHẢI BẢN IN');
    expect(seen).toContain('Số thứ tự 13–14');
    expect(seen).not.toContain('Bản in lại');
    for (const range of ['from=15', 'from=3&to=2', 'to=15'])
      expect([range, (await preview(range)).status]).toEqual([range, 400]);
    expect((await preview('from=1', 'buudien')).status).toBe(403);
    expect((await preview('from=1', 'motcua2')).status).toBe(404);
    const facts = await api.rows(`select from journal where type = 'register.printed'`);
    expect(facts).toHaveLength(3);
    expect(await api.rows(`select from register_print`)).toHaveLength(3);
  });

  it('numbers in order of reception, on the receipt and in the book, without a gap', async () => {
    const base = (await book()).body.lastNo;
    const [first, second, third] = [await receive(api), await receive(api), await receive(api)];
    await receipt(third);
    expect(JSON.stringify(documents.at(-1)?.content)).toContain(`"text":"${base + 3}","bold":true`);
    await Promise.all([receipt(first), receipt(second), receipt(first)]);
    const reply = await lines(base + 1);
    expect(reply.body.items.map(({ no, code }) => [no, code])).toEqual([
      [base + 1, first.code],
      [base + 2, second.code],
      [base + 3, third.code],
    ]);
    const fourth = await receive(api);
    await Promise.all([order(), receipt(fourth), act('enter')]);
    const entries = await api.rows<{ no: number }>(`select no from register_entry order by no`);
    expect(entries.map(({ no }) => no)).toEqual(
      Array.from({ length: base + 4 }, (_, index) => index + 1),
    );
  });

  it('enters only what was received, and tells of the other codes', async () => {
    const body = await anIntake(api, {
      components: [],
      firstAct: 'proposeRefusal',
      reasonCode: 'incomplete',
      reason: 'Không đúng thẩm quyền',
      lines: [{ no: 2, fault: 'missing', howToFix: 'Nộp bản chính.' }],
    });
    const refused = await api.request<DossierBody>('POST', '/dossiers', { as: 'motcua', body });
    const { lastNo } = (await book()).body;
    await receive(api);
    expect((await book()).body).toMatchObject({ lastNo, waiting: 1 });
    const entered = await act('enter', 'motcua');
    expect(entered.body).toMatchObject({
      lastNo: lastNo + 1,
      waiting: 0,
      unreceived: [{ code: refused.body.code, status: 'registered' }],
    });
  });

  it('closes after the year, and then tells what is wrong in lines of their own', async () => {
    const dossier = await receive(api);
    expect((await act('close')).status).toBe(409);
    await api.rows(
      `update dossier set received_at = '2025-12-30T02:00:00Z', registered_at = '2025-12-30T02:00:00Z'
        where id = $1`,
      [dossier.id],
    );
    expect((await act('close', 'motcua', 2025)).status).toBe(403);
    const closed = await act('close', 'truongbophan', 2025);
    expect(closed.body).toMatchObject({ lastNo: 1, closedAt: expect.any(String) as string });
    expect((await act('close', 'truongbophan', 2025)).status).toBe(409);
    const late = await receive(api);
    await api.rows(`update dossier set received_at = '2025-12-31T02:00:00Z' where id = $1`, [
      late.id,
    ]);
    expect((await act('enter', 'motcua', 2025)).body.lastNo).toBe(1);
    const correct = (entryNo: number) =>
      api.request<BookBody>('POST', `/registers/${unitId}/2025/corrections`, {
        as: 'motcua',
        body: { entryNo, text: 'Địa chỉ đúng là 7 Bùi Thị Xuân' },
      });
    expect((await correct(2)).status).toBe(400);
    expect((await correct(1)).body.corrections).toMatchObject([{ no: 1, entryNo: 1 }]);
    const print = await order({ year: 2025 });
    const words = await printed(print.body.id);
    const copy = await order({ year: 2025 }, 'truongbophan');
    expect((await printed(copy.body.id)).split('Bản in lại lần 2')).toHaveLength(3);
    expect(words).toContain('Đính chính 1');
    expect(words).toContain('Dòng 1: Địa chỉ đúng là 7 Bùi Thị Xuân');
    expect(words).toMatch(/Sổ khóa ngày 20\/11\/2026; số thứ tự cuối cùng: 1\./);
  });

  it('belongs to its unit', async () => {
    const foreign = `/registers/${demoUnitIds.lamVien}/2026`;
    for (const path of [foreign, `${foreign}/lines`, `${foreign}/workbook`])
      expect((await api.request('GET', path, { as: 'motcua' })).status).toBe(404);
    expect((await order({ unitId: demoUnitIds.lamVien })).status).toBe(404);
    expect((await order({}, 'buudien')).status).toBe(403);
    await receive(api);
    const { body } = await order();
    const file = `/register-prints/${body.id}/pdf`;
    expect((await api.request('GET', file, { as: 'motcua2' })).status).toBe(404);
    const listed = await api.request<{ items: { unitId: string }[] }>('GET', '/registers', {
      as: 'motcua',
    });
    expect(listed.body.items.map((item) => item.unitId)).toEqual([unitId]);
    expect((await order({ year: 2027 })).status).toBe(400);
  });

  it('goes into a workbook whose cells are never formulas', async () => {
    const dossier = await receive(api);
    await api.rows(
      `update dossier set applicant_name = '=HYPERLINK("http://x")', sets = 2 where id = $1`,
      [dossier.id],
    );
    await act('enter');
    const reply = await api.request('GET', `/registers/${unitId}/2026/workbook`, { as: 'motcua' });
    const workbook = new ExcelJs.Workbook();
    await workbook.xlsx.load(reply.raw as unknown as ArrayBuffer);
    const sheet = workbook.worksheets[0];
    const row = sheet?.getRow(sheet.rowCount);
    expect(row?.getCell(2).value).toBe(dossier.code);
    expect(row?.getCell(4).value).toBe('02');
    expect(row?.getCell(5).value).toBe(`'=HYPERLINK("http://x")`);
  });
});
