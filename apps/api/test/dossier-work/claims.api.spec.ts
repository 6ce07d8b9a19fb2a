import { actOn, type DossierBody, receive } from '../support/intake';
import { TestApi } from '../support/test-api';
import { type Claim, factsOf, must, type Rows, staffId, untaken } from './desk';

interface Numbered {
  readonly outsideNumber: object | null;
}

describe('who holds the work', () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await TestApi.start();
  });

  afterAll(() => api.stop());

  const claim = (as: string, { id, version }: Pick<DossierBody, 'id' | 'version'>, body: object) =>
    api.request<Claim>('POST', `/dossiers/${id}/claims`, { as, version, body });

  const taken = async (): Promise<DossierBody> =>
    must(api, 'thuly', await untaken(api), { action: 'take' });

  it('lets one of two take a dossier and tells the other who was faster', async () => {
    const dossier = await untaken(api);
    const [one, other] = await Promise.all([
      actOn(api, 'thuly', dossier, { action: 'take' }),
      actOn(api, 'thuly2', dossier, { action: 'take' }),
    ]);
    const [winner, loser] = one.status === 200 ? [one, other] : [other, one];
    const name = one.status === 200 ? 'Hoàng Minh Châu' : 'Nguyễn Quang Huy';
    expect(winner.status).toBe(200);
    expect(winner.body).toMatchObject({ assignee: { fullName: name } });
    expect(loser.status).toBe(412);
    expect(loser.body).toMatchObject({
      type: '/problems/stale-version',
      changedBy: name,
      change: 'dossier.taken',
      dossierStatus: 'inProcess',
      currentVersion: dossier.version + 1,
    });
    expect(loser.text).not.toContain(dossier.code);
    const held = await api.request('GET', `/dossiers/${dossier.id}`, {
      as: one.status === 200 ? 'thuly' : 'thuly2',
    });
    expect(held.body).toMatchObject({ assignedAt: expect.any(String) });
  });

  it('still hides from strangers that a dossier is taken', async () => {
    const dossier = await taken();
    const stale = { id: dossier.id, version: 1 };
    expect((await actOn(api, 'buudien2', stale, { action: 'transfer' })).status).toBe(404);
    expect((await claim('truongbophan', dossier, { act: 'release' })).status).toBe(404);
  });

  it('lets a colleague take the work over, with a reason that is written down', async () => {
    const dossier = await taken();
    const without = await claim('thuly2', dossier, { act: 'takeOver' });
    expect(without.status).toBe(400);
    expect(without.text).toContain('#/reason');
    const reply = await claim('thuly2', dossier, { act: 'takeOver', reason: 'Chị Châu nghỉ ốm' });
    expect(reply.status).toBe(200);
    expect(reply.body.assignee).toEqual({ id: staffId('thuly2'), fullName: 'Nguyễn Quang Huy' });
    expect(reply.headers.etag).toBe(`"${dossier.version + 1}"`);
    const [row] = await api.rows<{ data: object }>(
      `select data from journal where subject_id = $1 and type = 'dossier.takenOver'`,
      [dossier.id],
    );
    expect(row?.data).toEqual({
      assigneeId: staffId('thuly2'),
      heldBefore: staffId('thuly'),
      reason: 'Chị Châu nghỉ ốm',
    });
    expect((await api.request('GET', `/dossiers/${dossier.id}`, { as: 'thuly' })).status).toBe(404);
    expect((await api.request('GET', `/dossiers/${dossier.id}`, { as: 'thuly2' })).status).toBe(
      200,
    );
  });

  it('gives work back only by whoever holds it or leads', async () => {
    const dossier = await taken();
    expect((await claim('thuly2', dossier, { act: 'release' })).status).toBe(403);
    expect((await claim('motcua2', dossier, { act: 'release' })).status).toBe(403);
    const reply = await claim('thuly', dossier, { act: 'release' });
    expect(reply.body).toMatchObject({ assignee: null, assignedAt: null });
    // From a second window that still shows it as one's own: who was faster, not «you may not».
    const stale = await claim('thuly', dossier, { act: 'release' });
    expect(stale.status).toBe(412);
    expect(stale.body).toMatchObject({
      changedBy: 'Hoàng Minh Châu',
      change: 'dossier.released',
      dossierStatus: 'inProcess',
    });
    const again = await claim('thuly', reply.body, { act: 'release' });
    expect(again.status).toBe(409);
    expect(again.body).toMatchObject({ reason: 'heldByNobody' });
    const led = await claim('lanhdao', reply.body, { act: 'release' });
    expect(led.status).toBe(409);
    expect(led.body).toMatchObject({ reason: 'heldByNobody' });
    expect(await factsOf(api, dossier.id)).toContain('dossier.released');
  });

  it('assigns by those who lead, to those who process there', async () => {
    const dossier = await untaken(api);
    const to = (assigneeId?: string) => ({ act: 'assign', assigneeId });
    expect((await claim('thuly', dossier, to(staffId('thuly2')))).status).toBe(403);
    expect((await claim('lanhdao', dossier, to())).status).toBe(400);
    for (const stranger of ['motcua2', 'buudien', 'lanhdao', 'quantri']) {
      const reply = await claim('lanhdao', dossier, to(staffId(stranger)));
      expect(reply.status).toBe(400);
      expect(reply.text).toContain('#/assigneeId');
    }
    const reply = await claim('lanhdao', dossier, to(staffId('thuly2')));
    expect(reply.body.assignee?.fullName).toBe('Nguyễn Quang Huy');
    expect((await claim('lanhdao', dossier, to(staffId('thuly')))).status).toBe(412);
    expect((await claim('lanhdao', reply.body, to(staffId('thuly2')))).status).toBe(409);
    expect(await factsOf(api, dossier.id)).toContain('dossier.assigned');
  });

  it('assigns nothing that is not worked on', async () => {
    const received = await receive(api, 'motcua2');
    const reply = await claim('lanhdao', received, {
      act: 'assign',
      assigneeId: staffId('thuly'),
    });
    expect(reply.status).toBe(409);
    expect(reply.body).toMatchObject({ dossierStatus: 'received' });
  });

  it('answers the same to a repeated claim and does it once', async () => {
    const dossier = await untaken(api);
    const send = () =>
      api.request<Claim>('POST', `/dossiers/${dossier.id}/claims`, {
        as: 'lanhdao',
        version: dossier.version,
        key: 'assign-once',
        body: { act: 'assign', assigneeId: staffId('thuly') },
      });
    const [first, second] = [await send(), await send()];
    expect(second.text).toBe(first.text);
    expect(second.headers['idempotency-replayed']).toBe('true');
    expect(
      (await factsOf(api, dossier.id)).filter((type) => type === 'dossier.assigned'),
    ).toHaveLength(1);
    const keyless = await api.request('POST', `/dossiers/${dossier.id}/claims`, {
      as: 'lanhdao',
      version: dossier.version,
      key: null,
      body: { act: 'release' },
    });
    expect(keyless.status).toBe(400);
    const blind = await api.request('POST', `/dossiers/${dossier.id}/claims`, {
      as: 'lanhdao',
      body: { act: 'release' },
    });
    expect(blind.status).toBe(428);
  });

  it('shows the load of each person, and of a colleague what they hold without the applicant', async () => {
    const dossier = await taken();
    type Loads = { items: { staffId: string; open: number; overdue: number }[] };
    const loads = await api.request<Loads>('GET', '/work-loads', { as: 'lanhdao' });
    const [held] = await api.rows<{ open: number }>(
      `select count(*)::integer as open from dossier
       where assignee_id = $1 and ended_at is null and result_at is null`,
      [staffId('thuly')],
    );
    expect(loads.body.items.find((each) => each.staffId === staffId('thuly'))?.open).toBe(
      held?.open,
    );
    expect(loads.body.items.map((each) => each.staffId)).toContain(staffId('thuly2'));
    expect(loads.body.items.map((each) => each.staffId)).not.toContain(staffId('motcua'));
    const work = await api.request('GET', `/work-loads/${staffId('thuly')}`, { as: 'thuly2' });
    expect(work.text).toContain(dossier.code);
    expect(work.text).not.toContain('Nguyễn Thị Hồng Phượng');
    const elsewhere = '0193a000-0000-7000-8001-000000000006';
    const foreign = await api.request('GET', `/work-loads?unitId=${elsewhere}`, { as: 'thuly2' });
    expect(foreign.status).toBe(400);
    expect((await api.request('GET', '/work-loads', { as: 'motcua' })).status).toBe(403);
  });

  it('keeps the number that a ministry’s system gave a dossier, whoever writes it and whatever it was', async () => {
    const dossier = await taken();
    const path = `/dossiers/${dossier.id}/outside-number`;
    const body = { system: 'Hệ thống hộ tịch (Bộ Tư pháp)', number: 'BTP-26-0012345' };
    const put = (as: string, version: number, given: object = body) =>
      api.request<Numbered>('PUT', path, { as, version, body: given });
    const seen = dossier.version;
    const lacks = await put('thuly', seen, { system: body.system, number: ' ' });
    expect([lacks.status, lacks.text]).toEqual([400, expect.stringContaining('#/number')]);
    expect((await put('motcua2', seen)).status).toBe(403);
    expect((await put('lanhdao', seen)).status).toBe(403);
    expect((await put('thuly', seen - 1)).status).toBe(412);
    const foreign = await must(api, 'motcua', await receive(api), { action: 'transfer' });
    const elsewhere = `/dossiers/${foreign.id}/outside-number`;
    const strange = { as: 'thuly2', version: foreign.version, body };
    expect((await api.request('PUT', elsewhere, strange)).status).toBe(404);

    const reply = await put('thuly', seen);
    expect([reply.status, reply.headers.etag]).toEqual([200, `"${seen + 1}"`]);
    const recordedBy = { id: staffId('thuly'), fullName: 'Hoàng Minh Châu', employer: 'state' };
    expect(reply.body).toMatchObject({
      code: dossier.code,
      version: seen + 1,
      outsideNumber: { ...body, recordedBy },
    });
    const shown = await api.request('GET', `/dossiers/${dossier.id}`, { as: 'motcua2' });
    expect(shown.body).toMatchObject({
      version: seen + 1,
      outsideNumber: { ...body, recordedBy },
    });
    const found = async (as: string, q = 'btp-26-0012345') => {
      const query = `/search?q=${q}`;
      return (await api.request<{ dossiers: object[] }>('GET', query, { as })).body.dossiers;
    };
    expect(await found('motcua2')).toMatchObject([{ id: dossier.id, matched: 'outsideNumber' }]);
    expect(await found('motcua')).toEqual([]);
    for (const number of ['G15.08-261119-0001', '123456789', '1234', '0387654321']) {
      await api.rows(`update outside_number set number = $2 where dossier_id = $1`, [
        dossier.id,
        number,
      ]);
      const hits = await found('motcua2', number.toLowerCase());
      expect([number, hits]).toEqual([
        number,
        expect.arrayContaining([
          expect.objectContaining({ id: dossier.id, matched: 'outsideNumber' }),
        ]),
      ]);
    }
    await api.rows(`update outside_number set number = $2 where dossier_id = $1`, [
      dossier.id,
      body.number,
    ]);
    const next = { ...body, number: 'BTP-26-0012346' };
    // A colleague may take the work over, but sees nothing of it while somebody holds it.
    expect((await put('thuly2', seen + 1, next)).status).toBe(404);
    const unseen = await api.request('DELETE', path, { as: 'thuly2', version: seen + 1 });
    expect(unseen.status).toBe(404);
    expect((await put('thuly', seen + 1, next)).status).toBe(200);
    const removed = await api.request<Numbered>('DELETE', path, { as: 'thuly', version: seen + 2 });
    expect([removed.status, removed.body.outsideNumber]).toEqual([200, null]);
    const nothing = await api.request('DELETE', path, { as: 'thuly', version: seen + 3 });
    expect(nothing.status).toBe(404);
    const facts = await api.rows<{ type: string; data: object }>(
      `select type, data from journal where subject_id = $1 and type like 'dossier.outsideNumber%'
       order by sequence`,
      [dossier.id],
    );
    expect(facts).toEqual([
      { type: 'dossier.outsideNumberRecorded', data: body },
      { type: 'dossier.outsideNumberRecorded', data: { ...next, numberBefore: body.number } },
      { type: 'dossier.outsideNumberRemoved', data: next },
    ]);
    await api.rows(
      `update dossier set status = 'stopped', ended_at = registered_at where id = $1`,
      [dossier.id],
    );
    expect((await put('thuly', seen + 3)).status).toBe(409);
  });

  it('hands over all open work of somebody away, row by row', async () => {
    const mine = await taken();
    const body = { fromStaffId: staffId('thuly'), toStaffId: staffId('thuly2'), reason: 'Đi học' };
    const reply = await api.request<Rows>('POST', '/work-handovers', { as: 'lanhdao', body });
    expect(reply.status).toBe(200);
    const row = reply.body.rows.find(({ dossier }) => dossier?.id === mine.id);
    expect(row).toMatchObject({ ok: true, dossier: { version: mine.version + 1 } });
    // The second specialist works for one of the two communes alone.
    const refused = reply.body.rows.filter(({ ok }) => !ok);
    for (const { problem } of refused) expect(problem).toMatchObject({ status: 400 });
    const [left] = await api.rows<{ count: number }>(
      `select count(*)::integer as count from dossier d where d.assignee_id = $1
         and d.ended_at is null and d.result_at is null`,
      [staffId('thuly')],
    );
    expect(left?.count).toBe(refused.length);
    expect((await api.request('POST', '/work-handovers', { as: 'thuly', body })).status).toBe(403);
    const itself = { ...body, toStaffId: body.fromStaffId };
    const same = await api.request('POST', '/work-handovers', { as: 'lanhdao', body: itself });
    expect(same.status).toBe(400);
  });
});
