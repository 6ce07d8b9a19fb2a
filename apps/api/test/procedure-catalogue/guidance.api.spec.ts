import { PDFDocument } from 'pdf-lib';
import { demoUnitIds } from '../../src/demonstration/organisation';
import type { GuidanceSheet } from '../../src/procedure-catalogue/guidance';
import { TestApi } from '../support/test-api';
import { archivalFaults } from '../platform/archival-faults';

interface Problem {
  errors: { pointer: string; code: string }[];
}

/** Thursday 19 November 2026, 09:00 in the office, and the same day after the cut-off. */
const morning = '2026-11-19T02:00:00Z';
const afterCutOff = '2026-11-19T08:30:00Z';

describe('one procedure', () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await TestApi.start({ clock: morning });
  });
  afterAll(() => api.stop());

  const get = <Body>(path: string, headers?: Record<string, string>) =>
    api.request<Body>('GET', path, headers ? { headers } : {});

  it('is read whole, with doubts, marks and an ETag that saves reading again', async () => {
    const reply = await get<Record<string, unknown>>('/procedures/1.001193');
    expect(reply.status).toBe(200);
    expect(reply.body).toMatchObject({
      code: '1.001193',
      no: 1,
      origin: 'builtin',
      validFrom: '2025-07-01',
      validTo: null,
      marks: { facts: expect.any(String), papers: expect.any(String) },
      doubts: expect.arrayContaining([expect.objectContaining({ code: 'limitFromPractice' })]),
    });
    const etag = String(reply.headers.etag);
    const again = await get('/procedures/1.001193', { 'if-none-match': etag });
    expect([again.status, again.text]).toEqual([304, '']);
  });

  it('is unknown before its first day and under another code', async () => {
    expect((await get('/procedures/1.001193?on=2025-06-30')).status).toBe(404);
    expect((await get('/procedures/1.001193?on=2025-07-01')).status).toBe(200);
    expect((await get('/procedures/9.999999')).status).toBe(404);
    expect((await get('/procedures/9.999999/versions')).status).toBe(404);
    expect((await get('/procedures/1.001193/versions/2')).status).toBe(404);
    expect((await get('/procedures/khai-sinh')).status).toBe(400);
    expect((await get('/procedures/1.001193?on=30/06/2025')).status).toBe(400);
  });

  it('lists its versions page by page', async () => {
    await api.rows(
      `insert into procedure_version (id, procedure_code, no, name, field, levels, channels,
         content, content_hash, source, valid_from, created_at, initials)
       select gen_random_uuid(), procedure_code, n, name, field, levels, channels, content,
         content_hash, 'import', '2027-01-01', created_at, initials
       from procedure_version, generate_series(2, 3) as n where procedure_code = '1.000656'`,
    );
    const path = '/procedures/1.000656/versions';
    const first = await get<{ items: { no: number }[]; next: string }>(`${path}?limit=2`);
    expect(first.body.items.map(({ no }) => no)).toEqual([3, 2]);
    const second = await get<typeof first.body>(`${path}?limit=2&after=${first.body.next}`);
    expect(second.body).toMatchObject({ items: [{ no: 1, origin: 'builtin' }], next: null });
    expect((await get(`${path}/3`)).body).toMatchObject({ no: 3, origin: 'import' });
    expect((await get('/procedures/1.000656')).body).toMatchObject({ no: 1 });
  });

  it('names the units that may decide it', async () => {
    const path = '/procedures/1.001193/competent-units';
    const reply = await get<{ items: { unitId: string; isDefault: boolean }[] }>(
      `${path}?unitId=${demoUnitIds.lamVien}`,
    );
    expect(reply.body.items).toHaveLength(3);
    expect(reply.body.items.filter(({ isDefault }) => isDefault)).toMatchObject([
      { unitId: demoUnitIds.lamVien },
    ]);
    expect((await get(path)).status).toBe(400);
    const ended = await get<Problem>(`${path}?unitId=${demoUnitIds.daLatCity}`);
    expect(ended.body.errors).toMatchObject([{ pointer: '#/unitId', code: 'unknownReference' }]);
  });
});

describe('guidance', () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await TestApi.start({ clock: afterCutOff });
  });
  afterAll(() => api.stop());

  const path = '/procedures/1.001193/guidance';

  it('says what to bring, what it costs and when it would be ready', async () => {
    const { body } = await api.request<GuidanceSheet>(
      'GET',
      `${path}?unitId=${demoUnitIds.xuanHuong}`,
    );
    expect(body.case).toMatchObject({ no: 1 });
    expect(body.cases.length).toBeGreaterThan(1);
    expect(body.papers[0]).toMatchObject({
      no: 1,
      shortName: 'Tờ khai đăng ký khai sinh',
      mandatory: true,
      originals: 1,
    });
    expect(body.papers.filter(({ conditional }) => conditional).length).toBeGreaterThan(0);
    expect(body).toMatchObject({ limit: { unit: 'sameDay' }, limitMark: 'check' });
    expect(body.fees).toMatchObject([{ name: 'Lệ phí hộ tịch', amountVnd: 0 }]);
    expect(body.appointment).toMatchObject({
      dueOn: '2026-11-20',
      sentence: {
        vi: 'Nhận sau 15 giờ nên trả trong ngày làm việc tiếp theo. Hẹn trả thứ Sáu 20/11/2026.',
      },
    });
    expect(body.unit).toMatchObject({ id: demoUnitIds.xuanHuong });
    expect(body.competentUnits[0]).toMatchObject({ isDefault: true });
  });

  it('follows the chosen case and needs no unit', async () => {
    const { body } = await api.request<GuidanceSheet>('GET', `${path}?case=2`);
    expect(body.case).toMatchObject({ no: 2, name: 'Không có giấy chứng sinh' });
    expect(body).toMatchObject({ unit: null, competentUnits: [] });
    expect(body.appointment).not.toBeNull();
  });

  it('gives no date where the limit is unknown', async () => {
    await api.rows(
      `update procedure_version set content = jsonb_set(jsonb_set(content,
         '{channels,0,limit}', 'null'), '{channels,0,limitMark}', '"check"')
       where procedure_code = '1.000656'`,
    );
    const reply = await api.request<GuidanceSheet>('GET', '/procedures/1.000656/guidance');
    expect(reply.body).toMatchObject({ limit: null, limitMark: 'check', appointment: null });
  });

  it.each([
    ['case', 'case=99'],
    ['case', 'case=first'],
    ['unitId', 'unitId=0193a3c0-6f0e-7c3e-9d2a-6a1f2d1c9b11'],
    ['channel', 'channel=fax'],
  ])('refuses a bad %s (%s)', async (field, query) => {
    const reply = await api.request<Problem>('GET', `${path}?${query}`);
    expect(reply.status).toBe(400);
    expect(reply.body.errors.map(({ pointer }) => pointer)).toEqual([`#/${field}`]);
  });

  it('prints on one A5 page, all papers or those still missing', async () => {
    const sheet = `/procedures/1.001193/guidance-sheet?unitId=${demoUnitIds.xuanHuong}`;
    for (const query of ['', '&missing=1,3', '&case=2&layout=a4']) {
      const reply = await api.request('GET', `${sheet}${query}`);
      expect(reply.status).toBe(200);
      expect(reply.headers['content-type']).toBe('application/pdf');
      const pdf = await PDFDocument.load(reply.raw);
      expect(pdf.getPageCount()).toBe(1);
      expect(await archivalFaults(reply.raw, 'A')).toEqual([]);
    }
    for (const query of ['&missing=99', '&missing=a', '&layout=a3'])
      expect((await api.request('GET', `${sheet}${query}`)).status).toBe(400);
    expect((await api.request('GET', '/procedures/1.001193/guidance-sheet')).status).toBe(400);
  });
});
