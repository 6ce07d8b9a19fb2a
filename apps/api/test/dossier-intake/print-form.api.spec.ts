import { PDFDocument } from 'pdf-lib';
import { dossierForms } from '@motcua/dossier-domain';
import { PdfRenderer } from '../../src/platform/printing/pdf-renderer';
import type { PrintDocument } from '../../src/platform/printing/print-document';
import { actOn, anIntake, type DossierBody, receive } from '../support/intake';
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

  const must = async (as: string, dossier: DossierBody, body: object): Promise<DossierBody> => {
    const reply = await actOn(api, as, dossier, body);
    if (reply.status !== 200) throw new Error(reply.text);
    return reply.body;
  };

  const printsOf = (id: string): Promise<object[]> =>
    api.rows(
      `select p.form, p.no, j.data from printed_form p join journal j on j.subject_id = p.dossier_id
         and j.type = 'dossier.formPrinted' and j.data ->> 'form' = p.form
         and (j.data ->> 'no')::integer = p.no
       where p.dossier_id = $1 order by j.sequence`,
      [id],
    );

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
    expect(await printsOf(dossier.id)).toEqual([
      { form: 'receipt', no: 1, data: { form: 'receipt', no: 1, layout: 'a5', templateNo: 1 } },
      { form: 'receipt', no: 2, data: { form: 'receipt', no: 2, layout: 'a4-2up', templateNo: 1 } },
    ]);
    const seen = await api.request<DossierBody>('GET', `/dossiers/${dossier.id}`, { as: 'motcua' });
    expect(seen.body.version).toBe(dossier.version);
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
    expect(last('Phiếu kiểm soát')).toMatch(/Giao: Phường Xuân Hương – Đà Lạt/);
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
        address: '7 Bùi Thị Xuân, Đà Lạt',
      },
    });
    await print(dossier, 'receipt');
    await print(dossier, 'receipt');
    expect(documents.map(({ foot }) => foot.printNumber)).toEqual([1, 2]);
    const text = JSON.stringify(documents[0]?.content);
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
      'Dịch vụ bưu chính, tại 7 Bùi Thị Xuân, Đà Lạt',
      'Bản chính',
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

  it('numbers prints that come at the same moment one after another', async () => {
    withoutDrawing();
    const dossier = await receive(api);
    const replies = await Promise.all([1, 2, 3].map(() => print(dossier, 'receipt')));
    expect(replies.map(({ status }) => status)).toEqual([200, 200, 200]);
    const prints = await api.rows<{ no: number }>(
      `select no from printed_form where dossier_id = $1 order by no`,
      [dossier.id],
    );
    expect(prints.map(({ no }) => no)).toEqual([1, 2, 3]);
  });

  it('is 404 for another commune, and names an unknown form or layout', async () => {
    const dossier = await receive(api);
    expect((await print(dossier, 'receipt', '', 'motcua2')).status).toBe(404);
    expect((await print(dossier, 'receipt', '', 'thanhtra')).status).toBe(404);
    expect((await print(dossier, 'diploma')).status).toBe(400);
    expect((await print(dossier, 'receipt', '?layout=a3')).status).toBe(400);
    expect(await printsOf(dossier.id)).toEqual([]);
  });
});
