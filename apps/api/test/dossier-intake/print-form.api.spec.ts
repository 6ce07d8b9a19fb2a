import { PDFDocument } from 'pdf-lib';
import { dossierForms } from '@motcua/dossier-domain';
import { code128 } from '../../src/platform/printing/barcode';
import { PdfRenderer } from '../../src/platform/printing/pdf-renderer';
import type { PrintDocument } from '../../src/platform/printing/print-document';
import { PrintingFailed } from '../../src/platform/printing/render-thread';
import { demoUnitIds } from '../../src/demonstration/organisation';
import { letterMoment } from '../../src/statutory-forms/form-parts';
import { must as acted } from '../dossier-work/desk';
import {
  anIntake,
  birthRegistration,
  completeTicks,
  type DossierBody,
  receive,
} from '../support/intake';
import { TestApi, type TestReply } from '../support/test-api';

describe('the forms of a dossier', () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await TestApi.start();
  });

  afterAll(() => api.stop());

  afterEach(() => {
    jest.restoreAllMocks();
  });

  /** Drawing takes a second without its thread: where only the content matters it is left out. */
  const withoutDrawing = (): PrintDocument[] => {
    const documents: PrintDocument[] = [];
    const renderer = api.application.get(PdfRenderer, { strict: false });
    jest.spyOn(renderer, 'render').mockImplementation((document) => {
      documents.push(document);
      return Promise.resolve(Buffer.from('%PDF-'));
    });
    return documents;
  };

  const print = (
    dossier: DossierBody,
    form: string,
    query = '',
    as = 'motcua',
  ): Promise<TestReply<{ detail?: string }>> =>
    api.request('GET', `/dossiers/${dossier.id}/forms/${form}${query}`, { as });

  const must = (as: string, dossier: DossierBody, body: object): Promise<DossierBody> =>
    acted(api, as, dossier, body);

  const printsOf = (id: string): Promise<object[]> =>
    api.rows(
      `select p.form, p.no, j.data from printed_form p join journal j on j.subject_id = p.dossier_id
         and j.type = 'dossier.formPrinted' and j.data ->> 'form' = p.form
         and (j.data ->> 'no')::integer = p.no and (j.data ->> 'round')::integer = p.round
       where p.dossier_id = $1 order by j.sequence`,
      [id],
    );

  /** As if what was printed so far, and asked for, lay some minutes back. */
  const minutesLater = async ({ id }: DossierBody): Promise<void> => {
    await api.rows(
      `update printed_form set printed_at = printed_at - interval '10 minutes' where dossier_id = $1`,
      [id],
    );
  };

  /** Which forms of a dossier exist now. */
  const existing = async (dossier: DossierBody): Promise<string[]> => {
    const found: string[] = [];
    for (const form of dossierForms) {
      const reply = await print(dossier, form);
      expect([200, 404]).toContain(reply.status);
      if (reply.status === 200) found.push(form);
    }
    return found;
  };

  it('prints the receipt on A5, or twice on A4, and counts each print', async () => {
    const dossier = await receive(api);
    const reply = await print(dossier, 'receipt');
    expect(reply.status).toBe(200);
    expect(reply.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': `inline; filename="receipt-${dossier.code}.pdf"`,
      'cache-control': 'no-store',
    });
    const pdf = await PDFDocument.load(reply.raw);
    expect(pdf.getTitle()).toContain(dossier.code);
    const page = pdf.getPage(0).getSize();
    expect([Math.round(page.width), Math.round(page.height)]).toEqual([420, 595]);
    const twice = await print(dossier, 'receipt', '?layout=a4-2up');
    const sheet = (await PDFDocument.load(twice.raw)).getPage(0).getSize();
    expect([Math.round(sheet.width), Math.round(sheet.height)]).toEqual([842, 595]);
    const first = { form: 'receipt', round: 1, no: 1, templateNo: 2 };
    expect(await printsOf(dossier.id)).toEqual([
      { form: 'receipt', no: 1, data: { ...first, layout: 'a5' } },
      { form: 'receipt', no: 2, data: { ...first, no: 2, layout: 'a4-2up' } },
    ]);
    const seen = await api.request<DossierBody>('GET', `/dossiers/${dossier.id}`, { as: 'motcua' });
    expect(seen.body.version).toBe(dossier.version);
  });

  it('names originals and certified copies of one paper each with its number', async () => {
    const documents = withoutDrawing();
    const [first, ...others] = await completeTicks(api, birthRegistration);
    const both = [{ ...first, certifiedCopies: 2 }, ...others];
    const dossier = await receive(api, 'motcua', { components: both });
    const seen = await api.request<DossierBody>('GET', `/dossiers/${dossier.id}`, { as: 'motcua' });
    expect(seen.body).toEqual(dossier);
    expect(seen.body.components.find(({ no }) => no === first?.no)).toMatchObject({
      ...{ kind: 'original', copies: 1, certifiedCopies: 2 },
    });
    await print(dossier, 'receipt');
    const printed = JSON.stringify(documents.at(-1)?.content);
    expect(printed).toContain('Bản chính: 01\\nBản sao chứng thực: 02');
    expect(printed).toContain('"03"');
    const copyOnly = [{ ...first, kind: 'certifiedCopy', certifiedCopies: 1 }, ...others];
    const body = await anIntake(api, { components: copyOnly });
    const refused = await api.request<{ errors: object[] }>('POST', '/dossiers', {
      as: 'motcua',
      body,
    });
    expect([refused.status, refused.body.errors]).toEqual([
      400,
      [
        expect.objectContaining({
          pointer: '#/components/0/certifiedCopies',
          code: 'notAllowedHere',
        }),
      ],
    ]);
  });

  it('has only the forms whose act has happened', async () => {
    const documents = withoutDrawing();
    const received = await receive(api);
    const early = await print(received, 'apology');
    expect(early.status).toBe(404);
    expect(early.body.detail).toMatch(/Chưa có phiếu này/);
    expect(await existing(received)).toEqual(['receipt']);
    const transferred = await must('motcua', received, { action: 'transfer' });
    expect(await existing(transferred)).toEqual(['receipt', 'control-slip']);
    const late = await must('truongbophan', transferred, {
      action: 'reappoint',
      reasonCode: 'waitingForAgency',
      reason: 'Phải xác minh nơi sinh',
      newDueAt: '2026-11-27T02:00:00Z',
    });
    const asked = await must('motcua', late, {
      action: 'requestSupplement',
      reasonCode: 'papersWrong',
      reason: 'Giấy chứng sinh mờ',
      lines: [{ no: 2, fault: 'unreadable', howToFix: 'Xin bản khác.' }],
    });
    expect(await existing(asked)).toEqual([
      'receipt',
      'supplement-request',
      'apology',
      'control-slip',
    ]);
    await api.rows(`update supplement_request set deadline = '2026-11-18' where dossier_id = $1`, [
      asked.id,
    ]);
    const stopped = await must('truongbophan', asked, {
      action: 'stop',
      reasonCode: 'notSupplementedInTime',
      reason: 'Không bổ sung',
    });
    expect(await existing(stopped)).toContain('stop-notice');
    const last = (title: string): string =>
      JSON.stringify(documents.findLast((document) => document.title.startsWith(title))?.content);
    expect(last('Phiếu yêu cầu bổ sung')).toMatch(/Không đọc được: Xin bản khác\./);
    // Thirty days on is a Saturday: the desk takes papers on the Monday too.
    const request = documents.find(({ title }) => title.startsWith('Phiếu yêu cầu bổ sung'));
    expect(JSON.stringify(request?.content)).toMatch(/đến hết ngày .*21\/12\/2026/);
    expect(last('Phiếu kiểm soát')).toMatch(/Giao: Phường Xuân Hương – Đà Lạt/);
    expect(last('Phiếu kiểm soát')).toMatch(/\[x\] (Trước|Đúng) hạn.*Hạn: \d\d giờ/);
    expect(last('Văn bản xin lỗi')).toMatch(/Phải xác minh nơi sinh.*Phạm Quốc Dũng/);
    expect(last('Văn bản xin lỗi')).toMatch(/09 giờ 00 phút, ngày 27 tháng 11 năm 2026/);
    expect(last('Thông báo dừng')).toMatch(/Không bổ sung.*Chờ bổ sung giấy tờ/);
  });

  it('says on the receipt what was promised, and on a reprint that it is one', async () => {
    const documents = withoutDrawing();
    const dossier = await receive(api, 'motcua', {
      returnMethod: 'post',
      returnAddress: {
        recipient: 'Lê Tâm',
        phone: '0987654321',
        address: '7 Bùi Thị Xuân',
        communeId: demoUnitIds.xuanHuong,
      },
      sets: 2,
    });
    await print(dossier, 'receipt');
    await minutesLater(dossier);
    await print(dossier, 'receipt');
    expect(documents.map(({ foot }) => foot.printNumber)).toEqual([1, 2]);
    const text = JSON.stringify(documents[0]?.content).replaceAll('\u00a0', ' ');
    for (const part of [
      dossier.code,
      dossier.trackingSecret,
      'Ủy ban nhân dân phường Xuân Hương – Đà Lạt',
      'Nguyễn Thị Hồng Phượng',
      (dossier.applicant as { personalId: string }).personalId,
      'Đăng ký khai sinh',
      '1.001193',
      'Trong ngày làm việc',
      dossier.appointment?.sentence.vi ?? 'no appointment',
      'Dịch vụ bưu chính, tại 7 Bùi Thị Xuân, Phường Xuân Hương – Đà Lạt, Lâm Đồng',
      'Bản chính',
      '{"text":"02","bold":true},{"text":" (bộ)"}',
      'Trần Văn Bình',
    ])
      expect(text.toLowerCase()).toContain(part.toLowerCase());
  });

  it('prints no receipt for papers that were sent back, but what to bring and the refusal', async () => {
    const documents = withoutDrawing();
    const open = async (parts: object): Promise<DossierBody> => {
      const body = await anIntake(api, { components: [], ...parts });
      return (await api.request<DossierBody>('POST', '/dossiers', { as: 'motcua', body })).body;
    };
    const lines = [{ no: 2, fault: 'missing', howToFix: 'Nộp bản chính.' }];
    const asked = await open({
      firstAct: 'requestSupplement',
      reasonCode: 'papersMissing',
      reason: 'Thiếu giấy',
      lines,
    });
    expect(await existing(asked)).toEqual(['supplement-request']);
    const proposed = await open({
      firstAct: 'proposeRefusal',
      reasonCode: 'incomplete',
      reason: 'Không đúng thẩm quyền',
      lines,
    });
    expect(await existing(proposed)).toEqual([]);
    const refused = await must('truongbophan', proposed, { action: 'confirmRefusal' });
    expect(await existing(refused)).toEqual(['refusal']);
    const text = JSON.stringify(documents.at(-1)?.content);
    expect(text).toMatch(/Không đúng thẩm quyền.*Trần Văn Bình.*Phạm Quốc Dũng/);
  });

  it('numbers prints that come at the same moment one after another, and draws each with its own', async () => {
    const documents = withoutDrawing();
    const dossier = await receive(api);
    const layouts = ['a5', 'a4', 'a4-2up'];
    const replies = await Promise.all(
      layouts.map((layout) => print(dossier, 'receipt', `?layout=${layout}`)),
    );
    expect(replies.map(({ status }) => status)).toEqual([200, 200, 200]);
    const last = layouts.map((layout) => documents.findLast((each) => each.layout === layout));
    expect(last.map((document) => document?.foot.printNumber).sort()).toEqual([1, 2, 3]);
    const prints = await api.rows<{ no: number }>(
      `select no from printed_form where dossier_id = $1 order by no`,
      [dossier.id],
    );
    expect(prints.map(({ no }) => no)).toEqual([1, 2, 3]);
  });

  it('takes the same paper asked for again at once for the same copy', async () => {
    const documents = withoutDrawing();
    const dossier = await receive(api);
    await print(dossier, 'receipt');
    await print(dossier, 'receipt');
    await Promise.all([print(dossier, 'receipt'), print(dossier, 'receipt')]);
    expect(documents.map(({ foot }) => foot.printNumber)).toEqual([1, 1, 1, 1]);
    expect(await printsOf(dossier.id)).toHaveLength(1);
    await print(dossier, 'receipt', '', 'truongbophan');
    await print(dossier, 'receipt');
    expect(documents.slice(4).map(({ foot }) => foot.printNumber)).toEqual([2, 3]);
  });

  it('counts a paper anew once its dossier has changed, and not for a note about it', async () => {
    const documents = withoutDrawing();
    const dossier = await receive(api);
    await print(dossier, 'receipt');
    const note = { text: 'Gọi lại cho người dân' };
    const written = await api.request('POST', `/dossiers/${dossier.id}/notes`, {
      as: 'motcua',
      body: note,
    });
    expect(written.status).toBe(201);
    await print(dossier, 'receipt');
    await must('motcua', dossier, { action: 'transfer' });
    await print(dossier, 'receipt');
    expect(documents.map(({ foot }) => foot.printNumber)).toEqual([1, 1, 2]);
  });

  it('counts no print that was not drawn', async () => {
    const dossier = await receive(api);
    const renderer = api.application.get(PdfRenderer, { strict: false });
    jest.spyOn(renderer, 'render').mockRejectedValueOnce(new PrintingFailed('queueFull', 'busy'));
    expect((await print(dossier, 'receipt')).status).toBe(503);
    expect(await printsOf(dossier.id)).toEqual([]);
    const documents = withoutDrawing();
    expect((await print(dossier, 'receipt')).status).toBe(200);
    expect(documents.map(({ foot }) => foot.printNumber)).toEqual([1]);
  });

  it('says in an apology the promise that held and the new one, whatever came before and after', async () => {
    const documents = withoutDrawing();
    const transferred = await must('motcua', await receive(api), { action: 'transfer' });
    const asked = await must('motcua', transferred, {
      action: 'requestSupplement',
      reasonCode: 'papersWrong',
      reason: 'Giấy chứng sinh mờ',
      lines: [{ no: 2, fault: 'unreadable', howToFix: 'Xin bản khác.' }],
    });
    const components = await completeTicks(api, birthRegistration);
    const again = await must('motcua', asked, { action: 'receiveSupplement', components });
    const promised = again.appointment?.dueAt ?? '';
    await api.rows(
      `update dossier set clock = jsonb_set(clock, '{first,dueAt}', '"2026-11-16T02:00:00.000Z"')
       where id = $1`,
      [again.id],
    );
    const back = await must('motcua', again, { action: 'transfer' });
    const told = await must('truongbophan', back, {
      action: 'reappoint',
      reasonCode: 'waitingForAgency',
      reason: 'Phải xác minh nơi sinh',
      newDueAt: '2026-12-04T02:00:00Z',
    });
    expect(told.appointment?.sentence.vi).toContain('Đã xin lỗi và hẹn lại');
    await print(told, 'apology');
    const letter = JSON.stringify(documents.at(-1)?.content);
    expect(letter).toContain(letterMoment(new Date(promised)));
    expect(letter).toContain('09 giờ 00 phút, ngày 04 tháng 12 năm 2026');
    await api.rows(
      `update dossier set clock = jsonb_set(jsonb_set(clock, '{current,dueAt}', '"2026-12-11T02:00:00.000Z"'),
         '{changes}', clock -> 'changes' || '[{"at": "2026-11-20T02:00:00.000Z", "cause": "payment",
           "oldDueAt": "2026-12-04T02:00:00.000Z", "newDueAt": "2026-12-11T02:00:00.000Z"}]')
       where id = $1`,
      [told.id],
    );
    await minutesLater(told);
    await print(told, 'apology');
    const reprint = documents.at(-1);
    expect(reprint?.foot.printNumber).toBe(2);
    expect(JSON.stringify(reprint?.content)).toContain('09 giờ 00 phút, ngày 04 tháng 12 năm 2026');
    expect(JSON.stringify(reprint?.content)).not.toContain('ngày 11 tháng 12 năm 2026');
  });

  it('counts the papers of each round on their own, and prints an earlier one again', async () => {
    const documents = withoutDrawing();
    const transferred = await must('motcua', await receive(api), { action: 'transfer' });
    const asked = await must('motcua', transferred, {
      action: 'requestSupplement',
      reasonCode: 'papersWrong',
      reason: 'Giấy chứng sinh mờ',
      lines: [{ no: 2, fault: 'unreadable', howToFix: 'Xin bản khác.' }],
    });
    await print(asked, 'supplement-request');
    await print(asked, 'receipt');
    await api.rows(
      `insert into supplement_request (dossier_id, no, requested_by, requested_at, lines, reason,
         deadline)
       select dossier_id, 2, requested_by, requested_at, lines, 'Thiếu thêm giấy', deadline
       from supplement_request where dossier_id = $1`,
      [asked.id],
    );
    await api.rows(
      `update dossier set clock = jsonb_set(jsonb_set(clock, '{current,dueAt}', '"2026-12-11T02:00:00.000Z"'),
         '{changes}', '[{"at": "2026-11-23T02:00:00.000Z", "cause": "supplement",
           "oldDueAt": "2026-12-04T02:00:00.000Z", "newDueAt": "2026-12-11T02:00:00.000Z"}]')
       where id = $1`,
      [asked.id],
    );
    await print(asked, 'supplement-request');
    await print(asked, 'receipt');
    await minutesLater(asked);
    await print(asked, 'supplement-request', '?round=1');
    await print(asked, 'receipt', '?round=1');
    expect(documents.map(({ foot }) => foot.printNumber)).toEqual([1, 1, 1, 1, 2, 2]);
    const [first, , second, newReceipt, again, oldReceipt] = documents.map(({ content }) =>
      JSON.stringify(content),
    );
    const serial = asked.code.split('-').slice(-2).join('-');
    expect([first, again].every((text) => text?.includes(`${serial}/`))).toBe(true);
    expect(second).toMatch(new RegExp(`${serial}-2/.*Thiếu thêm giấy`));
    expect(newReceipt).toContain('ngày 11 tháng 12 năm 2026');
    expect(oldReceipt).not.toContain('ngày 11 tháng 12 năm 2026');
    expect((await print(asked, 'supplement-request', '?round=3')).status).toBe(404);
    expect((await print(asked, 'receipt', '?round=0')).status).toBe(400);
  });

  it('calls a unit as it was called on the day of the act, whatever it will be called', async () => {
    const documents = withoutDrawing();
    const dossier = await receive(api);
    await api.rows(
      `update unit_period set valid_to = '2026-12-31'
       where unit_id = (select received_unit_id from dossier where id = $1)`,
      [dossier.id],
    );
    await api.rows(
      `insert into unit_period (unit_id, valid_from, name, short_name, parent_id, address, phone)
       select unit_id, '2027-01-01', 'Phường Ngày Mai', 'Ngày Mai', parent_id, address, phone
       from unit_period where unit_id = (select received_unit_id from dossier where id = $1)`,
      [dossier.id],
    );
    await print(dossier, 'receipt');
    expect(JSON.stringify(documents[0]?.content)).not.toMatch(/ngày mai/i);
    const seen = await api.request(
      'GET',
      `/tracking/${dossier.code}?secret=${dossier.trackingSecret}`,
    );
    expect([seen.status, seen.text.includes('Ngày Mai')]).toEqual([200, false]);
    const list = await api.request('GET', '/dossiers?limit=1', { as: 'motcua' });
    expect([list.status, list.text.includes('Ngày Mai')]).toEqual([200, false]);
  });

  it('prints the slip that asks for a rating, which names nobody and is not counted', async () => {
    const documents = withoutDrawing();
    const dossier = await receive(api);
    const slip = (as: string) => api.request('GET', `/dossiers/${dossier.id}/rating-slip`, { as });
    const reply = await slip('motcua');
    expect([reply.status, reply.headers['content-type']]).toEqual([200, 'application/pdf']);
    const text = JSON.stringify(documents[0]?.content);
    expect(text).toContain(dossier.code);
    expect(text).not.toContain((dossier.applicant as { fullName: string }).fullName);
    expect((await slip('motcua2')).status).toBe(404);
    expect(await printsOf(dossier.id)).toEqual([]);
  });

  it('draws the code as the receipt bears it, for whoever sees the dossier', async () => {
    const { id, code } = await receive(api);
    const drawn = (as: string) => api.request('GET', `/dossiers/${id}/barcode`, { as });
    const { status, headers, text } = await drawn('motcua');
    expect([status, headers['content-type']]).toEqual([200, 'image/svg+xml']);
    expect(text).toBe(code128(code).svg);
    expect((await drawn('motcua2')).status).toBe(404);
  });

  it('is 404 for another commune, and names an unknown form or layout', async () => {
    const dossier = await receive(api);
    expect((await print(dossier, 'receipt', '', 'motcua2')).status).toBe(404);
    expect((await print(dossier, 'receipt', '', 'thanhtra')).status).toBe(400);
    expect((await print(dossier, 'diploma')).status).toBe(400);
    expect((await print(dossier, 'receipt', '?layout=a3')).status).toBe(400);
    expect(await printsOf(dossier.id)).toEqual([]);
  });
});
