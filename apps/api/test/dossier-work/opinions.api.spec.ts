import { demoUnitIds } from '../../src/demonstration/organisation';
import { receive } from '../support/intake';
import { TestApi } from '../support/test-api';
import { factsOf, must, untaken } from './desk';

interface Opinion {
  readonly no: number;
  readonly answer: string | null;
  readonly isOverdue: boolean;
  readonly withdrawnAt: string | null;
}

interface OpenOpinions {
  readonly items: readonly { dossierId: string; no: number; code: string }[];
  readonly next: string | null;
}

describe('asking another unit', () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await TestApi.start();
    // Somebody who processes at the asked unit and nowhere else.
    await api.rows(
      `insert into assignment (id, staff_id, unit_id, role_code, valid_from)
       select '0193a000-0000-7000-8004-00000000f001', s.id, $1, 'specialist', '2025-07-01'
       from staff s where s.username = 'motcua'`,
      [demoUnitIds.justice],
    );
  });

  afterAll(() => api.stop());

  const question = {
    unitId: demoUnitIds.justice,
    question: 'Đề nghị xác nhận thông tin hộ tịch năm 1998.',
    answerBy: '2026-11-25',
  };
  const ask = (as: string, id: string, body: object = question) =>
    api.request<Opinion>('POST', `/dossiers/${id}/opinions`, { as, body });
  const look = async (as: string, id: string): Promise<number> =>
    (await api.request('GET', `/dossiers/${id}`, { as })).status;
  const inHand = async () => must(api, 'thuly', await untaken(api), { action: 'take' });

  it('opens the dossier to the asked unit until it has answered, and no longer', async () => {
    const dossier = await inHand();
    expect(await look('motcua', dossier.id)).toBe(404);
    const asked = await ask('thuly', dossier.id);
    expect(asked.status).toBe(201);
    expect(asked.body).toMatchObject({ no: 1, answer: null, isOverdue: false });
    expect(await look('motcua', dossier.id)).toBe(200);
    const seen = await api.request<{ availableActions: string[] }>(
      'GET',
      `/dossiers/${dossier.id}`,
      {
        as: 'motcua',
      },
    );
    expect(seen.body.availableActions).toEqual([]);
    const change = await api.request('POST', `/dossiers/${dossier.id}/actions`, {
      as: 'motcua',
      version: dossier.version,
      body: { action: 'transfer' },
    });
    expect(change.status).toBe(404);
    const listed = await api.request<{ items: { id: string }[] }>('GET', '/dossiers?limit=100', {
      as: 'motcua',
    });
    expect(listed.body.items.map(({ id }) => id)).not.toContain(dossier.id);
    const waiting = await api.request<OpenOpinions>('GET', '/opinion-requests', { as: 'motcua' });
    expect(waiting.body.items).toContainEqual(
      expect.objectContaining({ dossierId: dossier.id, no: 1, code: dossier.code }),
    );

    const answer = (as: string) =>
      api.request<Opinion>('POST', `/dossiers/${dossier.id}/opinions/1/answers`, {
        as,
        body: { answer: 'Có đăng ký tại sổ số 3, trang 12.' },
      });
    expect((await answer('thuly')).status).toBe(403);
    const answered = await answer('motcua');
    expect(answered.status).toBe(200);
    expect(answered.body.answer).toBe('Có đăng ký tại sổ số 3, trang 12.');
    expect(await look('motcua', dossier.id)).toBe(404);
    expect((await answer('motcua')).status).toBe(404);
    const told = await api.request<{ items: Opinion[] }>(
      'GET',
      `/dossiers/${dossier.id}/opinions`,
      {
        as: 'thuly',
      },
    );
    expect(told.body.items).toEqual([expect.objectContaining({ answer: answered.body.answer })]);
    expect(await factsOf(api, dossier.id)).toEqual(
      expect.arrayContaining(['dossier.opinionAsked', 'dossier.opinionAnswered']),
    );
  });

  it('ends the sight of the asked unit when the request is withdrawn', async () => {
    const dossier = await inHand();
    await ask('thuly', dossier.id);
    const withdraw = (as: string) =>
      api.request<Opinion>('DELETE', `/dossiers/${dossier.id}/opinions/1`, { as });
    expect((await withdraw('motcua')).status).toBe(403);
    expect((await withdraw('thuly')).body.withdrawnAt).toEqual(expect.any(String));
    expect(await look('motcua', dossier.id)).toBe(404);
    expect((await withdraw('thuly')).status).toBe(409);
    expect(await factsOf(api, dossier.id)).toContain('dossier.opinionWithdrawn');
  });

  it('refuses what cannot be asked, by field', async () => {
    const dossier = await inHand();
    const refusals: [object, string][] = [
      [{ ...question, answerBy: '2026-11-19' }, '#/answerBy'],
      [{ ...question, unitId: demoUnitIds.lamVien }, '#/unitId'],
      [{ ...question, unitId: demoUnitIds.postDaLat }, '#/unitId'],
      [{ ...question, unitId: demoUnitIds.daLatCity }, '#/unitId'],
      [{ ...question, question: ' ' }, '#/question'],
    ];
    for (const [body, pointer] of refusals) {
      const reply = await ask('thuly', dossier.id, body);
      expect([pointer, reply.status]).toEqual([pointer, 400]);
      expect(reply.text).toContain(pointer);
    }
    expect((await ask('motcua2', dossier.id)).status).toBe(403);
    expect((await ask('thuly', dossier.id)).status).toBe(201);
    expect((await ask('thuly', dossier.id)).status).toBe(409);
    const received = await receive(api, 'motcua2');
    expect((await ask('thuly2', received.id)).status).toBe(201);
    const foreign = await receive(api, 'buudien2');
    expect((await ask('thuly', foreign.id)).status).toBe(404);
  });

  it('marks a request whose day has passed, and pages through the open ones', async () => {
    const dossier = await inHand();
    await ask('thuly', dossier.id);
    await api.rows(`update opinion_request set answer_by = '2026-11-18' where dossier_id = $1`, [
      dossier.id,
    ]);
    const told = await api.request<{ items: Opinion[] }>(
      'GET',
      `/dossiers/${dossier.id}/opinions`,
      {
        as: 'thuly',
      },
    );
    expect(told.body.items[0]?.isOverdue).toBe(true);
    const seen: string[] = [];
    let after = '';
    for (let page = 0; page < 20; page += 1) {
      const reply = await api.request<OpenOpinions>(
        'GET',
        `/opinion-requests?side=asking&limit=1${after}`,
        { as: 'thuly' },
      );
      seen.push(...reply.body.items.map(({ dossierId, no }) => `${dossierId}/${no}`));
      if (!reply.body.next) break;
      after = `&after=${reply.body.next}`;
    }
    expect(seen).toContain(`${dossier.id}/1`);
    expect(new Set(seen).size).toBe(seen.length);
    const all = await api.request<OpenOpinions>('GET', '/opinion-requests?side=asking', {
      as: 'thuly',
    });
    expect(seen).toHaveLength(all.body.items.length);
  });
});

describe('notes of colleagues', () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await TestApi.start();
  });

  afterAll(() => api.stop());

  it('stand on the dossier with author and time, for those who may see it', async () => {
    const dossier = await receive(api);
    const write = (as: string, text: string) =>
      api.request('POST', `/dossiers/${dossier.id}/notes`, { as, body: { text } });
    expect((await write('motcua', 'Đã gọi hỏi xã cũ')).status).toBe(201);
    expect((await write('buudien', 'Người nộp sẽ quay lại chiều nay')).status).toBe(201);
    expect((await write('buudien2', 'người lạ')).status).toBe(404);
    expect((await write('thanhtra', 'thanh tra')).status).toBe(403);
    expect((await write('motcua', ' ')).status).toBe(400);
    expect((await write('motcua', 'a'.repeat(2001))).status).toBe(400);
    const notes = await api.request<{ items: { text: string; writtenBy: { fullName: string } }[] }>(
      'GET',
      `/dossiers/${dossier.id}/notes`,
      { as: 'motcua' },
    );
    expect(notes.body.items.map(({ text, writtenBy }) => [text, writtenBy.fullName])).toEqual([
      ['Người nộp sẽ quay lại chiều nay', 'Nguyễn Thị Hồng Phượng'],
      ['Đã gọi hỏi xã cũ', 'Trần Văn Bình'],
    ]);
    const [row] = await api.rows<{ data: object }>(
      `select data from journal where subject_id = $1 and type = 'dossier.noteWritten'
       order by sequence limit 1`,
      [dossier.id],
    );
    // The journal names the note, not its words.
    expect(row?.data).toEqual({ no: 1 });
    const inspected = await api.request('GET', `/dossiers/${dossier.id}/notes`, { as: 'thanhtra' });
    expect(inspected.status).toBe(404);
    const reason = encodeURIComponent('Kiểm tra theo kế hoạch 12');
    const opened = await api.request('GET', `/dossiers/${dossier.id}/notes?reason=${reason}`, {
      as: 'thanhtra',
    });
    expect(opened.status).toBe(200);
    expect(await factsOf(api, dossier.id)).toContain('dossier.openedWithReason');
  });
});
