import { actOn, type DossierBody, receive } from '../support/intake';
import { TestApi, type TestReply } from '../support/test-api';

interface Originals {
  readonly owner: { fullName: string };
  readonly holder: { kind: string; unitName: string | null } | null;
  readonly items: readonly {
    no: number;
    handedBackAt: string | null;
    handedBackTo: string | null;
  }[];
}

const collector = {
  fullName: 'Nguyễn Thị Hồng Phượng',
  relation: 'Chủ hồ sơ',
  idLastFour: '4567',
  idCompared: true,
};

describe('the originals of a dossier', () => {
  let api: TestApi;
  let dossier: DossierBody;

  beforeAll(async () => {
    api = await TestApi.start();
  });

  afterAll(() => api.stop());

  beforeEach(async () => {
    dossier = await receive(api);
  });

  const originals = async (): Promise<Originals> => {
    const path = `/dossiers/${dossier.code}/originals`;
    return (await api.request<Originals>('GET', path, { as: 'motcua' })).body;
  };
  const shownOnly = async (): Promise<number[]> =>
    (
      await api.rows<{ no: number }>(
        `select no from dossier_component where dossier_id = $1 and present_only
           and state = 'present' and kind = 'original'`,
        [dossier.id],
      )
    ).map(({ no }) => no);

  const must = async (as: string, body: object): Promise<void> => {
    const seen = await api.request<DossierBody>('GET', `/dossiers/${dossier.id}`, { as });
    const reply = await actOn(api, as, seen.body, body);
    if (reply.status !== 200) throw new Error(reply.text);
  };

  const readyToReturn = async (): Promise<void> => {
    await must('motcua', { action: 'transfer' });
    await must('thuly', { action: 'take' });
    await api.rows(
      `with file as (insert into stored_file (sha256, size, media_type, pages, stored_at)
         values (decode(repeat('22', 32), 'hex'), 9, 'application/pdf', 1, now())
         on conflict do nothing)
       select`,
    );
    await api.rows(
      `insert into dossier_document (dossier_id, no, purpose, file_name, sha256, uploaded_by,
         uploaded_at)
       values ($1, 1, 'result', 'ket-qua.pdf', decode(repeat('22', 32), 'hex'), $1, now())`,
      [dossier.id],
    );
    await must('thuly', { action: 'submitForSignature' });
    await must('lanhdao', { action: 'approve', decisionNo: '12/TLKS' });
    await must('motcua', { action: 'registerResultArrival', shelf: 'B-12' });
  };

  const handBack = async (more: object): Promise<TestReply<DossierBody>> => {
    const seen = await api.request<DossierBody>('GET', `/dossiers/${dossier.id}`, { as: 'motcua' });
    return actOn(api, 'motcua', seen.body, {
      action: 'returnResult',
      collector: { ...collector, ...more },
    });
  };

  it('are those that were handed in, never those that were only shown', async () => {
    const shown = await shownOnly();
    expect(shown.length).toBeGreaterThan(0);
    const { owner, holder, items } = await originals();
    expect(owner.fullName).toBe('Nguyễn Thị Hồng Phượng');
    expect(holder).toMatchObject({ kind: 'unit', unitName: 'Phường Xuân Hương – Đà Lạt' });
    expect(items.length).toBeGreaterThan(0);
    expect(items.filter(({ no }) => shown.includes(no))).toEqual([]);
    expect(items.every(({ handedBackAt }) => handedBackAt === null)).toBe(true);
  });

  it('go back one by one, and what the agency keeps stays on the list', async () => {
    await readyToReturn();
    const [first, ...others] = (await originals()).items;
    const reply = await handBack({
      originals: [first?.no],
      originalsReturned: others.length === 0,
    });
    expect(reply.status).toBe(200);
    const { items } = await originals();
    expect(items.map(({ handedBackTo }) => handedBackTo)).toEqual([
      'Nguyễn Thị Hồng Phượng',
      ...others.map(() => null),
    ]);
  });

  it('are not given back when they were never held, nor all while one stays', async () => {
    await readyToReturn();
    const [shown] = await shownOnly();
    const wrong = await handBack({ originals: [shown], originalsReturned: false });
    expect([wrong.status, wrong.text]).toEqual([400, expect.stringContaining('/originals/0')]);
    const untrue = await handBack({ originals: [], originalsReturned: true });
    expect(untrue.status).toBe(400);
    expect((await handBack({ originalsReturned: true })).status).toBe(200);
    const { items } = await originals();
    expect(items.every(({ handedBackAt }) => handedBackAt !== null)).toBe(true);
  });

  it('are out of sight for those who do not see the dossier', async () => {
    const path = `/dossiers/${dossier.id}/originals`;
    expect((await api.request('GET', path, { as: 'thanhtra' })).status).toBe(404);
    expect((await api.request('GET', path, { as: 'buuta' })).status).toBe(403);
  });
});
