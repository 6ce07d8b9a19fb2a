import Ajv2020, { type ValidateFunction } from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { openApiDocument } from '../../src/openapi-document';
import { receive } from '../support/intake';
import { TestApi, type TestReply } from '../support/test-api';
import { Arbitraries, type Schema } from './arbitraries';
import {
  endings,
  FuzzCalls,
  type Operation,
  people,
  sendCall,
  type Sent,
  type Target,
} from './fuzz-calls';

const tooLong: Operation['responses'][string] = {
  content: {
    'application/problem+json': { schema: { $ref: '#/components/schemas/ProblemResponse' } },
  },
};

const wanted = 5_000;

/** Every run sends the same; `MOTCUA_FUZZ_SEED=7` sends other calls, and a failure names its seed. */
const seed = Number(process.env.MOTCUA_FUZZ_SEED || 20261119);

describe('whatever is sent', () => {
  let api: TestApi;
  let targets: Target[];
  let calls: FuzzCalls;
  let ajv: Ajv2020;

  beforeAll(async () => {
    api = await TestApi.start();
    const document = JSON.parse(JSON.stringify(openApiDocument(api.application))) as {
      paths: Record<string, Record<string, Operation>>;
      components: { schemas: Record<string, Schema> };
    };
    ajv = new Ajv2020({ strict: false, allErrors: true });
    addFormats(ajv);
    ajv.addSchema(document, 'api');
    targets = Object.entries(document.paths).flatMap(([path, item]) =>
      Object.entries(item)
        .filter(([, operation]) => operation.operationId)
        .map(([method, operation]) => ({
          method: method.toUpperCase() as Target['method'],
          path,
          operation,
        })),
    );
    const dossiers = [await receive(api), await receive(api), await receive(api, 'buudien')];
    const known = dossiers.flatMap((dossier) => [dossier.id, dossier.code]);
    const { schemas } = document.components;
    calls = new FuzzCalls(schemas, new Arbitraries(schemas), known);
    await calls.employ(api);
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
    const statuses = new Map<number, number>();
    const succeeded = new Set<string>();
    let sent = 0;
    const note = (target: Target, { words, reply }: Sent): void => {
      sent += 1;
      statuses.set(reply.status, (statuses.get(reply.status) ?? 0) + 1);
      const { operationId } = target.operation;
      if (reply.status < 300) succeeded.add(operationId);
      const fault = faultOf(target, reply);
      const name = `${operationId} ${fault ?? ''}`;
      if (fault && !faults.has(name))
        faults.set(name, `${words} -> ${reply.text.slice(0, 300)}`.slice(0, 900));
    };
    const numRuns = Math.ceil(wanted / targets.length);
    for (const target of targets)
      await fc.assert(
        fc.asyncProperty(calls.callsOf(target), async (call) =>
          note(target, await sendCall(api, target, call)),
        ),
        { numRuns, seed, endOnFailure: true, examples: calls.rightCallsOf(target) },
      );
    const found = [...faults].map((fault) => fault.join('\n'));
    expect({ seed, faults: found }).toEqual({ seed, faults: [] });
    expect(sent).toBeGreaterThanOrEqual(wanted);
    // A fuzz that never gets past the door proves nothing about the rooms.
    const done = (statuses.get(200) ?? 0) + (statuses.get(201) ?? 0);
    expect({ seed, enough: done > 800 }).toEqual({ seed, enough: true });
    expect(statuses.get(400) ?? 0).toBeGreaterThan(500);
    expect(endings.filter((operationId) => !succeeded.has(operationId))).toEqual([]);
  }, 600_000);
});
