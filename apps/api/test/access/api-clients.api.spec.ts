import { demoClient, demoUnitIds } from '../../src/demonstration/organisation';
import { TestApi } from '../support/test-api';

interface Registered {
  id: string;
  clientId: string;
  secret: string | null;
  version: number;
}

describe('API clients', () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await TestApi.start({ clock: '2026-11-20T02:15:00Z' });
  });
  afterAll(() => api.stop());

  const wanted = {
    clientId: 'so-tu-phap',
    name: 'Phần mềm của Sở Tư pháp',
    unitId: demoUnitIds.justice,
    permissions: ['organisation.read', 'dossier.read'],
    validTo: '2027-12-31',
  };
  const register = (changes: object = {}, options: { as?: string; key?: string } = {}) =>
    api.request<Registered>('POST', '/api-clients', {
      as: 'quantri',
      ...options,
      body: { ...wanted, ...changes },
    });
  const token = (clientId: string, secret: string | null) =>
    api.request<{ access_token: string }>('POST', '/token', {
      key: null,
      body: { grant_type: 'client_credentials', client_id: clientId, client_secret: secret },
    });
  const list = (as = 'quantri', query = '') =>
    api.request<{ items: { clientId: string }[]; next: string | null }>(
      'GET',
      `/api-clients?${query}`,
      { as },
    );

  it('tells the secret once, and never stores it readably', async () => {
    const first = await register({}, { key: 'the-key' });
    expect(first.status).toBe(201);
    const secret = String(first.body.secret);
    expect(secret).toHaveLength(43);
    const again = await register({}, { key: 'the-key' });
    expect(again.body).toEqual({ ...first.body, secret: null });
    expect((await list()).text).not.toContain(secret);
    const stored = await api.rows(
      `select (select jsonb_agg(t) from idempotency_key t)::text || (select jsonb_agg(c)
         from api_client c)::text || (select jsonb_agg(j) from journal j)::text as text`,
    );
    expect(JSON.stringify(stored)).not.toContain(secret);
    expect((await token('so-tu-phap', secret)).status).toBe(200);
  });

  it('lets a machine read, and never act', async () => {
    for (const permission of ['dossier.decide', 'dossier.receive', 'dossier.readWithReason'])
      expect(
        (await register({ clientId: 'wants-more', permissions: [permission] })).body,
      ).toMatchObject({ errors: [{ pointer: '#/permissions', code: 'notInList' }] });
    expect((await register({ permissions: [] })).status).toBe(400);
    expect((await register({ clientId: 'Has Space' })).status).toBe(400);
    expect((await register()).status).toBe(409);
    expect((await register({ clientId: 'late', validTo: '2026-11-19' })).status).toBe(400);
    const beyond = { clientId: 'post', unitId: demoUnitIds.post };
    expect((await register(beyond, { as: 'quantri2' })).body).toMatchObject({
      errors: [{ pointer: '#/unitId', code: 'unknownReference' }],
    });
    expect((await register({ clientId: 'mine' }, { as: 'motcua' })).status).toBe(403);
    expect((await list('motcua')).status).toBe(403);
    expect((await list('thanhtra')).status).toBe(200);
  });

  it('turns pages of clients', async () => {
    const first = await list('quantri', 'limit=1');
    expect(first.body.items.map((each) => each.clientId)).toEqual([demoClient.clientId]);
    const second = await list('quantri', `limit=1&after=${first.body.next}`);
    expect(second.body.items.map((each) => each.clientId)).toEqual(['so-tu-phap']);
    expect(second.body.next).toBeNull();
  });

  it('rotates the secret and revokes the client at once', async () => {
    const { body: client } = await register({ clientId: 'short-lived' });
    const rotated = await api.request<Registered>('POST', `/api-clients/${client.id}/secret`, {
      as: 'quantri',
    });
    expect(rotated.body).toMatchObject({ version: 2, secret: expect.any(String) });
    expect((await token('short-lived', client.secret)).status).toBe(401);
    const { body: opened } = await token('short-lived', rotated.body.secret);
    const bearer = { authorization: `Bearer ${opened.access_token}` };
    expect((await api.request('GET', '/units', { headers: bearer })).status).toBe(200);
    expect((await api.request('GET', '/staff', { headers: bearer })).status).toBe(403);

    const revoke = (version?: number) =>
      api.request('DELETE', `/api-clients/${client.id}`, { as: 'quantri', version });
    expect((await revoke()).status).toBe(428);
    expect((await revoke(1)).status).toBe(412);
    expect((await revoke(2)).status).toBe(204);
    expect((await revoke(3)).status).toBe(204);
    expect((await api.request('GET', '/units', { headers: bearer })).status).toBe(401);
    const late = await api.request('POST', `/api-clients/${client.id}/secret`, { as: 'quantri' });
    expect(late.status).toBe(409);
    const absent = await api.request('POST', `/api-clients/${demoUnitIds.post}/secret`, {
      as: 'quantri',
    });
    expect(absent.status).toBe(404);
    const journal = await api.rows(
      `select type from journal where subject_id = $1 order by sequence`,
      [client.id],
    );
    expect(journal.map((row) => (row as { type: string }).type)).toEqual([
      'apiClient.registered',
      'apiClient.secretRotated',
      'apiClient.revoked',
    ]);
  });
});
