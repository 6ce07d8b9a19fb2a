import { randomUUID } from 'node:crypto';
import { demoUnitIds } from '../../src/demonstration/organisation';
import { JournalReaders } from '../../src/platform/journal/journal-readers';
import { TestApi } from '../support/test-api';

const place = {
  unitId: demoUnitIds.xuanHuong,
  procedureCode: '1.001193',
  channel: 'counter',
  employer: 'state',
};

describe('counting facts of the journal', () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await TestApi.start();
  });

  afterAll(() => api.stop());

  const write = (type: string, at: string, data: object): Promise<object[]> =>
    api.rows(
      `insert into journal (id, change_id, subject_type, subject_id, sequence, type, actor, unit_id,
         at, data)
       values ($1, $1, 'dossier', $1, 1, $2, '{"id": "test", "kind": "system"}', $3, $4, $5)`,
      [randomUUID(), type, demoUnitIds.xuanHuong, at, JSON.stringify(data)],
    );

  const readToTheEnd = async (): Promise<void> => {
    for (let turn = 0; turn < 800; turn += 1) {
      const [row] = await api.rows<{ done: boolean }>(
        `select count(*) filter (where j.position is null) = 0
           and max(j.position) <= (select r.position from journal_reader r
             where r.name = 'dossierRollup') as done from journal j`,
      );
      if (row?.done) return;
      // After a failure the reader waits longer and longer by itself.
      await api.application.get(JournalReaders, { strict: false }).catchUp();
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
    throw new Error('The journal was not read to its end.');
  };

  const counts = (from: string, to = from) =>
    api.rows(
      `select day::text, measure, employer, count from dossier_rollup
       where day between $1 and $2 order by 1, 2, 3`,
      [from, to],
    );

  it('sums a batch, adds to what is there, and takes corrections back on their own day', async () => {
    for (let time = 0; time < 3; time += 1)
      await write('dossier.received', '2026-11-19T02:00:00Z', place);
    await write('dossier.received', '2026-11-19T17:30:00Z', { ...place, employer: 'post' });
    await write('dossier.resultReady', '2026-11-19T03:00:00Z', { ...place, timeliness: 'late' });
    await write('dossier.transferred', '2026-11-19T03:00:00Z', {});
    await readToTheEnd();
    await write('dossier.received', '2026-11-19T03:00:00Z', place);
    await write('dossier.resultCorrected', '2026-11-25T03:00:00Z', {
      ...place,
      timeliness: 'late',
      endedOn: '2026-11-19',
    });
    await readToTheEnd();
    expect(await counts('2026-11-19', '2026-11-20')).toEqual([
      { day: '2026-11-19', measure: 'doneLate', employer: 'state', count: 0 },
      { day: '2026-11-19', measure: 'received', employer: 'state', count: 4 },
      { day: '2026-11-20', measure: 'received', employer: 'post', count: 1 },
    ]);
  });

  it('counts every event once, however many read at the same time', async () => {
    for (let time = 0; time < 40; time += 1)
      await write('dossier.received', '2026-11-21T02:00:00Z', place);
    const readers = api.application.get(JournalReaders, { strict: false });
    await Promise.all(Array.from({ length: 6 }, () => readers.catchUp()));
    await readToTheEnd();
    await readers.catchUp();
    expect(await counts('2026-11-21')).toEqual([
      { day: '2026-11-21', measure: 'received', employer: 'state', count: 40 },
    ]);
  });

  it('parks an event that cannot be read, says why, and counts those around it', async () => {
    const { channel: _, ...withoutChannel } = place;
    await write('dossier.received', '2026-11-23T02:00:00Z', place);
    await write('dossier.received', '2026-11-23T02:00:00Z', withoutChannel);
    await write('dossier.received', '2026-11-23T02:00:00Z', { ...place, unitId: randomUUID() });
    await write('dossier.received', '2026-11-23T02:00:00Z', place);
    await readToTheEnd();
    const parked = await api.rows<{ error: string }>(
      `select error from parked_event where reader = 'dossierRollup' order by position`,
    );
    expect(parked).toHaveLength(2);
    expect(parked.map(({ error }) => error)).toEqual(
      expect.arrayContaining([
        expect.stringContaining('violates foreign key constraint'),
        expect.stringContaining('dossier.received carries no usable channel'),
      ]),
    );
    expect(await counts('2026-11-23')).toEqual([
      { day: '2026-11-23', measure: 'received', employer: 'state', count: 2 },
    ]);
    const health = await api.request<{ parked: number }>('GET', '/health');
    expect(health.body.parked).toBe(2);
  });
});
