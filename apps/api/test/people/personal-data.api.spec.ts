import { type DossierBody, receive } from '../support/intake';
import { TestApi } from '../support/test-api';
import { demoUnitIds } from '../../src/demonstration/organisation';
import { PdfRenderer } from '../../src/platform/printing/pdf-renderer';

interface Consignment {
  readonly id: string;
  readonly number: string;
  readonly contactPhone: string;
}

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
      returnAddress: {
        recipient: 'Trần Văn Bình',
        phone: '0356789012',
        address: '7 Hẻm Kín',
        communeId: demoUnitIds.xuanHuong,
      },
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

  it('are printed on a form as they are shown on the screen of whoever prints it', async () => {
    const render = jest.spyOn(PdfRenderer.prototype, 'render');
    const print = async (as: string, query = ''): Promise<string> => {
      const path = `/dossiers/${dossier.id}/forms/receipt${query}`;
      const { status, text } = await api.request('GET', path, { as });
      if (status !== 200) throw new Error(text);
      return JSON.stringify(render.mock.calls.at(-1)?.[0]);
    };
    const whole = await print('motcua');
    const asked = await print('thanhtra', `?reason=${encodeURIComponent(reason)}`);
    render.mockRestore();
    const { personalId } = dossier.applicant;
    expect([whole.includes(personalId), asked.includes(personalId)]).toEqual([true, false]);
    expect(asked).toContain(`${personalId.slice(0, 4)}•••••${personalId.slice(-3)}`);
    expect([whole.includes('0912345678'), asked.includes('0912345678')]).toEqual([true, false]);
  });

  it('are told about a consignment to the counters, dispatch and courier it goes through', async () => {
    const { body } = await api.request<Consignment>('POST', '/consignments', {
      as: 'buudien',
      body: {
        kind: 'collection',
        contactName: 'Trần Văn Bình',
        contactPhone: '0356789012',
        contactAddress: '7 Hẻm Kín',
        toUnitId: demoUnitIds.xuanHuong,
        postUnitId: demoUnitIds.postDaLat,
      },
    });
    expect(body.contactPhone).toBe('0356789012');
    const phonesFor = async (as: string): Promise<string[]> => {
      const one = await api.request<Consignment>('GET', `/consignments/${body.id}`, { as });
      const list = await api.request<{ items: Consignment[] }>('GET', '/consignments', { as });
      const listed = list.body.items.find(({ id }) => id === body.id);
      return [one.body.contactPhone, listed?.contactPhone ?? ''];
    };
    for (const as of ['buudien', 'motcua', 'ksbuudien'])
      expect([as, ...(await phonesFor(as))]).toEqual([as, '0356789012', '0356789012']);
    expect(await phonesFor('motcua2')).toEqual(['0356•••012', '0356•••012']);
  });

  it('are whole for a connected program only where it was registered to read them', async () => {
    const readAs = async (clientId: string, permissions: string[]): Promise<Shown> => {
      const { body: client } = await api.request<{ secret: string }>('POST', '/api-clients', {
        as: 'quantri',
        body: {
          clientId,
          name: 'Phần mềm',
          unitId: demoUnitIds.province,
          permissions,
          validTo: '2027-12-31',
        },
      });
      const { body: opened } = await api.request<{ access_token: string }>('POST', '/token', {
        key: null,
        body: {
          grant_type: 'client_credentials',
          client_id: clientId,
          client_secret: client.secret,
        },
      });
      const headers = { authorization: `Bearer ${opened.access_token}` };
      return (await api.request<Shown>('GET', `/dossiers/${dossier.id}`, { headers })).body;
    };
    const masked = await readAs('chi-doc', ['dossier.read']);
    expect([masked.personalDataMasked, masked.applicant.phone]).toEqual([true, '0912•••678']);
    const whole = await readAs('doc-du', ['dossier.read', 'personalNumber.read']);
    expect([whole.personalDataMasked, whole.applicant.phone]).toEqual([false, '0912345678']);
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
