import { demoUnitIds } from '../../src/demonstration/organisation';
import { aPdf } from '../platform/file-samples';
import { receive } from '../support/intake';
import { TestApi } from '../support/test-api';
import { anUploadForm, uploadHeaders, uploadTo } from '../support/upload-form';
import { factsOf, must, untaken } from './desk';

interface Opinion {
  readonly no: number;
  readonly answer: string | null;
  readonly isOverdue: boolean;
  readonly withdrawnAt: string | null;
  readonly papers: readonly { no: number; pages: number }[];
  readonly answerPaper: { no: number; fileName: string; pages: number } | null;
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

  it('lets the asked unit answer without seeing the dossier, and no longer', async () => {
    const dossier = await inHand();
    const asked = await ask('thuly', dossier.id);
    expect(asked.status).toBe(201);
    expect(asked.body).toMatchObject({ no: 1, answer: null, isOverdue: false, papers: [] });
    expect(await look('motcua', dossier.id)).toBe(404);
    const change = await api.request('POST', `/dossiers/${dossier.id}/actions`, {
      as: 'motcua',
      version: dossier.version,
      body: { action: 'transfer' },
    });
    expect(change.status).toBe(404);
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

  it('shows the asked unit exactly the papers it was given', async () => {
    const dossier = await inHand();
    for (const componentNo of [1, 2])
      expect(
        (
          await uploadTo(
            api,
            dossier.id,
            { purpose: 'component', componentNo, file: aPdf({ pages: componentNo }) },
            { as: 'motcua2' },
          )
        ).status,
      ).toBe(201);
    const unknown = await ask('thuly', dossier.id, { ...question, documentNos: [1, 9] });
    expect(unknown.text).toContain('#/documentNos/1');
    const twice = await ask('thuly', dossier.id, { ...question, documentNos: [1, 1] });
    expect([twice.status, twice.text.includes('#/documentNos')]).toEqual([400, true]);
    const asked = await ask('thuly', dossier.id, { ...question, documentNos: [2] });
    expect(asked.body.papers).toEqual([expect.objectContaining({ no: 2, pages: 2 })]);

    const paper = (documentNo: number, as = 'motcua', no = 1) =>
      api.request('GET', `/dossiers/${dossier.id}/opinions/${no}/papers/${documentNo}`, { as });
    const opened = await paper(2);
    expect([opened.status, opened.headers['content-type']]).toEqual([200, 'application/pdf']);
    expect((await paper(1)).status).toBe(404);
    expect((await paper(2, 'motcua', 2)).status).toBe(404);
    // Only the asked unit comes this way; those at the dossier have the dossier.
    expect((await paper(2, 'thuly2')).status).toBe(404);
    const closed = [
      '',
      '/documents',
      '/documents/2',
      '/opinions',
      '/notes',
      '/messages',
      '/clock',
      '/custody',
      '/journal',
      '/lateness-disputes',
    ];
    for (const part of closed) {
      const path = `/dossiers/${dossier.id}${part}`;
      expect([part, (await api.request('GET', path, { as: 'motcua' })).status]).toEqual([
        part,
        404,
      ]);
    }
    const waiting = await api.request('GET', '/opinion-requests', { as: 'motcua' });
    expect(waiting.text).toContain(`"code": "${dossier.code}"`);
    expect(waiting.text).not.toContain('Nguyễn Thị Hồng Phượng');

    await api.request('DELETE', `/dossiers/${dossier.id}/opinions/1`, { as: 'thuly' });
    expect((await paper(2)).status).toBe(404);
  });

  it('takes a paper with the answer, by the rules of every upload', async () => {
    const dossier = await inHand();
    await ask('thuly', dossier.id);
    const path = `/dossiers/${dossier.id}/opinions/1`;
    const attach = (as: string, file: Buffer, key?: string) =>
      api.request<Opinion>('POST', `${path}/answer-paper`, {
        as,
        headers: uploadHeaders,
        body: anUploadForm({ file, fileName: 'công văn trả lời.pdf' }),
        ...(key === undefined ? {} : { key }),
      });
    expect((await attach('buudien2', aPdf())).status).toBe(403);
    expect((await attach('thuly2', aPdf())).status).toBe(404);
    expect((await attach('thuly', aPdf())).status).toBe(403);
    expect((await attach('motcua', Buffer.from('<script>alert(1)</script>'))).status).toBe(422);
    const first = await attach('motcua', aPdf({ pages: 2 }), 'answer-paper-1');
    expect(first.status).toBe(201);
    expect(first.body.answerPaper).toMatchObject({ no: 1, fileName: 'công văn trả lời.pdf' });
    const again = await attach('motcua', aPdf({ pages: 2 }), 'answer-paper-1');
    expect(again.body.answerPaper?.no).toBe(1);
    expect((await attach('motcua', aPdf({ pages: 3 }), 'answer-paper-1')).status).toBe(422);
    const second = await attach('motcua', aPdf({ pages: 3 }));
    expect(second.body.answerPaper).toMatchObject({ no: 2, pages: 3 });
    const own = await api.request('GET', `${path}/papers/2`, { as: 'motcua' });
    expect(own.status).toBe(200);
    const answered = await api.request<Opinion>('POST', `${path}/answers`, {
      as: 'motcua',
      body: { answer: 'Xem công văn kèm theo.' },
    });
    expect(answered.body.answerPaper).toMatchObject({ no: 2 });
    expect((await api.request('GET', `${path}/papers/2`, { as: 'motcua' })).status).toBe(404);
    expect((await attach('motcua', aPdf())).status).toBe(404);
    const read = await api.request('GET', `/dossiers/${dossier.id}/documents/2`, { as: 'thuly' });
    expect(read.status).toBe(200);
    const filed = await api.rows<{ no: number; removed: boolean; purpose: string }>(
      `select no, removed_at is not null as removed, purpose from dossier_document
       where dossier_id = $1 order by no`,
      [dossier.id],
    );
    expect(filed).toEqual([
      { no: 1, removed: true, purpose: 'attachment' },
      { no: 2, removed: false, purpose: 'attachment' },
    ]);
  });

  it('ends the sight of the asked unit when the request is withdrawn', async () => {
    const dossier = await inHand();
    await ask('thuly', dossier.id);
    const withdraw = (as: string) =>
      api.request<Opinion>('DELETE', `/dossiers/${dossier.id}/opinions/1`, { as });
    expect((await withdraw('motcua')).status).toBe(404);
    expect((await withdraw('thuly')).body.withdrawnAt).toEqual(expect.any(String));
    const late = await api.request('POST', `/dossiers/${dossier.id}/opinions/1/answers`, {
      as: 'motcua',
      body: { answer: 'Muộn rồi' },
    });
    expect(late.status).toBe(404);
    expect((await withdraw('thuly')).status).toBe(409);
    expect(await factsOf(api, dossier.id)).toContain('dossier.opinionWithdrawn');
  });

  it('refuses what cannot be asked, by field', async () => {
    const dossier = await inHand();
    const refusals: [object, string][] = [
      [{ ...question, answerBy: '2026-11-19' }, '#/answerBy'],
      [{ ...question, answerBy: '2026-11-22' }, '#/answerBy'],
      [{ ...question, answerBy: '2027-01-01' }, '#/answerBy'],
      [{ ...question, answerBy: '9999-12-31' }, '#/answerBy'],
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
    // What is due first leads, however late it was asked.
    expect(seen[0]).toBe(`${dossier.id}/1`);
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
    expect(inspected.status).toBe(400);
    const reason = encodeURIComponent('Kiểm tra theo kế hoạch 12');
    const opened = await api.request('GET', `/dossiers/${dossier.id}/notes?reason=${reason}`, {
      as: 'thanhtra',
    });
    expect(opened.status).toBe(200);
    expect(await factsOf(api, dossier.id)).toContain('dossier.openedWithReason');
  });
});
