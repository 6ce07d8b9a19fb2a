import { type DossierBody, receive } from '../support/intake';
import { TestApi } from '../support/test-api';
import { demoUnitIds } from '../../src/demonstration/organisation';

interface Shown extends DossierBody {
  readonly applicant: { personalId: string; phone: string };
  readonly submitter: { personalId: string; phone: string; relation: string } | null;
  readonly returnAddress: { phone: string } | null;
  readonly personalDataMasked: boolean;
}

describe('personal ids and phones', () => {
  let api: TestApi;
  let dossier: Shown;
  const reason = 'Kiểm tra theo kế hoạch 12';

  beforeAll(async () => {
    api = await TestApi.start();
    dossier = (await receive(api, 'motcua', {
      submitter: {
        fullName: 'Trần Văn Bình',
        personalId: '068090001234',
        phone: '0987654321',
        relation: 'Chồng',
      },
      returnMethod: 'post',
      returnAddress: { recipient: 'Trần Văn Bình', phone: '0356789012', address: '7 Hẻm Kín' },
    })) as Shown;
  });

  afterAll(() => api.stop());

  const read = (as: string, query = '') =>
    api.request<Shown>('GET', `/dossiers/${dossier.id}${query}`, { as });
  const secrets = (): string[] => [
    dossier.applicant.personalId,
    '0912345678',
    '068090001234',
    '0987654321',
    '0356789012',
  ];

  it('are whole where the work is done', async () => {
    for (const as of ['motcua', 'buudien', 'truongbophan', 'lanhdao']) {
      const { body, text } = await read(as);
      expect([as, body.personalDataMasked]).toEqual([as, false]);
      for (const secret of secrets()) expect(text).toContain(secret);
    }
  });

  it('are masked for who sees the dossier from above or with a reason', async () => {
    await api.rows(
      `insert into assignment (id, staff_id, unit_id, role_code, valid_from)
       select gen_random_uuid(), s.id, $1, 'headOfDesk', '2026-01-01' from staff s
       where s.username = 'motcua2'`,
      [demoUnitIds.province],
    );
    for (const [as, query] of [
      ['motcua2', ''],
      ['thanhtra', `?reason=${encodeURIComponent(reason)}`],
    ] as const) {
      const { body, text } = await read(as, query);
      expect(body.personalDataMasked).toBe(true);
      for (const secret of secrets()) expect([as, text.includes(secret)]).toEqual([as, false]);
      expect(body.applicant.phone).toBe('0912•••678');
      expect(body.submitter).toMatchObject({
        personalId: '0680•••••234',
        phone: '0987•••321',
        relation: 'Chồng',
      });
      expect(body.returnAddress?.phone).toBe('0356•••012');
    }
    const list = await api.request('GET', '/dossiers?q=phuong', { as: 'motcua2' });
    const found = await api.request<{ people: { phone: string }[] }>('GET', '/search?q=phuong', {
      as: 'motcua2',
    });
    for (const secret of secrets())
      expect([list.text, found.text].some((text) => text.includes(secret))).toBe(false);
    expect(found.body.people[0]?.phone).toBe('0912•••678');
  });

  it('are shown on request, with the reason in the journal of the dossier', async () => {
    const view = (as: string, body: object, key?: null) =>
      api.request('POST', `/dossiers/${dossier.id}/personal-data-views`, {
        as,
        body,
        ...(key === null ? { key } : {}),
      });
    const reply = await view('thanhtra', { reason });
    expect(reply.status).toBe(201);
    expect(reply.body).toEqual({
      applicant: { personalId: dossier.applicant.personalId, phone: '0912345678' },
      submitter: { personalId: '068090001234', phone: '0987654321' },
      recipientPhone: '0356789012',
    });
    const rows = await api.rows<{ data: object; actor: { name: string } }>(
      `select data, actor from journal where subject_id = $1
        and type = 'dossier.personalDataViewed'`,
      [dossier.id],
    );
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ data: { reason }, actor: { name: 'Lý Thu Hà' } });
    expect((await view('thanhtra', {})).status).toBe(400);
    expect((await view('thanhtra', { reason: 'ừ' })).status).toBe(400);
    expect((await view('thanhtra', { reason }, null)).status).toBe(400);
    expect((await view('buudien2', { reason })).status).toBe(404);
    expect((await view('quantri', { reason })).status).toBe(403);
    expect((await view('buuta', { reason })).status).toBe(403);
  });

  it.each([
    [null, null],
    ['', ''],
    ['12345678', '••••••••'],
    ['012345678', '0123••678'],
    ['0912345678', '0912•••678'],
    ['068190004567', '0681•••••567'],
  ])('mask %j as %j', async (value, shown) => {
    const [row] = await api.rows<{ shown: string | null }>(
      'select mask_identifier($1::text) as shown',
      [value],
    );
    expect(row?.shown).toBe(shown);
  });
});
