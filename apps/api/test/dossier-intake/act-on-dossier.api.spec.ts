import {
  actOn,
  birthRegistration,
  completeTicks,
  type DossierBody,
  lastFourOf,
  receive,
} from '../support/intake';
import { TestApi } from '../support/test-api';

const aResult = Buffer.from(
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n' +
    '2 0 obj<</Type/Pages/Count 1/Kids[3 0 R]>>endobj\n' +
    '3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 10 10]>>endobj\n' +
    'trailer<</Root 1 0 R>>\n%%EOF\n',
);

describe('acting on a dossier', () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await TestApi.start();
  });

  afterAll(() => api.stop());

  const must = async (as: string, dossier: DossierBody, body: object): Promise<DossierBody> => {
    const reply = await actOn(api, as, dossier, body);
    if (reply.status !== 200) throw new Error(`${JSON.stringify(body)}: ${reply.text}`);
    return reply.body;
  };

  /** The result paper as the file rows know it, without the upload that other specs cover. */
  const attachResult = async ({ id }: DossierBody): Promise<void> => {
    const sha = '\\x' + '11'.repeat(32);
    await api.rows(
      `insert into stored_file values ($1, $2, 'application/pdf', 1, '2026-11-19T03:00:00Z') on conflict do nothing`,
      [sha, aResult.length],
    );
    await api.rows(
      `insert into dossier_document (dossier_id, no, purpose, file_name, sha256, uploaded_by,
         uploaded_at) values ($1, 1, 'result', 'ket-qua.pdf', $2, $1, '2026-11-19T03:00:00Z')`,
      [id, sha],
    );
  };

  const inProcess = async (): Promise<DossierBody> => {
    const received = await receive(api);
    const transferred = await must('motcua', received, { action: 'transfer' });
    return must('thuly', transferred, { action: 'take' });
  };

  it('goes from the counter to the leader and back to the applicant', async () => {
    const taken = await inProcess();
    expect(taken.availableActions).toContain('submitForSignature');
    await attachResult(taken);
    const submitted = await must('thuly', taken, { action: 'submitForSignature' });
    const approved = await must('lanhdao', submitted, { action: 'approve', decisionNo: '12/TLKS' });
    expect(approved.status).toBe('resultReady');
    const seen = await api.request<DossierBody>('GET', `/dossiers/${approved.id}`, {
      as: 'motcua',
    });
    const arrived = await must('motcua', seen.body, {
      action: 'registerResultArrival',
      shelf: 'B-12',
    });
    const returned = await must('motcua', arrived, {
      action: 'returnResult',
      collector: {
        fullName: 'Nguyễn Thị Hồng Phượng',
        relation: 'Chủ hồ sơ',
        idLastFour: lastFourOf(seen.body),
        idCompared: true,
        originalsReturned: true,
      },
    });
    expect(returned.status).toBe('returned');
    expect(returned.availableActions).toEqual([]);
    const types = await api.rows<{ type: string }>(
      `select type from journal where subject_id = $1 and type like 'dossier.%'
         and type not like 'dossier.paper%' order by sequence`,
      [returned.id],
    );
    expect(types.map((row) => row.type)).toEqual([
      'dossier.received',
      'dossier.transferred',
      'dossier.taken',
      'dossier.submittedForSignature',
      'dossier.resultReady',
      'dossier.resultArrived',
      'dossier.returned',
    ]);
  });

  it('never lets the Post decide, sign or stop', async () => {
    const dossier = await inProcess();
    await attachResult(dossier);
    for (const action of ['approve', 'stop', 'submitForSignature', 'take', 'reappoint']) {
      const extra = action === 'reappoint' ? { newDueAt: '2026-12-01T02:00:00Z' } : {};
      const reason = action === 'approve' || action === 'take' ? {} : { reason: 'thử' };
      const reply = await actOn(api, 'buudien', dossier, { action, ...reason, ...extra });
      expect([action, reply.status]).toEqual([action, 403]);
    }
  });

  it('answers 412 with who changed it when the version is old, 428 when there is none', async () => {
    const received = await receive(api);
    await must('motcua', received, { action: 'transfer' });
    // Whoever only noted, printed or looked changed nothing and is not the one to ask.
    for (const [method, path, as] of [
      ['POST', '/notes', 'buudien'],
      ['GET', '/forms/receipt', 'truongbophan'],
      ['GET', '?reason=Theo%20%C4%91%C6%A1n%20khi%E1%BA%BFu%20n%E1%BA%A1i', 'thanhtra'],
    ] as const) {
      const body = method === 'POST' ? { body: { text: 'Người nộp gọi hỏi' } } : {};
      const quiet = await api.request(method, `/dossiers/${received.id}${path}`, { as, ...body });
      expect([path, quiet.status]).toEqual([path, method === 'POST' ? 201 : 200]);
    }
    const stale = await actOn(api, 'motcua', received, { action: 'transfer' });
    expect(stale.status).toBe(412);
    expect(stale.body).toMatchObject({ changedBy: 'Trần Văn Bình', currentVersion: 2 });
    const missing = await api.request('POST', `/dossiers/${received.id}/actions`, {
      as: 'motcua',
      body: { action: 'transfer' },
    });
    expect(missing.status).toBe(428);
  });

  it('answers 409 with what is possible when the action does not fit the status', async () => {
    const received = await receive(api);
    const reply = await actOn(api, 'lanhdao', received, { action: 'approve' });
    expect(reply.status).toBe(409);
    expect(reply.body.availableActions).toContain('transfer');
  });

  it('pauses for one supplement, keeps both dates, and refuses a second one', async () => {
    const dossier = await inProcess();
    const request = {
      action: 'requestSupplement',
      reasonCode: 'papersWrong',
      reason: 'Giấy chứng sinh mờ dấu',
      lines: [{ no: 1, fault: 'unreadable', howToFix: 'Nộp bản rõ dấu' }],
      // Whoever answers at the office's switchboard is reached by a number without a leading zero.
      contact: { fullName: 'Hoàng Minh Châu', phone: '1900 9099' },
    };
    const nobody = { ...request, contact: { fullName: 'Châu', phone: '12' } };
    const refused = await actOn(api, 'motcua', dossier, nobody);
    expect([refused.status, refused.text]).toEqual([400, expect.stringContaining('contact/phone')]);
    const asked = await must('motcua', dossier, request);
    expect(asked.status).toBe('awaitingSupplement');
    const [kept] = await api.rows(
      `select contact_name, contact_phone from supplement_request where dossier_id = $1`,
      [dossier.id],
    );
    expect(kept).toEqual({ contact_name: 'Hoàng Minh Châu', contact_phone: '19009099' });
    const [fact] = await api.rows<{ data: object }>(
      `select data from journal where subject_id = $1 and type = 'dossier.supplementRequested'`,
      [dossier.id],
    );
    expect(JSON.stringify(fact?.data)).not.toContain('Châu');
    const received = await must('motcua', asked, {
      action: 'receiveSupplement',
      components: await completeTicks(api, birthRegistration),
    });
    expect(received.status).toBe('received');
    expect(received.firstDueOn).not.toBeNull();
    expect(received.blockedActions).toContainEqual(
      expect.objectContaining({
        action: 'requestSupplement',
        reason: 'supplementAlreadyRequested',
      }),
    );
    const again = await actOn(api, 'motcua', received, {
      action: 'requestSupplement',
      reason: 'lần hai',
      lines: [{ no: 1, fault: 'wrong', howToFix: 'x' }],
    });
    expect(again.status).toBe(409);
  });

  it('needs two people to refuse an intake', async () => {
    const registered = await receive(api, 'motcua', {
      firstAct: 'proposeRefusal',
      reasonCode: 'notEntitled',
      reason: 'Không thuộc đối tượng',
      legalGround: 'Điều 13 Luật Hộ tịch',
    });
    expect(registered.status).toBe('registered');
    const own = await actOn(api, 'motcua', registered, { action: 'confirmRefusal' });
    expect(own.status).toBe(403);
    const confirmed = await must('truongbophan', registered, { action: 'confirmRefusal' });
    expect(confirmed.status).toBe('notAccepted');
  });

  it('stops after an accepted withdrawal', async () => {
    const dossier = await receive(api);
    const asked = await must('motcua', dossier, {
      action: 'requestWithdrawal',
      reason: 'Công dân đề nghị rút',
    });
    const stopped = await must('lanhdao', asked, {
      action: 'acceptWithdrawal',
      reasonCode: 'applicantAsked',
      requestPaper: { kind: 'onPaper' },
    });
    expect(stopped.status).toBe('stopped');
  });

  it('leaves to whoever decides what the head of the desk asked for', async () => {
    const reason = 'Công dân đề nghị rút';
    const dossier = await must('motcua', await receive(api), { action: 'transfer' });
    const asked = await must('truongbophan', dossier, { action: 'requestWithdrawal', reason });
    expect(asked.availableActions).toEqual([]);
    expect(asked.blockedActions).toEqual([
      { action: 'acceptWithdrawal', reason: 'requesterMayNotAccept', permission: 'dossier.stop' },
    ]);
    const accept = { action: 'acceptWithdrawal', requestPaper: { kind: 'onPaper' } };
    const own = await actOn(api, 'truongbophan', asked, accept);
    expect([own.status, own.body.reason]).toEqual([403, 'requesterMayNotAccept']);
    const refused = { action: 'refuseWithdrawal', reason };
    expect((await actOn(api, 'truongbophan', asked, refused)).status).toBe(403);
    const back = await must('lanhdao', asked, refused);
    const stop = { action: 'stop', reasonCode: 'conditionsNotMet' };
    const stopping = await actOn(api, 'truongbophan', back, stop);
    expect([stopping.status, stopping.body.permission]).toEqual([403, 'dossier.decide']);
    const again = await must('motcua', back, { action: 'requestWithdrawal', reason });
    const seen = await api.request<DossierBody>('GET', `/dossiers/${again.id}`, {
      as: 'truongbophan',
    });
    expect(seen.body.availableActions).toEqual(['acceptWithdrawal']);
  });

  it('gives one winner when sixteen people act at once', async () => {
    const dossier = await receive(api);
    const replies = await Promise.all(
      Array.from({ length: 16 }, (_, index) =>
        actOn(
          api,
          'motcua',
          dossier,
          index % 2 === 0
            ? { action: 'transfer' }
            : { action: 'requestWithdrawal', reason: 'Công dân đề nghị rút' },
        ),
      ),
    );
    const won = replies.filter((reply) => reply.status === 200);
    expect(won).toHaveLength(1);
    expect(replies.every((reply) => [200, 409, 412].includes(reply.status))).toBe(true);
  });

  it('refuses members that the action does not take', async () => {
    const dossier = await receive(api);
    const reply = await actOn(api, 'motcua', dossier, { action: 'transfer', shelf: 'B-1' });
    expect(reply.status).toBe(400);
    expect(reply.body.errors).toContainEqual(
      expect.objectContaining({ pointer: '#/shelf', code: 'notAllowedHere' }),
    );
  });

  it('finds a dossier by its tail, phone, id, and a name without marks', async () => {
    const dossier = await receive(api, 'motcua', {
      applicant: {
        kind: 'person',
        fullName: 'Đặng Thị Ngọc Ẩn',
        personalId: '068190994569',
        phone: '0987654321',
      },
    });
    for (const q of [
      dossier.code,
      dossier.code.slice(-4),
      '0987 654 321',
      '068190994569',
      'dang ngoc an',
    ]) {
      const reply = await api.request<{ items: { id: string }[] }>(
        'GET',
        `/dossiers?q=${encodeURIComponent(q)}`,
        { as: 'motcua' },
      );
      expect([q, reply.body.items.map((item) => item.id)]).toEqual([
        q,
        expect.arrayContaining([dossier.id]),
      ]);
    }
  });

  it('pages through the list without a gap or a repetition', async () => {
    const seen: string[] = [];
    let after = '';
    do {
      const reply = await api.request<{ items: { id: string }[]; next: string | null }>(
        'GET',
        `/dossiers?limit=3${after ? `&after=${after}` : ''}`,
        { as: 'motcua' },
      );
      seen.push(...reply.body.items.map((item) => item.id));
      after = reply.body.next ?? '';
    } while (after);
    const all = await api.rows<{ id: string }>(
      `select id from dossier order by registered_at desc, id desc`,
    );
    expect(seen).toEqual(all.map((row) => row.id));
  });
});
