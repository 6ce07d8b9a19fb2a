import Ajv2020, { type ValidateFunction } from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import fc, { type Arbitrary } from 'fast-check';
import { openApiDocument } from '../../src/openapi-document';
import { expectedAccess, signInOfRole } from '../access/expected-access';
import { receive } from '../support/intake';
import { TestApi, type TestReply } from '../support/test-api';
import { Arbitraries, type Schema } from './arbitraries';

interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly schema?: Schema;
}

interface Operation {
  readonly operationId: string;
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { content: Record<string, { schema: Schema }> };
  readonly responses: Record<string, { content?: Record<string, { schema?: Schema }> }>;
}

interface Target {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly path: string;
  readonly operation: Operation;
}

const people = Object.values(signInOfRole);

/** Mostly somebody who may, so that the rooms behind the door are tried too. */
function callersOf(operationId: string): Arbitrary<string | undefined> {
  const letters = Object.keys(signInOfRole) as (keyof typeof signInOfRole)[];
  const allowed = letters.filter((letter) => expectedAccess[operationId]?.includes(letter));
  const anyone = fc.constantFrom<string | undefined>(...people, undefined);
  if (allowed.length === 0) return anyone;
  const those = fc.constantFrom(...allowed.map((letter) => signInOfRole[letter]));
  return fc.oneof({ weight: 8, arbitrary: those }, { weight: 1, arbitrary: anyone });
}

const tooLong: Operation['responses'][string] = {
  content: {
    'application/problem+json': { schema: { $ref: '#/components/schemas/ProblemResponse' } },
  },
};

const wanted = 5_000;
// Ending the sessions that the fuzz works with would end the fuzz.
const leftOut = new Set([
  'signOut',
  'revokeSession',
  'signOutStaff',
  'resetPassword',
  'endAssignment',
  'changeStaff',
]);

describe('whatever is sent', () => {
  let api: TestApi;
  let targets: Target[];
  let arbitraries: Arbitraries;
  let ajv: Ajv2020;
  let known: readonly string[];

  beforeAll(async () => {
    api = await TestApi.start();
    const document = JSON.parse(JSON.stringify(openApiDocument(api.application))) as {
      paths: Record<string, Record<string, Operation>>;
      components: { schemas: Record<string, Schema> };
    };
    arbitraries = new Arbitraries(document.components.schemas);
    ajv = new Ajv2020({ strict: false, allErrors: true });
    addFormats(ajv);
    ajv.addSchema(document, 'api');
    targets = Object.entries(document.paths).flatMap(([path, item]) =>
      Object.entries(item)
        .filter(([, operation]) => operation.operationId && !leftOut.has(operation.operationId))
        .map(([method, operation]) => ({
          method: method.toUpperCase() as Target['method'],
          path,
          operation,
        })),
    );
    const dossiers = [await receive(api), await receive(api), await receive(api, 'buudien')];
    known = dossiers.flatMap((dossier) => [dossier.id, dossier.code]);
    for (const person of people) await api.signIn(person);
  });

  afterAll(() => api.stop());

  const validators = new Map<string, ValidateFunction>();

  function faultOf(target: Target, reply: TestReply): string | undefined {
    const { status, headers, body } = reply;
    if (status >= 500) return `answered ${status}`;
    // A path part beyond 200 characters is refused before any operation is looked for.
    const described = status === 414 ? tooLong : target.operation.responses[String(status)];
    if (!described) return status === 304 ? undefined : `undocumented status ${status}`;
    const media = String(headers['content-type'] ?? '').split(';')[0] ?? '';
    const schema = described.content?.[media]?.schema;
    if (!schema)
      return status === 204 || !reply.text ? undefined : `undocumented ${media} with ${status}`;
    if (!media.includes('json')) return undefined;
    const key = JSON.stringify(schema);
    const validate =
      validators.get(key) ??
      ajv.compile(JSON.parse(key.replaceAll('"#/components', '"api#/components')) as object);
    validators.set(key, validate);
    return validate(body) ? undefined : `not its schema: ${ajv.errorsText(validate.errors)}`;
  }

  it(`answers within the contract, ${wanted} times`, async () => {
    const faults = new Map<string, string>();
    let sent = 0;
    const statuses = new Map<number, number>();
    const runs = Math.ceil(wanted / targets.length);
    for (const target of targets) {
      const body = target.operation.requestBody?.content['application/json']?.schema;
      const parameters = target.operation.parameters ?? [];
      const scenario = fc.record({
        body: body ? arbitraries.of(body) : fc.constant(undefined),
        as: callersOf(target.operation.operationId),
        version: fc.integer({ min: 1, max: 3 }),
        key: fc.option(fc.uuid(), { freq: 12 }),
        values: fc.record(
          Object.fromEntries(
            parameters.map((parameter) => [
              parameter.name,
              parameter.in === 'path'
                ? fc.oneof(fc.constantFrom(...known), arbitraries.of(parameter.schema ?? {}))
                : arbitraries.of(parameter.schema ?? {}),
            ]),
          ),
          { requiredKeys: [] },
        ),
      });
      await fc.assert(
        fc.asyncProperty(scenario, async ({ body: payload, as, version, key, values }) => {
          let path = target.path;
          const query = new URLSearchParams();
          for (const parameter of parameters) {
            const value = (values as Record<string, unknown>)[parameter.name];
            const text = typeof value === 'string' ? value : JSON.stringify(value ?? 'x');
            if (parameter.in === 'path')
              path = path.replace(
                `{${parameter.name}}`,
                encodeURIComponent(text.toWellFormed()) || 'x',
              );
            if (parameter.in === 'query' && value !== undefined) query.set(parameter.name, text);
          }
          const json = payload === undefined ? undefined : JSON.stringify(payload);
          const reply = await api.request(target.method, `${path}?${query.toString()}`, {
            ...(as ? { as } : {}),
            version,
            key: key ?? null,
            headers: json === undefined ? {} : { 'content-type': 'application/json' },
            ...(json === undefined ? {} : { body: json }),
          });
          sent += 1;
          statuses.set(reply.status, (statuses.get(reply.status) ?? 0) + 1);
          const fault = faultOf(target, reply);
          const name = `${target.operation.operationId} ${fault ?? ''}`;
          if (fault && !faults.has(name))
            faults.set(
              name,
              `${target.method} ${path}?${query.toString()} as ${as ?? 'nobody'} ${json ?? ''} -> ${reply.text.slice(0, 300)}`.slice(
                0,
                900,
              ),
            );
        }),
        { numRuns: runs, seed: 20261119, endOnFailure: true },
      );
    }
    expect([...faults].map((fault) => fault.join('\n'))).toEqual([]);
    expect(sent).toBeGreaterThanOrEqual(wanted);
    // A fuzz that never gets past the door proves nothing about the rooms.
    expect((statuses.get(200) ?? 0) + (statuses.get(201) ?? 0)).toBeGreaterThan(800);
    expect(statuses.get(400) ?? 0).toBeGreaterThan(500);
  }, 240_000);
});
