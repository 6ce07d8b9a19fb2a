import { PDFiumLibrary } from '@hyzyla/pdfium';
import { Readable } from 'node:stream';
import { PageReader } from '../../src/digitisation/pages/page-reader';
import { composePdf, type ScanPart } from '../../src/digitisation/pages/compose-pdf';
import { RecogniseTexts } from '../../src/digitisation/use-cases/recognise-texts';
import { renderPdf } from '../../src/platform/printing/render-pdf';
import { FileStore } from '../../src/platform/files/file-store';
import { completeTicks, type DossierBody, receive } from '../support/intake';
import { TestApi } from '../support/test-api';
import { uploadTo } from '../support/upload-form';
import { archivalFaults } from '../platform/archival-faults';
import { ScanDesk } from './scan-desk';
import { aScan } from './scan-samples';

interface TaskBody {
  readonly dossierId: string;
  readonly code: string;
  readonly papers: readonly { no: number; hasFile: boolean }[];
}

describe('the desk where papers are scanned', () => {
  let api: TestApi;
  let desk: ScanDesk;

  beforeAll(async () => {
    api = await TestApi.start();
    desk = await ScanDesk.open(api);
  });

  afterAll(() => api.stop());

  const tasksOf = (as: string, query = '') =>
    api.request<{ items: TaskBody[]; total: number; next: string | null }>(
      'GET',
      `/digitisation-tasks${query}`,
      { as },
    );

  const scan = (dossier: DossierBody, componentNo: number, lines: number) =>
    aScan([{ lines }]).then((file) =>
      uploadTo(api, dossier.id, { purpose: 'component', componentNo, file }),
    );

  it('lists open dossiers with a paper that has no file, the longest waiting first', async () => {
    const first = await receive(api);
    const second = await receive(api);
    const far = await receive(api, 'motcua2');
    const { body } = await tasksOf('motcua');
    expect(body.items.map(({ code }) => code)).toEqual([first.code, second.code]);
    expect(body.total).toBe(2);
    // What is only shown at the counter goes home again and is never scanned.
    const [shown] = await api.rows<{ nos: number[] }>(
      `select array_agg(no order by no) as nos from dossier_component
       where dossier_id = $1 and state = 'present' and not present_only`,
      [first.id],
    );
    expect(body.items[0]?.papers.map(({ no }) => no)).toEqual(shown?.nos);

    const page = await tasksOf('motcua', '?limit=1');
    expect(page.body.items.map(({ code }) => code)).toEqual([first.code]);
    const rest = await tasksOf('motcua', `?limit=1&after=${page.body.next}`);
    expect([rest.body.items[0]?.code, rest.body.next]).toEqual([second.code, null]);
    expect((await tasksOf('motcua', '?after=nonsense')).status).toBe(400);
    expect((await tasksOf('motcua2')).body.items.map(({ code }) => code)).toEqual([far.code]);
    expect((await tasksOf('lanhdao')).status).toBe(403);

    for (const [index, no] of (shown?.nos ?? []).entries()) await scan(first, no, 3 + index);
    expect((await tasksOf('motcua')).body.items.map(({ code }) => code)).toEqual([second.code]);
  });

  it('lists for the Post only what the decision hands over to it', async () => {
    const procedureCode = '1.004884';
    const components = await completeTicks(api, procedureCode);
    const kept = await receive(api, 'motcua', { procedureCode, components });
    const given = await receive(api);
    const codesFor = async (as: string) => {
      const { body } = await tasksOf(as, '?limit=100');
      const codes = body.items.map(({ code }) => code);
      return { codes, total: body.total };
    };
    expect((await codesFor('motcua')).codes).toEqual(
      expect.arrayContaining([kept.code, given.code]),
    );
    const post = await codesFor('buudien');
    expect(post.codes).toContain(given.code);
    expect(post.codes).not.toContain(kept.code);
    expect(post.total).toBe(post.codes.length);
    const waiting = async (as: string): Promise<string[]> => {
      const path = '/dossiers?queue=notDigitised&limit=100';
      const { body } = await api.request<{ items: TaskBody[] }>('GET', path, { as });
      return body.items.map(({ code }) => code);
    };
    expect(await waiting('motcua')).toEqual(expect.arrayContaining([kept.code, given.code]));
    expect(await waiting('buudien')).toContain(given.code);
    expect(await waiting('buudien')).not.toContain(kept.code);
  });

  it('prints separator sheets that it can read back, for those who see the dossier', async () => {
    const dossier = await receive(api);
    const sheets = (as: string, query = '') =>
      api.request('GET', `/dossiers/${dossier.id}/separator-sheets${query}`, { as });
    const printed = await sheets('motcua');
    expect(printed.headers['content-type']).toBe('application/pdf');
    expect(await archivalFaults(printed.raw, 'A')).toEqual([]);
    const reader = new PageReader();
    const pages = await reader.begin(printed.raw, 'application/pdf');
    const marks = [];
    for (let index = 0; index < pages; index += 1) marks.push((await reader.read(index)).separator);
    reader.end();
    const asked = dossier.components
      .filter(
        ({ no, state }) => state !== 'missing' && state !== 'notApplicable' && no !== 4 && no !== 5,
      )
      .map(({ no }) => ({ dossierCode: dossier.code, componentNo: no }));
    expect(marks).toEqual(asked);

    const one = await sheets('buudien', '?componentNo=2');
    expect(await reader.begin(one.raw, 'application/pdf')).toBe(1);
    reader.end();
    expect((await sheets('motcua', '?componentNo=99')).status).toBe(400);
    expect((await sheets('motcua2')).status).toBe(404);
  });

  it('reads the letters of a filed scan in the background, only where that is wanted', async () => {
    const dossier = await receive(api);
    const file = async (lines: number): Promise<void> => {
      const batch = await desk.scan({ lines });
      const { body } = await desk.arrange(batch, { no: 1, dossierId: dossier.id, componentNo: 1 });
      const papers = [{ componentNo: 1, kind: 'original' }];
      expect((await desk.file(body, { dossierId: dossier.id, papers })).status).toBe(201);
    };
    await file(30);
    const textOf = (no: number) =>
      api.request<{ state: string; text: string }>(
        'GET',
        `/dossiers/${dossier.id}/documents/${no}/text`,
        { as: 'motcua' },
      );
    expect((await textOf(1)).status).toBe(404);

    await api.database.query(
      `update setting set value = '{"isOn": true}' where key = 'documents.textRecognition'`,
    );
    await file(31);
    expect((await textOf(2)).body).toMatchObject({ state: 'waiting', text: null });
    // The scan of bars says nothing; a printed letter is put in its place.
    const letter = await renderPdf({
      title: 'Giấy chứng sinh',
      layout: 'a5',
      copies: [''],
      foot: { printNumber: 1 },
      content: [{ text: 'Họ và tên người mẹ: Phạm Thị Ngọc Lan', style: 'title' }],
    });
    const reader = new PageReader();
    const { picture } = await reader.draw(letter, 0);
    reader.end();
    const part = { content: picture, mediaType: 'image/jpeg', pages: [{ index: 0, rotation: 0 }] };
    const scan = await composePdf({ title: 'Giấy chứng sinh', at: new Date(0) }, [
      part as ScanPart,
    ]);
    const files = api.application.get(FileStore, { strict: false });
    jest
      .spyOn(files, 'open')
      .mockImplementation(async () => Readable.from([Buffer.from(scan.pdf)]));
    const texts = api.application.get(RecogniseTexts, { strict: false });
    expect(await texts.next()).toBe(true);
    jest.restoreAllMocks();
    const { body } = await textOf(2);
    expect(body.state).toBe('done');
    expect(body.text).toContain('Phạm Thị Ngọc Lan');

    const copy = await api.request(
      'GET',
      `/dossiers/${dossier.id}/documents/2/searchable-copy?inline=1`,
      { as: 'motcua' },
    );
    expect(copy.headers['content-disposition']).toContain('inline');
    expect(await archivalFaults(copy.raw, 'B')).toEqual([]);
    const library = await PDFiumLibrary.init();
    const opened = await library.loadDocument(copy.raw);
    expect(opened.getPage(0).getText().normalize('NFC')).toContain('Phạm Thị Ngọc Lan');
    opened.destroy();
    library.destroy();
    const places = { as: 'motcua2' };
    const address = `/dossiers/${dossier.id}/documents`;
    expect((await api.request('GET', `${address}/2/searchable-copy`, places)).status).toBe(404);
    expect(
      (await api.request('GET', `${address}/1/searchable-copy`, { as: 'motcua' })).status,
    ).toBe(404);
    const records = await api.request<{ items: { isSearchable: boolean; standard: string }[] }>(
      'GET',
      `/dossiers/${dossier.id}/paper-records`,
      { as: 'motcua' },
    );
    expect(records.body.items).toMatchObject([
      { isSearchable: false, standard: 'PDF/A-2b', scanDpi: 300 },
      { isSearchable: true, standard: 'PDF/A-2b', scanDpi: 300 },
    ]);
    const [made] = await api.rows<{ data: { no: number } }>(
      `select data from journal where type = 'dossier.documentMadeSearchable'`,
    );
    expect(made?.data.no).toBe(2);
    expect(await texts.next()).toBe(false);
  }, 240_000);
});
