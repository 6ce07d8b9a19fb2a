import { demoUnitIds } from '../../src/demonstration/organisation';
import { receive } from '../support/intake';
import { TestApi } from '../support/test-api';

interface Setting {
  readonly key: string;
  readonly value: unknown;
  readonly meaning: string;
  readonly validFrom: string;
  readonly time: string;
  readonly version: number;
  readonly changeReason: string | null;
  readonly setBy: string | null;
}

const why = 'Quyết định 12/2026/QĐ-UBND';
const account = {
  unitId: demoUnitIds.lacDuong,
  bankBin: '970415',
  bankName: 'Ngân hàng thử nghiệm',
  accountNo: '102030405060',
  holder: 'UBND XA LAC DUONG',
  treasuryAccount: '3511.0.1054323',
};

describe('settings', () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await TestApi.start();
  });
  afterAll(() => api.stop());

  const settings = async (key: string): Promise<Setting[]> => {
    const { body } = await api.request<{ items: Setting[] }>('GET', '/settings', { as: 'kstthc' });
    return body.items.filter((each) => each.key === key);
  };
  const put = (key: string, version: number | undefined, body: object, as = 'kstthc') =>
    api.request<{ errors?: { pointer: string; code: string }[]; version: number }>(
      'PUT',
      `/settings/${key}`,
      {
        as,
        body: { validFrom: '2026-11-19', changeReason: why, ...body },
        ...(version === undefined ? {} : { version }),
      },
    );
  const withdraw = (key: string, version: number, body: object, as = 'kstthc') =>
    api.request('POST', `/settings/${key}/withdrawals`, {
      as,
      version,
      body: { changeReason: why, ...body },
    });

  it('are listed with what they mean, since when they hold, who set them and why', async () => {
    const key = 'supplement.deadlineDays';
    expect(await settings(key)).toMatchObject([
      {
        value: 30,
        time: 'inForce',
        version: 1,
        setBy: null,
        meaning: expect.stringMatching(/ngày/),
      },
    ]);
    expect((await put(key, 1, { value: 45 })).body).toMatchObject({ version: 2 });
    expect(await settings(key)).toMatchObject([
      { value: 30, time: 'past', version: 2 },
      { value: 45, time: 'inForce', version: 2, setBy: 'Ngô Đức Thắng', changeReason: why },
    ]);
    const [row] = await api.rows<{ data: object }>(
      `select data from journal where type = 'setting.set'`,
    );
    expect(row?.data).toMatchObject({ key, value: 45, validFrom: '2026-11-19' });
    expect((await put(key, 1, { value: 46 })).status).toBe(412);
    expect((await put(key, 2, { value: 46 })).status).toBe(409);
    expect((await put(key, undefined, { value: 46 })).status).toBe(428);
    expect((await put(key, 2, { value: 46 }, 'motcua')).status).toBe(403);
    expect((await put(key, 2, { value: 46, validFrom: '2026-11-18' })).status).toBe(400);
    expect((await put('nothing', 0, { value: 46 })).status).toBe(400);
  });

  it.each([
    ['supplement.deadlineDays', '30', '#/value', 'notAnInteger'],
    ['supplement.deadlineDays', 0, '#/value', 'outOfRange'],
    ['appointment.sameDayCutOff', '25:00', '#/value', 'localTime'],
    ['dossier.codeGrammar', { dateDigits: 7, serialWidth: 4 }, '#/value/dateDigits', 'notInList'],
    ['roundLimits', { supplementRequests: 1 }, '#/value/reappointments', 'required'],
    ['roundLimits', { more: 1 }, '#/value/more', 'unknownField'],
    [
      'intake.duplicates',
      { days: 3, repeatableFields: ['A', 'A'] },
      '#/value/repeatableFields/1',
      'duplicateItems',
    ],
    ['documents.textRecognition', { isOn: 1 }, '#/value/isOn', 'notABoolean'],
    ['fees.bankAccounts', {}, '#/value', 'notAnArray'],
    ['fees.bankAccounts', [{ ...account, bankBin: '97043' }], '#/value/0/bankBin', 'pattern'],
    [
      'fees.bankAccounts',
      [{ ...account, accountNo: '1'.repeat(20) }],
      '#/value/0/accountNo',
      'pattern',
    ],
    [
      'fees.bankAccounts',
      [account, { ...account, unitId: demoUnitIds.lamVien }],
      '#/value/1/accountNo',
      'duplicateItems',
    ],
    [
      'fees.bankAccounts',
      [account, { ...account, accountNo: '1' }],
      '#/value/1/unitId',
      'duplicateItems',
    ],
    [
      'fees.bankAccounts',
      [{ ...account, unitId: demoUnitIds.daLatCity }],
      '#/value/0/unitId',
      'unknownReference',
    ],
  ])('refuse a value of the wrong shape: %s %j', async (key, value, pointer, code) => {
    const before = await settings(key);
    const { status, body } = await put(key, before[0]?.version, { value });
    expect([status, body.errors]).toMatchObject([400, [{ pointer, code }]]);
    expect(await settings(key)).toEqual(before);
  });

  it('take effect on their day, also where they are remembered', async () => {
    const before = await receive(api);
    expect(before.code).toMatch(/-261119-\d{4}$/);
    const [{ version } = { version: 0 }] = await settings('dossier.codeGrammar');
    const value = { dateDigits: 8, serialWidth: 5 };
    expect((await put('dossier.codeGrammar', version, { value })).status).toBe(200);
    expect((await receive(api)).code).toMatch(/-20261119-\d{5}$/);
  });

  it('are withdrawn before they begin, and never afterwards', async () => {
    const key = 'appointment.returnTime';
    await put(key, 1, { value: '17:00', validFrom: '2026-12-01' });
    expect(await settings(key)).toMatchObject([{ time: 'inForce' }, { time: 'coming' }]);
    expect((await withdraw(key, 1, { validFrom: '2026-12-01' })).status).toBe(412);
    expect((await withdraw(key, 2, { validFrom: '2026-12-02' })).status).toBe(404);
    expect((await withdraw(key, 2, { validFrom: '2024-01-01' })).status).toBe(400);
    expect((await withdraw(key, 2, { validFrom: '2026-12-01' }, 'motcua')).status).toBe(403);
    const done = await withdraw(key, 2, { validFrom: '2026-12-01' });
    expect([done.status, done.body]).toMatchObject([201, { key, version: 3 }]);
    expect(await settings(key)).toMatchObject([{ value: '16:30', time: 'inForce', version: 3 }]);
    const kept = await api.rows(
      `select value, withdrawn_because from setting_withdrawal where key = $1`,
      [key],
    );
    expect(kept).toEqual([{ value: '17:00', withdrawn_because: why }]);
    // The day is free again, for whoever saw the withdrawal.
    expect((await put(key, 1, { value: '17:30', validFrom: '2026-12-01' })).status).toBe(412);
    expect((await put(key, 3, { value: '17:30', validFrom: '2026-12-01' })).status).toBe(200);
  });

  it('of two people are proposed by one and confirmed by another', async () => {
    const key = 'fees.bankAccounts';
    const [{ version } = { version: 0 }] = await settings(key);
    const alone = await put(key, version, { value: [account] });
    expect([alone.status, alone.text.includes('same-person-refused')]).toEqual([403, true]);
    const propose = (body: object = {}, seen = version) =>
      api.request<{ id: string; version: number }>('POST', '/setting-proposals', {
        as: 'kstthc',
        version: seen,
        body: { key, value: [account], validFrom: '2026-12-01', changeReason: why, ...body },
      });
    const act = (id: string, action: string, as: string, seen: number, parts: object = {}) =>
      api.request('POST', `/setting-proposals/${id}/actions`, {
        as,
        version: seen,
        body: { action, ...parts },
      });
    expect((await propose({ key: 'supplement.deadlineDays', value: 3 })).status).toBe(400);
    expect((await propose({}, version + 1)).status).toBe(412);
    const { body: first } = await propose();
    expect(first).toMatchObject({ version: 1, proposedBy: 'Ngô Đức Thắng', outcome: null });
    expect((await propose()).status).toBe(409);
    expect((await act(first.id, 'confirm', 'kstthc', 1)).status).toBe(403);
    expect((await act(first.id, 'takeBack', 'kstthc2', 1)).status).toBe(409);
    expect((await act(first.id, 'refuse', 'kstthc2', 1)).status).toBe(400);
    expect((await act(first.id, 'confirm', 'kstthc2', 2)).status).toBe(412);
    expect((await act(first.id, 'confirm', 'motcua', 1)).status).toBe(403);
    const reason = 'Sai số tài khoản';
    const refused = await act(first.id, 'refuse', 'kstthc2', 1, { reason });
    expect([refused.status, refused.body]).toMatchObject([
      200,
      { outcome: 'refused', settledBy: 'Phan Thị Thu Hương', settleReason: reason },
    ]);
    expect((await act(first.id, 'confirm', 'kstthc2', 2)).status).toBe(409);
    const { body: second } = await propose();
    expect((await act(second.id, 'takeBack', 'kstthc', 1)).status).toBe(200);
    expect(await settings(key)).toHaveLength(2);

    const { body: third } = await propose();
    const waiting = await api.request<{ items: object[] }>('GET', '/setting-proposals', {
      as: 'kstthc2',
    });
    expect(waiting.body.items).toMatchObject([{ id: third.id, value: [account] }]);
    expect((await act(third.id, 'confirm', 'kstthc2', 1)).status).toBe(200);
    expect((await settings(key)).at(-1)).toMatchObject({
      value: [account],
      time: 'coming',
      version: version + 1,
      setBy: 'Ngô Đức Thắng',
      confirmedBy: 'Phan Thị Thu Hương',
    });
    const facts = await api.rows<{ type: string }>(
      `select type from journal where data ->> 'key' = $1 order by subject_id, sequence`,
      [key],
    );
    expect(facts.map(({ type }) => type)).toEqual([
      'setting.proposed',
      'setting.proposalRefused',
      'setting.proposed',
      'setting.proposalTakenBack',
      'setting.proposed',
      'setting.set',
    ]);
  });

  it('of two people are withdrawn by two people as well', async () => {
    const key = 'fees.bankAccounts';
    const [{ version } = { version: 0 }] = await settings(key);
    const coming = { key, validFrom: '2026-12-01', changeReason: why };
    const alone = await withdraw(key, version, { validFrom: '2026-12-01' });
    expect([alone.status, alone.text.includes('same-person-refused')]).toEqual([403, true]);
    const propose = (body: object, seen = version, path = '/withdrawals', as = 'kstthc') =>
      api.request<{ id: string }>('POST', `/setting-proposals${path}`, { as, version: seen, body });
    const act = (id: string, action: string, as: string, body: object = {}) =>
      api.request('POST', `/setting-proposals/${id}/actions`, {
        as,
        version: 1,
        body: { action, ...body },
      });
    expect((await propose({ ...coming, key: 'supplement.deadlineDays' })).status).toBe(400);
    expect((await propose({ ...coming, validFrom: '2024-01-01' })).status).toBe(400);
    expect((await propose({ ...coming, validFrom: '2026-12-02' })).status).toBe(404);
    expect((await propose(coming, version + 1)).status).toBe(412);
    expect((await propose(coming, version, '/withdrawals', 'motcua')).status).toBe(403);
    const first = await propose(coming);
    expect([first.status, first.body]).toMatchObject([
      201,
      { withdraws: true, value: [account], validFrom: '2026-12-01', outcome: null },
    ]);
    // One change of a setting waits at a time, and nothing moves before the second person.
    const other = { ...coming, value: [account], validFrom: '2026-12-24' };
    expect((await propose(other, version, '')).status).toBe(409);
    expect((await settings(key)).at(-1)).toMatchObject({ time: 'coming', version });
    expect((await act(first.body.id, 'confirm', 'kstthc')).status).toBe(403);
    expect((await act(first.body.id, 'refuse', 'kstthc2', { reason: why })).status).toBe(200);
    const second = await propose(coming);
    const both = await Promise.all([
      act(second.body.id, 'confirm', 'kstthc2'),
      act(second.body.id, 'takeBack', 'kstthc'),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 412]);
    if (both[0].status !== 200) await act((await propose(coming)).body.id, 'confirm', 'kstthc2');
    expect(await settings(key)).toHaveLength(2);
    const kept = await api.rows<{ type: string; data: object }>(
      `select type, data from journal where type = 'setting.withdrawn'
         and data ->> 'key' = $1`,
      [key],
    );
    expect(kept).toMatchObject([{ data: { proposedBy: expect.any(String), changeReason: why } }]);
    // Whoever withdrew it meanwhile is not overrun by what was seen before.
    expect((await propose(other, version, '')).status).toBe(412);
    expect((await propose(other, version + 1, '')).body).toMatchObject({ withdraws: false });
  });
});
