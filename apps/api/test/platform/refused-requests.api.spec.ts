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

  it.each([
    ['motcua', '/dossiers', 'registeredFrom', 'registeredTo'],
    ['thanhtra', '/journal', 'from', 'to'],
  ])('is a span of days that ends before it begins: %s at %s', async (as, path, from, to) => {
    await api.signIn(as);
    const ask = (first: string, last: string) =>
      api.request('GET', `${path}?${from}=${first}&${to}=${last}`, { as });
    expect(await ask('2026-11-20', '2026-11-19')).toMatchObject({
      status: 400,
      body: {
        errors: [
          {
            pointer: `#/${to}`,
            code: 'dateOrder',
            detail: 'Ngày đến phải từ ngày 2026-11-20 trở đi.',
          },
        ],
      },
    });
    const [wrong] = (await ask('2026-02-30', '2026-02-01')).body.errors as { pointer: string }[];
    expect(wrong?.pointer).toBe(`#/${from}`);
    expect((await ask('2026-11-19', '2026-11-19')).body.errors).toBeUndefined();
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

  describe('of texts and forms', () => {
    const form = 'application/x-www-form-urlencoded';
    const session = '{"username":"motcua","password":"x"}';
    const granted = 'grant_type=client_credentials';

    it.each([
      ['is text where JSON is taken', '/session', 'text/plain', session, ['application/json']],
      ['is its type in capitals', '/session', 'TEXT/PLAIN', session, ['application/json']],
      ['is a form where JSON is taken', '/session', form, 'username=x', ['application/json']],
      ['is what nobody reads', '/session', 'text/xml', '<a/>', ['application/json']],
      ['is text for a token', '/token', 'text/plain', granted, [form, 'application/json']],
      [
        'is what nobody reads where a file comes in',
        '/scan-batches/0193a3c0-6f0e-7c3e-9d2a-6a1f2d1c9b11/files',
        'text/xml',
        '<a/>',
        ['multipart/form-data'],
      ],
    ])('%s, naming what is taken', async (_name, path, type, body, allowed) => {
      expect(
        await api.request('POST', path, {
          as: 'motcua',
          body: Buffer.from(body),
          headers: { 'content-type': type },
        }),
      ).toMatchObject({
        status: 415,
        body: { type: expect.stringMatching(/unsupported-media-type$/), allowed },
      });
    });

    it.each(['/token', '/token/', '/token?from=here'])(
      'is not the form of a token: %s',
      async (path) => {
        const headers = { 'content-type': form };
        const body = Buffer.from(granted);
        expect(await api.request('POST', path, { body, headers })).toMatchObject({
          status: 400,
          body: { type: expect.stringMatching(/validation$/) },
        });
      },
    );

    it.each([
      ['GET', '/dossiers', 200],
      ['DELETE', '/drafts/0193a3c0-6f0e-7c3e-9d2a-6a1f2d1c9b11', 428],
      ['POST', '/session', 400],
    ] as const)('is no call without a body: %s %s', async (method, path, status) => {
      for (const type of ['text/plain', form]) {
        const headers = { 'content-type': type };
        expect((await api.request(method, path, { as: 'motcua', headers })).status).toBe(status);
      }
    });
  });

  it('is a call without a token, which says what kind opens it', async () => {
    const reply = await api.request('GET', '/dossiers');
    expect(reply.status).toBe(401);
    expect(reply.headers['www-authenticate']).toBe('Bearer');
  });
});
