import { stageRulesOf } from '../../src/desk-rules/queries/stage-deadlines.query';
import { actOn, receive } from '../support/intake';
import { TestApi } from '../support/test-api';

interface Reasons {
  readonly items: readonly { code: string; vi: string; needsLines: boolean }[];
}

const reason = {
  code: 'outOfArea',
  actions: ['proposeRefusal'],
  vi: 'Nơi cư trú không thuộc địa bàn',
  en: 'The applicant lives elsewhere',
  needsLines: false,
  validFrom: '2026-11-19',
  changeReason: 'Theo Nghị định 118/2025/NĐ-CP',
};

interface Change {
  readonly code: string;
  readonly stage: string;
  readonly procedureCode: string | null;
  readonly procedureName: string | null;
  readonly validFrom: string;
  readonly time: string;
  readonly version: number;
  readonly value: number | null;
  readonly changeReason: string | null;
  readonly setBy: string | null;
}

const signature = (body: object): object => ({
  stage: 'signature',
  rule: 'workingHours',
  validFrom: '2026-11-19',
  changeReason: 'Quyết định 12 của tỉnh',
  ...body,
});

describe('reasons and stage deadlines', () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await TestApi.start();
  });

  afterAll(() => api.stop());

  const reasonsFor = async (action: string): Promise<Reasons> =>
    (await api.request<Reasons>('GET', `/act-reasons?action=${action}`, { as: 'motcua' })).body;

  it('offer for each action the reasons in force today', async () => {
    const { items } = await reasonsFor('stop');
    expect(items.map(({ code }) => code)).toContain('notSupplementedInTime');
    expect(items.map(({ code }) => code)).not.toContain('papersMissing');
    const foreign = await api.request('GET', '/act-reasons?action=bay', { as: 'motcua' });
    expect(foreign.status).toBe(400);
  });

  it('are set by procedure control, from a day on, and end when they are retired', async () => {
    const post = (version: number | undefined, body: object, as = 'kstthc') =>
      api.request('POST', '/act-reasons', {
        as,
        body,
        ...(version === undefined ? {} : { version }),
      });
    expect((await post(0, reason, 'motcua')).status).toBe(403);
    expect((await post(undefined, reason)).status).toBe(428);
    expect((await post(0, { ...reason, validFrom: '2026-11-18' })).status).toBe(400);
    const silent = await post(0, { ...reason, changeReason: ' ' });
    expect([silent.status, silent.text.includes('#/changeReason')]).toEqual([400, true]);
    expect((await post(1, reason)).status).toBe(412);
    expect((await post(0, reason)).body).toMatchObject({ code: 'outOfArea', version: 1 });
    expect((await post(0, reason)).status).toBe(412);
    expect((await post(1, reason)).status).toBe(409);
    const later = { ...reason, vi: 'Ngoài địa bàn', validFrom: '2026-12-01', retired: true };
    expect((await post(1, later)).status).toBe(201);
    const { items } = await reasonsFor('proposeRefusal');
    expect(items.find(({ code }) => code === 'outOfArea')?.vi).toBe(reason.vi);
    const rows = await api.rows<{ type: string }>(
      `select type from journal where subject_type = 'actReason' order by at`,
    );
    expect(rows).toHaveLength(2);
    const changes = await api.request<{ items: Change[] }>('GET', '/act-reasons/changes', {
      as: 'kstthc',
    });
    const own = changes.body.items.filter(({ code }) => code === 'outOfArea');
    expect(own.map(({ time, version, setBy }) => [time, version, setBy])).toEqual([
      ['inForce', 2, 'Ngô Đức Thắng'],
      ['coming', 2, 'Ngô Đức Thắng'],
    ]);
    expect(own[0]?.changeReason).toBe(reason.changeReason);
    const builtin = changes.body.items.find(({ code }) => code === 'papersWrong');
    expect(builtin).toMatchObject({ time: 'inForce', version: 1, setBy: null, changeReason: null });
  });

  it('give an act its words, its article and its papers', async () => {
    const dossier = await receive(api);
    const act = (body: object) => actOn(api, 'motcua', dossier, body);
    const unknown = await act({ action: 'requestSupplement', reasonCode: 'heavyLoad', lines: [] });
    expect(unknown.body.errors).toContainEqual(
      expect.objectContaining({ pointer: '#/reasonCode', code: 'unknownReference' }),
    );
    const bare = await act({ action: 'requestSupplement', reasonCode: 'papersWrong', lines: [] });
    expect(bare.body.errors).toContainEqual(expect.objectContaining({ pointer: '#/lines' }));
    const without = await act({ action: 'requestSupplement', lines: [] });
    expect(without.body.errors).toContainEqual(expect.objectContaining({ pointer: '#/reason' }));
    const lines = [{ no: 1, fault: 'mismatch', howToFix: 'Nộp bản khớp tên' }];
    const given = await act({ action: 'requestSupplement', reasonCode: 'papersWrong', lines });
    expect(given.body.supplementRequests).toEqual([
      expect.objectContaining({ reason: 'Giấy tờ sai, mờ hoặc không khớp thông tin' }),
    ]);
    const [row] = await api.rows<{ code: string }>(
      `select data ->> 'reasonCode' as code from journal
       where subject_id = $1 and type = 'dossier.supplementRequested'`,
      [dossier.id],
    );
    expect(row?.code).toBe('papersWrong');
  });

  it('hold each stage to the deadline of its procedure or of all', async () => {
    const set = (body: object, version = 0) =>
      api.request('POST', '/stage-deadlines', { as: 'kstthc', version, body: signature(body) });
    expect((await set({})).status).toBe(400);
    expect((await set({ rule: 'appointment', value: 4 })).status).toBe(400);
    expect((await set({ value: 4, procedureCode: '9.999999' })).status).toBe(400);
    expect((await set({ value: 4, procedureCode: '1.001193' })).status).toBe(201);
    const { body } = await api.request<{ items: object[] }>('GET', '/stage-deadlines', {
      as: 'motcua',
    });
    expect(body.items).toContainEqual(
      expect.objectContaining({ procedureCode: '1.001193', stage: 'signature', value: 4 }),
    );
    expect(body.items).toContainEqual(
      expect.objectContaining({ procedureCode: null, stage: 'supplementRequest', value: 3 }),
    );
  });

  it('end the deadline of one procedure, so that the one of all holds again', async () => {
    const set = (version: number, body: object) =>
      api.request('POST', '/stage-deadlines', { as: 'kstthc', version, body });
    const stage = { stage: 'transfer', procedureCode: '1.000894' };
    const common = { ...stage, validFrom: '2026-11-19', changeReason: 'Quyết định 12 của tỉnh' };
    expect((await set(0, { ...common, ended: true })).status).toBe(409);
    expect((await set(0, { ...common, rule: 'workingDays', value: 9 })).status).toBe(201);
    const wrong: object[] = [
      { ...common, ended: true, rule: 'none' },
      { ...common, ended: true, value: 2 },
      { ...common, ended: true, procedureCode: undefined },
    ];
    for (const body of wrong) expect((await set(1, body)).status).toBe(400);
    const end = { ...common, ended: true, validFrom: '2026-11-23' };
    expect((await set(0, end)).status).toBe(412);
    expect((await set(1, end)).body).toMatchObject({ ended: true, rule: 'workingDays', value: 9 });
    expect((await set(2, { ...end, validFrom: '2026-11-24' })).status).toBe(409);
    const rulesOn = async (day: string) => {
      const [row] = await api.rows<{ rules: Record<string, { value: number | null }> }>(
        `select ${stageRulesOf("'1.000894'::text", `'${day}'::date`)} as rules`,
      );
      return row?.rules.transfer;
    };
    expect(await rulesOn('2026-11-20')).toEqual({ rule: 'workingDays', value: 9 });
    expect(await rulesOn('2026-11-23')).toEqual({ rule: 'sameDayOrNextMorning', value: null });
    const { body } = await api.request<{ items: Change[] }>('GET', '/stage-deadlines/changes', {
      as: 'motcua',
    });
    const own = body.items.filter(({ procedureCode }) => procedureCode === '1.000894');
    expect(own.map(({ time, version }) => [time, version])).toEqual([
      ['inForce', 2],
      ['coming', 2],
    ]);
    expect(own[0]?.procedureName).toEqual(expect.any(String));
  });
});
