import { demoUnitIds } from '../../src/demonstration/organisation';
import { DueWatch } from '../../src/dossier-clock/reactions/due-watch';
import { askForPapers, ClockDesk } from './clock-desk';

interface Notices {
  readonly items: readonly {
    id: string;
    kind: string;
    dossierId: string;
    holdsIt: boolean;
    readAt: string | null;
    seenBy: readonly { fullName: string; at: string }[];
    isSettled: boolean;
    stage: string | null;
  }[];
  readonly unread: number;
  readonly next: string | null;
}

describe('warnings before an appointment is missed', () => {
  let desk: ClockDesk;

  beforeAll(async () => {
    desk = await ClockDesk.start();
    // A stage with a deadline of its own is warned of besides: that is the last test's.
    await desk.api.rows(`delete from stage_deadline where stage = 'transfer'`);
  });

  afterAll(() => desk.api.stop());

  const look = () => desk.api.application.get(DueWatch, { strict: false }).look();
  const noticesOf = async (as: string, query = ''): Promise<Notices> => {
    const reply = await desk.ask<Notices>(as, 'GET', `/notifications${query}`);
    expect(reply.status).toBe(200);
    return reply.body;
  };

  it('reach the holder and the superiors once for each threshold, and stand in the queue', async () => {
    desk.moveTo('2026-11-09 09:00');
    const received = await desk.receive({}, '1.004873');
    expect(await look()).toBe(0);
    const dueOn = received.dueOn ?? '';
    desk.moveTo(`${dueOn} 08:00`);
    expect(await look()).toBe(3);
    expect(await look()).toBe(0);
    const own = await noticesOf('motcua');
    expect(own.items).toEqual([
      expect.objectContaining({ kind: 'dueSoon', dossierId: received.id, holdsIt: true }),
    ]);
    for (const superior of ['truongbophan', 'lanhdao']) {
      const { items } = await noticesOf(superior);
      expect(items).toEqual([expect.objectContaining({ kind: 'dueSoon', holdsIt: false })]);
    }
    expect((await noticesOf('motcua2')).items).toEqual([]);
    const queue = await desk.ask<{ items: { id: string }[] }>(
      'motcua',
      'GET',
      '/dossiers?queue=dueSoon',
    );
    expect(queue.body.items.map(({ id }) => id)).toEqual([received.id]);

    desk.moveTo('2026-11-25 08:00');
    expect(await look()).toBe(3);
    const later = await noticesOf('motcua');
    expect(later.items.map(({ kind }) => kind)).toEqual(['overdue', 'dueSoon']);
    expect(later.unread).toBe(2);
    const page = await noticesOf('motcua', '?limit=1');
    const rest = await noticesOf('motcua', `?limit=1&after=${page.next ?? ''}`);
    expect([...page.items, ...rest.items]).toEqual(later.items);
    expect(rest.next).toBeNull();
  });

  it('are read by their owner alone', async () => {
    const [first] = (await noticesOf('motcua')).items;
    const path = `/notifications/${first?.id ?? ''}/read`;
    expect((await desk.ask('lanhdao', 'POST', path)).status).toBe(404);
    expect((await desk.ask('motcua', 'POST', path)).status).toBe(200);
    const unread = await noticesOf('motcua', '?unread=true');
    expect(unread.items.map(({ id }) => id)).not.toContain(first?.id);
    expect(unread.unread).toBe(1);
    const bad = await desk.ask('motcua', 'GET', '/notifications?after=khong');
    expect(bad.status).toBe(400);
  });

  it('are settled for the other superiors by the first one, who is named; the holder keeps his', async () => {
    const { items } = await noticesOf('lanhdao', '?unread=true');
    const leaders = items.find(({ kind }) => kind === 'dueSoon');
    const path = `/notifications/${leaders?.id ?? ''}/read`;
    const unreadBefore = (await noticesOf('truongbophan')).unread;
    expect((await desk.ask('lanhdao', 'POST', path)).status).toBe(200);
    const heads = await noticesOf('truongbophan');
    expect(heads.unread).toBe(unreadBefore - 1);
    const same = heads.items.find(
      ({ dossierId, kind }) => dossierId === leaders?.dossierId && kind === leaders?.kind,
    );
    expect(same?.readAt).not.toBeNull();
    expect(same?.seenBy.map(({ fullName }) => fullName)).toEqual(['Võ Thị Kim Oanh']);

    const holders = await noticesOf('motcua', '?unread=true');
    const held = holders.items.find(({ kind }) => kind === leaders?.kind);
    expect(held?.readAt).toBeNull();
    expect(held?.seenBy.map(({ fullName }) => fullName)).toEqual(['Võ Thị Kim Oanh']);

    // Whoever holds the dossier settles nothing for the superiors.
    const left = (await noticesOf('lanhdao', '?unread=true')).unread;
    const again = await desk.ask('motcua', 'POST', `/notifications/${held?.id ?? ''}/read`);
    expect(again.status).toBe(200);
    expect((await noticesOf('lanhdao', '?unread=true')).unread).toBe(left);
  });

  it('come in the last fifth of a short term, not at its reception', async () => {
    desk.moveTo('2026-11-17 08:00');
    const { id, dueOn } = await desk.receive();
    expect(dueOn).toBe('2026-11-17');
    await look();
    const ofIt = async () =>
      (await noticesOf('motcua', '?limit=100')).items.filter(({ dossierId }) => dossierId === id);
    const shown = async (): Promise<string | null> =>
      (await desk.ask<{ timeliness: string | null }>('motcua', 'GET', `/dossiers/${id}`)).body
        .timeliness;
    expect([await ofIt(), await shown()]).toEqual([[], 'inTerm']);
    desk.moveTo('2026-11-17 15:30');
    await look();
    expect(await ofIt()).toEqual([expect.objectContaining({ kind: 'dueSoon' })]);
    expect(await shown()).toBe('dueSoon');
  });

  it('tell the counter and its head of a supplement that never came, until it is settled', async () => {
    desk.moveTo('2026-11-09 09:00');
    const asked = await desk.must('motcua', await desk.receive(), askForPapers);
    const expired = async (as: string) =>
      (await noticesOf(as, '?limit=100')).items.filter(
        ({ dossierId, kind }) => dossierId === asked.id && kind === 'supplementExpired',
      );
    const queued = async () =>
      (
        await desk.ask<{ items: { id: string; timeliness: string | null }[] }>(
          'motcua',
          'GET',
          '/dossiers?queue=supplementExpired',
        )
      ).body.items.filter(({ id }) => id === asked.id);
    await look();
    expect([await expired('motcua'), await queued()]).toEqual([[], []]);
    desk.moveTo('2026-12-28 09:00');
    await look();
    await look();
    expect(await expired('motcua')).toEqual([
      expect.objectContaining({ holdsIt: true, isSettled: false }),
    ]);
    expect(await expired('truongbophan')).toEqual([expect.objectContaining({ holdsIt: false })]);
    expect(await queued()).toEqual([expect.objectContaining({ timeliness: 'supplementExpired' })]);
    await desk.bringPapers(asked);
    expect(await expired('motcua')).toEqual([expect.objectContaining({ isSettled: true })]);
    expect(await queued()).toEqual([]);
  });

  it('say when the dossier has another date by now', async () => {
    desk.moveTo('2026-11-16 09:00');
    const received = await desk.receive({}, '1.004873');
    const transferred = await desk.must('motcua', received, { action: 'transfer' });
    desk.moveTo(`${received.dueOn ?? ''} 08:00`);
    await look();
    await desk.must('truongbophan', transferred, {
      action: 'reappoint',
      reasonCode: 'systemFault',
      newDueAt: '2026-12-10T02:00:00Z',
    });
    const { items } = await noticesOf('truongbophan');
    const notice = items.find(({ dossierId }) => dossierId === received.id);
    expect(notice?.isSettled).toBe(true);
  });

  it('reach those who may set a new date where an office of the dossier was inherited', async () => {
    desk.moveTo('2026-11-09 09:00');
    const { id, dueOn } = await desk.receive({}, '1.004873', 'motcua2');
    const of = async (as: string) =>
      (await noticesOf(as, '?limit=100')).items.filter(({ dossierId }) => dossierId === id);
    const kinds = async (as: string) => (await of(as)).map(({ kind }) => kind);
    desk.moveTo(`${dueOn ?? ''} 08:00`);
    await look();
    expect([await kinds('lanhdao'), await kinds('truongbophan')]).toEqual([['dueSoon'], []]);

    const { lamVien, xuanHuong } = demoUnitIds;
    await desk.api.rows(`insert into unit_succession (predecessor_id, successor_id, succeeded_on)
      values ('${lamVien}', '${xuanHuong}', '2026-11-25')`);
    desk.moveTo('2026-11-25 08:00');
    await look();
    expect(await kinds('truongbophan')).toEqual(['overdue']);
    // The superiors of the unit and of its heir are one office: what one has seen is settled.
    const seen = (await of('lanhdao')).find(({ kind }) => kind === 'overdue');
    const path = `/notifications/${seen?.id ?? ''}/read`;
    expect((await desk.ask('lanhdao', 'POST', path)).status).toBe(200);
    expect((await of('truongbophan')).map(({ readAt }) => readAt)).toEqual([expect.any(String)]);
    await desk.api.rows(`delete from unit_succession where predecessor_id = '${lamVien}'`);
  });

  it('come for a stage with a deadline of its own, once, and are settled when it is over', async () => {
    await desk.api.rows(`insert into stage_deadline (procedure_code, stage, valid_from, rule)
      values ('*', 'transfer', '2026-01-01', 'sameDayOrNextMorning')`);
    desk.moveTo('2026-11-16 09:00');
    const received = await desk.receive({}, '1.004873');
    await desk.api.settled();
    const ofStage = async (as: string) =>
      (await noticesOf(as, '?limit=100')).items
        .filter(({ dossierId, stage }) => dossierId === received.id && stage === 'transfer')
        .map(({ kind, holdsIt, isSettled }) => ({ kind, holdsIt, isSettled }));
    const queued = async () =>
      (
        await desk.ask<{ items: { id: string }[] }>('motcua', 'GET', '/dossiers?queue=stageDue')
      ).body.items.some(({ id }) => id === received.id);
    await look();
    expect([await ofStage('motcua'), await queued()]).toEqual([[], false]);

    desk.moveTo('2026-11-16 16:00');
    await Promise.all([look(), look()]);
    const warning = { kind: 'stageDueSoon', isSettled: false };
    expect(await ofStage('motcua')).toEqual([{ ...warning, holdsIt: true }]);
    expect(await ofStage('lanhdao')).toEqual([{ ...warning, holdsIt: false }]);
    expect(await ofStage('motcua2')).toEqual([]);
    expect(await queued()).toBe(true);

    desk.moveTo('2026-11-17 08:00');
    await look();
    await look();
    expect((await ofStage('motcua')).map(({ kind }) => kind)).toEqual([
      'stageOverdue',
      'stageDueSoon',
    ]);
    await desk.must('motcua', received, { action: 'transfer' });
    await desk.api.settled();
    expect((await ofStage('motcua')).every(({ isSettled }) => isSettled)).toBe(true);
    expect(await queued()).toBe(false);
  });
});
