import { receive } from '../support/intake';
import { TestApi } from '../support/test-api';
import { must, untaken } from './desk';

interface Queues {
  readonly items: readonly { queue: string; count: number; isMore: boolean }[];
}

describe('the queues of a working day', () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await TestApi.start();
  });

  afterAll(() => api.stop());

  const queuesOf = async (as: string): Promise<Record<string, number>> => {
    const reply = await api.request<Queues>('GET', '/work-queues', { as });
    expect(reply.status).toBe(200);
    return Object.fromEntries(reply.body.items.map(({ queue, count }) => [queue, count]));
  };
  const listed = async (as: string, queue: string): Promise<number> => {
    const path = `/dossiers?limit=100&queue=${queue}`;
    const reply = await api.request<{ items: readonly unknown[] }>('GET', path, { as });
    return reply.body.items.length;
  };

  it('count what the lists show, for whoever the work is', async () => {
    const dossier = await untaken(api);
    await receive(api, 'motcua2');
    const specialist = await queuesOf('thuly');
    expect(specialist.toTake).toBe(1);
    expect(specialist).not.toHaveProperty('toSign');
    await must(api, 'thuly', dossier, { action: 'take' });
    expect(await queuesOf('thuly')).toMatchObject({ toTake: 0, mine: 1 });
    for (const person of ['motcua2', 'thuly', 'lanhdao'])
      for (const [queue, count] of Object.entries(await queuesOf(person)))
        expect([person, queue, count]).toEqual([person, queue, await listed(person, queue)]);
  });

  it('count nothing of another unit, and nothing for whoever reads no dossiers', async () => {
    const before = await queuesOf('motcua');
    await receive(api, 'motcua2');
    expect(await queuesOf('motcua')).toEqual(before);
    expect((await api.request('GET', '/work-queues', { as: 'quantri' })).status).toBe(403);
    expect((await api.request('GET', '/work-queues')).status).toBe(401);
  });

  it('say «more» instead of counting on', async () => {
    const { count, isMore } = await countAfter(101);
    expect({ count, isMore }).toEqual({ count: 99, isMore: true });
  });

  /** Copies of one row stand for a hundred receptions. */
  async function countAfter(copies: number) {
    const dossier = await receive(api, 'motcua');
    const [columns] = await api.rows<{ names: string }>(
      `select string_agg(quote_ident(column_name), ', ') as names
         from information_schema.columns where table_name = 'dossier' and is_generated = 'NEVER'`,
    );
    const names = columns?.names ?? '';
    await api.rows(
      `insert into dossier (${names})
         select ${names} from dossier d, generate_series(1, $2) as n, lateral
           jsonb_populate_record(d, jsonb_build_object('id', gen_random_uuid(), 'register_no', null,
             'code', d.code || '-' || n, 'tracking_secret', lpad(n::text, 4, '0'))) as copy
         where d.id = $1`.replace(
        `select ${names}`,
        `select (copy).${names.replaceAll(', ', ', (copy).')}`,
      ),
      [dossier.id, copies],
    );
    const reply = await api.request<Queues>('GET', '/work-queues', { as: 'motcua' });
    return reply.body.items.find(({ queue }) => queue === 'open') ?? { count: 0, isMore: false };
  }
});
