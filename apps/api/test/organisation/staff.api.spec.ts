import { demoAssignmentId, demoStaff, demoUnitIds } from '../../src/demonstration/organisation';
import { TestApi } from '../support/test-api';
import { demoPassword } from '../support/test-environment';

interface Person {
  id: string;
  username: string;
  version: number;
  employer: string;
  assignments: { id: string; unitId: string; roleCode: string; validTo: string | null }[];
  sessions: { id: string }[];
  lastSignInAt: string | null;
}

const idOf = (username: string) =>
  demoStaff.find((each) => each.username === username)?.id ?? 'absent';

describe('staff', () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await TestApi.start({ clock: '2026-11-20T02:15:00Z' });
    const reply = await employ({
      username: 'quantriphuong',
      assignment: { unitId: demoUnitIds.xuanHuong, roleCode: 'administrator' },
    });
    expect(reply.status).toBe(201);
    // A password of their own, so that they may work.
    await api.rows(`update staff_credential set must_change = false where staff_id = $1`, [
      reply.body.id,
    ]);
  });
  afterAll(() => api.stop());

  const employ = (changes: object, as = 'quantri') =>
    api.request<Person>('POST', '/staff', {
      as,
      body: {
        username: 'moi',
        fullName: 'Nguyễn Văn Mới',
        employer: 'state',
        password: demoPassword,
        assignment: { unitId: demoUnitIds.xuanHuong, roleCode: 'civilClerk' },
        ...changes,
      },
    });
  const read = (username: string, as = 'quantri') =>
    api.request<Person>('GET', `/staff/${idOf(username)}`, { as });
  const grant = (username: string, body: object, as = 'quantri') =>
    api.request<Person>('POST', `/staff/${idOf(username)}/assignments`, { as, body });

  it('lists and finds the people of one’s units only', async () => {
    const names = async (as: string, query = '') => {
      const { body } = await api.request<{ items: Person[] }>('GET', `/staff?${query}`, { as });
      return body.items.map((each) => each.username);
    };
    expect(await names('quantri', 'q=tran+van')).toEqual(['motcua']);
    expect(await names('quantri', `unitId=${demoUnitIds.lacDuong}`)).toEqual(['buudien2']);
    expect(await names('quantriphuong')).not.toContain('motcua2');
    expect(await names('quantri', `unitId=${demoUnitIds.postDaLat}`)).toContain('buuta');
    expect(await names('quantri2', `unitId=${demoUnitIds.postDaLat}`)).toEqual([]);
    expect((await read('motcua', 'quantriphuong')).status).toBe(200);
    expect((await read('motcua2', 'quantriphuong')).status).toBe(404);
    expect((await read('motcua', 'motcua')).status).toBe(403);
    expect((await api.request('GET', '/roles', { as: 'quantri' })).status).toBe(200);
    expect((await api.request('GET', '/roles', { as: 'motcua' })).status).toBe(403);
  });

  it('employs a person who can sign in at once, and journals no name', async () => {
    const { status, body } = await employ({ username: 'clerk.new', phone: '0905123456' });
    expect(status).toBe(201);
    expect(body).toMatchObject({ employer: 'state', version: 1, lastSignInAt: null });
    expect((await api.request('GET', '/me', { as: 'clerk.new' })).status).toBe(200);
    const journal = await api.rows<{ type: string; data: object }>(
      `select type, data from journal where subject_id = any($1) order by type`,
      [[body.id, body.assignments[0]?.id]],
    );
    expect(journal.map(({ type }) => type)).toEqual(['assignment.granted', 'staff.employed']);
    expect(JSON.stringify(journal)).not.toMatch(/Mới|0905/);
  });

  it('employs and grants at the Post whoever administers the Post', async () => {
    const assignment = { unitId: demoUnitIds.postDaLat, roleCode: 'courier' };
    const { status, body } = await employ({ username: 'buuta.moi', employer: 'post', assignment });
    expect(status).toBe(201);
    expect(body.assignments.map(({ roleCode }) => roleCode)).toEqual(['courier']);
    const role = { unitId: demoUnitIds.post, roleCode: 'postSupervisor' };
    expect((await grant('buuta', role)).status).toBe(201);
    expect((await grant('buuta', role, 'quantri2')).status).toBe(404);
  });

  it('refuses an employment that breaks a rule, and stores nothing', async () => {
    const before = await api.rows(`select count(*) from staff`);
    const refusal = async (changes: object, as?: string) => (await employ(changes, as)).body;
    const fault = (pointer: string, code: string) => ({ errors: [{ pointer, code }] });
    expect(await refusal({ password: 'too short' })).toMatchObject(fault('#/password', 'password'));
    expect(await refusal({ username: 'Có Dấu' })).toMatchObject(fault('#/username', 'pattern'));
    expect((await employ({ username: 'motcua' })).status).toBe(409);
    const atPost = { unitId: demoUnitIds.postDaLat, roleCode: 'postalClerk' };
    expect(await refusal({ employer: 'post', assignment: atPost }, 'quantri2')).toMatchObject(
      fault('#/assignment/unitId', 'unknownReference'),
    );
    for (const [employer, roleCode, code] of [
      ['post', 'civilClerk', 'notAllowedHere'],
      ['post', 'leader', 'notAllowedHere'],
      ['post', 'administrator', 'notAllowedHere'],
      ['state', 'postalClerk', 'notAllowedHere'],
      ['state', 'king', 'unknownReference'],
    ])
      expect(
        await refusal({ employer, assignment: { unitId: demoUnitIds.xuanHuong, roleCode } }),
      ).toMatchObject(fault('#/assignment/roleCode', String(code)));
    const elsewhere = { unitId: demoUnitIds.lamVien, roleCode: 'civilClerk' };
    expect(await refusal({ assignment: elsewhere }, 'quantriphuong')).toMatchObject(
      fault('#/assignment/unitId', 'unknownReference'),
    );
    expect((await employ({}, 'motcua')).status).toBe(403);
    expect(await api.rows(`select count(*) from staff`)).toEqual(before);
  });

  it('grants and ends roles within one’s own units', async () => {
    const role = { unitId: demoUnitIds.xuanHuong, roleCode: 'headOfDesk', validFrom: '2026-12-01' };
    const granted = await grant('motcua', role);
    expect(granted.status).toBe(201);
    expect((await grant('motcua', role)).status).toBe(409);
    expect((await grant('buudien', { ...role, roleCode: 'leader' })).body).toMatchObject({
      errors: [{ pointer: '#/roleCode', code: 'notAllowedHere' }],
    });
    expect(
      (await grant('motcua', { ...role, unitId: demoUnitIds.lamVien }, 'quantriphuong')).body,
    ).toMatchObject({ errors: [{ pointer: '#/unitId', code: 'unknownReference' }] });
    expect((await grant('motcua2', role, 'quantriphuong')).status).toBe(404);
    const added = granted.body.assignments.find((each) => each.roleCode === 'headOfDesk');
    const end = (validTo: string) =>
      api.request<Person>('POST', `/staff/${idOf('motcua')}/assignments/${added?.id}/end`, {
        as: 'quantri',
        body: { validTo },
      });
    expect((await end('2026-11-25')).body).toMatchObject({
      errors: [{ pointer: '#/validTo', code: 'dateOrder' }],
    });
    const ended = await end('2026-12-31');
    expect(ended.status).toBe(200);
    expect(ended.body.assignments.find((each) => each.id === added?.id)?.validTo).toBe(
      '2026-12-31',
    );
    const journal = await api.rows(
      `select type from journal where subject_id = $1 order by sequence`,
      [added?.id],
    );
    expect(journal).toEqual([{ type: 'assignment.granted' }, { type: 'assignment.ended' }]);
  });

  it('leaves the account of somebody who also works elsewhere alone', async () => {
    // thuly works for two wards; the administrator of one must not lend themselves the other.
    const reset = (username: string, as: string) =>
      api.request('POST', `/staff/${idOf(username)}/password`, {
        as,
        body: { password: 'a password of their choice' },
      });
    expect((await reset('thuly', 'quantriphuong')).status).toBe(403);
    expect((await reset('kstthc', 'quantriphuong')).status).toBe(404);
    expect((await reset('thuly', 'quantri')).status).toBe(200);
  });

  it('changes a person against the version seen', async () => {
    const { body } = await read('truongbophan');
    const change = (version: number, changes: object) =>
      api.request<Person>('PATCH', `/staff/${body.id}`, { as: 'quantri', version, body: changes });
    expect((await change(body.version, { title: 'Phó Văn phòng' })).body).toMatchObject({
      title: 'Phó Văn phòng',
      version: body.version + 1,
    });
    expect((await change(body.version, { title: null })).status).toBe(412);
    expect((await change(body.version + 1, { validTo: '2020-01-01' })).status).toBe(400);
    expect((await change(body.version + 1, { username: 'khac' })).status).toBe(400);
  });

  it('signs a person out everywhere and resets the password', async () => {
    expect((await api.request('GET', '/me', { as: 'lanhdao' })).status).toBe(200);
    expect((await read('lanhdao')).body.sessions).toHaveLength(1);
    const out = await api.request('DELETE', `/staff/${idOf('lanhdao')}/sessions`, {
      as: 'quantri',
    });
    expect(out.status).toBe(204);
    expect((await api.request('GET', '/me', { as: 'lanhdao' })).status).toBe(401);
    expect((await read('lanhdao')).body).toMatchObject({ sessions: [] });
    const path = `/staff/${idOf('lanhdao')}/password`;
    const weak = await api.request('POST', path, { as: 'quantri', body: { password: 'short' } });
    expect(weak.status).toBe(400);
    const password = 'năm từ không ai đoán được';
    await api.request('POST', path, { as: 'quantri', body: { password } });
    const signIn = (tried: string) =>
      api.request('POST', '/session', {
        key: null,
        body: { username: 'lanhdao', password: tried },
      });
    expect((await signIn(demoPassword)).status).toBe(401);
    expect((await signIn(password)).status).toBe(200);
  });

  it('keeps at least one administrator', async () => {
    const mine = demoAssignmentId(12, 1);
    const ward = (
      await api.rows<{ id: string; assignment: string }>(
        `select s.id, a.id as assignment from staff s join assignment a on a.staff_id = s.id
        where s.username = 'quantriphuong'`,
      )
    )[0];
    const end = (staffId: string, assignmentId: string) =>
      api.request('POST', `/staff/${staffId}/assignments/${assignmentId}/end`, {
        as: 'quantri',
        body: { validTo: '2026-12-31' },
      });
    expect((await end(ward?.id ?? '', ward?.assignment ?? '')).status).toBe(200);
    expect((await end(idOf('quantri2'), demoAssignmentId(14, 1))).status).toBe(200);
    expect((await end(idOf('quantri'), demoAssignmentId(12, 2))).status).toBe(200);
    const refused = await end(idOf('quantri'), mine);
    expect(refused.status).toBe(409);
    const { body } = await read('quantri');
    const leaving = await api.request('PATCH', `/staff/${body.id}`, {
      as: 'quantri',
      version: body.version,
      body: { validTo: '2026-12-31' },
    });
    expect(leaving.status).toBe(409);
    expect(await api.rows(`select valid_to from assignment where id = $1`, [mine])).toEqual([
      { valid_to: null },
    ]);
  });
});
