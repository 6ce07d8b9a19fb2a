import { demoUnitIds } from '../../src/demonstration/organisation';
import { completeTicks, receive } from '../support/intake';
import { TestApi } from '../support/test-api';
import { must, staffId, untaken } from './desk';

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

  it('hold what was registered and not received, the oldest first, until somebody proposes otherwise', async () => {
    const first = await receive(api, 'motcua', { firstAct: 'register' });
    const second = await receive(api, 'motcua', { firstAct: 'register', channel: 'online' });
    const path = '/dossiers?queue=toReceive';
    const waiting = async () => {
      const reply = await api.request<{ items: readonly { id: string }[] }>('GET', path, {
        as: 'motcua',
      });
      return reply.body.items.map(({ id }) => id);
    };
    expect(await waiting()).toEqual([first.id, second.id]);
    expect(await queuesOf('motcua')).toMatchObject({ toReceive: 2 });
    expect(await queuesOf('thuly')).not.toHaveProperty('toReceive');
    await must(api, 'motcua', first, { action: 'receive' });
    await must(api, 'motcua', second, {
      action: 'proposeRefusal',
      reasonCode: 'notEntitled',
      legalGround: 'Điều 16 Luật Hộ tịch',
    });
    expect(await waiting()).toEqual([]);
  });

  it('hold what the desk itself may receive, and for the Post what is handed over to it', async () => {
    const shown = async (as: string, queue: string): Promise<string[]> => {
      const path = `/dossiers?limit=100&queue=${queue}`;
      const { body } = await api.request<{ items: { id: string }[] }>('GET', path, { as });
      return body.items.map(({ id }) => id);
    };
    const elsewhere = await receive(api, 'motcua2', { firstAct: 'register' });
    await api.rows(`update dossier set helped_unit_id = $2 where id = $1`, [
      elsewhere.id,
      demoUnitIds.xuanHuong,
    ]);
    expect((await api.request('GET', `/dossiers/${elsewhere.id}`, { as: 'motcua' })).status).toBe(
      200,
    );
    expect(await shown('motcua', 'toReceive')).not.toContain(elsewhere.id);
    expect(await shown('motcua2', 'toReceive')).toContain(elsewhere.id);

    const procedureCode = '1.004884';
    const components = await completeTicks(api, procedureCode);
    const kept = { procedureCode, components };
    const [own, given] = [
      await receive(api, 'motcua', { ...kept, firstAct: 'register' }),
      await receive(api, 'motcua', { firstAct: 'register' }),
    ];
    expect(await shown('motcua', 'toReceive')).toEqual([own.id, given.id]);
    expect(await shown('buudien', 'toReceive')).toEqual([given.id]);
    expect((await queuesOf('buudien')).toReceive).toBe(1);
    for (const dossier of [own, given]) await must(api, 'motcua', dossier, { action: 'receive' });

    const proposed: string[] = [];
    for (const parts of [kept, {}]) {
      const received = await receive(api, 'motcua', parts);
      const passed = await must(api, 'motcua', received, { action: 'transfer' });
      const { id } = await must(api, 'thuly', passed, {
        action: 'proposeSupplement',
        reasonCode: 'papersWrong',
        lines: [{ no: 1, fault: 'unreadable', howToFix: 'Nộp bản rõ dấu' }],
      });
      proposed.push(id);
    }
    expect((await shown('motcua', 'supplementsProposed')).sort()).toEqual([...proposed].sort());
    expect(await shown('buudien', 'supplementsProposed')).toEqual(proposed.slice(1));

    await api.rows(
      `update dossier set status = 'resultReady', return_method = 'post',
         arrived_at = registered_at - interval '40 days' where id = any($1::uuid[])`,
      [proposed],
    );
    for (const queue of ['resultsHere', 'resultsToPost', 'resultsUnclaimed'])
      expect([queue, await shown('buudien', queue)]).toEqual([queue, proposed.slice(1)]);
    expect((await shown('motcua', 'resultsHere')).sort()).toEqual([...proposed].sort());
    await api.rows(`update dossier set arrived_at = null where id = any($1::uuid[])`, [proposed]);
    expect(await shown('buudien', 'resultsElsewhere')).toEqual(proposed.slice(1));
    expect((await queuesOf('buudien')).resultsElsewhere).toBe(1);
  });

  it('hold only what one may settle: not what one sees for having helped the applicant', async () => {
    const shown = async (queue: string): Promise<string[]> => {
      const path = `/dossiers?limit=100&queue=${queue}`;
      const reply = await api.request<{ items: { id: string }[] }>('GET', path, {
        as: 'truongbophan',
      });
      return reply.body.items.map(({ id }) => id);
    };
    const helpedHere = ({ id }: { id: string }) =>
      api.rows(`update dossier set helped_unit_id = $2 where id = $1`, [id, demoUnitIds.xuanHuong]);
    const refused = { reasonCode: 'notEntitled', legalGround: 'Điều 16 Luật Hộ tịch' };
    const settled: string[] = [];
    for (const as of ['motcua', 'motcua2']) {
      const waiting = await receive(api, as, { firstAct: 'register' });
      await must(api, as, waiting, { action: 'proposeRefusal', ...refused });
      await helpedHere(waiting);
      settled.push(waiting.id);
    }
    const [own = '', elsewhere] = settled;
    expect(await shown('refusalsToConfirm')).toContain(own);
    expect(await shown('refusalsToConfirm')).not.toContain(elsewhere);
    const proposed = await must(api, 'thuly', await untaken(api), {
      action: 'proposeSupplement',
      reasonCode: 'papersWrong',
      lines: [{ no: 1, fault: 'unreadable', howToFix: 'Nộp bản rõ dấu' }],
    });
    await helpedHere(proposed);
    expect(await shown('open')).toContain(proposed.id);
    expect(await shown('supplementsProposed')).not.toContain(proposed.id);
  });

  it('keep what nobody can work on apart from what is being worked on', async () => {
    const before = await queuesOf('thuly');
    const [paying, leaving, supplementing] = [
      await must(api, 'thuly', await untaken(api), { action: 'take' }),
      await must(api, 'thuly', await untaken(api), { action: 'take' }),
      await must(api, 'thuly', await untaken(api), { action: 'take' }),
    ];
    const stand = (id: string, status: string) =>
      api.rows(`update dossier set status = $2 where id = $1`, [id, status]);
    await stand(paying.id, 'awaitingPayment');
    await stand(leaving.id, 'withdrawalRequested');
    await stand(supplementing.id, 'awaitingSupplement');
    const after = await queuesOf('thuly');
    expect(after.mine).toBe(before.mine);
    expect(after.waiting).toBe((before.waiting ?? 0) + 2);
    expect(after.awaitingSupplement).toBe((before.awaitingSupplement ?? 0) + 1);
    expect(after.waiting).toBe(await listed('thuly', 'waiting'));
    expect((await queuesOf('lanhdao')).waiting).toBe(after.waiting);
    for (const { id } of [paying, leaving, supplementing]) await stand(id, 'inProcess');
  });

  it('come with the calendar by which a screen counts what is left', async () => {
    const { status, body } = await api.request<{
      coveredYears: number[];
      days: { day: string; kind: string }[];
      sessions: { weekday: number; from: string; to: string }[];
      supplementRules: object[];
      deadlineDays: number;
    }>('GET', '/work-calendar', { as: 'thuly' });
    expect(status).toBe(200);
    expect(body.coveredYears).toContain(2026);
    expect(body.days).toContainEqual({ day: '2026-11-24', kind: 'holiday' });
    expect(body.sessions).toContainEqual({ weekday: 1, from: '07:30', to: '11:30' });
    expect(body.deadlineDays).toBe(60);
    expect(body.supplementRules).toEqual([{ procedureCode: null, rule: 'workingDays', value: 3 }]);
    expect((await api.request('GET', '/work-calendar', { as: 'quantri' })).status).toBe(403);
  });

  it('name the units whose time differs, the same to everybody who looks', async () => {
    const read = async (as: string) =>
      (await api.request<{ units: object[] }>('GET', '/work-calendar', { as })).body;
    expect((await read('thuly')).units).toEqual([]);
    const { lamVien, xuanHuong } = demoUnitIds;
    await api.rows(`insert into unit_closure (unit_id, day, name)
      values ('${xuanHuong}', '2026-12-01', 'Mất điện')`);
    await api.rows(`insert into working_session (id, unit_id, valid_from, weekday, starts, ends)
      values ('${lamVien}', '${lamVien}', '2026-01-01', 6, '07:30', '11:00')`);
    const seen = await read('thuly');
    expect(seen.units).toEqual(
      expect.arrayContaining([
        {
          id: xuanHuong,
          shortName: 'P. Xuân Hương',
          isOnlyName: true,
          closures: ['2026-12-01'],
          sessions: [],
        },
        {
          id: lamVien,
          shortName: 'P. Lâm Viên',
          isOnlyName: true,
          closures: [],
          sessions: [{ weekday: 6, from: '07:30', to: '11:00' }],
        },
      ]),
    );
    expect(seen.units).toHaveLength(2);
    expect(await read('motcua')).toEqual(seen);
    await api.rows(`delete from unit_closure where unit_id = '${xuanHuong}'`);
    await api.rows(`delete from working_session where unit_id = '${lamVien}'`);
  });

  it('tell a unit by its name unless another of that name keeps other times today', async () => {
    const { lamVien, xuanHuong } = demoUnitIds;
    const shut = (unit: string) =>
      api.rows(`insert into unit_closure (unit_id, day, name)
        values ('${unit}', '2026-12-01', 'Mất điện')`);
    const told = async () => {
      const { body } = await api.request<{ units: { id: string; isOnlyName: boolean }[] }>(
        'GET',
        '/work-calendar',
        { as: 'thuly' },
      );
      return Object.fromEntries(body.units.map(({ id, isOnlyName }) => [id, isOnlyName]));
    };
    const [kept] = await api.rows<{ short_name: string; valid_to: string | null }>(
      `select short_name, valid_to from unit_period where unit_id = '${xuanHuong}'`,
    );
    await shut(lamVien);
    expect(await told()).toEqual({ [lamVien]: true });
    await api.rows(`update unit_period set short_name = 'P. Lâm Viên'
      where unit_id = '${xuanHuong}'`);
    expect(await told()).toEqual({ [lamVien]: false });
    await shut(xuanHuong);
    expect(await told()).toEqual({ [lamVien]: true, [xuanHuong]: true });
    await api.rows(`update unit_closure set day = '2026-12-02' where unit_id = '${xuanHuong}'`);
    expect(await told()).toEqual({ [lamVien]: false, [xuanHuong]: false });
    await api.rows(`update unit_period set valid_to = '2026-11-18'
      where unit_id = '${xuanHuong}'`);
    expect(await told()).toEqual({ [lamVien]: true });
    await api.rows(
      `update unit_period set short_name = $1, valid_to = $2 where unit_id = '${xuanHuong}'`,
      [kept?.short_name, kept?.valid_to],
    );
    await api.rows(`delete from unit_closure where unit_id in ('${lamVien}', '${xuanHuong}')`);
  });

  it('bring the nearest appointment first, over all their pages', async () => {
    const days = ['2026-12-03', '2026-11-02', '2026-11-27', '2026-11-02', '2026-12-01'];
    for (const day of days) {
      const { id } = await must(api, 'thuly', await untaken(api), { action: 'take' });
      await api.rows(
        `update dossier set due_at = $2::date + time '09:00', due_on = $2::date where id = $1`,
        [id, day],
      );
    }
    const undated = await must(api, 'thuly', await untaken(api), { action: 'take' });
    await api.rows(
      `update dossier set due_at = null, due_on = null, received_at = null where id = $1`,
      [undated.id],
    );
    const seen: (string | null)[] = [];
    let after = '';
    for (;;) {
      const path = `/dossiers?queue=mine&limit=2${after && `&after=${after}`}`;
      const { body } = await api.request<{
        items: { dueOn: string | null }[];
        next: string | null;
      }>('GET', path, { as: 'thuly' });
      seen.push(...body.items.map(({ dueOn }) => dueOn));
      if (body.next === null) break;
      after = body.next;
    }
    const dated = seen.filter((day) => day !== null);
    expect(dated).toEqual([...dated].sort());
    expect(dated).toEqual(expect.arrayContaining(days));
    expect(seen.indexOf(null)).toBe(dated.length);
    expect(seen).toHaveLength(await listed('thuly', 'mine'));
    // What was handed up lies with the leader until it comes back.
    await must(api, 'thuly', undated, { action: 'submitForSignature' });
    expect(await listed('thuly', 'mine')).toBe(seen.length - 1);
  });

  it('are not the only way to narrow a list: receiver, places, and how it stands in time', async () => {
    const { id } = await receive(api, 'motcua2');
    const found = async (query: string): Promise<boolean> => {
      const path = `/dossiers?limit=100&${query}`;
      const { status, body } = await api.request<{ items: { id: string }[] }>('GET', path, {
        as: 'motcua2',
      });
      expect([query, status]).toEqual([query, 200]);
      return body.items.some((each) => each.id === id);
    };
    const [own] = await api.rows<{ received: string; by: string }>(
      `select received_unit_id as received, received_by as by from dossier where id = $1`,
      [id],
    );
    const { received, by } = own ?? { received: '', by: '' };
    expect(await found(`receivedBy=${by}`)).toBe(true);
    expect(await found(`receivedBy=${staffId('motcua')}`)).toBe(false);
    expect(await found(`receivedUnitId=${received}`)).toBe(true);
    await api.rows(`update dossier set helped_unit_id = $2 where id = $1`, [
      id,
      demoUnitIds.xuanHuong,
    ]);
    expect(await found(`unitId=${demoUnitIds.xuanHuong}`)).toBe(true);
    expect(await found(`receivedUnitId=${demoUnitIds.xuanHuong}`)).toBe(false);
    expect(await found(`competentUnitId=${demoUnitIds.xuanHuong}`)).toBe(false);
    const standings = ['early', 'onTime', 'late', 'overdue', 'dueSoon'];
    const standing = async (resultAt: string | null, dueAt: string) => {
      await api.rows(
        `update dossier set result_at = $2, due_at = $3, due_soon_at = $3,
           due_on = ($3::timestamptz at time zone 'Asia/Ho_Chi_Minh')::date where id = $1`,
        [id, resultAt, dueAt],
      );
      const shown: string[] = [];
      for (const each of standings) if (await found(`timeliness=${each}`)) shown.push(each);
      return shown;
    };
    const due = '2020-03-10T03:00:00Z';
    expect(await standing('2020-03-09T03:00:00Z', due)).toEqual(['early']);
    expect(await standing('2020-03-10T09:00:00Z', due)).toEqual(['onTime']);
    expect(await standing('2020-03-11T03:00:00Z', due)).toEqual(['late']);
    expect(await standing(null, due)).toEqual(['overdue']);
    const bad = await api.request('GET', '/dossiers?timeliness=soon', { as: 'motcua2' });
    expect(bad.status).toBe(400);
    await api.rows(
      `update dossier set ended_at = '2026-11-19T03:00:00Z', helped_unit_id = $2 where id = $1`,
      [id, received],
    );
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
