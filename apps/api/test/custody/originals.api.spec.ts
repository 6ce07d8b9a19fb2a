import { actOn, type DossierBody, lastFourOf, receive } from '../support/intake';
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
         values (decode(repeat('22', 32), 'hex'), 9, 'application/pdf', 1, '2026-11-19T03:00:00Z')
         on conflict do nothing)
       select`,
    );
    await api.rows(
      `insert into dossier_document (dossier_id, no, purpose, file_name, sha256, uploaded_by,
         uploaded_at)
       values ($1, 1, 'result', 'ket-qua.pdf', decode(repeat('22', 32), 'hex'), $1, '2026-11-19T03:00:00Z')`,
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
      collector: { ...collector, idLastFour: lastFourOf(seen.body), ...more },
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

  it('and the result go to nobody who has no right to them and shows no paper for it', async () => {
    await readyToReturn();
    const stranger = { fullName: 'Lê Văn Lạ', relation: 'Bạn', idLastFour: '0001' };
    const refused = await handBack({ ...stranger, originalsReturned: true });
    expect([refused.status, refused.text]).toEqual([
      400,
      expect.stringContaining('#/collector/authority'),
    ]);
    const namesake = await handBack({ idLastFour: '0001', originalsReturned: true });
    expect(namesake.status).toBe(400);
    const nameless = await handBack({
      ...stranger,
      originalsReturned: true,
      authority: { kind: 'authorisation', number: ' ' },
    });
    expect(nameless.status).toBe(400);
    const authority = { kind: 'authorisation', number: '12/UQ-2026' };
    const returned = await handBack({ ...stranger, originalsReturned: true, authority });
    expect([returned.status, returned.body.returnProof]).toEqual([
      200,
      expect.objectContaining({ fullName: 'Lê Văn Lạ', authority }),
    ]);
  });

  const handBackLater = async (
    more: object = {},
    { as = 'motcua', version }: { as?: string; version?: number } = {},
  ): Promise<TestReply<Originals & { reason?: string }>> => {
    const seen = await api.request<DossierBody>('GET', `/dossiers/${dossier.id}`, { as: 'motcua' });
    return api.request('POST', `/dossiers/${dossier.id}/originals/hand-backs`, {
      as,
      version: version ?? seen.body.version,
      body: { ...collector, originals: (await originals()).items.map(({ no }) => no), ...more },
    });
  };
  const end = (status: string): Promise<object[]> =>
    api.rows(
      `update dossier set status = $2, ended_at = '2026-11-19T03:00:00Z' where id = $1 returning 1`,
      [dossier.id, status],
    );

  it.each(['notAccepted', 'stopped', 'returned'])(
    'go back on signature after the dossier was %s, and the paper leaves the office with the last',
    async (status) => {
      await end(status);
      const [first, ...others] = (await originals()).items.map(({ no }) => no);
      expect(others.length).toBeGreaterThan(0);
      const drawn = { signature: 'data:image/png;base64,iVBORw0KGgo=' };
      const one = await handBackLater({ originals: [first], ...drawn });
      expect([one.status, one.body.items[0]?.handedBackTo]).toEqual([201, collector.fullName]);
      expect(one.body.holder).toMatchObject({ kind: 'unit' });
      const rest = await handBackLater({ originals: others });
      expect(rest.status).toBe(201);
      expect(rest.body.items.every(({ handedBackAt }) => handedBackAt !== null)).toBe(true);
      expect(rest.body.holder).toMatchObject({ kind: 'citizen' });
      const rows = await api.rows(
        `select no, component_nos, id_last_four, signed_on, signature is not null as is_drawn
         from original_hand_back where dossier_id = $1 order by no`,
        [dossier.id],
      );
      expect(rows).toEqual([
        { no: 1, component_nos: [first], id_last_four: '4567', signed_on: 'pad', is_drawn: true },
        {
          no: 2,
          component_nos: others,
          id_last_four: '4567',
          signed_on: 'register',
          is_drawn: false,
        },
      ]);
      const facts = await api.rows(
        `select data from journal where subject_id = $1 and type = 'dossier.originalsHandedBack'
         order by sequence`,
        [dossier.id],
      );
      expect(facts).toEqual([
        { data: { no: 1, originals: [first], signedOn: 'pad' } },
        { data: { no: 2, originals: others, signedOn: 'register' } },
      ]);
    },
  );

  it('stay while the dossier is worked on, unless somebody compared signs, and only once', async () => {
    const early = await handBackLater();
    expect([early.status, early.body.reason]).toEqual([409, 'notEnded']);
    await end('stopped');
    expect((await handBackLater({ idCompared: false })).status).toBe(400);
    expect((await handBackLater({ originals: [] })).status).toBe(400);
    const [shown] = await shownOnly();
    const wrong = await handBackLater({ originals: [shown] });
    expect([wrong.status, wrong.text]).toEqual([400, expect.stringContaining('/originals/0')]);
    expect((await handBackLater({}, { version: 9 })).status).toBe(412);
    expect((await handBackLater()).status).toBe(201);
    const [first] = (await originals()).items;
    expect((await handBackLater({ originals: [first?.no] })).status).toBe(400);
  });

  it('are handed back by whoever returns results there', async () => {
    await end('stopped');
    expect((await handBackLater({}, { as: 'thuly' })).status).toBe(403);
    expect((await handBackLater({}, { as: 'motcua2' })).status).toBe(404);
  });

  it('are out of sight for those who do not see the dossier', async () => {
    const path = `/dossiers/${dossier.id}/originals`;
    expect((await api.request('GET', path, { as: 'thanhtra' })).status).toBe(400);
    expect((await api.request('GET', path, { as: 'motcua2' })).status).toBe(404);
    expect((await api.request('GET', path, { as: 'buuta' })).status).toBe(403);
  });
});
