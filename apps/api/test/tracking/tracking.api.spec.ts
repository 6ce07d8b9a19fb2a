import { randomUUID } from 'node:crypto';
import { demoUnitIds } from '../../src/demonstration/organisation';
import { aPdf } from '../platform/file-samples';
import { actOn, type DossierBody, receive } from '../support/intake';
import { TestApi, type TestReply } from '../support/test-api';
import { anUploadForm, uploadHeaders } from '../support/upload-form';

interface Tracked {
  readonly code: string;
  readonly status: string;
  readonly nationalState: number;
  readonly appointment: { dueOn: string; sentence: { vi: string; en: string } } | null;
  readonly supplement: { deadline: string; papers: string[] } | null;
  readonly steps: readonly { step: string; at: string }[];
  readonly collection: { method: string; unit: string; isHere: boolean; feeDue: number };
  readonly delivery: object | null;
  readonly isLate: boolean;
  readonly canRate: boolean;
  readonly rated: boolean;
  readonly detail?: string;
}

describe('following a dossier from outside', () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await TestApi.start();
  });

  afterAll(() => api.stop());

  beforeEach(() => api.rows(`delete from sign_in_throttle`));

  const track = (code: string, secret: string): Promise<TestReply<Tracked>> =>
    api.request<Tracked>('GET', `/tracking/${encodeURIComponent(code)}?secret=${secret}`);

  const follow = async ({ code, trackingSecret }: DossierBody): Promise<Tracked> => {
    const reply = await track(code, trackingSecret);
    expect(reply.status).toBe(200);
    return reply.body;
  };

  const rate = (
    dossier: DossierBody,
    body: object,
    key?: string,
  ): Promise<TestReply<{ detail?: string }>> =>
    api.request('POST', '/ratings', {
      body: { code: dossier.code, secret: dossier.trackingSecret, ...body },
      ...(key ? { key } : {}),
    });

  const must = async (as: string, dossier: DossierBody, body: object): Promise<DossierBody> => {
    const reply = await actOn(api, as, dossier, body);
    if (reply.status !== 200) throw new Error(reply.text);
    return reply.body;
  };

  const withResult = async (): Promise<DossierBody> => {
    const received = await receive(api);
    const transferred = await must('motcua', received, { action: 'transfer' });
    const taken = await must('thuly', transferred, { action: 'take' });
    const filed = await api.request<{ version: number }>(
      'POST',
      `/dossiers/${taken.id}/documents`,
      {
        as: 'thuly',
        headers: uploadHeaders,
        body: anUploadForm({ purpose: 'result', file: aPdf() }),
      },
    );
    expect(filed.status).toBe(201);
    return must('lanhdao', { ...taken, version: filed.body.version }, { action: 'approve' });
  };

  it('tells how far it is, why the date, and that nothing is to be done', async () => {
    const dossier = await receive(api);
    const seen = await follow(dossier);
    expect(seen).toMatchObject({
      code: dossier.code,
      procedureName: 'Đăng ký khai sinh',
      status: 'received',
      nationalState: 2,
      supplement: null,
      collection: {
        method: 'counter',
        unit: 'Phường Xuân Hương – Đà Lạt',
        isHere: false,
        feeDue: 0,
      },
      isLate: false,
      delivery: null,
      canRate: false,
      rated: false,
    });
    expect(seen.appointment?.dueOn).toBe(dossier.dueOn);
    expect(seen.appointment?.sentence).toEqual(dossier.appointment?.sentence);
    expect(seen.steps.map(({ step }) => step)).toEqual(['received']);
  });

  it('says by its own clock that the promised day has passed', async () => {
    const dossier = await receive(api);
    await api.rows(
      `update dossier set clock = jsonb_set(clock, '{current,dueOn}', '"2026-01-05"')
       where code = '${dossier.code}'`,
    );
    expect((await follow(dossier)).isLate).toBe(true);
  });

  it('shows nothing that names, numbers or places a person', async () => {
    const dossier = await receive(api, 'motcua', {
      returnMethod: 'post',
      returnAddress: {
        recipient: 'Trần Văn Nhận',
        phone: '0987654321',
        address: '7 Hẻm Kín',
        communeId: demoUnitIds.xuanHuong,
      },
      note: 'ghi chú nội bộ',
    });
    const { text } = await track(dossier.code, dossier.trackingSecret);
    for (const word of [
      'Phượng',
      (dossier.applicant as { personalId: string }).personalId,
      '0912345678',
      'Trần Phú',
      'Văn Nhận',
      '0987654321',
      'Hẻm',
      'nội bộ',
      'Bình',
      dossier.id,
    ])
      expect(text).not.toContain(word);
  });

  it('reads both codes as people type them', async () => {
    const { code, trackingSecret } = await receive(api);
    expect((await track(code.toLowerCase(), trackingSecret.toLowerCase())).status).toBe(200);
    expect((await track(` ${code} `, encodeURIComponent(` ${trackingSecret}`))).status).toBe(200);
    expect((await api.request('GET', `/tracking/${code}`)).status).toBe(400);
  });

  it('names the papers to bring and until when', async () => {
    const received = await receive(api);
    const asked = await must('motcua', received, {
      action: 'requestSupplement',
      reasonCode: 'papersWrong',
      reason: 'Giấy chứng sinh mờ',
      lines: [{ no: 2, fault: 'unreadable', howToFix: 'Xin bản khác cho cháu Nguyễn Văn Bé' }],
      deadline: '2026-12-21',
    });
    const seen = await follow(asked);
    expect(seen.supplement).toEqual({ deadline: '2026-12-21', papers: ['Giấy chứng sinh'] });
    expect(seen.steps.map(({ step }) => step)).toEqual(['received', 'supplementRequested']);
    expect(JSON.stringify(seen)).not.toContain('Văn Bé');
  });

  it('answers a wrong secret, a wrong code and nonsense with the same sentence', async () => {
    const { code } = await receive(api);
    const replies = [
      await track(code, 'XXXX'),
      await track('H36.101-261119-9999', 'XXXX'),
      await track('nonsense', 'long enough'),
    ];
    const spoken = replies.map(({ status, body }) => [status, body.detail]);
    expect(new Set(spoken.map((each) => JSON.stringify(each))).size).toBe(1);
    expect(spoken[0]).toEqual([
      404,
      'Mã hồ sơ và mã tra cứu không khớp. Kiểm tra cả hai mã in trên giấy hẹn.',
    ]);
  });

  it('closes an address for a while after five wrong pairs, ratings included', async () => {
    const dossier = await receive(api);
    for (let turn = 0; turn < 4; turn += 1) await track(dossier.code, 'XXXX');
    expect((await rate({ ...dossier, trackingSecret: 'XXXX' }, { score: 1 })).status).toBe(404);
    const closed = await track(dossier.code, dossier.trackingSecret);
    expect(closed.status).toBe(429);
    expect(Number(closed.headers['retry-after'])).toBeGreaterThan(800);
    expect((await rate(dossier, { score: 3 })).status).toBe(429);
    const [signIn] = await api.rows<{ count: number }>(
      `select count(*)::integer as count from sign_in_throttle
        where key not like 'tracking|%' and failures > 0`,
    );
    expect(signIn?.count).toBe(0);
  });

  it('takes a rating once there is a result, once, and journals the score alone', async () => {
    const received = await receive(api);
    const early = await rate(received, { score: 3 });
    expect(early.status).toBe(409);
    expect(early.body.detail).toMatch(/chưa có kết quả/);
    const dossier = await withResult();
    expect(await follow(dossier)).toMatchObject({ status: 'resultReady', canRate: true });
    const key = randomUUID();
    const body = { score: 1, reasons: ['longWait', 'other'], comment: 'Đợi hơi lâu' };
    const first = await rate(dossier, body, key);
    expect([first.status, first.body]).toEqual([
      201,
      { code: dossier.code, score: 1, ratedAt: expect.any(String) },
    ]);
    const again = await rate(dossier, body, key);
    expect([again.status, again.body]).toEqual([201, first.body]);
    const second = await rate(dossier, { score: 3 });
    expect(second.status).toBe(409);
    expect(second.body.detail).toMatch(/đã được đánh giá/);
    expect(await follow(dossier)).toMatchObject({ canRate: false, rated: true });
    const rows = await api.rows(
      `select score, reasons, comment from rating where dossier_id = $1`,
      [dossier.id],
    );
    expect(rows).toEqual([{ score: 1, reasons: ['longWait', 'other'], comment: 'Đợi hơi lâu' }]);
    const facts = await api.rows<{ actor: { kind: string } }>(
      `select data, actor from journal where subject_id = $1 and type = 'dossier.rated'`,
      [dossier.id],
    );
    expect(facts).toEqual([
      { data: { score: 1 }, actor: expect.objectContaining({ kind: 'public' }) },
    ]);
  });

  it('takes one of two ratings that come at the same moment', async () => {
    const dossier = await withResult();
    const replies = await Promise.all([1, 2, 3].map((score) => rate(dossier, { score })));
    expect(replies.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
  });

  it.each([
    [{ score: 0 }, '#/score'],
    [{ score: 4 }, '#/score'],
    [{ score: 2.5 }, '#/score'],
    [{}, '#/score'],
    [{ score: 1, reasons: ['weather'] }, '#/reasons'],
    [{ score: 1, comment: 'a'.repeat(501) }, '#/comment'],
    [{ score: 1, name: 'Phượng' }, '#/name'],
  ])('refuses the rating %j by name', async (body, pointer) => {
    const dossier = await receive(api);
    const reply = await api.request<{ errors: { pointer: string }[] }>('POST', '/ratings', {
      body: { code: dossier.code, secret: dossier.trackingSecret, ...body },
    });
    expect(reply.status).toBe(400);
    expect(reply.body.errors[0]?.pointer).toBe(pointer);
  });
});
