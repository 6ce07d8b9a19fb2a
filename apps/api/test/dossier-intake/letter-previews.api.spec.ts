import { PDFDocument } from 'pdf-lib';
import sharp from 'sharp';
import type { PrintDocument } from '../../src/platform/printing/print-document';
import { LetterPictures } from '../../src/statutory-forms/letter-pictures';
import { actOn, anIntake, type DossierBody, receive } from '../support/intake';
import { TestApi, type TestReply } from '../support/test-api';

type Answer = TestReply<{ errors?: { pointer: string; code: string }[]; type?: string }>;

const lines = [{ no: 1, fault: 'mismatch', howToFix: 'Nộp bản khớp tên mẹ' }];

describe('the preview of a letter', () => {
  let api: TestApi;
  let drawn: PrintDocument[];

  beforeAll(async () => {
    api = await TestApi.start();
    const pictures = api.application.get(LetterPictures, { strict: false });
    const draw = pictures.png.bind(pictures);
    jest.spyOn(pictures, 'png').mockImplementation((document) => {
      drawn.push(document);
      return draw(document);
    });
  });

  beforeEach(() => {
    drawn = [];
  });

  afterAll(() => api.stop());

  const preview = (as: string, body: object): Promise<Answer> =>
    api.request('POST', '/letter-previews', { as, body, key: null });

  const must = async (as: string, dossier: DossierBody, body: object): Promise<DossierBody> => {
    const reply = await actOn(api, as, dossier, body);
    if (reply.status !== 200) throw new Error(`${JSON.stringify(body)}: ${reply.text}`);
    return reply.body;
  };

  /** Everything that the letter drawn last says. */
  const words = (): string => textOf(drawn.at(-1)?.content).normalize('NFC');

  const everythingKept = async (): Promise<object[]> =>
    api.rows(
      `select (select count(*) from journal) as facts, (select count(*) from printed_form) as prints,
         (select count(*) from supplement_request) as supplements,
         (select count(*) from refusal_proposal) as refusals,
         (select count(*) from idempotency_key) as keys,
         (select sum(version) from dossier) as versions`,
    );

  const inProcess = async (): Promise<DossierBody> => {
    const received = await receive(api);
    const transferred = await must('motcua', received, { action: 'transfer' });
    return must('thuly', transferred, { action: 'take' });
  };

  it('is the letter of the act as it would be printed, and marked', async () => {
    const dossier = await receive(api);
    const letter = {
      action: 'requestSupplement',
      reasonCode: 'papersWrong',
      reason: 'Tên mẹ trong hai giấy không khớp',
      lines,
    };
    const reply = await preview('motcua', { ...letter, dossierId: dossier.id });
    expect([reply.status, reply.headers['content-type']]).toEqual([200, 'image/png']);
    const { width = 0, height = 0 } = await sharp(reply.raw).metadata();
    expect(Math.round((height / width) * 100)).toBe(142);
    expect(drawn[0]?.mark).toBe('BẢN XEM TRƯỚC');
    const foreseen = words();
    expect(foreseen).toContain('Tên mẹ trong hai giấy không khớp');
    expect(foreseen).toContain('Nộp bản khớp tên mẹ');

    await must('motcua', dossier, letter);
    const printed = await api.request('GET', `/dossiers/${dossier.id}/forms/supplement-request`, {
      as: 'motcua',
    });
    const real = await PDFDocument.load(printed.raw);
    expect([real.getTitle(), real.getPageCount()]).toEqual([drawn[0]?.title, 1]);
  });

  it('leaves open what is not written yet', async () => {
    const dossier = await receive(api);
    const reply = await preview('motcua', { action: 'requestSupplement', dossierId: dossier.id });
    expect(reply.status).toBe(200);
    const given = {
      action: 'requestSupplement',
      dossierId: dossier.id,
      reasonCode: 'papersMissing',
    };
    expect((await preview('motcua', given)).status).toBe(200);
    expect(words()).toContain('Thiếu thành phần hồ sơ theo quy định');
  });

  it('is there before there is a dossier, without a code', async () => {
    const intake = await unopened();
    const before = await everythingKept();
    const asked = { action: 'requestSupplement', intake, lines, reason: 'Sai tên mẹ' };
    expect((await preview('motcua', asked)).status).toBe(200);
    expect(words()).toContain('Nguyễn Thị Hồng Phượng');
    expect(drawn[0]?.foot.code).toBeUndefined();
    const refusal = {
      action: 'proposeRefusal',
      intake,
      reasonCode: 'notCompetent',
      legalGround: 'Điều 35 Luật Hộ tịch',
      otherOffice: 'Sở Tư pháp tỉnh Lâm Đồng',
    };
    expect((await preview('motcua', refusal)).status).toBe(200);
    expect(words()).toContain('Điều 35 Luật Hộ tịch');
    expect(words()).toContain('Xin nộp hồ sơ tại: Sở Tư pháp tỉnh Lâm Đồng');
    expect(await everythingKept()).toEqual(before);
  });

  it('shows the refusal that waits to whoever confirms it', async () => {
    const proposed = await receive(api, 'motcua', {
      firstAct: 'proposeRefusal',
      reasonCode: 'notCompetent',
      legalGround: 'Điều 35 Luật Hộ tịch',
      otherOffice: 'UBND xã Lạc Dương',
    });
    const asked = { action: 'confirmRefusal', dossierId: proposed.id };
    expect((await preview('truongbophan', asked)).status).toBe(200);
    expect(words()).toContain('UBND xã Lạc Dương');
    const own = await preview('motcua', asked);
    expect([own.status, own.body.type]).toEqual([403, '/problems/same-person-refused']);
  });

  it('shows a stop with what goes back, and an accepted withdrawal', async () => {
    const dossier = await inProcess();
    const stop = { action: 'stop', dossierId: dossier.id, reasonCode: 'conditionsNotMet' };
    const giveBack = { papers: [1], fees: true };
    expect((await preview('lanhdao', { ...stop, giveBack })).status).toBe(200);
    expect(words()).toContain('Giấy tờ trả lại');
    const nothing = { papers: [], fees: false };
    expect((await preview('lanhdao', { ...stop, giveBack: nothing })).status).toBe(200);
    expect(words()).not.toContain('Giấy tờ trả lại');

    const asked = await must('motcua', dossier, {
      action: 'requestWithdrawal',
      reason: 'Xin rút để làm ở nơi khác',
    });
    const accepted = { action: 'acceptWithdrawal', dossierId: asked.id };
    expect((await preview('lanhdao', accepted)).status).toBe(200);
    expect(words()).toContain('Xin rút để làm ở nơi khác');
  });

  it('shows an apology with its new date, or with its place open', async () => {
    const dossier = await inProcess();
    const apology = { action: 'reappoint', dossierId: dossier.id, reasonCode: 'heavyLoad' };
    expect((await preview('truongbophan', apology)).status).toBe(200);
    expect(words()).not.toContain('ngày 15 tháng 12 năm 2026');
    const dated = { ...apology, newDueAt: '2026-12-15T09:30:00Z' };
    expect((await preview('truongbophan', dated)).status).toBe(200);
    expect(words()).toContain('ngày 15 tháng 12 năm 2026');
    const sunday = await preview('truongbophan', { ...apology, newDueAt: '2026-12-13T09:30:00Z' });
    expect(sunday.body.errors?.[0]?.pointer).toBe('#/newDueAt');
    const codeOf = async (newDueAt: string) => {
      const reply = await preview('truongbophan', { ...apology, newDueAt });
      return [reply.body.errors?.[0]?.pointer, reply.body.errors?.[0]?.code];
    };
    expect(await codeOf('2026-11-19T03:00:00Z')).toEqual(['#/newDueAt', 'dateOrder']);
    expect(await codeOf('2026-11-18T02:00:00Z')).toEqual(['#/newDueAt', 'dateInPast']);
    expect(await codeOf('2026-12-14T20:00:00Z')).toEqual(['#/newDueAt', 'notAllowedHere']);
  });

  it('keeps nothing, counts no print and changes no version', async () => {
    const dossier = await inProcess();
    const before = await everythingKept();
    for (const [as, body] of [
      ['motcua', { action: 'requestSupplement', lines, reasonCode: 'papersWrong' }],
      ['lanhdao', { action: 'stop', reasonCode: 'conditionsNotMet' }],
      ['lanhdao', { action: 'reappoint', reasonCode: 'heavyLoad' }],
    ] as const)
      expect((await preview(as, { ...body, dossierId: dossier.id })).status).toBe(200);
    expect(await everythingKept()).toEqual(before);
  });

  it('is refused where the act is', async () => {
    const dossier = await receive(api);
    const { id: dossierId } = dossier;
    const errorsOf = async (body: object, as = 'motcua') =>
      (await preview(as, body)).body.errors?.map(({ pointer, code }) => `${pointer} ${code}`);
    const supplement = { action: 'requestSupplement', dossierId };
    expect(await errorsOf({ action: 'requestSupplement' })).toEqual(['#/dossierId required']);
    expect(await errorsOf({ ...supplement, reasonCode: 'heavyLoad' })).toEqual([
      '#/reasonCode unknownReference',
    ]);
    const unknown = [{ no: 99, fault: 'missing', howToFix: 'Nộp' }];
    expect(await errorsOf({ ...supplement, lines: unknown })).toEqual([
      '#/lines/0/no unknownReference',
    ]);
    for (const [deadline, code] of [
      ['2026-11-19', 'dateInPast'],
      ['2026-12-20', 'dayOfRest'],
      ['2027-01-20', 'dateTooLate'],
    ])
      expect(await errorsOf({ ...supplement, deadline })).toEqual([`#/deadline ${code}`]);
    expect(await errorsOf({ ...supplement, newDueAt: '2026-12-15T09:30:00Z' })).toEqual([
      '#/newDueAt notAllowedHere',
    ]);
    const intake = await unopened({ caseNo: 99 });
    expect(await errorsOf({ action: 'proposeRefusal', intake })).toEqual([
      '#/intake/caseNo unknownReference',
    ]);
    expect(await errorsOf({ action: 'stop', intake: await unopened() })).toEqual([
      '#/action notAllowedHere',
    ]);
    expect(await errorsOf({ ...supplement, intake: await unopened() })).toEqual([
      '#/intake notAllowedHere',
    ]);

    const tooEarly = await preview('lanhdao', { action: 'acceptWithdrawal', dossierId });
    expect([tooEarly.status, tooEarly.body.type]).toEqual([409, '/problems/action-not-allowed']);
    expect((await preview('motcua', { action: 'reappoint', dossierId })).status).toBe(403);
    expect((await preview('buuta', supplement)).status).toBe(403);
    expect((await preview('motcua2', supplement)).status).toBe(404);
    const absent = { ...supplement, dossierId: '0193a3c0-6f0e-7c3e-9d2a-6a1f2d1c9b99' };
    expect((await preview('motcua', absent)).status).toBe(404);
    expect(drawn).toEqual([]);
  });

  /** An intake as the page knows it before its first act. */
  async function unopened(parts: object = {}): Promise<object> {
    return { ...(await anIntake(api)), components: [], ...parts };
  }
});

function textOf(content: unknown): string {
  if (typeof content === 'string') return content;
  if (Array.isArray(content)) return content.map(textOf).join(' ');
  if (typeof content !== 'object' || content === null) return '';
  const { text, stack, columns, table } = content as Record<string, unknown>;
  const body = (table as { body?: unknown } | undefined)?.body;
  return [text, stack, columns, body].map(textOf).join(' ');
}
