import { randomUUID } from 'node:crypto';
import { demoUnitIds } from '../../src/demonstration/organisation';
import { type DossierBody, receive } from '../support/intake';
import { TestApi } from '../support/test-api';

interface Row {
  readonly id: string;
  readonly position: number;
  readonly sequence: number;
  readonly type: string;
  readonly subjectType: string;
  readonly subjectId: string;
  readonly unitId: string | null;
  readonly subjectName: string | null;
  readonly actorUnitName: string | null;
  readonly names: Readonly<Record<string, string>>;
  readonly actor: { readonly id: string; readonly name: string; readonly unitId?: string };
}

interface Page {
  readonly items: readonly Row[];
  readonly next: string | null;
}

describe('the journal', () => {
  let api: TestApi;
  let here: DossierBody;
  let elsewhere: DossierBody;

  beforeAll(async () => {
    api = await TestApi.start();
    here = await receive(api, 'motcua');
    elsewhere = await receive(api, 'motcua2');
    for (const name of ['thanhtra', 'truongbophan', 'quantri', 'kstthc']) await api.signIn(name);
    await api.settled();
  });

  afterAll(() => api.stop());

  const list = async (as: string, query = ''): Promise<Page> => {
    const reply = await api.request<Page>('GET', `/journal${query}`, { as });
    expect(reply.status).toBe(200);
    return reply.body;
  };

  it('reads from the newest position down, page by page, without a gap or a repeat', async () => {
    const all = await list('thanhtra', '?limit=100');
    expect(all.next).toBeNull();
    const paged: Row[] = [];
    let after = '';
    do {
      const page = await list('thanhtra', `?limit=3${after}`);
      paged.push(...page.items);
      after = page.next === null ? '' : `&after=${page.next}`;
    } while (after !== '');
    expect(paged).toEqual(all.items);
    const positions = paged.map((row) => row.position);
    expect(positions).toEqual(positions.map((_, index) => positions.length - index));
  });

  it('filters by subject, type, actor, unit and day of the office', async () => {
    const ofDossier = await list('thanhtra', `?subjectType=dossier&subjectId=${here.id}`);
    expect(ofDossier.items.map((row) => row.type)).toContain('dossier.received');
    expect(ofDossier.items.every((row) => row.subjectId === here.id)).toBe(true);
    const received = await list('thanhtra', '?type=dossier.received');
    expect(received.items.map((row) => row.subjectId).sort()).toEqual(
      [here.id, elsewhere.id].sort(),
    );
    const actorId = received.items.find((row) => row.subjectId === here.id)?.actor.id;
    const byActor = await list('thanhtra', `?type=dossier.received&actorId=${actorId}`);
    expect(byActor.items).toHaveLength(1);
    const byUnit = await list('thanhtra', `?type=dossier.received&unitId=${demoUnitIds.lamVien}`);
    expect(byUnit.items.map((row) => row.subjectId)).toEqual([elsewhere.id]);
    expect((await list('thanhtra', '?from=2026-11-19&to=2026-11-19')).items.length).toBeGreaterThan(
      3,
    );
    expect((await list('thanhtra', '?from=2026-11-20')).items).toEqual([]);
    expect((await list('thanhtra', '?to=2026-11-18')).items).toEqual([]);
  });

  it('names its subjects, and the people and units among its facts', async () => {
    const ofDossier = await list('thanhtra', `?subjectType=dossier&subjectId=${here.id}`);
    const received = ofDossier.items.find((row) => row.type === 'dossier.received');
    expect(received).toMatchObject({ subjectName: here.code });
    expect(received?.names).toMatchObject({
      [demoUnitIds.xuanHuong]: 'Phường Xuân Hương – Đà Lạt',
    });
    expect(received?.actorUnitName).toMatch(/Xuân Hương|Bưu/);
    const one = await api.request<Row>('GET', `/journal/${received?.id}`, { as: 'truongbophan' });
    expect(one.body.names).toEqual(received?.names);
    const opened = (await list('thanhtra', '?type=session.opened&limit=1')).items[0];
    expect(opened?.subjectName).toBe(opened?.actor.name);
  });

  it('shows a head only what concerns their own units', async () => {
    const { items } = await list('truongbophan', '?limit=100');
    expect(items.some((row) => row.subjectId === here.id)).toBe(true);
    expect(items.some((row) => row.subjectId === elsewhere.id)).toBe(false);
    expect(
      items.every((row) => [row.unitId, row.actor.unitId].includes(demoUnitIds.xuanHuong)),
    ).toBe(true);
    const foreign = (await list('thanhtra', `?subjectType=dossier&subjectId=${elsewhere.id}`))
      .items[0];
    expect(
      (await api.request('GET', `/journal/${foreign?.id}`, { as: 'truongbophan' })).status,
    ).toBe(404);
  });

  it.each(['thanhtra', 'quantri', 'kstthc'])(
    'shows %s, who works for the province, all of it',
    async (as) => {
      const { items } = await list(as, '?limit=100');
      const [count] = await api.rows<{ count: number }>(
        `select count(*)::integer as count from journal where position is not null`,
      );
      expect(items).toHaveLength(count?.count ?? -1);
      expect(items.some((row) => row.type === 'session.opened' && row.unitId === null)).toBe(true);
    },
  );

  it('proves one row by its leaf and its seal, and hands out what checks them', async () => {
    const [row] = (await list('thanhtra', `?subjectType=dossier&subjectId=${here.id}`)).items;
    const one = await api.request<{ leaf: string; sealNo: number }>('GET', `/journal/${row?.id}`, {
      as: 'thanhtra',
    });
    expect(one.body).toMatchObject({ ...row, leaf: expect.stringMatching(/^[0-9a-f]{64}$/) });
    const seals = await api.request<{
      items: { no: number; keyId: string }[];
      next: string | null;
    }>('GET', '/journal/seals?limit=1', { as: 'thanhtra' });
    expect(seals.body.items).toHaveLength(1);
    const rest = async (after: string): Promise<{ no: number }[]> =>
      (
        await api.request<{ items: { no: number }[] }>('GET', `/journal/seals?after=${after}`, {
          as: 'thanhtra',
        })
      ).body.items;
    const { next } = seals.body;
    const more = next === null ? [] : await rest(next);
    expect([...seals.body.items, ...more].map((seal) => seal.no)).toContain(one.body.sealNo);
    const key = await api.request<{ keyId: string; publicKey: string }>(
      'GET',
      '/journal/public-key',
      {
        as: 'thanhtra',
      },
    );
    expect(key.body.keyId).toBe(seals.body.items[0]?.keyId);
    expect(key.body.publicKey).toMatch(/^-----BEGIN PUBLIC KEY-----/);
  });

  it.each(['', '/verification', '/seals', '/public-key'])(
    'is closed to those without journal.read: /journal%s',
    async (path) => {
      expect((await api.request('GET', `/journal${path}`, { as: 'motcua' })).status).toBe(403);
      expect((await api.request('GET', `/journal${path}`)).status).toBe(401);
    },
  );

  it.each([
    ['?after=nonsense', '#/after'],
    [`?after=${Buffer.from('["-1"]').toString('base64url')}`, '#/after'],
    ['?limit=1000', '#/limit'],
    ['?subjectId=7', '#/subjectId'],
    ['?from=19/11/2026', '#/from'],
    ['?type=; drop table journal', '#/type'],
  ])('refuses %s by name', async (query, pointer) => {
    const reply = await api.request<{ errors: { pointer: string }[] }>(
      'GET',
      `/journal${encodeURI(query)}`,
      {
        as: 'thanhtra',
      },
    );
    expect(reply.status).toBe(400);
    expect(reply.body.errors[0]?.pointer).toBe(pointer);
  });
});

describe('the timeline of a dossier', () => {
  let api: TestApi;
  let dossier: DossierBody;

  beforeAll(async () => {
    api = await TestApi.start();
    dossier = await receive(api);
  });

  afterAll(() => api.stop());

  it('is complete at once, by id and by code', async () => {
    for (const key of [dossier.id, dossier.code]) {
      const reply = await api.request<Page>('GET', `/dossiers/${key}/journal`, { as: 'motcua' });
      expect(reply.status).toBe(200);
      expect(reply.body.items.map((row) => row.type)).toEqual([
        'dossier.received',
        'dossier.paperConfirmed',
      ]);
    }
  });

  it('shows the latest acts of a long life first, and leads back to its beginning', async () => {
    const long = await receive(api, 'motcua', { competentUnitId: demoUnitIds.lamVien });
    const system = JSON.stringify({ id: long.id, kind: 'system', name: 'Motcua' });
    await api.database.query(
      `insert into journal (id, change_id, subject_type, subject_id, sequence, type, actor, at, data)
       select gen_random_uuid(), gen_random_uuid(), 'dossier', $1, n, 'dossier.noteWritten',
         $2::jsonb, '2026-11-19T03:00:00Z'::timestamptz + n * interval '1 minute', '{}'
       from generate_series(3, 1205) n`,
      [long.id, system],
    );
    // Carried all the while, from before its first act until after its last.
    const body = { kind: 'transfer', dossierId: long.id, postUnitId: demoUnitIds.postDaLat };
    const carried = await api.request<{ id: string }>('POST', '/consignments', {
      as: 'motcua',
      body,
    });
    expect(carried.status).toBe(201);
    await api.database.query(
      `insert into journal (id, change_id, subject_type, subject_id, sequence, type, actor, at, data)
       select gen_random_uuid(), gen_random_uuid(), 'consignment', $1, 1000 + n,
         'consignment.attemptFailed', $2::jsonb,
         '2026-11-19T03:00:00Z'::timestamptz + n * interval '2 minutes', '{}'
       from generate_series(-3, 610) n`,
      [carried.body.id, system],
    );
    const path = `/dossiers/${long.id}/journal`;
    const pages: Page[] = [];
    for (let next: string | null = ''; next !== null; next = pages.at(-1)?.next ?? null) {
      const { status, body } = await api.request<Page>(
        'GET',
        next ? `${path}?after=${next}` : path,
        {
          as: 'motcua',
        },
      );
      expect(status).toBe(200);
      pages.push(body);
    }
    const rows = pages.toReversed().flatMap(({ items }) => items);
    const own = rows.filter(({ subjectType }) => subjectType === 'dossier');
    const sequences = own.map((row) => row.sequence);
    expect(sequences).toEqual(Array.from({ length: 1205 }, (_, no) => no + 1));
    const facts = await api.rows<{ id: string }>(
      `select id from journal where subject_id = '${carried.body.id}' order by id`,
    );
    const shown = rows.filter(({ subjectType }) => subjectType === 'consignment');
    expect(shown.map(({ id }) => id).sort()).toEqual(facts.map(({ id }) => id).sort());
    expect(pages[0]?.items.map(({ sequence }) => sequence)).toContain(1205);
    expect((await api.request('GET', `${path}?after=WyJ4Il0`, { as: 'motcua' })).status).toBe(400);
  });

  it('is 404 elsewhere, asks an inspector why, and shows them their own reading', async () => {
    const path = `/dossiers/${dossier.id}/journal`;
    expect((await api.request('GET', path, { as: 'motcua2' })).status).toBe(404);
    // The same answer whether there is such a dossier or not.
    for (const each of [path, path.replace('/journal', ''), `/dossiers/${randomUUID()}`]) {
      expect(await api.request('GET', each, { as: 'thanhtra' })).toMatchObject({
        status: 400,
        body: { errors: [{ pointer: '#/reason', code: 'reasonNeeded' }] },
      });
      expect((await api.request('GET', each, { as: 'buuta' })).status).toBe(403);
    }
    const reason = encodeURIComponent('Đơn khiếu nại số 5');
    expect((await api.request('GET', `${path}?reason=${reason}`, { as: 'thanhtra' })).status).toBe(
      200,
    );
    const seen = await api.request<Page>('GET', path, { as: 'motcua' });
    expect(seen.body.items.at(-1)).toMatchObject({
      type: 'dossier.openedWithReason',
      actor: { name: 'Lý Thu Hà' },
    });
  });
});
