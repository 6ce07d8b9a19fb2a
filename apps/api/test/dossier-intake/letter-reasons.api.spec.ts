import { actOn, anIntake, type DossierBody, receive } from '../support/intake';
import { TestApi, type TestReply } from '../support/test-api';

type Answer = TestReply<DossierBody & { errors?: { pointer: string; code: string }[] }>;

const lines = [{ no: 1, fault: 'wrong', howToFix: 'Nộp bản khớp tên' }];
const newDueAt = '2026-12-15T09:30:00Z';

const faultsOf = ({ body: { errors = [] } }: Answer): string[] =>
  errors.map(({ pointer, code }) => `${pointer} ${code}`);

describe('an act that writes to the applicant', () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await TestApi.start();
  });

  afterAll(() => api.stop());

  const act = async (as: string, dossier: DossierBody, body: object): Promise<Answer> =>
    (await actOn(api, as, dossier, body)) as Answer;

  const must = async (as: string, dossier: DossierBody, body: object): Promise<DossierBody> => {
    const reply = await act(as, dossier, body);
    if (reply.status !== 200) throw new Error(`${JSON.stringify(body)}: ${reply.text}`);
    return reply.body;
  };

  const open = async (parts: object): Promise<Answer> =>
    api.request('POST', '/dossiers', { as: 'motcua', body: await anIntake(api, parts) });

  const inProcess = async (): Promise<DossierBody> => {
    const transferred = await must('motcua', await receive(api), { action: 'transfer' });
    return must('thuly', transferred, { action: 'take' });
  };

  it('names a reason of the list: words alone are not enough', async () => {
    const dossier = await inProcess();
    const facts = () => api.rows(`select type from journal where subject_id = $1`, [dossier.id]);
    const before = await facts();
    const words = { reason: 'Giấy chứng sinh mờ dấu' };
    for (const [as, body] of [
      ['motcua', { action: 'requestSupplement', lines, ...words }],
      ['lanhdao', { action: 'stop', legalGround: 'Điều 5', ...words }],
      ['truongbophan', { action: 'reappoint', newDueAt, ...words }],
    ] as const)
      expect(faultsOf(await act(as, dossier, body))).toEqual(['#/reasonCode required']);
    expect(await facts()).toEqual(before);
  });

  it('is free of it where the list is empty', async () => {
    await api.rows(`insert into act_reason (code, valid_from, actions, vi, en, needs_lines, retired)
      select code, date '2026-11-02', actions, vi, en, needs_lines, true from act_reason
      where actions = '{reappoint}'`);
    const body = { action: 'reappoint', newDueAt, reason: 'Chờ xác minh' };
    expect((await act('truongbophan', await inProcess(), body)).status).toBe(200);
    await api.rows(`delete from act_reason where valid_from = date '2026-11-02'`);
  });

  it('names it as a first act at the counter too', async () => {
    const words = { components: [], reason: 'Thiếu giấy', lines };
    expect(faultsOf(await open({ ...words, firstAct: 'requestSupplement' }))).toEqual([
      '#/reasonCode required',
    ]);
    expect(faultsOf(await open({ ...words, firstAct: 'proposeRefusal' }))).toEqual([
      '#/reasonCode required',
    ]);
    const foreign = { ...words, firstAct: 'proposeRefusal', reasonCode: 'heavyLoad' };
    expect(faultsOf(await open(foreign))).toEqual(['#/reasonCode unknownReference']);
    const misplaced = await open({ reasonCode: 'papersWrong' });
    expect(faultsOf(misplaced)).toEqual(['#/reasonCode unknownReference']);

    const given = { components: [], lines, reasonCode: 'papersMissing' };
    const asked = await open({ ...given, firstAct: 'requestSupplement' });
    expect(asked.status).toBe(201);
    expect(asked.body.supplementRequests).toEqual([
      expect.objectContaining({ reason: 'Thiếu thành phần hồ sơ theo quy định' }),
    ]);
    const [fact] = await api.rows<{ code: string }>(
      `select data ->> 'reasonCode' as code from journal
       where subject_id = $1 and type = 'dossier.supplementRequested'`,
      [asked.body.id],
    );
    expect(fact?.code).toBe('papersMissing');
  });

  it('is what the same desk is warned of the next time, and no other desk', async () => {
    type Returned = { dossiers: number; items: { key: string; fault: string; dossiers: number }[] };
    const warned = async (as: string): Promise<Returned> => {
      const path = '/reports/returned-papers?procedureCode=1.001193';
      const reply = await api.request<Returned>('GET', path, { as });
      if (reply.status !== 200) throw new Error(reply.text);
      return reply.body;
    };
    const before = await warned('motcua');
    const faded = { no: 2, fault: 'unreadable', howToFix: 'Nộp bản rõ' };
    const first = { firstAct: 'requestSupplement', components: [], reasonCode: 'papersWrong' };
    const asked = await open({ ...first, lines: [faded] });
    expect((await open({ ...first, lines: [faded] })).status).toBe(201);
    // A refusal that nobody has confirmed yet says nothing about the paper.
    const legalGround = 'Điều 16 Luật Hộ tịch';
    const refusal = { ...first, firstAct: 'proposeRefusal', reasonCode: 'notEntitled' };
    const proposed = { ...refusal, legalGround, lines: [faded] };
    expect((await open(proposed)).status).toBe(201);
    const after = await warned('motcua');
    expect(after.dossiers).toBe(before.dossiers + 3);
    const paper = asked.body.components.find(({ no }) => no === 2) as unknown as { key: string };
    expect(after.items).toContainEqual(
      expect.objectContaining({ key: paper.key, fault: 'unreadable', dossiers: 2 }),
    );
    expect(await warned('motcua2')).toMatchObject({ dossiers: 0, items: [] });
    const without = await api.request('GET', '/reports/returned-papers', { as: 'motcua' });
    expect(without.status).toBe(400);
  });

  it('looks at the lines and the day of a first act as at those of a later one', async () => {
    const first = { firstAct: 'requestSupplement', components: [], reasonCode: 'papersMissing' };
    const unknown = [{ no: 99, fault: 'missing', howToFix: 'Nộp' }];
    expect(faultsOf(await open({ ...first, lines: unknown }))).toEqual([
      '#/lines/0/no unknownReference',
    ]);
    for (const [deadline, code] of [
      ['2026-11-19', 'dateInPast'],
      ['2026-12-20', 'dayOfRest'],
      ['2027-01-01', 'dayOfRest'],
      ['9999-12-31', 'dateTooLate'],
    ])
      expect(faultsOf(await open({ ...first, lines, deadline }))).toEqual([`#/deadline ${code}`]);
  });

  it('sends nobody away without the law and the office to go to instead', async () => {
    const refusal = { firstAct: 'proposeRefusal', components: [], reasonCode: 'notCompetent' };
    expect(faultsOf(await open(refusal))).toEqual([
      '#/legalGround required',
      '#/otherOffice required',
    ]);
    const legalGround = 'Điều 35 Luật Hộ tịch';
    expect(faultsOf(await open({ ...refusal, lines, legalGround }))).toEqual([
      '#/otherOffice required',
    ]);
    const proposed = await open({ ...refusal, legalGround, otherOffice: 'Sở Tư pháp' });
    expect(proposed.body.refusalProposals).toEqual([
      expect.objectContaining({ legalGround, otherOffice: 'Sở Tư pháp' }),
    ]);
    const ungrounded = { firstAct: 'proposeRefusal', components: [], reasonCode: 'notEntitled' };
    expect(faultsOf(await open(ungrounded))).toEqual(['#/lines tooFewItems']);
  });

  it('accepts a withdrawal only on the signed request', async () => {
    const asked = await must('motcua', await inProcess(), {
      action: 'requestWithdrawal',
      reason: 'Xin rút',
    });
    const accept = { action: 'acceptWithdrawal', reasonCode: 'applicantAsked' };
    const requested = (requestPaper: object) => act('lanhdao', asked, { ...accept, requestPaper });
    expect(faultsOf(await act('lanhdao', asked, accept))).toEqual(['#/requestPaper required']);
    expect(faultsOf(await requested({ kind: 'attached' }))).toEqual([
      '#/requestPaper/documentNo required',
    ]);
    expect(faultsOf(await requested({ kind: 'attached', documentNo: 7 }))).toEqual([
      '#/requestPaper/documentNo unknownReference',
    ]);
    expect(faultsOf(await requested({ kind: 'onPaper', documentNo: 7 }))).toEqual([
      '#/requestPaper/documentNo notAllowedHere',
    ]);
    await attach(asked.id);
    const stopped = await must('lanhdao', asked, {
      ...accept,
      requestPaper: { kind: 'attached', documentNo: 1 },
      giveBack: { papers: [1], fees: false },
    });
    expect(stopped.status).toBe('stopped');
    const [fact] = await api.rows<{ data: object }>(
      `select data from journal where subject_id = $1 and type = 'dossier.stopped'`,
      [asked.id],
    );
    expect(fact?.data).toMatchObject({
      reasonCode: 'applicantAsked',
      requestPaper: { kind: 'attached', documentNo: 1 },
      giveBack: { papers: [1], fees: false },
    });
  });

  it('gives back only what is here', async () => {
    const stop = { action: 'stop', reasonCode: 'conditionsNotMet' };
    const giveBack = { papers: [1, 99], fees: false };
    const reply = await act('lanhdao', await inProcess(), { ...stop, giveBack });
    expect(faultsOf(reply)).toEqual(['#/giveBack/papers/1 unknownReference']);
  });

  async function attach(dossierId: string): Promise<void> {
    const sha = `\\x${'22'.repeat(32)}`;
    await api.rows(
      `insert into stored_file values ($1, 100, 'application/pdf', 1, '2026-11-19T03:00:00Z') on conflict do nothing`,
      [sha],
    );
    await api.rows(
      `insert into dossier_document (dossier_id, no, purpose, file_name, sha256, uploaded_by,
         uploaded_at) values ($1, 1, 'attachment', 'don-xin-rut.pdf', $2, $1, '2026-11-19T03:00:00Z')`,
      [dossierId, sha],
    );
  }
});
