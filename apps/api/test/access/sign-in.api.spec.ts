import { verify } from '@node-rs/argon2';
import { ThrottleWork } from '../../src/access/throttle-work';
import { TestApi } from '../support/test-api';
import { demoPassword } from '../support/test-environment';

jest.mock('@node-rs/argon2', () => {
  const real = jest.requireActual<typeof import('@node-rs/argon2')>('@node-rs/argon2');
  return { ...real, verify: jest.fn(real.verify) };
});

/** What makes a comparison cost what it costs: `$argon2id$v=19$m=64,t=2,p=1`. */
const costOf = (hash: string): string => hash.split('$').slice(0, 4).join('$');

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

  it('compares as long for an unknown name as for a wrong password', async () => {
    const compared = jest.mocked(verify);
    compared.mockClear();
    await signIn({ username: 'motcua2', password: 'not the password' });
    await signIn({ username: 'nobody', password: 'not the password' });
    const costs = compared.mock.calls.map(([hash]) => costOf(String(hash)));
    expect(costs).toEqual([expect.stringMatching(/^\$argon2id\$.*m=\d+,t=2,p=1$/), costs[0]]);
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

  describe('of one person at several PCs', () => {
    const at = async (device: string) => {
      const reply = await signIn(
        { username: 'kstthc2', password: demoPassword },
        { 'user-agent': device },
      );
      expect(reply.status).toBe(200);
      return { headers: { cookie: String(reply.headers['set-cookie']).split(';')[0] ?? '' } };
    };
    const idleFor = (device: string, minutes: number) =>
      api.rows(
        `update session set last_seen_at = last_seen_at - make_interval(mins => $2)
          where device = $1`,
        [device, minutes],
      );

    it('goes on for half an hour without a request, and no longer', async () => {
      const [busy, forgotten] = [await at('PC 1'), await at('PC 2')];
      await idleFor('PC 1', 29);
      await idleFor('PC 2', 31);
      expect((await api.request('GET', '/me', busy)).status).toBe(200);
      const refused = await api.request('GET', '/me', forgotten);
      expect([refused.status, refused.body.type]).toEqual([
        401,
        expect.stringMatching(/\/problems\/unauthenticated$/),
      ]);
    });

    it('shows each of them, and ends one that was left open', async () => {
      const [here, left] = [await at('PC 3'), await at('PC 4')];
      const list = async () => {
        const { body } = await api.request<{
          items: { id: string; device: string; current: boolean }[];
        }>('GET', '/sessions', here);
        return body.items.filter(({ device }) => /PC [234]/.test(device));
      };
      const items = await list();
      expect(items.map(({ device, current }) => [device, current])).toEqual([
        ['PC 4', false],
        ['PC 3', true],
      ]);
      const end = (as: object) => api.request('DELETE', `/sessions/${items[0]?.id}`, as);
      expect((await end({ as: 'motcua' })).status).toBe(404);
      expect((await api.request('GET', '/me', left)).status).toBe(200);
      expect((await end(here)).status).toBe(204);
      expect((await api.request('GET', '/me', left)).status).toBe(401);
      expect((await list()).map(({ device }) => device)).toEqual(['PC 3']);
      expect((await end(here)).status).toBe(404);
    });
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
