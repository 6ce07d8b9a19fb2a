import { openApiDocument } from '../../src/openapi-document';
import { expectedAccess } from '../access/expected-access';
import { signInOfRole } from '../access/role-letters';
import { TestApi } from '../support/test-api';
import type { Schema } from './arbitraries';
import { type Asked, CallsBeyondLimits, isAt, type Parameter } from './beyond-limits';
import { ExampleBodies } from './example-bodies';

interface Operation {
  readonly operationId: string;
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { content: Record<string, { schema: Schema }> };
}

/** What no member wants, and what only some do. */
const wrongValues: readonly unknown[] = [
  '',
  ' ',
  'x',
  '12345',
  '12345678901',
  'x'.repeat(9_000),
  '2026-02-30',
  '2026-11-20T02:30:00',
  -1,
  0.5,
  1e15,
  true,
  [],
  ['x', 'x'],
  [{}],
  Array.from({ length: 401 }, () => 'x'),
  {},
  { x: { x: { x: { x: { x: { x: { x: { x: { x: { x: { x: 1 } } } } } } } } } } },
  '\u0001',
];

function callerOf(operationId: string): string | undefined {
  const letters = Object.keys(signInOfRole) as (keyof typeof signInOfRole)[];
  const letter = letters.find((each) => expectedAccess[operationId]?.includes(each));
  return letter ? signInOfRole[letter] : undefined;
}

interface Target extends Asked {
  readonly id: string;
  /** With the examples of the document in its places. */
  readonly path: string;
  readonly method: 'POST';
  readonly as: { as?: string };
}

interface Refusal {
  readonly errors?: readonly { pointer: string; code: string; detail: string }[];
}

describe('members that the document does not allow', () => {
  let api: TestApi;
  let bodies: ExampleBodies;
  let calls: CallsBeyondLimits;
  let targets: readonly Target[];

  beforeAll(async () => {
    api = await TestApi.start();
    const document = JSON.parse(JSON.stringify(openApiDocument(api.application))) as {
      paths: Record<string, Record<string, Operation>>;
      components: { schemas: Record<string, Schema> };
    };
    bodies = new ExampleBodies(document.components.schemas);
    calls = new CallsBeyondLimits(bodies);
    targets = Object.entries(document.paths).flatMap(([path, item]) =>
      Object.entries(item).map(([method, operation]) => targetOf(path, method, operation)),
    );
  });

  function targetOf(template: string, method: string, operation: Operation): Target {
    const { operationId: id, parameters = [], requestBody } = operation;
    const caller = callerOf(id);
    const body = requestBody?.content['application/json']?.schema;
    const asked = { template, parameters, body };
    return {
      id,
      ...asked,
      method: method.toUpperCase() as 'POST',
      path: calls.pathOf(asked),
      as: caller ? { as: caller } : {},
    };
  }

  afterAll(() => api.stop());

  it('are refused by name when they are null and the document does not say nullable', async () => {
    const faults: string[] = [];
    let sent = 0;
    for (const { id, method, path, as, body: schema } of targets)
      for (const { pointer, body } of schema ? bodies.withNulls(schema) : []) {
        const reply = await api.request<Refusal>(method, path, { ...as, version: 1, body });
        sent += 1;
        const isNamed = reply.body?.errors?.some((error) => error.pointer === `#${pointer}`);
        if (reply.status !== 400 || !isNamed)
          faults.push(`${id} ${pointer}: ${reply.status} ${reply.text.slice(0, 200)}`);
      }
    expect(faults).toEqual([]);
    expect(sent).toBeGreaterThan(300);
  }, 240_000);

  it('are refused by name when no class names them, at any depth', async () => {
    const faults: string[] = [];
    let sent = 0;
    for (const { id, method, path, as, body: schema } of targets)
      for (const { pointer, body } of schema ? bodies.withUnknowns(schema) : []) {
        const reply = await api.request<Refusal>(method, path, { ...as, version: 1, body });
        sent += 1;
        const isNamed = reply.body?.errors?.some(
          (error) => error.pointer === `#${pointer}` && error.code === 'unknownField',
        );
        if (reply.status !== 400 || !isNamed)
          faults.push(`${id} ${pointer}: ${reply.status} ${reply.text.slice(0, 200)}`);
      }
    expect(faults).toEqual([]);
    expect(sent).toBeGreaterThan(150);
  }, 240_000);

  it('are refused by name when they go one beyond a limit of the document', async () => {
    const faults: string[] = [];
    let sent = 0;
    for (const { id, method, as, ...asked } of targets)
      for (const { pointer, path, ...call } of calls.of(asked)) {
        const { status, text, body } = await api.request<Refusal>(method, path, { ...as, ...call });
        sent += 1;
        const isNamed = body?.errors?.some((error) => isAt(pointer, error.pointer));
        if (!(status === 400 && isNamed) && status !== 414)
          faults.push(`${id} ${pointer}: ${status} ${text.slice(0, 200)}`);
      }
    expect(faults).toEqual([]);
    expect(sent).toBeGreaterThan(900);
  }, 240_000);

  it('are refused in whole sentences, whatever was sent instead', async () => {
    const holes = new Set<string>();
    const codes = new Set<string>();
    for (const { id, method, path, as, body: schema, parameters } of targets)
      for (const value of wrongValues) {
        const text = encodeURIComponent(typeof value === 'string' ? value : JSON.stringify(value));
        const query = parameters.filter((each) => each.in === 'query');
        const asked = query.map(({ name }) => `${name}=${text.slice(0, 900)}`).join('&');
        if (!schema && query.length === 0) continue;
        const reply = await api.request<Refusal>(method, schema ? path : `${path}?${asked}`, {
          ...as,
          version: 1,
          ...(schema ? { body: bodies.filledWith(schema, value) as object } : {}),
        });
        if (reply.status >= 500) holes.add(`${id}: ${reply.status}`);
        for (const { pointer, code, detail } of reply.body?.errors ?? []) {
          codes.add(code);
          if (detail.includes('…')) holes.add(`${id} ${pointer} ${code}: ${detail}`);
        }
      }
    expect([...holes]).toEqual([]);
    const expected = [
      ...['required', 'notAString', 'notAnInteger', 'notABoolean', 'notAnObject', 'notAnArray'],
      ...['tooShort', 'tooLong', 'outOfRange', 'tooFewItems', 'tooManyItems', 'notInList'],
      ...['uuid', 'localDate', 'instant', 'pattern', 'phone', 'personalIdLength', 'cursor'],
      ...['personalIdDigits', 'password', 'taxNumber', 'controlCharacter', 'tooDeep'],
    ];
    expect(expected.filter((code) => !codes.has(code))).toEqual([]);
  }, 240_000);
});
