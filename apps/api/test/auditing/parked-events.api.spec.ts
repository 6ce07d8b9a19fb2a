import { randomUUID } from 'node:crypto';
import { demoUnitIds } from '../../src/demonstration/organisation';
import { JournalReaders } from '../../src/platform/journal/journal-readers';
import { ReaderPatience } from '../../src/platform/journal/reader-patience';
import { TestApi } from '../support/test-api';

const lockTimeOut = Object.assign(new Error('canceling statement due to lock timeout'), {
  code: '55P03',
});
const connectionGone = new Error('Connection terminated unexpectedly');

describe('the patience of a reader', () => {
  it('doubles its wait up to a minute, and begins anew after a success', () => {
    let now = 0;
    const patience = new ReaderPatience(() => now);
    const waits: number[] = [];
    for (let time = 0; time < 9; time += 1) {
      patience.failed('reader', lockTimeOut);
      const failedAt = now;
      while (!patience.isDue('reader')) now += 500;
      waits.push((now - failedAt) / 1_000);
    }
    expect(waits).toEqual([1, 2, 4, 8, 16, 32, 60, 60, 60]);
    patience.succeeded('reader');
    expect([patience.isDue('reader'), patience.hasFailed('reader')]).toEqual([true, false]);
  });

  it('is spent by five failures of the row, and never by a database that is away', () => {
    const patience = new ReaderPatience(() => 0);
    for (let time = 0; time < 50; time += 1)
      for (const error of [lockTimeOut, connectionGone])
        expect(patience.failed('reader', error).isSpent).toBe(false);
    const spent = [1, 2, 3, 4, 5].map(() => patience.failed('reader', new Error('bad')).isSpent);
    expect(spent).toEqual([false, false, false, false, true]);
  });
});

interface Parked {
  readonly items: readonly {
    readonly reader: string;
    readonly position: number;
    readonly error: string;
    readonly type: string;
    readonly tries: number;
  }[];
  readonly total: number;
}

describe('parked rows of the journal', () => {
  let api: TestApi;
  const newUnit = randomUUID();

  beforeAll(async () => {
    api = await TestApi.start();
  });
  afterAll(() => api.stop());

  const parked = async (as = 'thanhtra') =>
    (await api.request<Parked>('GET', '/journal/parked-events', { as })).body;
  const retry = (position: number, as = 'quantri', key?: string) =>
    api.request('POST', `/journal/parked-events/dossierRollup/${position}/retries`, {
      as,
      ...(key ? { key } : {}),
    });

  it('are shown with what was wrong', async () => {
    expect(await parked()).toEqual({ items: [], total: 0 });
    await api.rows(
      `insert into journal (id, change_id, subject_type, subject_id, sequence, type, actor, unit_id,
         at, data)
       values ($1, $1, 'dossier', $1, 1, 'dossier.received', '{"id": "test", "kind": "system"}', $2,
         '2026-11-23T02:00:00Z', $3)`,
      [
        randomUUID(),
        demoUnitIds.xuanHuong,
        JSON.stringify({
          unitId: newUnit,
          procedureCode: '1.001193',
          channel: 'counter',
          employer: 'state',
        }),
      ],
    );
    await api.settled();
    const { items, total } = await parked();
    expect(total).toBe(1);
    expect(items).toMatchObject([{ reader: 'dossierRollup', type: 'dossier.received', tries: 5 }]);
    expect(items[0]?.error).toContain('violates foreign key constraint');
    expect((await api.request('GET', '/journal/parked-events', { as: 'motcua' })).status).toBe(403);
  });

  it('are read again by an administrator only, and stay parked while the cause stands', async () => {
    const position = (await parked()).items[0]?.position ?? 0;
    expect((await retry(position, 'thanhtra')).status).toBe(403);
    expect((await retry(position + 1)).status).toBe(404);
    const refused = await retry(position);
    expect([refused.status, refused.text.includes('foreign key')]).toEqual([409, true]);
    expect((await parked()).total).toBe(1);
    expect(await api.rows(`select from journal where type = 'parkedEvent.solved'`)).toEqual([]);
  });

  it('are counted and solved together once the cause is gone, and once', async () => {
    const position = (await parked()).items[0]?.position ?? 0;
    await api.rows(`insert into unit (id, kind, valid_from) values ($1, 'commune', '2026-01-01')`, [
      newUnit,
    ]);
    const solved = await retry(position, 'quantri', 'again-1');
    expect([solved.status, solved.body]).toMatchObject([201, { position }]);
    expect((await retry(position, 'quantri', 'again-1')).text).toBe(solved.text);
    expect((await retry(position)).status).toBe(404);
    expect(await parked()).toEqual({ items: [], total: 0 });
    const rollup = await api.rows(
      `select count from dossier_rollup where unit_id = $1 and measure = 'received'`,
      [newUnit],
    );
    expect(rollup).toEqual([{ count: 1 }]);
    const journal = await api.rows<{ data: object }>(
      `select data from journal where type = 'parkedEvent.solved'`,
    );
    expect(journal).toEqual([{ data: { reader: 'dossierRollup', position } }]);
    const { body } = await api.request<{ parked: number }>('GET', '/health');
    expect(body.parked).toBe(0);
  });

  it('are none while the database only answered too late', async () => {
    const seen: number[] = [];
    let failures = 8;
    const readers = api.application.get(JournalReaders, { strict: false });
    readers.register({
      name: 'slowReader',
      handle: (events) => {
        if (failures > 0) {
          failures -= 1;
          return Promise.reject(lockTimeOut);
        }
        seen.push(...events.map(({ position }) => position));
        return Promise.resolve();
      },
    });
    await api.settled();
    expect(failures).toBe(0);
    expect(seen[0]).toBe(1);
    expect((await parked()).total).toBe(0);
  });
});
