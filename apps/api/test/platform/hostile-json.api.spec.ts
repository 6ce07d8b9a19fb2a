import fc from 'fast-check';
import { strictFault } from '../../src/platform/http/json-body';
import { anIntake } from '../support/intake';
import { reachableBytes } from '../support/reachable-memory';
import { TestApi } from '../support/test-api';

const deep = 100_000;
const rounds = 10;
/** Of what ten rounds send, some 30 MB, only a part could hide below it. */
const growthLimit = 16 * 1024 * 1024;

describe('hostile JSON', () => {
  let api: TestApi;
  let intake: Record<string, unknown>;
  let prototype: string;

  beforeAll(async () => {
    api = await TestApi.start();
    intake = (await anIntake(api)) as Record<string, unknown>;
    prototype = JSON.stringify(Object.getOwnPropertyNames(Object.prototype).sort());
  });

  afterAll(() => api.stop());

  const send = (body: string) =>
    api.request('POST', '/dossiers', {
      as: 'motcua',
      body,
      headers: { 'content-type': 'application/json' },
    });
  const withMember = (member: string): string =>
    `${JSON.stringify(intake).slice(0, -1)},${member}}`;
  const nested = (open: string, close: string): string => open.repeat(deep) + close.repeat(deep);

  const hostile: readonly [string, () => string][] = [
    ['__proto__', () => withMember('"__proto__":{"isAdmin":true}')],
    ['__proto__ in disguise', () => withMember('"\\u005f_proto__":{"isAdmin":true}')],
    ['nested __proto__', () => withMember('"limit":{"value":1,"__proto__":{"isAdmin":true}}')],
    ['constructor.prototype', () => withMember('"constructor":{"prototype":{"isAdmin":true}}')],
    ['a member named twice', () => withMember('"channel":"post"')],
    ['a member named twice in disguise', () => withMember('"\\u0063hannel":"post"')],
    ['a nested member named twice', () => withMember('"limit":{"value":1,"value":2}')],
    ['lists 100,000 deep', () => withMember(`"lines":${nested('[', ']')}`)],
    [
      'objects 100,000 deep',
      () => withMember(`"limit":${nested('{"a":', '}').replace(':}', ':1}')}`),
    ],
    ['nothing but brackets', () => '['.repeat(deep)],
    ['a list for a text', () => withMember('"note":["x"]')],
    ['an object for a text', () => withMember('"note":{"toString":"x"}')],
    ['a text for a list', () => withMember('"lines":"x"')],
    ['a list for an object', () => withMember('"submitter":[]')],
    ['a list for the whole', () => '[]'],
    ['null for the whole', () => 'null'],
    ['a member nobody knows', () => withMember('"status":"returned"')],
    ['half a text', () => withMember('"note":"x"').slice(0, -9)],
  ];

  it.each(hostile)('is refused as a bad request: %s', async (_name, body) => {
    const reply = await send(body());
    expect(reply.status).toBe(400);
    expect(String(reply.headers['content-type'])).toContain('problem+json');
    expect(JSON.stringify(Object.getOwnPropertyNames(Object.prototype).sort())).toBe(prototype);
    expect(({} as { isAdmin?: boolean }).isAdmin).toBeUndefined();
    expect(await api.rows('select from dossier')).toHaveLength(0);
  });

  it('leaves nothing in memory', async () => {
    const sendAll = async (): Promise<void> => {
      for (const [, body] of hostile) await send(body());
    };
    await sendAll();
    const before = reachableBytes();
    for (let round = 0; round < rounds; round += 1) await sendAll();
    expect(reachableBytes() - before).toBeLessThan(growthLimit);
  });

  it('never refuses what a serialiser writes, and finds every repetition', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        expect(strictFault(text)).toBeUndefined();
      }),
    );
    fc.assert(
      fc.property(fc.string(), fc.jsonValue(), fc.jsonValue(), (name, first, second) => {
        const [key, one, two] = [name, first, second].map((each) => JSON.stringify(each));
        expect(strictFault(`{"a":[{${key}:${one},${key} :${two}}]}`)).toBe('repeated member');
      }),
    );
  });
});
