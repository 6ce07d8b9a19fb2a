import { TestApi } from '../support/test-api';

describe('what is refused before any operation runs', () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await TestApi.start();
  });

  afterAll(() => api.stop());

  it.each([
    ['an address that cannot be read', '/dossiers/%zz', 400, 'malformed-request'],
    ['a path part beyond 200 characters', `/dossiers/${'x'.repeat(201)}`, 414, 'uri-too-long'],
    ['an address nobody serves', '/nothing-here', 404, 'not-found'],
  ])('is a problem in the language asked for: %s', async (_name, path, status, slug) => {
    for (const language of ['vi', 'en']) {
      const reply = await api.request<{ title: string; traceId: string }>('GET', path, {
        headers: { 'accept-language': language },
      });
      expect(reply.status).toBe(status);
      expect(String(reply.headers['content-type'])).toMatch(/^application\/problem\+json/);
      expect(reply.headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'cache-control': 'no-store',
      });
      expect(reply.body).toMatchObject({
        type: expect.stringMatching(new RegExp(`/${slug}$`)),
        status,
        traceId: expect.stringMatching(/./),
      });
      expect(/^[\x20-\x7e]+$/.test(reply.body.title)).toBe(language === 'en');
    }
  });

  it('is a body that is not UTF-8, instead of storing what nobody wrote', async () => {
    const body = Buffer.concat([
      Buffer.from('{"username":"motcua","password":"m'),
      Buffer.from([0xe1, 0xba]),
      Buffer.from('t khau"}'),
    ]);
    const reply = await api.request('POST', '/session', {
      key: null,
      body,
      headers: { 'content-type': 'application/json' },
    });
    expect(reply).toMatchObject({
      status: 400,
      body: { type: expect.stringMatching(/malformed-request$/) },
    });
  });

  it('is a method that the address does not take, naming those that it takes', async () => {
    const reply = await api.request<{ allowed: string[] }>('PUT', '/dossiers', { body: {} });
    expect(reply.status).toBe(405);
    expect(reply.headers['allow']).toBe('GET, POST');
    expect(reply.body).toMatchObject({
      type: expect.stringMatching(/method-not-allowed$/),
      allowed: ['GET', 'POST'],
    });
    expect((await api.request('PUT', '/nothing-here', { body: {} })).status).toBe(404);
  });

  it('is text and forms where JSON is taken, but not the form of a token', async () => {
    const send = (path: string, type: string, body: string) =>
      api.request('POST', path, {
        body: Buffer.from(body),
        headers: { 'content-type': type },
      });
    const form = 'application/x-www-form-urlencoded';
    const session = '{"username":"motcua","password":"x"}';
    expect((await send('/session', 'text/plain', session)).status).toBe(415);
    expect(await send('/session', form, 'username=motcua')).toMatchObject({
      status: 415,
      body: { type: expect.stringMatching(/unsupported-media-type$/) },
    });
    const token = await send('/token', form, 'grant_type=client_credentials');
    expect(token).toMatchObject({
      status: 400,
      body: { type: expect.stringMatching(/validation$/) },
    });
  });

  it('is a call without a token, which says what kind opens it', async () => {
    const reply = await api.request('GET', '/dossiers');
    expect(reply.status).toBe(401);
    expect(reply.headers['www-authenticate']).toBe('Bearer');
  });
});
