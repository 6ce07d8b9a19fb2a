import { randomUUID } from 'node:crypto';
import { demoUnitIds } from '../../src/demonstration/organisation';
import { anIntake, type DossierBody, receive } from '../support/intake';
import { TestApi } from '../support/test-api';

describe('receiving a dossier', () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await TestApi.start();
  });

  afterAll(() => api.stop());

  it('issues a code, an appointment with its reason, and one journal row', async () => {
    const dossier = await receive(api);
    expect(dossier.status).toBe('received');
    expect(dossier.code).toMatch(/^H36\.101-261119-\d{4}$/);
    expect(dossier.dueOn).toBe('2026-11-19');
    expect(dossier.appointment?.sentence.vi).toContain('19/11/2026');
    const rows = await api.rows<{ type: string; data: Record<string, unknown> }>(
      `select type, data from journal where subject_type = 'dossier' and subject_id = $1
        order by sequence`,
      [dossier.id],
    );
    expect(rows.map((row) => row.type)).toContain('dossier.received');
    expect(JSON.stringify(rows)).not.toContain('Phượng');
  });

  it('keeps where the applicant was guided, and that unit sees the dossier', async () => {
    const dossier = await receive(api, 'motcua', { helpedUnitId: demoUnitIds.lamVien });
    expect(dossier).toMatchObject({
      helpedUnit: { id: demoUnitIds.lamVien },
      receivedUnit: { id: demoUnitIds.xuanHuong },
    });
    const there = await api.request('GET', `/dossiers/${dossier.id}`, { as: 'motcua2' });
    expect(there.status).toBe(200);
    const nowhere = await api.request<{ faults: { path: string[] }[] }>('POST', '/dossiers', {
      as: 'motcua',
      body: await anIntake(api, { helpedUnitId: randomUUID() }),
    });
    expect(nowhere.status).toBe(400);
    expect(nowhere.text).toContain('helpedUnitId');
  });

  it('answers by id and by code', async () => {
    const dossier = await receive(api);
    for (const key of [dossier.id, dossier.code, dossier.code.toLowerCase()]) {
      const reply = await api.request<DossierBody>('GET', `/dossiers/${key}`, { as: 'motcua' });
      expect(reply.status).toBe(200);
      expect(reply.body.id).toBe(dossier.id);
      expect(reply.headers.etag).toBe('"1"');
    }
  });

  it('repeats the reply of a repeated key and receives once', async () => {
    const key = randomUUID();
    const body = await anIntake(api);
    const first = await api.request<DossierBody>('POST', '/dossiers', { as: 'motcua', body, key });
    const again = await api.request<DossierBody>('POST', '/dossiers', { as: 'motcua', body, key });
    expect(again.status).toBe(201);
    expect(again.headers['idempotency-replayed']).toBe('true');
    expect(again.body).toEqual(first.body);
    const other = await api.request('POST', '/dossiers', {
      as: 'motcua',
      key,
      body: await anIntake(api, { note: 'another' }),
    });
    expect(other.status).toBe(422);
    const count = await api.rows<{ n: number }>(
      `select count(*)::integer as n from dossier where id = $1`,
      [first.body.id],
    );
    expect(count[0]?.n).toBe(1);
  });

  it('gives ten simultaneous requests with one key one dossier', async () => {
    const key = randomUUID();
    const body = await anIntake(api);
    const replies = await Promise.all(
      Array.from({ length: 10 }, () =>
        api.request<DossierBody>('POST', '/dossiers', { as: 'motcua', body, key }),
      ),
    );
    expect(new Set(replies.map((reply) => reply.body.id)).size).toBe(1);
    expect(replies.every((reply) => reply.status === 201)).toBe(true);
  });

  it('names the mandatory papers that are missing and changes nothing', async () => {
    const before = await api.rows(`select from dossier`);
    const reply = await api.request('POST', '/dossiers', {
      as: 'motcua',
      body: await anIntake(api, { components: [] }),
    });
    expect(reply.status).toBe(422);
    expect(reply.body.missingPapers).toContain('Tờ khai đăng ký khai sinh');
    expect(await api.rows(`select from dossier`)).toHaveLength(before.length);
  });

  it('asks for an Idempotency-Key', async () => {
    const reply = await api.request('POST', '/dossiers', {
      as: 'motcua',
      key: null,
      body: await anIntake(api),
    });
    expect(reply.status).toBe(400);
    expect(reply.body.type).toMatch(/idempotency-key-missing$/);
  });

  it('lets postal staff receive only what the transfer scope hands over', async () => {
    const refused = await api.request('POST', '/dossiers', {
      as: 'buudien',
      body: await anIntake(api, { procedureCode: '1.000894', components: [] }),
    });
    expect(refused.status).toBe(403);
    expect(refused.body.type).toMatch(/gate-refused$/);
  });

  it('points at every faulty field', async () => {
    const reply = await api.request('POST', '/dossiers', {
      as: 'motcua',
      body: await anIntake(api, {
        applicant: { kind: 'person', fullName: '', phone: '12', birthDate: '2026-02-30' },
        returnMethod: 'pigeon',
        status: 'returned',
      }),
    });
    expect(reply.status).toBe(400);
    expect((reply.body.errors as { pointer: string }[]).map((each) => each.pointer).sort()).toEqual(
      [
        '#/applicant/birthDate',
        '#/applicant/fullName',
        '#/applicant/phone',
        '#/returnMethod',
        '#/status',
      ],
    );
  });

  it('shows another commune nothing, by id and by code alike', async () => {
    const dossier = await receive(api);
    for (const key of [dossier.id, dossier.code])
      expect((await api.request('GET', `/dossiers/${key}`, { as: 'motcua2' })).status).toBe(404);
  });
});
