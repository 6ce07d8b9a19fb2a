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
};

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
    const post = (body: object, as = 'kstthc') => api.request('POST', '/act-reasons', { as, body });
    expect((await post(reason, 'motcua')).status).toBe(403);
    expect((await post({ ...reason, validFrom: '2026-11-18' })).status).toBe(400);
    expect((await post(reason)).status).toBe(201);
    expect((await post(reason)).status).toBe(409);
    const later = { ...reason, vi: 'Ngoài địa bàn', validFrom: '2026-12-01', retired: true };
    expect((await post(later)).status).toBe(201);
    const { items } = await reasonsFor('proposeRefusal');
    expect(items.find(({ code }) => code === 'outOfArea')?.vi).toBe(reason.vi);
    const rows = await api.rows<{ type: string }>(
      `select type from journal where subject_type = 'actReason' order by at`,
    );
    expect(rows).toHaveLength(2);
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
    const set = (body: object) =>
      api.request('POST', '/stage-deadlines', {
        as: 'kstthc',
        body: { stage: 'signature', rule: 'workingHours', validFrom: '2026-11-19', ...body },
      });
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
});
