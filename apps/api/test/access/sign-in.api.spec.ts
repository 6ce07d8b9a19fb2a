import { ThrottleWork } from '../../src/access/throttle-work';
import { TestApi } from '../support/test-api';
import { demoPassword } from '../support/test-environment';

describe('signing in', () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await TestApi.start();
  });

  afterAll(() => api.stop());

  const signIn = (body: object, headers: Record<string, string> = {}) =>
    api.request<{ staff: { fullName: string }; permissions: string[] }>('POST', '/session', {
      body,
      headers,
      key: null,
    });

  it('answers who I am and sets a cookie that scripts cannot read', async () => {
    const reply = await signIn({ username: 'motcua', password: demoPassword });
    expect(reply.status).toBe(200);
    expect(reply.body.staff.fullName).toBe('Trần Văn Bình');
    expect(reply.body.permissions).toContain('dossier.receive');
    expect(String(reply.headers['set-cookie'])).toMatch(/Max-Age=43200;.*HttpOnly; SameSite=Lax/);
    const journal = await api.rows<{ type: string }>(`select type from journal`);
    expect(journal).toEqual([{ type: 'session.opened' }]);
  });

  it('answers an unknown name and a wrong password with the same words', async () => {
    const wrong = await signIn({ username: 'motcua2', password: 'not the password' });
    const unknown = await signIn({ username: 'nobody', password: 'not the password' });
    expect([wrong.status, unknown.status]).toEqual([401, 401]);
    const spoken = ({ body }: { body: object }) => ({ ...body, traceId: '' });
    expect(spoken(wrong)).toEqual(spoken(unknown));
  });

  it('blocks a name after five failures from one address and says how long', async () => {
    for (let time = 0; time < 5; time += 1) await signIn({ username: 'lanhdao', password: 'x' });
    const reply = await signIn({ username: 'lanhdao', password: demoPassword });
    expect(reply.status).toBe(429);
    expect(Number(reply.headers['retry-after'])).toBeGreaterThan(0);
  });

  it('lets five of thirty guesses that come at once be compared, and no more', async () => {
    const statuses = async (guess: () => Promise<{ status: number }>) => {
      const replies = await Promise.all(Array.from({ length: 30 }, guess));
      return replies.map(({ status }) => status).sort();
    };
    const fiveOnly = [...Array<number>(5).fill(401), ...Array<number>(25).fill(429)];
    const wrong = { username: 'buudien2', password: 'not the password' };
    expect(await statuses(() => signIn(wrong))).toEqual(fiveOnly);
    const client = {
      grant_type: 'client_credentials',
      client_id: 'no-such-client',
      client_secret: 'not-the-secret',
    };
    expect(
      await statuses(() => api.request('POST', '/token', { key: null, body: client })),
    ).toEqual(fiveOnly);
  });

  it('lets everybody in who is right, however many come at once', async () => {
    const right = { username: 'kstthc', password: demoPassword };
    const replies = await Promise.all(Array.from({ length: 12 }, () => signIn(right)));
    expect(replies.map(({ status }) => status)).toEqual(Array(12).fill(200));
    const [own] = await api.rows<{ count: number }>(
      `select count(*)::integer as count from sign_in_throttle where key like 'staff:kstthc|%'`,
    );
    expect(own?.count).toBe(0);
  });

  it('closes an address that tries one name after the other', async () => {
    await api.rows(`delete from sign_in_throttle`);
    for (let no = 0; no < 50; no += 1)
      expect((await signIn({ username: `ten${no}`, password: 'x' })).status).toBe(401);
    expect((await signIn({ username: 'motcua', password: demoPassword })).status).toBe(429);
  });

  it('forgets attempts whose time is over', async () => {
    await api.rows(`update sign_in_throttle set window_started_at = window_started_at - interval '1 day',
      blocked_until = blocked_until - interval '1 day'`);
    expect((await signIn({ username: 'motcua', password: demoPassword })).status).toBe(200);
    await api.application.get(ThrottleWork, { strict: false }).run();
    const left = await api.rows<{ key: string }>(`select key from sign_in_throttle`);
    expect(left).toEqual([{ key: '127.0.0.1' }]);
  });

  it('names the missing and the unknown field', async () => {
    const reply = await signIn({ username: 'motcua', passwort: 'x' });
    expect(reply.status).toBe(400);
    expect(reply.body).toMatchObject({
      type: expect.stringMatching(/\/problems\/validation$/),
      errors: expect.arrayContaining([
        expect.objectContaining({ pointer: '#/passwort', code: 'unknownField' }),
        expect.objectContaining({ pointer: '#/password', code: 'required' }),
      ]),
    });
  });

  it('refuses a request that another page sends', async () => {
    const reply = await signIn(
      { username: 'motcua', password: demoPassword },
      { origin: 'https://elsewhere.example' },
    );
    expect(reply.status).toBe(403);
  });

  it('ends a session: the cookie is worthless afterwards', async () => {
    const before = await api.request('GET', '/me', { as: 'thuly' });
    expect(before.status).toBe(200);
    expect((await api.request('DELETE', '/session', { as: 'thuly' })).status).toBe(204);
    expect((await api.request('GET', '/me', { as: 'thuly' })).status).toBe(401);
  });

  it('gives an API client a token that opens what it may see', async () => {
    const token = await api.request<{ access_token: string }>('POST', '/token', {
      key: null,
      body: {
        grant_type: 'client_credentials',
        client_id: 'demo-integrator',
        client_secret: demoPassword,
      },
    });
    expect(token.status).toBe(200);
    const me = await api.request('GET', '/me', {
      headers: { authorization: `Bearer ${token.body.access_token}` },
    });
    expect(me.status).toBe(200);
    const forged = await api.request('GET', '/me', {
      headers: { authorization: `Bearer ${token.body.access_token}x` },
    });
    expect(forged.status).toBe(401);
  });
});
