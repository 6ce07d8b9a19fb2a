import { demoUnitIds } from '../../src/demonstration/organisation';
import { TestApi } from '../support/test-api';
import { openByJournal, toldByJournal } from './journal-figures';
import { channels, OfficeDays, procedures } from './office-days';
import { seeded } from './seeded';
import {
  type CountedDossier,
  countedDossiers,
  dossiersOf,
  figuresBy,
  type Narrowing,
  within,
} from './recomputed-figures';

interface Figure {
  value: number | null;
  numerator: number;
  denominator: number | null;
  period: { from: string; to: string };
  date: string;
  dossiers: string | null;
}

interface Summary {
  period: { from: string; to: string };
  asOf: string;
  figures: Record<string, Figure>;
  groups: { key: string; name: string | null; figures: Record<string, Figure> }[];
}

interface Desk {
  units: { id: string; name: string; overdue: number; dueSoon: number }[];
  counters: { id: string; unitId: string; received: number; people: { fullName: string }[] }[];
}

interface Page {
  items: { id: string; code: string }[];
  next: string | null;
}

/** Wednesday 18 November 2026, 15:00 in the office: what begins to be due soon by then is. */
const now = '2026-11-18T08:00:00Z';
const today = '2026-11-18';
const dueSoonBefore = new Date(now);

/** The hours of each day; two of them belong to another day in UTC or are long after closing. */
const hours = ['00:20', '08:10', '10:30', '14:00', '16:50', '23:40'] as const;
const days = [
  '2026-10-30',
  '2026-11-02',
  '2026-11-05',
  '2026-11-06',
  '2026-11-07',
  '2026-11-09',
  '2026-11-12',
  '2026-11-16',
  '2026-11-17',
] as const;

const whole = { from: '2026-10-30', to: today };
const periods = [
  whole,
  { from: '2026-11-02', to: '2026-11-09' },
  { from: '2026-11-06', to: '2026-11-06' },
  { from: '2026-11-17', to: '2027-01-31' },
  { from: '2025-01-01', to: '2025-12-31' },
];

const narrowings: readonly Omit<Narrowing, 'from' | 'to'>[] = [
  {},
  ...[demoUnitIds.xuanHuong, demoUnitIds.lamVien, demoUnitIds.lacDuong].map((unitId) => ({
    unitId,
  })),
  ...procedures.map((procedureCode) => ({ procedureCode })),
  ...channels.map((channel) => ({ channel })),
  ...['state', 'post', 'none'].map((employer) => ({ employer })),
  { unitId: demoUnitIds.xuanHuong, employer: 'post', channel: 'counter' },
];

const groupKeys = {
  unit: 'unitId',
  procedure: 'procedureCode',
  channel: 'channel',
  employer: 'employer',
  day: 'day',
} as const satisfies Record<string, keyof CountedDossier>;

describe('the summary report', () => {
  let api: TestApi;
  let life: OfficeDays;
  let counted: readonly CountedDossier[];

  beforeAll(async () => {
    api = await TestApi.start();
    const random = seeded(20_261_118);
    life = new OfficeDays(api, random, `${days[0]}T00:00:00+07:00`);
    await life.prepare();
    for (const day of days) {
      for (const hour of hours) {
        if (random() < 0.3) continue;
        life.moveTo(`${day}T${hour}:00+07:00`);
        await life.live(2, 5);
      }
    }
    life.moveTo(now);
    await life.counted();
    counted = await countedDossiers(api, today, dueSoonBefore);
  }, 240_000);

  afterAll(() => api.stop());

  const summary = async (as: string, question: object): Promise<Summary> => {
    const query = new URLSearchParams(Object.entries(question) as [string, string][]);
    const reply = await life.request<Summary>('GET', as, `/reports/summary?${query.toString()}`);
    if (reply.status !== 200) throw new Error(reply.text);
    return reply.body;
  };

  const plain = (figures: Record<string, Figure>) =>
    Object.fromEntries(
      Object.entries(figures).map(([name, { value, numerator, denominator }]) => [
        name,
        { value, numerator, denominator },
      ]),
    );

  const page = async (as: string, path: string): Promise<Page> => {
    const reply = await life.request<Page>('GET', as, path);
    if (reply.status !== 200) throw new Error(reply.text);
    return reply.body;
  };

  const listed = async (as: string, link: string, reason?: string): Promise<string[]> => {
    const ids: string[] = [];
    const path = `${link}&limit=7${reason ? `&reason=${encodeURIComponent(reason)}` : ''}`;
    for (let after: string | null = ''; after !== null;) {
      const { items, next }: Page = await page(as, after ? `${path}&after=${after}` : path);
      ids.push(...items.map(({ id }) => id));
      after = next;
    }
    return ids;
  };

  it('has something of everything to count, corrections and supplements included', async () => {
    const measured = new Set(counted.map(({ measure }) => measure));
    expect(new Set(Object.keys(figuresBy([])))).toEqual(
      new Set([
        ...[...measured].filter((name) => name !== 'reused' && name !== 'resultSigned'),
        ...['onTimeShare', 'postalShare', 'reuseShare', 'signedResultShare'],
      ]),
    );
    expect([...measured]).toEqual(expect.arrayContaining(['reused', 'resultSigned']));
    expect(new Set(counted.map(({ dossierId }) => dossierId)).size).toBeGreaterThan(50);
    const types = await api.rows<{ type: string; n: number }>(
      `select type, count(*)::integer as n from journal where subject_type = 'dossier' group by 1`,
    );
    const happened = Object.fromEntries(types.map(({ type, n }) => [type, n]));
    for (const type of [
      'resultCorrected',
      'supplementReceived',
      'paymentConfirmed',
      'refusalRejected',
    ])
      expect([type, happened[`dossier.${type}`] ?? 0]).not.toEqual([type, 0]);
    const takenBackInTime = await api.rows(
      `select from journal where type = 'dossier.resultCorrected' and data ->> 'endedOn' <> (at
         at time zone 'Asia/Ho_Chi_Minh')::date::text`,
    );
    expect(takenBackInTime).not.toHaveLength(0);
    expect(await api.rows(`select from parked_event`)).toHaveLength(0);
  });

  it('agrees with the rows and the journal in every period and by every filter', async () => {
    for (const period of periods) {
      for (const narrowing of narrowings) {
        const question = { ...period, ...narrowing };
        const { figures } = await summary('kstthc', question);
        expect([question, plain(figures)]).toEqual([
          question,
          figuresBy(within(counted, question)),
        ]);
      }
    }
  });

  it('agrees with the journal alone, and the open ones add up to those it leaves open', async () => {
    const told = await toldByJournal(api);
    const open = ['inTerm', 'dueSoon', 'overdue', 'paused'];
    for (const period of periods) {
      for (const narrowing of narrowings) {
        const question = { ...period, ...narrowing };
        const { figures } = await summary('kstthc', question);
        const byJournal = within(told, question);
        const facts = Object.entries(figuresBy(byJournal)).filter(([name]) => !open.includes(name));
        expect([question, plain(figures)]).toEqual([
          question,
          expect.objectContaining(Object.fromEntries(facts)),
        ]);
        expect(open.reduce((sum, name) => sum + (figures[name]?.numerator ?? 0), 0)).toBe(
          byJournal.filter(({ measure }) => measure === openByJournal).length,
        );
      }
    }
  });

  it.each(Object.entries(groupKeys))('agrees in every group by %s', async (groupBy, key) => {
    for (const period of periods) {
      const { groups, figures } = await summary('kstthc', { ...period, groupBy });
      const inPeriod = within(counted, period);
      expect(plain(figures)).toEqual(figuresBy(inPeriod));
      const keys = new Set([
        ...groups.map((group) => group.key),
        ...inPeriod.map((each) => each[key]),
      ]);
      expect(groups).toHaveLength(keys.size);
      for (const group of groups)
        expect([group.key, plain(group.figures)]).toEqual([
          group.key,
          figuresBy(inPeriod.filter((each) => each[key] === group.key)),
        ]);
    }
  });

  it('leads from every figure to exactly its dossiers', async () => {
    for (const question of [
      whole,
      { from: '2026-11-02', to: '2026-11-09', employer: 'post' },
      { ...whole, unitId: demoUnitIds.xuanHuong, channel: 'counter', asOf: now },
    ]) {
      const { asOf: _, ...narrowing } = { asOf: now, ...question };
      const { figures } = await summary('kstthc', question);
      for (const [name, { dossiers, numerator }] of Object.entries(figures)) {
        const ids = await listed('kstthc', dossiers ?? '', 'Kiểm tra theo kế hoạch 12');
        expect([name, ids.length]).toEqual([name, numerator]);
        expect(ids.sort()).toEqual([...dossiersOf(within(counted, narrowing), name)].sort());
      }
    }
  });

  it('leads from the figures of a group to the dossiers of that group', async () => {
    for (const groupBy of ['unit', 'day']) {
      const { groups } = await summary('lanhdao', { ...whole, groupBy });
      for (const { figures } of groups)
        for (const name of ['received', 'overdue', 'onTimeShare']) {
          const figure = figures[name] as Figure;
          expect(await listed('lanhdao', figure.dossiers ?? '')).toHaveLength(figure.numerator);
        }
    }
  });

  it('counts for staff what their units received, and answers 404 for any other unit', async () => {
    const own = within(counted, { ...whole, unitId: demoUnitIds.lamVien });
    expect(plain((await summary('motcua2', whole)).figures)).toEqual(figuresBy(own));
    const unitId = demoUnitIds.xuanHuong;
    for (const path of [
      'summary?',
      'summary.xlsx?',
      'summary.pdf?',
      'summary/dossiers?measure=received&',
    ]) {
      const reply = await life.request('GET', 'motcua2', `/reports/${path}unitId=${unitId}`);
      expect([path, reply.status]).toEqual([path, 404]);
    }
    const foreign = await life.request<Page>(
      'GET',
      'motcua2',
      `/reports/summary/dossiers?measure=received&from=${whole.from}&to=${whole.to}`,
    );
    expect(foreign.body.items.map(({ id }) => id).sort()).toEqual(
      [...dossiersOf(own, 'received')].sort(),
    );
  });

  it('counts for the supervisor of the Post what its staff received, and opens none of it', async () => {
    const reply = await summary('ksbuudien', { ...whole, groupBy: 'unit' });
    const postal = counted.filter(({ employer }) => employer === 'post');
    expect(plain(reply.figures)).toEqual(figuresBy(within(postal, whole)));
    expect(reply.groups.map(({ key }) => key).sort()).toEqual(
      [...new Set(postal.map(({ unitId }) => unitId))].sort(),
    );
    expect(Object.values(reply.figures).every(({ dossiers }) => dossiers === null)).toBe(true);
    const list = await life.request(
      'GET',
      'ksbuudien',
      '/reports/summary/dossiers?measure=received',
    );
    expect(list.status).toBe(403);
    const courier = await summary('buuta', whole);
    expect(courier.figures.received?.value).toBe(0);
  });

  it('shows names beyond the own work only for a reason, and writes down who asked', async () => {
    const path = `/reports/summary/dossiers?measure=overdue&from=${whole.from}&to=${whole.to}`;
    const refused = await life.request<{ errors: { pointer: string }[] }>('GET', 'thanhtra', path);
    expect(refused.status).toBe(400);
    expect(refused.body.errors[0]?.pointer).toBe('#/reason');
    expect(
      (await life.request('GET', 'thanhtra', `${path}&reason=Theo%20%C4%91%C6%A1n%204`)).status,
    ).toBe(200);
    const [row] = await api.rows<{ data: object }>(
      `select data from journal where type = 'report.openedWithReason' and actor ->> 'name' = 'Lý Thu Hà'`,
    );
    expect(row?.data).toMatchObject({ measure: 'overdue', reason: 'Theo đơn 4', from: whole.from });
  });

  it('says by which day, in which period and at which instant it counted', async () => {
    const { figures, groups, asOf } = await summary('truongbophan', { ...whole, groupBy: 'day' });
    expect(asOf.slice(0, 16)).toBe(now.slice(0, 16));
    expect([figures.received?.date, figures.doneLate?.date, figures.returned?.date]).toEqual([
      'receptionDay',
      'endDay',
      'returnDay',
    ]);
    expect(figures.received?.period).toEqual(whole);
    for (const { key, figures: own } of groups)
      expect(own.received?.period).toEqual({ from: key, to: key });
    const month = await summary('truongbophan', {});
    expect(month.period).toEqual({ from: '2026-11-01', to: today });
  });

  it.each([
    ['from=2026-11-20&to=2026-11-01', '#/to', 400],
    ['asOf=2026-11-16T02:00:00Z', '#/asOf', 400],
    ['asOf=2026-11-20T02:00:00Z', '#/asOf', 400],
    ['from=2020-01-01&groupBy=day', '#/to', 400],
    ['from=2026-02-30', '#/from', 400],
    ['employer=army', '#/employer', 400],
    ['groupBy=staff', '#/groupBy', 400],
    ['unitId=1', '#/unitId', 400],
    ['colour=red', '#/colour', 400],
  ])('refuses %s by name', async (query, pointer, status) => {
    const reply = await life.request<{ errors: { pointer: string }[] }>(
      'GET',
      'truongbophan',
      `/reports/summary?${query}`,
    );
    expect([reply.status, reply.body.errors[0]?.pointer]).toEqual([status, pointer]);
  });

  it('is handed out as a workbook', async () => {
    const reply = await life.request('GET', 'lanhdao', '/reports/summary.xlsx?groupBy=unit');
    expect([reply.status, reply.raw.subarray(0, 2).toString()]).toEqual([200, 'PK']);
    expect(reply.headers['content-type']).toContain('spreadsheetml.sheet');
    expect(reply.headers['content-disposition']).toContain('bao-cao-tong-hop.xlsx');
  });

  it('is handed out on paper, as it was at the instant asked for', async () => {
    const asOf = new Date(now).toISOString();
    const reply = await life.request('GET', 'lanhdao', `/reports/summary.pdf?asOf=${asOf}`);
    expect([reply.status, reply.raw.subarray(0, 5).toString()]).toEqual([200, '%PDF-']);
    expect(reply.headers['content-type']).toContain('application/pdf');
    expect(reply.headers['content-disposition']).toContain('inline');
  });

  it('takes the ends of the calendar without falling', async () => {
    const reply = await summary('kstthc', { from: '0001-01-01', to: '9999-12-31' });
    expect(plain(reply.figures)).toEqual(figuresBy(counted));
  });

  it('refuses a page mark that it did not write', async () => {
    const reply = await life.request<{ errors: { pointer: string }[] }>(
      'GET',
      'truongbophan',
      '/reports/summary/dossiers?measure=received&after=WyIyMDI2Il0',
    );
    expect([reply.status, reply.body.errors[0]?.pointer]).toEqual([400, '#/after']);
  });

  it('is for those who may read reports', async () => {
    for (const path of [
      ...['summary', 'summary.xlsx', 'summary.pdf', 'today'],
      'summary/dossiers?measure=received',
    ])
      expect([path, (await life.request('GET', 'quantri', `/reports/${path}`)).status]).toEqual([
        path,
        403,
      ]);
    expect((await api.request('GET', '/reports/summary')).status).toBe(401);
  });

  it('shows whoever leads a desk what presses where, as the list of dossiers counts it', async () => {
    const { body } = await life.request<Desk>('GET', 'lanhdao', '/reports/desk');
    expect(body.units.length).toBeGreaterThan(0);
    for (const unit of body.units) {
      const named = await life.request('GET', 'lanhdao', `/units/${unit.id}`);
      expect(named.body).toMatchObject({ shortName: unit.name });
      for (const each of ['overdue', 'dueSoon'] as const) {
        const link = `/dossiers?competentUnitId=${unit.id}&timeliness=${each}`;
        expect(await listed('lanhdao', link)).toHaveLength(unit[each]);
      }
    }
    const pressing = body.units.reduce((sum, unit) => sum + unit.overdue + unit.dueSoon, 0);
    const all = ['overdue', 'dueSoon'].map((each) =>
      listed('lanhdao', `/dossiers?timeliness=${each}`),
    );
    expect((await Promise.all(all)).flat()).toHaveLength(pressing);
    expect((await life.request('GET', 'motcua', '/reports/desk')).status).toBe(403);
  });

  it('shows who sits at which counter of the desk, and what was received there today', async () => {
    life.moveTo('2026-11-17T09:59:00Z');
    expect((await life.request('GET', 'buudien', '/me')).status).toBe(200);
    const { body } = await life.request<Desk>('GET', 'truongbophan', '/reports/desk');
    const atCounters = await api.rows<{ id: string; n: number }>(
      `select c.id, count(d.id)::integer as n from counter c left join dossier d
         on d.counter_id = c.id and d.received_at >= '2026-11-17T00:00+07'
         and d.received_at <= '2026-11-17T16:59+07'
       where c.unit_id = $1 group by 1`,
      [demoUnitIds.xuanHuong],
    );
    life.moveTo(now);
    expect(body.counters.every(({ unitId }) => unitId === demoUnitIds.xuanHuong)).toBe(true);
    expect(new Map(body.counters.map(({ id, received }) => [id, received]))).toEqual(
      new Map(atCounters.map(({ id, n }) => [id, n])),
    );
    const manned = body.counters.filter(({ people }) => people.length > 0);
    expect(manned.map(({ people }) => people.map(({ fullName }) => fullName))).toEqual([
      ['Nguyễn Thị Hồng Phượng'],
    ]);
  });

  it('tells a clerk what the clerk has done today', async () => {
    life.moveTo('2026-11-17T09:59:00Z');
    const [received] = await api.rows<{ n: number }>(
      `select count(*)::integer as n from dossier d join staff s on s.id = d.received_by
       where s.username = 'motcua' and received_at >= '2026-11-17T00:00+07'
         and received_at < '2026-11-18T00:00+07'`,
    );
    const [returned] = await api.rows<{ n: number }>(
      `select count(*)::integer as n from journal j where type = 'dossier.returned'
         and at >= '2026-11-17T00:00+07' and at < '2026-11-18T00:00+07'
         and actor ->> 'name' = 'Trần Văn Bình'`,
    );
    const [lacking] = await api.rows<{ n: number }>(
      `select count(distinct d.id)::integer as n from dossier d
         join staff s on s.id = d.received_by and s.username = 'motcua'
         join supplement_request r on r.dossier_id = d.id
       where d.received_at >= '2026-11-17T00:00+07' and d.received_at < '2026-11-18T00:00+07'`,
    );
    const reply = await life.request<Record<'received' | 'rightFirstTime' | 'returned', Figure>>(
      'GET',
      'motcua',
      '/reports/today',
    );
    life.moveTo(now);
    expect((received?.n ?? 0) + (returned?.n ?? 0)).toBeGreaterThan(0);
    expect([reply.body.received.value, reply.body.returned.value]).toEqual([
      received?.n,
      returned?.n,
    ]);
    const { numerator, denominator } = reply.body.rightFirstTime;
    expect([numerator, denominator]).toEqual([(received?.n ?? 0) - (lacking?.n ?? 0), received?.n]);
    expect(reply.body.received.period).toEqual({ from: '2026-11-17', to: '2026-11-17' });
  });
});
