import { askForPapers, ClockDesk } from '../dossier-clock/clock-desk';
import { type DossierBody, lastFourOf } from '../support/intake';

const collector = {
  fullName: 'Nguyễn Thị Hồng Phượng',
  relation: 'Chủ hồ sơ',
  idLastFour: '4567',
  idCompared: true,
  originalsReturned: true,
};
const proposal = {
  action: 'proposeSupplement',
  reasonCode: 'papersWrong',
  reason: 'Giấy chứng sinh mờ dấu',
  lines: [{ no: 1, fault: 'unreadable', howToFix: 'Nộp bản rõ dấu' }],
};
const toRefuse = { action: 'refuseUnsupplemented', reasonCode: 'notSupplementedInTime' };

describe('rounds, refusals and corrections', () => {
  let desk: ClockDesk;

  beforeAll(async () => {
    desk = await ClockDesk.start();
  });

  afterAll(() => desk.api.stop());

  const usedUp = async (): Promise<DossierBody> => {
    desk.moveTo('2026-11-09 09:00');
    const received = await desk.receive();
    const asked = await desk.must('motcua', received, askForPapers);
    desk.moveTo('2026-11-10 09:00');
    return desk.bringPapers(asked);
  };

  it('asks a second time only with the permission of a leader, and counts it', async () => {
    const dossier = await usedUp();
    const blocked = await desk.act('motcua', dossier, askForPapers);
    expect([blocked.status, blocked.body.reason]).toEqual([409, 'supplementAlreadyRequested']);
    expect(dossier.availableActions).toContain('askAnotherSupplement');
    const early = await desk.act('lanhdao', dossier, {
      action: 'permitAnotherSupplement',
      reason: 'x',
    });
    expect(early.body.reason).toBe('noPermissionAsked');

    const asking = await desk.must('motcua', dossier, {
      action: 'askAnotherSupplement',
      reason: 'Giấy nộp lại vẫn sai họ tên mẹ',
    });
    expect(asking.availableActions).not.toContain('askAnotherSupplement');
    const byClerk = await desk.act('motcua', asking, {
      action: 'permitAnotherSupplement',
      reason: 'tự cho phép',
    });
    expect(byClerk.status).toBe(403);
    const permitted = await desk.must('lanhdao', asking, {
      action: 'permitAnotherSupplement',
      reason: 'Đồng ý, chỉ lần này',
    });
    expect(permitted.supplementPermissions).toEqual([
      expect.objectContaining({ outcome: 'permitted', answer: 'Đồng ý, chỉ lần này' }),
    ]);
    const second = await desk.must('motcua', permitted, askForPapers);
    const [row] = await desk.api.rows<{ supplement_rounds: number }>(
      `select supplement_rounds from dossier where id = $1`,
      [dossier.id],
    );
    expect(row?.supplement_rounds).toBe(2);
    const clock = await desk.clockOf(second);
    expect(clock.verdicts.find(({ definition }) => definition === 'portal')?.verdict).toBe(
      'overdue',
    );
    expect(clock.differences.map(({ code }) => code)).toEqual(['moreThanOneSupplement']);
    const third = await desk.act('motcua', await desk.bringPapers(second), askForPapers);
    expect(third.status).toBe(409);
  });

  it('goes on without a second round when the leader denies it', async () => {
    const asking = await desk.must('motcua', await usedUp(), {
      action: 'askAnotherSupplement',
      reason: 'Còn thiếu một chữ ký',
    });
    const denied = await desk.must('lanhdao', asking, {
      action: 'denyAnotherSupplement',
      reason: 'Đã đủ để giải quyết',
    });
    expect(denied.availableActions).not.toContain('permitAnotherSupplement');
    expect((await desk.act('motcua', denied, askForPapers)).status).toBe(409);
  });

  it('stops what was received, and only once the time to supplement is over', async () => {
    desk.moveTo('2026-11-09 09:00');
    const asked = await desk.must('motcua', await desk.receive(), askForPapers);
    const stop = { action: 'stop', reasonCode: 'notSupplementedInTime' };
    const early = await desk.act('truongbophan', asked, stop);
    expect([early.status, early.body.reason]).toEqual([409, 'supplementDeadlineRunning']);
    desk.moveTo('2026-12-21 09:00');
    const refused = await desk.act('truongbophan', asked, toRefuse);
    expect([refused.status, refused.body.reason]).toEqual([409, 'alreadyReceived']);
    const byPost = await desk.act('buudien', asked, stop);
    expect(byPost.status).toBe(403);
    expect((await desk.must('truongbophan', asked, stop)).status).toBe('stopped');
  });

  it('refuses what was never received nor supplemented, by somebody else than asked for it', async () => {
    desk.moveTo('2026-11-09 09:00');
    const body = {
      firstAct: 'requestSupplement',
      reasonCode: 'papersMissing',
      reason: 'Thiếu giấy chứng sinh',
      lines: [{ no: 1, fault: 'missing', howToFix: 'Nộp giấy chứng sinh' }],
    };
    const asked = await desk.receive(body);
    expect((await desk.act('truongbophan', asked, toRefuse)).body.reason).toBe(
      'supplementDeadlineRunning',
    );
    desk.moveTo('2026-12-21 09:00');
    expect((await desk.act('motcua', asked, toRefuse)).status).toBe(403);
    const refused = await desk.must('truongbophan', asked, toRefuse);
    expect([refused.status, refused.nationalState]).toEqual(['notAccepted', 3]);
    expect(refused.refusalProposals).toEqual([
      expect.objectContaining({
        outcome: 'confirmed',
        reason: 'Quá thời hạn bổ sung mà không bổ sung hồ sơ',
      }),
    ]);
    const form = await desk.ask(
      'truongbophan',
      'POST',
      `/dossiers/${asked.id}/forms/refusal/print`,
    );
    expect([200, 404]).toContain(form.status);
  });

  const inProcess = async (): Promise<DossierBody> =>
    desk.must('motcua', await usedUp(), { action: 'transfer' });
  const factsOf = ({ id }: DossierBody): Promise<{ type: string; data: object }[]> =>
    desk.api.rows(
      `select type, data from journal where subject_type = 'dossier' and subject_id = $1
       order by sequence desc limit 2`,
      [id],
    );
  const proposedAt = async (as: string): Promise<string[]> => {
    const path = '/dossiers?queue=supplementsProposed';
    const reply = await desk.ask<{ items: readonly { id: string }[] }>(as, 'GET', path);
    return reply.body.items.map(({ id }) => id);
  };

  it('lets whoever works on a dossier propose a supplement, and the desk alone ask for it', async () => {
    desk.moveTo('2026-11-09 09:00');
    const received = await desk.receive();
    expect((await desk.act('thuly', received, proposal)).status).toBe(409);
    const transferred = await desk.must('motcua', received, { action: 'transfer' });
    const seen = await desk.ask('thuly', 'GET', `/dossiers/${transferred.id}`);
    expect(seen.body.availableActions).toContain('proposeSupplement');
    expect(seen.body.availableActions).not.toContain('requestSupplement');
    expect((await desk.act('thuly', transferred, askForPapers)).status).toBe(403);
    expect((await desk.act('motcua', transferred, proposal)).status).toBe(403);
    expect((await desk.act('motcua2', transferred, proposal)).status).toBe(404);
    const faulty = [{ no: 199, fault: 'wrong', howToFix: 'Nộp lại' }];
    for (const [lack, pointer] of [
      [{ lines: faulty }, '#/lines/0/no'],
      [{ lines: undefined }, '#/lines'],
      [{ lines: [] }, '#/lines'],
      [{ deadline: '2026-12-20' }, '#/deadline'],
      [{ reasonCode: 'heavyLoad' }, '#/reasonCode'],
      [{ reasonCode: undefined, reason: undefined }, '#/reason'],
    ] as const) {
      const refused = await desk.act('thuly', transferred, { ...proposal, ...lack });
      expect([refused.status, refused.body.errors]).toEqual([
        400,
        [expect.objectContaining({ pointer })],
      ]);
    }

    const proposed = await desk.must('thuly', transferred, proposal);
    expect(proposed).toMatchObject({ status: 'inProcess', dueOn: transferred.dueOn });
    expect(proposed.clock).toEqual(transferred.clock);
    expect(proposed.supplementRequests).toEqual([]);
    expect(proposed.blockedActions).toContainEqual(
      expect.objectContaining({ action: 'proposeSupplement', reason: 'supplementProposed' }),
    );
    const again = await desk.act('thuly', proposed, proposal);
    expect([again.status, again.body.reason]).toEqual([409, 'supplementProposed']);
    expect(await proposedAt('motcua')).toEqual([transferred.id]);
    expect(await proposedAt('motcua2')).toEqual([]);

    const lines = [{ no: 1, fault: 'unreadable', howToFix: 'Nộp bản chính còn rõ dấu' }];
    const asked = await desk.must('motcua', proposed, { ...askForPapers, lines });
    expect(asked).toMatchObject({
      status: 'awaitingSupplement',
      supplementRequests: [{ lines, requestedBy: { fullName: 'Trần Văn Bình' } }],
      supplementProposals: [
        {
          no: 1,
          lines: proposal.lines,
          reason: proposal.reason,
          reasonCode: 'papersWrong',
          proposedBy: { fullName: 'Hoàng Minh Châu' },
          outcome: 'confirmed',
          settledBy: { fullName: 'Trần Văn Bình' },
          answer: null,
        },
      ],
    });
    expect(await proposedAt('motcua')).toEqual([]);
    expect(await factsOf(asked)).toEqual([
      {
        type: 'dossier.supplementRequested',
        data: expect.objectContaining({ proposalNo: 1, proposalOutcome: 'confirmed', round: 1 }),
      },
      {
        type: 'dossier.supplementProposed',
        data: expect.objectContaining({ no: 1, lines: [1], reason: proposal.reason }),
      },
    ]);
  });

  it('sends a proposed supplement back with a reason, and permits no round that is used up', async () => {
    const proposed = await desk.must('thuly', await inProcess(), proposal);
    const beyond = await desk.act('motcua', proposed, askForPapers);
    expect([beyond.status, beyond.body.reason]).toEqual([409, 'supplementAlreadyRequested']);
    const reject = { action: 'rejectSupplementProposal', reason: 'Giấy đã có trong kho' };
    expect((await desk.act('thuly', proposed, reject)).status).toBe(403);
    expect((await desk.act('motcua2', proposed, reject)).status).toBe(404);
    expect((await desk.act('motcua', proposed, { action: reject.action })).status).toBe(400);
    const rejected = await desk.must('motcua', proposed, reject);
    expect(rejected.supplementProposals).toEqual([
      expect.objectContaining({ outcome: 'rejected', answer: reject.reason }),
    ]);
    const [fact] = await factsOf(rejected);
    expect(fact).toMatchObject({
      type: 'dossier.supplementProposalRejected',
      data: { no: 1, reason: reject.reason },
    });
    const twice = await desk.act('motcua', rejected, reject);
    expect([twice.status, twice.body.reason]).toEqual([409, 'noSupplementProposed']);
  });

  it('forgets a proposed supplement when the dossier goes further without it', async () => {
    desk.moveTo('2026-11-09 09:00');
    const transferred = await desk.must('motcua', await desk.receive(), { action: 'transfer' });
    const proposed = await desk.must('thuly', transferred, proposal);
    const submitted = await desk.must('thuly', proposed, { action: 'submitForSignature' });
    expect(submitted.supplementProposals).toEqual([
      expect.objectContaining({ outcome: 'lapsed', answer: null }),
    ]);
    const [fact] = await factsOf(submitted);
    expect(fact?.data).toMatchObject({ proposalNo: 1, proposalOutcome: 'lapsed' });
    await desk.attachResult(submitted);
    const ready = await desk.must('lanhdao', submitted, { action: 'approve' });
    const late = await desk.act('thuly', ready, proposal);
    expect([late.status, late.body.type]).toEqual([
      409,
      expect.stringContaining('action-not-allowed'),
    ]);
  });

  it('signs at once when the proof of payment was all that was missing', async () => {
    desk.moveTo('2026-11-09 09:00');
    const transferred = await desk.must('motcua', await desk.receive(), { action: 'transfer' });
    const waiting = await desk.must('thuly', transferred, {
      action: 'requestPayment',
      reason: 'Thông báo thuế',
      notice: { name: 'Lệ phí trước bạ', amount: 1_500_000 },
    });
    const unpaid = await desk.act('lanhdao', waiting, { action: 'approveOnPayment' });
    expect(unpaid.body.reason).toBe('feeOutstanding');
    // Settled before a dossier went on by itself.
    await desk.api.rows(
      `update dossier_charge set exempt_ground = 'Hộ nghèo'
       where dossier_id = $1 and moment = 'notice'`,
      [waiting.id],
    );
    const blocked = await desk.act('lanhdao', waiting, { action: 'approveOnPayment' });
    expect(blocked.body.reason).toBe('resultMissing');
    await desk.attachResult(waiting);
    const ready = await desk.must('lanhdao', waiting, { action: 'approveOnPayment' });
    expect([ready.status, ready.nationalState]).toEqual(['resultReady', 9]);
  });

  it('corrects a result that was handed back in a linked dossier of its own', async () => {
    desk.moveTo('2026-11-09 09:00');
    const transferred = await desk.must('motcua', await desk.receive(), { action: 'transfer' });
    await desk.attachResult(transferred);
    const ready = await desk.must('lanhdao', transferred, { action: 'approve' });
    const path = `/dossiers/${ready.id}/corrections`;
    const body = {
      reason: 'Nhập thiếu chữ đệm',
      changes: [{ field: 'Họ tên mẹ', oldValue: 'Lê Thị Lan', newValue: 'Lê Thị Ngọc Lan' }],
    };
    expect((await desk.ask('motcua', 'POST', path, { body })).status).toBe(409);
    const returned = await desk.must('motcua', ready, {
      action: 'returnResult',
      collector: { ...collector, idLastFour: lastFourOf(ready) },
    });
    const key = '00000000-0000-4000-8000-00000000c0de';
    const opened = await desk.ask('motcua', 'POST', path, { body, key });
    expect(opened.status).toBe(201);
    expect(opened.body).toMatchObject({
      status: 'received',
      charged: { total: 0 },
      correctionOf: { id: ready.id, code: ready.code },
    });
    expect(opened.body.availableActions).toContain('transfer');
    const replay = await desk.ask('motcua', 'POST', path, { body, key });
    expect(replay.body.id).toBe(opened.body.id);
    expect((await desk.ask('motcua', 'POST', path, { body })).status).toBe(409);
    expect((await desk.ask('motcua2', 'POST', path, { body })).status).toBe(404);
    expect(
      (await desk.ask('motcua', 'POST', path, { body: { ...body, changes: [] } })).status,
    ).toBe(400);
    const old = await desk.ask('motcua', 'GET', `/dossiers/${ready.id}`);
    expect(old.body).toMatchObject({
      status: 'returned',
      version: returned.version,
      corrections: [
        {
          id: opened.body.id,
          code: opened.body.code,
          changes: body.changes,
          openedBy: { fullName: 'Trần Văn Bình' },
        },
      ],
    });
    const types = await desk.api.rows<{ type: string }>(
      `select type from journal where subject_id = $1 order by sequence desc limit 1`,
      [ready.id],
    );
    expect(types[0]?.type).toBe('dossier.correctionOpened');

    // Old and new values may be a person's numbers: whoever looks from outside gets none.
    const outside = await desk.ask(
      'thanhtra',
      'GET',
      `/dossiers/${ready.id}?reason=${encodeURIComponent('Kiểm tra định kỳ')}`,
    );
    expect(outside.body).toMatchObject({ corrections: [{ changes: [], reason: body.reason }] });
  });
});
