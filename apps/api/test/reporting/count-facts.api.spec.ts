import { randomUUID } from 'node:crypto';
import type { QueryRunner } from 'typeorm';
import { demoUnitIds } from '../../src/demonstration/organisation';
import { PapersCounted1795300000037 } from '../../src/platform/database/migrations/0037-papers-counted';
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

  const write = (
    type: string,
    at: string,
    data: object,
    dossierId: string = randomUUID(),
    sequence = 1,
  ): Promise<object[]> =>
    api.rows(
      `insert into journal (id, change_id, subject_type, subject_id, sequence, type, actor, unit_id,
         at, data)
       values ($1, $1, 'dossier', $6, $7, $2, '{"id": "test", "kind": "system"}', $3, $4, $5)`,
      [
        ...[randomUUID(), type, demoUnitIds.xuanHuong, at, JSON.stringify(data)],
        ...[dossierId, sequence],
      ],
    );

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
    await api.settled();
    await write('dossier.received', '2026-11-19T03:00:00Z', place);
    await write('dossier.resultCorrected', '2026-11-25T03:00:00Z', {
      ...place,
      timeliness: 'late',
      endedOn: '2026-11-19',
    });
    await api.settled();
    expect(await counts('2026-11-19', '2026-11-20')).toEqual([
      { day: '2026-11-19', measure: 'doneLate', employer: 'state', count: 0 },
      { day: '2026-11-19', measure: 'received', employer: 'state', count: 4 },
      { day: '2026-11-20', measure: 'received', employer: 'post', count: 1 },
    ]);
  });

  it('counts a dossier once that was received and has a reused paper, whichever came first', async () => {
    const [before, after, never] = [randomUUID(), randomUUID(), randomUUID()];
    const reused = (dossierId: string, sequence: number) =>
      write('dossier.paperReused', '2026-11-28T02:00:00Z', {}, dossierId, sequence);
    await reused(before, 1);
    await reused(before, 2);
    await write('dossier.received', '2026-11-27T02:00:00Z', place, after);
    await write('dossier.received', '2026-11-27T02:00:00Z', place);
    await reused(never, 1);
    await api.settled();
    await write('dossier.received', '2026-11-27T02:00:00Z', place, before, 3);
    await reused(after, 2);
    await api.settled();
    await reused(before, 4);
    await reused(after, 3);
    await write('dossier.resultSigned', '2026-11-28T02:00:00Z', {}, after, 4);
    await api.settled();
    expect(await counts('2026-11-27', '2026-11-28')).toEqual([
      { day: '2026-11-27', measure: 'received', employer: 'state', count: 3 },
      { day: '2026-11-27', measure: 'resultSigned', employer: 'state', count: 1 },
      { day: '2026-11-27', measure: 'reused', employer: 'state', count: 2 },
    ]);
  });

  it('counts as many of what was received before anybody counted reuse', async () => {
    const runner = { query: (text: string) => api.rows(text) } as unknown as QueryRunner;
    const counted = await counts('2026-11-27');
    await new PapersCounted1795300000037().down(runner);
    expect(await counts('2026-11-27')).toHaveLength(1);
    await new PapersCounted1795300000037().up(runner);
    expect(await counts('2026-11-27')).toEqual(counted);
  });

  it('counts every event once, however many read at the same time', async () => {
    for (let time = 0; time < 40; time += 1)
      await write('dossier.received', '2026-11-21T02:00:00Z', place);
    const readers = api.application.get(JournalReaders, { strict: false });
    await Promise.all(Array.from({ length: 6 }, () => readers.catchUp()));
    await api.settled();
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
    await api.settled();
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
