import { localDate } from '@motcua/shared-time';
import { PDFDocument } from 'pdf-lib';
import { systemAct } from '../../src/platform/http/act';
import { PoolSql } from '../../src/platform/database/pool-sql';
import { Transaction } from '../../src/platform/database/transaction';
import { PdfRenderer } from '../../src/platform/printing/pdf-renderer';
import type { PrintDocument } from '../../src/platform/printing/print-document';
import { LoadReferenceData } from '../../src/reference-data/load-reference-data';
import { builtinTemplates, builtinVersions } from '../../src/statutory-forms/builtin-templates';
import { FormTemplateRepository } from '../../src/statutory-forms/data/form-template.repository';
import { loadBuiltinTemplates } from '../../src/statutory-forms/load-builtin-templates';
import type { TemplateBlock } from '../../src/statutory-forms/template';
import { receive } from '../support/intake';
import { TestApi, type TestReply } from '../support/test-api';
import { wordsOf } from './form-pictures';

interface VersionBody {
  readonly no: number;
  readonly state: string;
  readonly version: number;
  readonly blocks: readonly TemplateBlock[];
  readonly errors?: readonly { pointer: string; code: string; detail: string }[];
}

describe('the templates of the forms', () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await TestApi.start({ clock: '2026-11-20T02:15:00Z' });
  });
  afterAll(() => api.stop());
  afterEach(() => {
    jest.restoreAllMocks();
  });

  const open = (form: string, as = 'kstthc', from = 1): Promise<TestReply<VersionBody>> =>
    api.request('POST', `/form-templates/${form}/versions`, { as, body: { from } });

  const save = (
    form: string,
    { no, version }: VersionBody,
    body: object,
    as = 'kstthc',
  ): Promise<TestReply<VersionBody>> =>
    api.request('PUT', `/form-templates/${form}/versions/${no}`, { as, version, body });

  const act = (
    form: string,
    { no, version }: VersionBody,
    action: string,
    as = 'kstthc',
  ): Promise<TestReply<VersionBody>> =>
    api.request('POST', `/form-templates/${form}/versions/${no}/actions`, {
      as,
      version,
      body: { action },
    });

  const receiptWith = (text: string): readonly TemplateBlock[] =>
    builtinTemplates.receipt.map((block) =>
      block.text?.startsWith('Tiếp nhận hồ sơ của') ? { ...block, text } : block,
    );

  it('lists seven forms, each with the version of the product', async () => {
    const reply = await api.request<{ items: unknown[] }>('GET', '/form-templates', {
      as: 'thanhtra',
    });
    expect(reply.body.items).toHaveLength(7);
    expect(reply.body.items[0]).toEqual({
      form: 'receipt',
      current: { no: 2, validFrom: '2026-11-19' },
      upcoming: null,
      open: null,
    });
    const one = await api.request<{ placeholders: unknown[]; versions: unknown[] }>(
      'GET',
      '/form-templates/receipt',
      { as: 'quantri' },
    );
    expect(one.body.placeholders).toContainEqual({
      name: 'applicantName',
      vi: 'Họ tên người nộp',
      en: 'Applicant',
      mandatory: true,
    });
    expect(one.body.versions).toHaveLength(2);
    expect((await api.request('GET', '/form-templates', { as: 'motcua' })).status).toBe(403);
    expect((await api.request('GET', '/form-templates/diploma', { as: 'quantri' })).status).toBe(
      400,
    );
  });

  it('takes two people to change what is printed, from a day on', async () => {
    const { body: draft } = await open('receipt', 'kstthc', 2);
    expect(draft).toMatchObject({ no: 3, state: 'draft', blocks: builtinTemplates.receipt });
    expect((await open('receipt')).status).toBe(409);
    const blocks = receiptWith('Người nộp, là: {applicantName}');
    const saved = await save('receipt', draft, { blocks, validFrom: '2026-11-20', note: 'Mới' });
    expect(saved.status).toBe(200);
    expect((await save('receipt', draft, { blocks, note: '' })).status).toBe(412);
    const proposed = await act('receipt', saved.body, 'propose');
    expect(proposed.body).toMatchObject({ state: 'proposed' });
    expect((await act('receipt', proposed.body, 'publish')).status).toBe(403);
    expect((await save('receipt', proposed.body, { blocks, note: '' }, 'quantri')).status).toBe(
      409,
    );
    const published = await act('receipt', proposed.body, 'publish', 'quantri');
    expect(published.body).toMatchObject({ state: 'published' });
    expect((await act('receipt', published.body, 'discard', 'quantri')).status).toBe(409);
    const facts = await api.rows<{ type: string }>(
      `select type from journal where subject_type = 'formTemplate' order by sequence`,
    );
    expect(facts.map(({ type }) => type)).toEqual([
      'formTemplate.drafted',
      'formTemplate.changed',
      'formTemplate.proposed',
      'formTemplate.published',
    ]);

    const documents: PrintDocument[] = [];
    const renderer = api.application.get(PdfRenderer, { strict: false });
    jest.spyOn(renderer, 'render').mockImplementation((document) => {
      documents.push(document);
      return Promise.resolve(Buffer.from('%PDF-'));
    });
    const dossier = await receive(api);
    await api.request('GET', `/dossiers/${dossier.id}/forms/receipt`, { as: 'motcua' });
    await api.rows(
      `update dossier set clock = jsonb_set(jsonb_set(clock, '{current,receivedAt}',
         '"2026-11-19T02:00:00Z"'), '{first,receivedAt}', '"2026-11-19T02:00:00Z"')
       where id = $1`,
      [dossier.id],
    );
    await api.request('GET', `/dossiers/${dossier.id}/forms/receipt`, { as: 'truongbophan' });
    const texts = documents.map((document) => JSON.stringify(document.content));
    expect(texts[0]).toContain('Người nộp, là: ');
    expect(texts[1]).not.toContain('Người nộp, là: ');
    expect(texts[1]).toContain('Tiếp nhận hồ sơ của: ');
    const prints = await api.rows<{ no: number }>(
      `select (data ->> 'templateNo')::integer as no from journal
        where subject_id = $1 and type = 'dossier.formPrinted' order by sequence`,
      [dossier.id],
    );
    expect(prints.map(({ no }) => no)).toEqual([3, 2]);
  });

  it('brings a later version of the product under a number of its own, where nobody wrote one', async () => {
    const form = 'supplement-request';
    const load = () => api.application.get(LoadReferenceData, { strict: false }).run();
    const versions = () =>
      api.rows(
        `select no, state, valid_from::text as "from", blocks from form_template where form = $1
          order by no`,
        [form],
      );
    const [first, ...later] = builtinVersions[form];
    const old = { no: 1, state: 'published', from: '2000-01-01', blocks: first };
    await api.rows(`delete from form_template where form = $1 and no > 1`, [form]);
    const { body: draft } = await open(form);
    const own = { no: 2, state: 'draft', from: null, blocks: first };
    await load();
    expect(await versions()).toEqual([old, own]);
    await act(form, draft, 'discard');
    for (let start = 0; start < 2; start += 1) await load();
    expect(await versions()).toEqual([
      old,
      { ...own, state: 'discarded' },
      ...later.map((blocks, n) => ({
        no: n + 3,
        state: 'published',
        from: '2026-11-21',
        blocks,
      })),
    ]);
  });

  it('lets the newest of the versions that come together hold when they begin', async () => {
    const form = 'control-slip';
    const [first = []] = builtinVersions[form];
    const newest = [...first, { type: 'foot', text: 'Mẫu thứ ba' } as const];
    const transaction = api.application.get(Transaction, { strict: false });
    await transaction.run(systemAct, ({ sql }) =>
      loadBuiltinTemplates(sql, new Date('2026-11-20T02:15:00Z'), {
        ...builtinVersions,
        [form]: [first, first, newest],
      }),
    );
    const inForce = async (day: string) => {
      const sql = api.application.get(PoolSql, { strict: false });
      const version = await new FormTemplateRepository(sql).inForce(form, localDate(day));
      return [version.no, version.blocks.length];
    };
    expect(await inForce('2026-11-20')).toEqual([1, first.length]);
    expect(await inForce('2026-11-21')).toEqual([3, newest.length]);
    expect(await inForce('2027-11-21')).toEqual([3, newest.length]);
    await api.rows(`delete from form_template where form = $1 and no > 1`, [form]);
  });

  it('refuses a text that cannot be printed, and names its block and placeholder', async () => {
    const { body: draft } = await open('refusal', 'quantri');
    const faultOf = async (blocks: readonly TemplateBlock[]): Promise<unknown> => {
      const reply = await save('refusal', draft, { blocks, note: '' }, 'quantri');
      expect(reply.status).toBe(400);
      return reply.body.errors?.[0];
    };
    const head: TemplateBlock = { type: 'head' };
    expect(await faultOf([head, { type: 'line', text: 'Ông/Bà {fullName}' }])).toMatchObject({
      pointer: '#/blocks/1/text',
      code: 'unknownPlaceholder',
      detail: expect.stringContaining('fullName') as string,
    });
    for (const text of ['Ông/Bà {applicantName', 'Ông/Bà }', '{}', '{{applicantName}}'])
      expect(await faultOf([head, { type: 'line', text }])).toMatchObject({
        pointer: '#/blocks/1/text',
        code: 'braceMismatch',
      });
    expect(await faultOf([head, head])).toMatchObject({
      pointer: '#/blocks/1/type',
      code: 'duplicateItems',
    });
    expect(await faultOf([head, { type: 'line', text: 'x', emptyRows: 2 }])).toMatchObject({
      pointer: '#/blocks/1/emptyRows',
      code: 'notAllowedHere',
    });
    expect(
      await faultOf([{ type: 'hopTable', columns: [{ field: 'note', title: 'Ghi chú' }] }]),
    ).toMatchObject({ pointer: '#/blocks/0/type', code: 'notAllowedHere' });
    expect(await faultOf([{ type: 'line', text: 'x'.repeat(2_001) }])).toMatchObject({
      code: 'tooLong',
    });
    const bare = await save('refusal', draft, { blocks: [head], note: '' }, 'quantri');
    expect(bare.status).toBe(200);
    const proposed = await act('refusal', bare.body, 'propose', 'quantri');
    expect(proposed.status).toBe(400);
    expect(proposed.body.errors).toContainEqual(
      expect.objectContaining({
        pointer: '#/blocks',
        code: 'placeholderMissing',
        detail: expect.stringContaining('legalBasis') as string,
      }),
    );
    expect((await act('refusal', bare.body, 'discard', 'quantri')).body.state).toBe('discarded');
  });

  it('wants a day that has not passed', async () => {
    const { body: draft } = await open('apology');
    const body = { blocks: draft.blocks, note: '', validFrom: '2026-11-19' };
    const past = await save('apology', draft, body);
    const refused = await act('apology', past.body, 'propose');
    expect(refused.body.errors).toMatchObject([{ pointer: '#/validFrom', code: 'dateInPast' }]);
  });

  it('stores decomposed letters composed', async () => {
    const { body: draft } = await open('stop-notice');
    const note = 'Đổi lời văn';
    const saved = await save('stop-notice', draft, {
      blocks: draft.blocks.map((block) =>
        block.type === 'title' ? { ...block, text: 'Thông báo dừng'.normalize('NFD') } : block,
      ),
      note: note.normalize('NFD'),
    });
    expect(saved.body).toMatchObject({ note });
    expect(saved.body.blocks[1]?.text).toBe('Thông báo dừng'.normalize('NFC'));
  });

  it('shows any form as it would be printed, and refuses what would not print', async () => {
    const preview = (body: object) =>
      api.request<VersionBody>('POST', '/form-previews', { as: 'kstthc', body });
    const shown = await preview({ form: 'apology', blocks: builtinTemplates.apology });
    expect(shown.headers['content-type']).toBe('application/pdf');
    expect((await PDFDocument.load(shown.raw)).getPageCount()).toBe(1);
    for (const [no, printed] of [
      [3, 'Mẫu phiên bản 3.'],
      [undefined, undefined],
    ] as const) {
      const receipt = await preview({ form: 'receipt', no, blocks: builtinTemplates.receipt });
      const words = (await wordsOf(receipt.raw)).join();
      expect(words.match(/Mẫu phiên bản[^.]*\./)?.[0]).toBe(printed);
    }
    const book = await preview({ form: 'register', blocks: builtinTemplates.register });
    expect((await PDFDocument.load(book.raw)).getPageCount()).toBe(4);
    const refused = await preview({ form: 'apology', blocks: [{ type: 'foot', text: '{code' }] });
    expect(refused.body.errors).toMatchObject([{ pointer: '#/blocks/0/text' }]);
    expect(await api.rows(`select from journal where type like 'form%preview%'`)).toEqual([]);
  });
});
