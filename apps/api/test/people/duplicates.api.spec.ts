import {
  anIntake,
  birthRegistration,
  completeTicks,
  type DossierBody,
  receive,
  somebodyNew,
} from '../support/intake';
import { TestApi, type TestReply } from '../support/test-api';
import { aPdf } from '../platform/file-samples';
import { uploadTo } from '../support/upload-form';

interface Duplicate {
  readonly id: string;
  readonly code: string;
  readonly matches: readonly string[];
  readonly needsDecision: boolean;
  readonly personalId: string | null;
}

const person = (personalId: string | undefined, parts: object = {}): object => ({
  kind: 'person',
  fullName: 'Nguyễn Thị Hồng Phượng',
  personalId,
  birthDate: '1990-02-05',
  ...parts,
});

describe('possible duplicates', () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await TestApi.start();
  });

  afterAll(() => api.stop());

  const open = async (parts: object, as = 'motcua'): Promise<TestReply<DossierBody>> =>
    api.request<DossierBody>('POST', '/dossiers', { as, body: await anIntake(api, parts) });
  const check = async (parts: object): Promise<Duplicate[]> => {
    const reply = await api.request<{ duplicates: Duplicate[] }>('POST', '/intake-checks', {
      as: 'motcua',
      key: null,
      body: {
        procedureCode: birthRegistration,
        caseNo: 1,
        channel: 'counter',
        components: [],
        ...parts,
      },
    });
    expect(reply.status).toBe(200);
    return reply.body.duplicates;
  };
  const journalOf = (id: string) =>
    api.rows<{ type: string; data: Record<string, unknown> }>(
      `select type, data from journal where subject_id = $1 order by sequence`,
      [id],
    );

  it('refuses a second reception of one person and procedure until it is decided', async () => {
    const personalId = somebodyNew();
    const first = await receive(api, 'motcua', { applicant: person(personalId) });
    const refused = await open({ applicant: person(personalId) });
    expect(refused.status).toBe(409);
    expect(refused.body).toMatchObject({ duplicates: [first.code] });
    expect(refused.text).toMatch(/duplicate-undecided/);

    const decided = await open({
      applicant: person(personalId),
      notDuplicate: { dossierIds: [first.id], reason: 'Khai sinh cho người con thứ hai' },
    });
    expect(decided.status).toBe(201);
    const rows = await api.rows(
      `select earlier_id, dossier_id, outcome, reason from duplicate_decision
        where dossier_id = $1`,
      [decided.body.id],
    );
    expect(rows).toEqual([
      {
        earlier_id: first.id,
        dossier_id: decided.body.id,
        outcome: 'notDuplicate',
        reason: 'Khai sinh cho người con thứ hai',
      },
    ]);
    // Whichever of the two is open, the comparison knows what was decided.
    for (const [one, other] of [
      [first.id, decided.body.id],
      [decided.body.id, first.id],
    ]) {
      const compared = await api.request<{ items: { id: string; decision: string | null }[] }>(
        'GET',
        `/dossiers/${one}/possible-duplicates`,
        { as: 'motcua' },
      );
      expect(compared.body.items.find(({ id }) => id === other)?.decision).toBe('notDuplicate');
    }
    const journal = await journalOf(decided.body.id);
    expect(journal.find(({ type }) => type === 'dossier.duplicateRuledOut')?.data).toEqual({
      earlierIds: [first.id],
      reason: 'Khai sinh cho người con thứ hai',
    });
    // Now there are two: a decision about one of them is not enough.
    const third = await open({
      applicant: person(personalId),
      notDuplicate: { dossierIds: [first.id], reason: 'Khai sinh cho người con thứ ba' },
    });
    expect(third.body).toMatchObject({ duplicates: [decided.body.code] });
  });

  it('lets one of two counters through when both receive the same person at once', async () => {
    const personalId = somebodyNew();
    const replies = await Promise.all(
      Array.from({ length: 6 }, () => open({ applicant: person(personalId) })),
    );
    expect(replies.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409, 409, 409]);
  });

  it('stops nobody at another procedure, another unit, or where many are usual', async () => {
    const personalId = somebodyNew();
    await receive(api, 'motcua', { applicant: person(personalId) });
    expect((await open({ applicant: person(personalId) }, 'motcua2')).status).toBe(201);
    const certification = { procedureCode: '2.000815', applicant: person(personalId) };
    const components = await completeTicks(api, '2.000815');
    for (const time of [1, 2])
      expect([time, (await open({ ...certification, components })).status]).toEqual([time, 201]);
  });

  it('forgets a finished dossier after the days of the setting', async () => {
    const personalId = somebodyNew();
    const first = await receive(api, 'motcua', { applicant: person(personalId) });
    const set = (days: number, isOpen: boolean) =>
      api.rows(
        `update dossier set registered_at = timestamptz '2026-11-19T02:00Z' - make_interval(days => $2),
           ended_at = $3 where id = $1`,
        [first.id, days, isOpen ? null : '2026-11-01T00:00Z'],
      );
    const found = () => check({ personalId });
    await set(90, true);
    expect(await found()).toHaveLength(1);
    await set(90, false);
    expect(await found()).toHaveLength(0);
    await set(20, false);
    expect(await found()).toHaveLength(1);
  });

  it('shows a near name in another order and without marks, but not a namesake', async () => {
    const fullName = 'Đặng Ngọc Ẩn';
    const known = await receive(api, 'motcua', { applicant: person(undefined, { fullName }) });
    const near = { fullName: 'AN dang ngoc' };
    expect(await check({ ...near, personalId: somebodyNew() })).toEqual([
      expect.objectContaining({ id: known.id, matches: ['nearName'], needsDecision: false }),
    ]);
    expect(await check({ ...near, birthDate: '1991-02-05' })).toEqual([]);
    expect(await check({ fullName: 'Đặng Ngọc' })).toEqual([]);
    const other = { applicant: person(somebodyNew(), { fullName }) };
    await receive(api, 'motcua', other);
    expect(await check({ ...near, personalId: somebodyNew() })).toHaveLength(1);
  });

  it('shows a name that is a letter or a day of birth apart, but not another name', async () => {
    const known = await receive(api, 'motcua', {
      applicant: person(undefined, { fullName: 'Trịnh Thị Phương Uyên', birthDate: '1984-03-07' }),
    });
    const near = { fullName: 'Trinh Thi Phuong Uyen', birthDate: '1984-07-03' };
    const found = { id: known.id, matches: ['nearName'], needsDecision: false };
    const personalId = somebodyNew();
    expect(await check({ ...near, personalId })).toEqual([expect.objectContaining(found)]);
    expect(await check({ ...near, fullName: 'Trịnh Thị Phượng Uyn' })).toEqual([
      expect.objectContaining(found),
    ]);
    expect(await check({ ...near, birthDate: '1985-03-07' })).toEqual([]);
    expect(await check({ ...near, fullName: 'Trịnh Thị Thu Hà' })).toEqual([]);
  });

  it('finds a dossier that holds the very same file', async () => {
    const one = await receive(api);
    const two = await receive(api);
    for (const { id } of [one, two]) {
      const reply = await uploadTo(api, id, { purpose: 'attachment', file: aPdf() });
      expect(reply.status).toBe(201);
    }
    const reply = await api.request<{ items: Duplicate[] }>(
      'GET',
      `/dossiers/${two.id}/possible-duplicates`,
      { as: 'motcua' },
    );
    expect(reply.body.items.find(({ id }) => id === one.id)?.matches).toContain('sameFile');
    expect(reply.body.items.some(({ id }) => id === two.id)).toBe(false);
    const foreign = await api.request('GET', `/dossiers/${two.id}/possible-duplicates`, {
      as: 'motcua2',
    });
    expect(foreign.status).toBe(404);
  });

  it('ends a draft that is the same matter in favour of the earlier dossier', async () => {
    const earlier = await receive(api);
    const draft = await api.request<{ id: string }>('POST', '/drafts', {
      as: 'motcua',
      body: { content: {} },
    });
    const verdict = {
      draftId: draft.body.id,
      earlierId: earlier.id,
      outcome: 'sameCase',
      reason: 'Người dân nộp lại bộ đã nộp',
    };
    const reply = await api.request('POST', '/duplicate-decisions', {
      as: 'motcua',
      body: verdict,
    });
    expect(reply.status).toBe(201);
    expect(reply.body).toMatchObject({ earlierCode: earlier.code, outcome: 'sameCase' });
    const after = await api.request('GET', `/drafts/${draft.body.id}`, { as: 'motcua' });
    expect(after.body).toMatchObject({ dossierId: earlier.id });
    expect(after.body.endedAt).not.toBeNull();
    expect((await journalOf(earlier.id)).map(({ type }) => type)).toContain(
      'dossier.duplicateFound',
    );
    expect((await journalOf(draft.body.id)).map(({ type }) => type)).toContain('draft.merged');
    const again = await api.request('POST', '/duplicate-decisions', {
      as: 'motcua',
      body: verdict,
    });
    expect(again.status).toBe(409);
  });

  it('does not end a draft with scans in favour of a closed dossier, which takes no file', async () => {
    const earlier = await receive(api);
    await api.rows(
      `update dossier set status = 'stopped', ended_at = '2026-11-19T03:00:00Z' where id = $1`,
      [earlier.id],
    );
    const decide = async (content: object) => {
      const draft = await api.request<{ id: string }>('POST', '/drafts', {
        as: 'motcua',
        body: { content },
      });
      const body = {
        draftId: draft.body.id,
        earlierId: earlier.id,
        outcome: 'sameCase',
        reason: 'Người dân nộp lại bộ đã nộp',
      };
      return api.request('POST', '/duplicate-decisions', { as: 'motcua', body });
    };
    const refused = await decide({ files: [{ no: 1, name: 'to-khai.pdf' }] });
    expect(refused.status).toBe(409);
    expect(refused.text).toMatch(/action-not-allowed.*takes no more scans|Bỏ tệp quét/s);
    expect((await decide({ files: [] })).status).toBe(201);
  });

  it('links two numbered dossiers, and refuses what the clerk cannot see', async () => {
    const [one, two, foreign] = [
      await receive(api),
      await receive(api),
      await receive(api, 'motcua2'),
    ];
    const decide = (body: object) =>
      api.request('POST', '/duplicate-decisions', {
        as: 'motcua',
        body: { outcome: 'sameCase', reason: 'Nhận hai lần cùng việc', ...body },
      });
    expect((await decide({ earlierId: one.id, dossierId: two.id })).status).toBe(201);
    expect((await decide({ earlierId: one.id, dossierId: two.id })).status).toBe(409);
    expect((await journalOf(two.id)).map(({ type }) => type)).toContain('dossier.duplicateFound');
    for (const body of [
      { earlierId: foreign.id, dossierId: two.id },
      { earlierId: one.id, dossierId: foreign.id },
      { earlierId: one.id, dossierId: one.id },
      { earlierId: one.id },
      { earlierId: one.id, dossierId: two.id, draftId: two.id },
    ])
      expect([body, (await decide(body)).status]).toEqual([body, 400]);
    const named = await open({
      notDuplicate: { dossierIds: [foreign.id], reason: 'Không liên quan' },
    });
    expect(named.status).toBe(400);
    expect(named.text).toContain('#/notDuplicate/dossierIds/0');
  });
});
