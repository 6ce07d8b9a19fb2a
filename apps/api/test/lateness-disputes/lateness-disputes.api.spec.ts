import { createHash } from 'node:crypto';
import { demoUnitIds } from '../../src/demonstration/organisation';
import { ClockDesk, type ClockBody } from '../dossier-clock/clock-desk';
import type { DossierBody } from '../support/intake';
import { archivalFaults } from '../platform/archival-faults';

interface Dispute {
  readonly id: string;
  readonly version: number;
  readonly dossierId: string;
  readonly state: string;
  readonly definition: string;
  readonly verdict: string;
  readonly claimedOwner: string;
  readonly correctedOwner: string | null;
  readonly answer: string | null;
  readonly proofSha256: string;
  readonly filedBy: { fullName: string };
  readonly settledBy: { fullName: string } | null;
}

interface Proof {
  readonly clock: ClockBody & { readonly calendarVersion: number };
  readonly journal: readonly { no: number; type: string; status: string | null }[];
}

interface Page {
  readonly items: readonly Dispute[];
  readonly next: string | null;
}

const reason = 'Từ 9 giờ đến 15 giờ không tra cứu được cơ sở dữ liệu dân cư.';

describe('disputes about lateness', () => {
  let desk: ClockDesk;

  beforeAll(async () => {
    desk = await ClockDesk.start();
    // A head of desk who also stands in for a leader: may file and settle, never both.
    await desk.api.rows(
      `insert into assignment (id, staff_id, unit_id, role_code, valid_from)
       select '0193a000-0000-7000-8004-00000000f002', s.id, $1, 'headOfDesk', '2025-07-01'
       from staff s where s.username = 'motcua'`,
      [demoUnitIds.xuanHuong],
    );
  });

  afterAll(() => desk.api.stop());

  /** Received on the 9th with three days; nobody has decided when the 20th comes. */
  const anOverdueDossier = async (): Promise<DossierBody> => {
    desk.moveTo('2026-11-09 07:30');
    const received = await desk.receive();
    const transferred = await desk.must('motcua', received, { action: 'transfer' });
    desk.moveTo('2026-11-20 09:00');
    return transferred;
  };
  const file = (as: string, dossierId: string, body: object = {}) =>
    desk.ask<Dispute>(as, 'POST', '/lateness-disputes', {
      body: { dossierId, definition: 'law', claimedOwner: 'outsideSystem', reason, ...body },
    });
  const settle = (as: string, { id, version }: Dispute, body: object) =>
    desk.ask<Dispute>(as, 'POST', `/lateness-disputes/${id}/settlement`, { version, body });
  const accepted = {
    outcome: 'accepted',
    correctedOwner: 'outsideSystem',
    answer: 'Đã đối chiếu thông báo bảo trì.',
  };

  it('keep a proof of that moment, are settled by a second person and leave the figures', async () => {
    const dossier = await anOverdueDossier();
    const before = await desk.clockOf(dossier);
    expect(before.verdicts.find(({ definition }) => definition === 'law')?.verdict).toBe('overdue');

    const filed = await file('buudien', dossier.id);
    expect(filed.status).toBe(201);
    expect(filed.body).toMatchObject({
      version: 1,
      state: 'open',
      verdict: 'overdue',
      claimedOwner: 'outsideSystem',
      correctedOwner: null,
      settledBy: null,
    });
    expect((await file('motcua', dossier.id)).status).toBe(409);

    const proof = await desk.ask<Proof>(
      'motcua',
      'GET',
      `/lateness-disputes/${filed.body.id}/proof`,
    );
    expect(createHash('sha256').update(proof.text).digest('hex')).toBe(filed.body.proofSha256);
    expect(proof.body.clock.parts).toEqual(before.parts);
    expect(proof.body.clock.calendarVersion).toEqual(expect.any(Number));
    expect(proof.body.journal.map(({ type }) => type)).toEqual([
      'dossier.received',
      'dossier.transferred',
    ]);

    const open = await desk.ask<Page>('truongbophan', 'GET', '/lateness-disputes');
    expect(open.body.items.map(({ id }) => id)).toContain(filed.body.id);
    const answered = await settle('truongbophan', filed.body, accepted);
    expect(answered.status).toBe(200);
    expect(answered.body).toMatchObject({
      state: 'accepted',
      version: 2,
      correctedOwner: 'outsideSystem',
      answer: accepted.answer,
    });
    expect((await settle('truongbophan', filed.body, accepted)).status).toBe(412);
    expect((await settle('truongbophan', answered.body, accepted)).status).toBe(409);

    const after = await desk.clockOf(dossier);
    expect(after.verdicts).toEqual(before.verdicts);
    expect(after.parts).toEqual(before.parts);
    const listed = await desk.ask<Page>(
      'thuly',
      'GET',
      `/dossiers/${dossier.id}/lateness-disputes`,
    );
    expect(listed.body.items).toEqual([expect.objectContaining({ state: 'accepted' })]);
    const facts = await desk.api.rows<{ type: string; data: object }>(
      `select type, data from journal where subject_id = $1 and type like 'dossier.lateness%'
       order by sequence`,
      [dossier.id],
    );
    expect(facts).toEqual([
      {
        type: 'dossier.latenessDisputed',
        data: expect.objectContaining({ proofSha256: filed.body.proofSha256 }) as object,
      },
      {
        type: 'dossier.latenessDisputeSettled',
        data: expect.objectContaining({ outcome: 'accepted' }) as object,
      },
    ]);
  });

  it('are refused with grounds, and may then be raised again', async () => {
    const dossier = await anOverdueDossier();
    const { body: dispute } = await file('motcua', dossier.id);
    const wrong: [object, string][] = [
      [{ ...accepted, correctedOwner: undefined }, '#/correctedOwner'],
      [{ ...accepted, outcome: 'refused' }, '#/correctedOwner'],
      [{ outcome: 'refused', answer: ' ' }, '#/answer'],
    ];
    for (const [body, pointer] of wrong) {
      const reply = await settle('truongbophan', dispute, body);
      expect([reply.status, reply.text.includes(pointer)]).toEqual([400, true]);
    }
    const own = await settle('motcua', dispute, { outcome: 'refused', answer: 'Không có căn cứ.' });
    expect([own.status, own.text.includes('same-person-refused')]).toEqual([403, true]);
    const refused = await settle('truongbophan', dispute, {
      outcome: 'refused',
      answer: 'Không có căn cứ.',
    });
    expect(refused.body).toMatchObject({ state: 'refused', correctedOwner: null });
    expect((await file('motcua', dossier.id)).status).toBe(201);
  });

  it('need a late verdict, a known dossier and a desk that may be blamed', async () => {
    const dossier = await anOverdueDossier();
    expect((await file('buudien2', dossier.id)).status).toBe(404);
    expect((await file('lanhdao', dossier.id)).status).toBe(403);
    expect((await file('motcua', dossier.id, { definition: 'nobody' })).status).toBe(400);
    expect((await file('motcua', dossier.id, { reason: 'Sai' })).status).toBe(400);
    const { body: dispute } = await file('motcua', dossier.id);
    expect((await settle('thuly', dispute, accepted)).status).toBe(403);
    for (const path of ['', '/proof', '/proof-sheet']) {
      const foreign = await desk.ask('buudien2', 'GET', `/lateness-disputes/${dispute.id}${path}`);
      expect(foreign.status).toBe(404);
    }
    const listed = await desk.ask<Page>('buudien2', 'GET', '/lateness-disputes');
    expect(listed.body.items).toEqual([]);
    const early = await desk.receive();
    const refused = await file('motcua', early.id);
    expect([refused.status, refused.text.includes('quá hạn')]).toEqual([409, true]);
  });

  it('open to an inspector who says why, and on paper', async () => {
    const dossier = await anOverdueDossier();
    const { body: dispute } = await file('motcua', dossier.id);
    const path = `/lateness-disputes/${dispute.id}`;
    expect((await desk.ask('thanhtra', 'GET', path)).status).toBe(400);
    const why = `?reason=${encodeURIComponent('Kiểm tra theo kế hoạch 12')}`;
    expect((await desk.ask('thanhtra', 'GET', `${path}${why}`)).status).toBe(200);
    const [opened] = await desk.api.rows<{ part: string }>(
      `select data ->> 'part' as part from journal
       where subject_id = $1 and type = 'dossier.openedWithReason'`,
      [dossier.id],
    );
    expect(opened?.part).toBe(`latenessDisputes/${dispute.id}`);
    const sheet = await desk.ask('motcua', 'GET', `${path}/proof-sheet`);
    expect(sheet.status).toBe(200);
    expect(sheet.headers['content-type']).toBe('application/pdf');
    expect(await archivalFaults(sheet.raw, 'A')).toEqual([]);
  });

  it('are listed page by page, by how they ended', async () => {
    const seen: string[] = [];
    let after = '';
    for (let page = 0; page < 20; page += 1) {
      const { body } = await desk.ask<Page>(
        'motcua',
        'GET',
        `/lateness-disputes?state=open&limit=1${after}`,
      );
      seen.push(...body.items.map(({ id }) => id));
      if (!body.next) break;
      after = `&after=${body.next}`;
    }
    const all = await desk.ask<Page>('motcua', 'GET', '/lateness-disputes');
    expect(seen).toEqual(all.body.items.map(({ id }) => id));
    const done = await desk.ask<Page>('motcua', 'GET', '/lateness-disputes?state=refused');
    expect(new Set(done.body.items.map(({ state }) => state))).toEqual(new Set(['refused']));
  });
});
