import { randomUUID } from 'node:crypto';
import fc, { type Arbitrary } from 'fast-check';
import { expectedAccess } from '../access/expected-access';
import { signInOfRole } from '../access/role-letters';
import type { TestApi, TestReply } from '../support/test-api';
import type { Arbitraries, Schema } from './arbitraries';
import { ExampleBodies } from './example-bodies';
import { employExpendable, type ExpendableStaff } from './expendable-staff';

interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly schema?: Schema;
}

export interface Operation {
  readonly operationId: string;
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { content: Record<string, { schema: Schema }> };
  readonly responses: Record<string, { content?: Record<string, { schema?: Schema }> }>;
}

export interface Target {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly path: string;
  readonly operation: Operation;
}

export interface Call {
  readonly body: unknown;
  readonly as: string | undefined;
  /** Instead of a name: one session of somebody expendable. */
  readonly cookie: string | undefined;
  readonly version: number;
  readonly key: string | null;
  readonly values: Readonly<Record<string, unknown>>;
}

export const people = Object.values(signInOfRole);

/** They end sessions, roles and employments: only those of people whom nobody else needs. */
const ofOneself = ['signOut', 'revokeSession'];
export const endings = [
  ...ofOneself,
  'signOutStaff',
  'resetPassword',
  'endAssignment',
  'changeStaff',
];
const peopleForEach = 3;

/** Mostly somebody who may, so that the rooms behind the door are tried too. */
function callersOf(operationId: string): Arbitrary<string | undefined> {
  const letters = Object.keys(signInOfRole) as (keyof typeof signInOfRole)[];
  const allowed = letters.filter((letter) => expectedAccess[operationId]?.includes(letter));
  const anyone = fc.constantFrom<string | undefined>(...people, undefined);
  if (allowed.length === 0) return anyone;
  const those = fc.constantFrom(...allowed.map((letter) => signInOfRole[letter]));
  return fc.oneof({ weight: 8, arbitrary: those }, { weight: 1, arbitrary: anyone });
}

const bodySchemaOf = ({ operation }: Target) =>
  operation.requestBody?.content['application/json']?.schema;

/** What is sent to each operation. */
export class FuzzCalls {
  private readonly expendable = new Map<string, readonly ExpendableStaff[]>();

  constructor(
    private readonly schemas: Readonly<Record<string, Schema>>,
    private readonly arbitraries: Arbitraries,
    private readonly known: readonly string[],
  ) {}

  async employ(api: TestApi): Promise<void> {
    for (const operationId of endings) {
      const staff: ExpendableStaff[] = [];
      for (let no = 1; no <= peopleForEach; no += 1)
        staff.push(await employExpendable(api, `${operationId.toLowerCase()}${no}`));
      this.expendable.set(operationId, staff);
    }
  }

  callsOf(target: Target): Arbitrary<Call> {
    const { operationId, parameters = [] } = target.operation;
    const schema = bodySchemaOf(target);
    const cookies = this.cookiesFor(operationId);
    return fc.record({
      body: schema ? this.arbitraries.of(schema) : fc.constant(undefined),
      as: cookies.length > 0 ? fc.constant(undefined) : callersOf(operationId),
      cookie: fc.constantFrom(...(cookies.length > 0 ? cookies : [undefined])),
      version: fc.integer({ min: 1, max: 3 }),
      key: fc.option(fc.uuid(), { freq: 12 }),
      values: fc.record(
        Object.fromEntries(
          parameters.map((parameter) => [parameter.name, this.valuesOf(operationId, parameter)]),
        ),
        { requiredKeys: [] },
      ),
    });
  }

  /** First of all as it should be, where hardly any call of chance would find somebody to end. */
  rightCallsOf(target: Target): [Call][] {
    const { operationId, parameters = [] } = target.operation;
    const [somebody] = this.expendable.get(operationId) ?? [];
    if (!somebody) return [];
    const schema = bodySchemaOf(target);
    const cookie = ofOneself.includes(operationId) ? somebody.cookie : undefined;
    return [
      [
        {
          body: schema && new ExampleBodies(this.schemas).example(schema),
          as: cookie ? undefined : 'quantri',
          cookie,
          version: 1,
          key: randomUUID(),
          values: Object.fromEntries(
            parameters.map(({ name }) => [name, partOf(somebody, operationId, name)]),
          ),
        },
      ],
    ];
  }

  private cookiesFor(operationId: string): readonly string[] {
    if (!ofOneself.includes(operationId)) return [];
    return (this.expendable.get(operationId) ?? []).map(({ cookie }) => cookie);
  }

  private valuesOf(operationId: string, { name, in: place, schema }: Parameter) {
    if (place !== 'path') return this.arbitraries.of(schema ?? {});
    const staff = this.expendable.get(operationId);
    if (!staff) return fc.oneof(fc.constantFrom(...this.known), this.arbitraries.of(schema ?? {}));
    const parts = staff.map((each) => partOf(each, operationId, name));
    return fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...parts) }, fc.uuid());
  }
}

function partOf(staff: ExpendableStaff, operationId: string, name: string): string {
  if (name === 'assignmentId') return staff.assignmentId;
  return operationId === 'revokeSession' ? staff.sessionId : staff.id;
}

export interface Sent {
  /** How the call would be told to a colleague. */
  readonly words: string;
  readonly reply: TestReply;
}

export async function sendCall(api: TestApi, target: Target, call: Call): Promise<Sent> {
  const { body, as, cookie, version, key, values } = call;
  let path = target.path;
  const query = new URLSearchParams();
  for (const { name, in: place } of target.operation.parameters ?? []) {
    const value = values[name];
    const text = typeof value === 'string' ? value : JSON.stringify(value ?? 'x');
    if (place === 'path')
      path = path.replace(`{${name}}`, encodeURIComponent(text.toWellFormed()) || 'x');
    if (place === 'query' && value !== undefined) query.set(name, text);
  }
  const json = body === undefined ? undefined : JSON.stringify(body);
  const reply = await api.request(target.method, `${path}?${query.toString()}`, {
    ...(as ? { as } : {}),
    version,
    key,
    headers: {
      ...(cookie ? { cookie } : {}),
      ...(json === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(json === undefined ? {} : { body: json }),
  });
  const who = as ?? (cookie ? 'somebody expendable' : 'nobody');
  return {
    words: `${target.method} ${path}?${query.toString()} as ${who} ${json ?? ''}`,
    reply,
  };
}
