import { aPdf } from '../platform/file-samples';
import { birthRegistration, type DossierBody, receive } from '../support/intake';
import { TestApi, type TestReply } from '../support/test-api';
import { uploadTo } from '../support/upload-form';

interface Proposal {
  readonly id: string;
  readonly version: number;
  readonly outcome: string | null;
  readonly reason?: string;
  readonly items: readonly { dossierId: string; documents: number }[];
}

describe('keeping and destroying documents', () => {
  let api: TestApi;
  let dossier: DossierBody;
  let size = 0;

  beforeAll(async () => {
    api = await TestApi.start();
    const rule = await setRule({ years: 20, legalGround: 'Thông tư 10/2022' }, 0);
    if (rule.status !== 200) throw new Error(rule.text);
  });

  afterAll(() => api.stop());

  beforeEach(async () => {
    dossier = await receive(api);
    size += 1;
    const file = aPdf({ between: `% ${size}\n` });
    await uploadTo(api, dossier.id, { purpose: 'component', componentNo: 2, file });
  });

  const setRule = (body: object, version: number): Promise<TestReply<{ version: number }>> =>
    api.request('PUT', `/retention-rules/${birthRegistration}`, { as: 'kstthc', body, version });
  const close = (years: number): Promise<object[]> =>
    api.rows(
      `update dossier set status = 'stopped',
         ended_at = timestamptz '2026-11-01T00:00:00Z' - make_interval(years => $2)
       where id = $1 returning 1`,
      [dossier.id, years],
    );
  const hold = (as: string, reason = 'Tòa án yêu cầu giữ'): Promise<TestReply> =>
    api.request('POST', `/dossiers/${dossier.id}/holds`, { as, body: { reason } });
  const lift = (as: string): Promise<TestReply<{ reason?: string }>> =>
    api.request('POST', `/dossiers/${dossier.id}/holds/1/lifting`, {
      as,
      body: { reason: 'Vụ án đã xong' },
    });
  const due = async (): Promise<string[]> => {
    const reply = await api.request<{ items: { dossierId: string }[] }>(
      'GET',
      '/retention-reviews?limit=100',
      { as: 'truongbophan' },
    );
    return reply.body.items.map(({ dossierId }) => dossierId);
  };
  const propose = (as = 'truongbophan'): Promise<TestReply<Proposal>> =>
    api.request('POST', '/destruction-proposals', {
      as,
      body: { dossierIds: [dossier.id], reason: 'Hội đồng họp ngày 12/11' },
    });
  const settle = (
    proposal: Proposal,
    outcome: string,
    as = 'lanhdao',
  ): Promise<TestReply<Proposal>> =>
    api.request('POST', `/destruction-proposals/${proposal.id}/settlement`, {
      as,
      body: { outcome },
      version: proposal.version,
    });
  const facts = async (): Promise<string[]> =>
    (
      await api.rows<{ type: string }>(
        `select type from journal where subject_id = $1 order by sequence`,
        [dossier.id],
      )
    ).map(({ type }) => type);

  it('proposes what is older than its rule, and nothing younger or unknown', async () => {
    await close(19);
    expect(await due()).not.toContain(dossier.id);
    expect((await propose()).status).toBe(400);
    await close(21);
    expect(await due()).toContain(dossier.id);
    // Closed at six in the morning, twenty years ago tomorrow.
    await api.rows(`update dossier set ended_at = '2006-11-20T06:00:00+07' where id = $1`, [
      dossier.id,
    ]);
    expect(await due()).not.toContain(dossier.id);
    await api.rows(`update retention_rule set years = null`);
    expect(await due()).toEqual([]);
    await api.rows(`update retention_rule set years = 20`);
  });

  it('destroys only after another person has confirmed the list', async () => {
    await close(21);
    const both = await Promise.all([propose(), propose()]);
    // Two lists made at once never hold the same dossier.
    const [proposed, other] = both.sort((one, next) => one.status - next.status);
    if (!proposed) throw new Error('Nothing was proposed.');
    expect([proposed.status, other?.status]).toEqual([201, 400]);
    expect(proposed.body.items).toMatchObject([{ dossierId: dossier.id, documents: 1 }]);
    expect(await due()).not.toContain(dossier.id);
    expect((await settle(proposed.body, 'confirmed', 'truongbophan')).status).toBe(403);
    const settled = await settle(proposed.body, 'confirmed');
    expect(settled.body).toMatchObject({ outcome: 'confirmed', items: [{ documents: 0 }] });
    const file = await api.request('GET', `/dossiers/${dossier.id}/documents/1`, { as: 'motcua' });
    expect(file.status).toBe(404);
    expect((await facts()).slice(-2)).toEqual([
      'dossier.destructionProposed',
      'dossier.documentsDestroyed',
    ]);
    expect((await settle(proposed.body, 'rejected')).status).toBe(412);
  });

  it('never lets the proposer confirm, not even one who holds both rights', async () => {
    await close(21);
    const proposed = await propose();
    const [proposer] = await api.rows<{ id: string }>(
      `select proposed_by as id from destruction_proposal where id = $1`,
      [proposed.body.id],
    );
    await expect(
      api.rows(
        `update destruction_proposal set outcome = 'confirmed', settled_by = $2, settled_at = '2026-11-19T03:00:00Z'
         where id = $1`,
        [proposed.body.id, proposer?.id],
      ),
    ).rejects.toThrow('destruction_two_people');
  });

  it('leaves a dossier under a hold alone, even on a list that was made before', async () => {
    await close(21);
    const proposed = await propose();
    expect((await hold('lanhdao')).status).toBe(201);
    const refused = await settle(proposed.body, 'confirmed');
    expect([refused.status, refused.body.reason]).toEqual([409, 'notDueAnyMore']);
    expect((await settle(proposed.body, 'rejected')).body.outcome).toBe('rejected');
    expect(await due()).not.toContain(dossier.id);
    expect((await facts()).slice(-2)).toEqual([
      'dossier.holdPlaced',
      'dossier.destructionRejected',
    ]);
  });

  it('lets another person lift a hold, and never whoever placed it', async () => {
    await hold('lanhdao');
    expect((await hold('truongbophan')).status).toBe(409);
    const own = await lift('lanhdao');
    expect([own.status, own.body.reason]).toEqual([409, 'samePerson']);
    expect((await lift('truongbophan')).status).toBe(200);
    const list = await api.request<{ items: object[] }>('GET', `/dossiers/${dossier.id}/holds`, {
      as: 'motcua',
    });
    expect(list.body.items).toMatchObject([
      { no: 1, reason: 'Tòa án yêu cầu giữ', liftReason: 'Vụ án đã xong' },
    ]);
    expect((await facts()).slice(-2)).toEqual(['dossier.holdPlaced', 'dossier.holdLifted']);
  });

  it('keeps holds and proposals from clerks, and dossiers of others out of sight', async () => {
    expect((await hold('motcua')).status).toBe(403);
    expect((await propose('motcua')).status).toBe(403);
    const [other] = await api.rows<{ id: string }>(`select gen_random_uuid() as id`);
    const absent = await api.request('POST', `/dossiers/${other?.id}/holds`, {
      as: 'lanhdao',
      body: { reason: 'Giữ lại' },
    });
    expect(absent.status).toBe(404);
  });

  it('changes a rule only from the version that was seen', async () => {
    expect((await setRule({ years: 30, legalGround: 'Luật Lưu trữ' }, 0)).status).toBe(412);
    const [row] = await api.rows<{ version: number }>(`select version from retention_rule`);
    const changed = await setRule({ legalGround: 'Luật Lưu trữ' }, row?.version ?? 0);
    expect(changed.body).toMatchObject({ years: null, legalGround: 'Luật Lưu trữ' });
    expect((await setRule({ years: 0, legalGround: 'Luật Lưu trữ' }, 2)).status).toBe(400);
  });
});
