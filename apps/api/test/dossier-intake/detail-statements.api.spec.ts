import { AsyncLocalStorage } from 'node:async_hooks';
import { Client } from 'pg';
import { CLOCK } from '../../src/platform/config/clock';
import { type DossierBody, receive } from '../support/intake';
import { TestApi } from '../support/test-api';

const mostStatements = 2;

/** Where the statements of one request are noted; sealer and readers work beside it unnoticed. */
const asked = new AsyncLocalStorage<string[]>();

describe('the page of one dossier', () => {
  let api: TestApi;
  let dossier: DossierBody;
  let now = new Date();

  beforeAll(async () => {
    api = await TestApi.start();
    const clock = api.application.get<{ now: () => Date }>(CLOCK, { strict: false });
    now = clock.now();
    // A session is remembered for two seconds, and a slow machine must not forget it.
    clock.now = () => now;
    dossier = await receive(api);
    const query = Client.prototype.query as (this: Client, ...given: unknown[]) => unknown;
    jest.spyOn(Client.prototype, 'query').mockImplementation(function (this: Client, ...given) {
      const [statement] = given as unknown[] as [string | { text: string }];
      asked.getStore()?.push(typeof statement === 'string' ? statement : statement.text);
      return query.apply(this, given) as never;
    });
  });

  afterAll(async () => {
    jest.restoreAllMocks();
    await api.stop();
  });

  /** The statements of one request as PostgreSQL is sent them, that of the session included. */
  async function statementsOf(path: string): Promise<readonly string[]> {
    const statements: string[] = [];
    const { status } = await asked.run(statements, () =>
      api.request('GET', path, { as: 'motcua' }),
    );
    expect(status).toBe(200);
    return statements;
  }

  it.each([
    ['id', () => dossier.id],
    ['code', () => dossier.code],
  ])(`asks PostgreSQL at most ${mostStatements} times by %s`, async (_, keyOf) => {
    await statementsOf('/me');
    // The calendar of the unit is not remembered yet at the first reading, and is at the second.
    const first = await statementsOf(`/dossiers/${keyOf()}`);
    const second = await statementsOf(`/dossiers/${keyOf()}`);
    expect(first.length).toBeGreaterThanOrEqual(1);
    expect(first.length).toBeLessThanOrEqual(mostStatements);
    expect(second).toHaveLength(1);
    expect(second[0]).toContain('from dossier d');
  });

  it('asks once more when the session is not remembered', async () => {
    const remembered = await statementsOf(`/dossiers/${dossier.id}`);
    now = new Date(now.getTime() + 3_000);
    const forgotten = await statementsOf(`/dossiers/${dossier.id}`);
    expect(forgotten).toHaveLength(remembered.length + 1);
    expect(forgotten[0]).toContain('token_hash');
  });
});
