import { type DossierBody, receive, somebodyNew } from '../support/intake';
import { TestApi } from '../support/test-api';

interface Person {
  readonly fullName: string;
  readonly personalId: string | null;
  readonly personalDataMasked: boolean;
  readonly isIdentified: boolean;
  readonly dossierCount: number;
  readonly openCount: number;
  readonly names: readonly string[];
  readonly contacts: readonly { phone: string | null; address: string | null; dossiers: number }[];
  readonly papers: readonly { dossierCode: string; name: string; inOffice: boolean }[];
}

describe('the page of an applicant', () => {
  let api: TestApi;
  let personalId: string;
  let first: DossierBody;
  let second: DossierBody;

  const party = (parts: object = {}): object => ({
    applicant: {
      kind: 'person',
      fullName: 'Nguyễn Thị Hồng Phượng',
      personalId,
      birthDate: '1990-02-05',
      phone: '0912345678',
      address: '12 Trần Phú, phường Xuân Hương – Đà Lạt',
      ...parts,
    },
  });
  const page = (id: string, as: string, query = '') =>
    api.request<Person>('GET', `/people/${id}${query}`, { as });

  beforeAll(async () => {
    api = await TestApi.start();
    personalId = somebodyNew();
    first = await receive(api, 'motcua', party());
    second = await receive(api, 'motcua', {
      ...party({ fullName: 'Nguyễn Thị Phượng', phone: '0987654321' }),
      notDuplicate: { dossierIds: [first.id], reason: 'Khai sinh cho người con thứ hai' },
    });
  });

  afterAll(() => api.stop());

  it('joins the dossiers of one personal id: names, contacts and papers', async () => {
    for (const { id } of [first, second]) {
      const { status, body } = await page(id, 'motcua');
      expect(status).toBe(200);
      expect(body).toMatchObject({
        fullName: 'Nguyễn Thị Phượng',
        personalId,
        personalDataMasked: false,
        isIdentified: true,
        dossierCount: 2,
        openCount: 2,
        names: ['Nguyễn Thị Phượng', 'Nguyễn Thị Hồng Phượng'],
      });
      expect(body.contacts.map(({ phone }) => phone)).toEqual(['0987654321', '0912345678']);
      expect(new Set(body.papers.map(({ dossierCode }) => dossierCode))).toEqual(
        new Set([first.code, second.code]),
      );
      expect(body.papers.every(({ inOffice }) => inOffice)).toBe(true);
    }
    const list = await api.request<{ items: { id: string }[] }>(
      'GET',
      `/dossiers?applicantOf=${first.id}`,
      { as: 'motcua' },
    );
    expect(list.body.items.map(({ id }) => id)).toEqual([second.id, first.id]);
  });

  it('also lists and counts what the person brought for others, which is not about them', async () => {
    const brought = await receive(api, 'motcua', {
      applicant: { kind: 'person', fullName: 'Trần Văn Bé' },
      submitter: { fullName: 'Nguyễn Thị Hồng Phượng', personalId, relation: 'Mẹ' },
    });
    const list = await api.request<{ items: { id: string }[] }>(
      'GET',
      `/dossiers?applicantOf=${first.id}`,
      { as: 'motcua' },
    );
    expect(list.body.items.map(({ id }) => id)).toContain(brought.id);
    const { body } = await page(first.id, 'motcua');
    expect(body.dossierCount).toBe(list.body.items.length);
    expect(body.names).not.toContain('Trần Văn Bé');
    await api.rows(`update dossier set submitter = null where id = $1`, [brought.id]);
  });

  it('counts only what the reader may see', async () => {
    const elsewhere = await receive(api, 'motcua2', party());
    expect((await page(first.id, 'motcua')).body.dossierCount).toBe(2);
    const { body } = await page(elsewhere.id, 'motcua2');
    expect(body).toMatchObject({ dossierCount: 1, names: ['Nguyễn Thị Hồng Phượng'] });
    expect((await page(first.id, 'motcua2')).status).toBe(404);
    const list = await api.request<{ items: unknown[] }>(
      'GET',
      `/dossiers?applicantOf=${first.id}`,
      { as: 'motcua2' },
    );
    expect(list.body.items).toEqual([]);
  });

  it('never opens to an administrator, and to an auditor only with a reason, masked', async () => {
    expect((await page(first.id, 'quantri')).status).toBe(403);
    expect((await page(first.id, 'thanhtra')).status).toBe(400);
    const { body, text } = await page(first.id, 'thanhtra', '?reason=Kiểm tra theo kế hoạch 12');
    expect(body).toMatchObject({
      personalDataMasked: true,
      personalId: `${personalId.slice(0, 4)}•••••${personalId.slice(-3)}`,
    });
    expect(body.contacts.map(({ phone }) => phone)).toContain('0912•••678');
    expect(text).not.toContain(personalId);
    const [row] = await api.rows<{ data: { reason: string } }>(
      `select data from journal where type = 'dossier.listedWithReason'`,
    );
    expect(row?.data.reason).toBe('Kiểm tra theo kế hoạch 12');
  });

  it('does not join namesakes without a number', async () => {
    const nameless = { ...party({ personalId: undefined }), procedureCode: '1.001193' };
    const one = await receive(api, 'motcua', nameless);
    await receive(api, 'motcua', nameless);
    expect((await page(one.id, 'motcua')).body).toMatchObject({
      isIdentified: false,
      dossierCount: 1,
    });
  });

  it('offers what the own unit wrote down the last time, and nothing of another unit', async () => {
    const lookUp = (as: string, body: object) =>
      api.request<{ known: Record<string, unknown> | null }>('POST', '/people/lookups', {
        as,
        body,
        key: null,
      });
    expect((await lookUp('motcua', { personalId })).body.known).toMatchObject({
      dossierId: second.id,
      phone: '0987654321',
      address: '12 Trần Phú, phường Xuân Hương – Đà Lạt',
    });
    expect((await lookUp('buudien2', { personalId })).body.known).toBeNull();
    expect((await lookUp('motcua', {})).status).toBe(400);
    expect((await lookUp('thanhtra', { personalId })).status).toBe(403);
  });
});
