import { LoadDemoOrganisation } from '../../src/demonstration/load-demo-organisation';
import { demoStaff, demoUnitIds } from '../../src/demonstration/organisation';
import { TestApi } from '../support/test-api';
import { demoPassword } from '../support/test-environment';

const given = 'given by an administrator';
const own = 'five words nobody guesses';

describe('one’s own password', () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await TestApi.start();
  });

  afterAll(() => api.stop());

  const signIn = async (username: string, password: string) => {
    const reply = await api.request<{ mustChangePassword: boolean }>('POST', '/session', {
      key: null,
      body: { username, password },
    });
    const cookie = String(reply.headers['set-cookie'] ?? '').split(';')[0] ?? '';
    return { status: reply.status, body: reply.body, headers: { cookie } };
  };
  const change = (headers: Record<string, string>, oldPassword: string, newPassword: string) =>
    api.request('PUT', '/me/password', { headers, body: { oldPassword, newPassword } });

  it('is changed by its owner; other sessions end, this one goes on', async () => {
    const left = await signIn('thuly', demoPassword);
    const here = await signIn('thuly', demoPassword);
    expect(here.body.mustChangePassword).toBe(false);
    expect((await api.request('GET', '/me', left)).status).toBe(200);
    expect((await change(here.headers, demoPassword, own)).status).toBe(204);
    expect((await api.request('GET', '/me', left)).status).toBe(401);
    expect((await api.request('GET', '/me', here)).status).toBe(200);
    expect((await signIn('thuly', demoPassword)).status).toBe(401);
    expect((await signIn('thuly', own)).status).toBe(200);
    const id = demoStaff.find((each) => each.username === 'thuly')?.id;
    expect(
      await api.rows(
        `select actor ->> 'id' as "actorId", data from journal
          where subject_id = $1 and type = 'staff.passwordChanged'`,
        [id],
      ),
    ).toEqual([{ actorId: id, data: { sessionsEnded: 1 } }]);
  });

  it('stays as it is without the old one, with the same one, or with a short one', async () => {
    const { headers } = await signIn('lanhdao', demoPassword);
    const refusals = [
      [await change(headers, 'not the password', own), 'oldPassword', 'wrongPassword'],
      [await change(headers, demoPassword, demoPassword), 'newPassword', 'samePassword'],
      [await change(headers, demoPassword, 'short'), 'newPassword', 'password'],
      [await change(headers, '', own), 'oldPassword', 'required'],
    ] as const;
    for (const [{ status, body }, field, code] of refusals)
      expect({ status, body }).toMatchObject({
        status: 400,
        body: { errors: [{ pointer: `#/${field}`, code }] },
      });
    expect((await signIn('lanhdao', demoPassword)).status).toBe(200);
  });

  it('outlives the next start of a demonstration, which prints what all others sign in with', async () => {
    const printed = 'printed by the next start';
    await api.application.get(LoadDemoOrganisation, { strict: false }).run(printed);
    expect((await signIn('thuly', own)).status).toBe(200);
    expect((await signIn('motcua2', printed)).status).toBe(200);
    await api.application.get(LoadDemoOrganisation, { strict: false }).run(demoPassword);
    expect((await signIn('motcua2', demoPassword)).status).toBe(200);
  });

  it('cannot be guessed from an open session', async () => {
    const { headers } = await signIn('buuta', demoPassword);
    for (let time = 0; time < 5; time += 1)
      expect((await change(headers, `guess ${time}`, own)).status).toBe(400);
    expect((await change(headers, demoPassword, own)).status).toBe(429);
  });

  it('opens nothing else while it is the one that an administrator gave', async () => {
    const employed = await api.request<{ id: string }>('POST', '/staff', {
      as: 'quantri',
      body: {
        username: 'nguoimoi',
        fullName: 'Nguyễn Văn Mới',
        employer: 'state',
        password: given,
        assignment: { unitId: demoUnitIds.xuanHuong, roleCode: 'civilClerk' },
      },
    });
    expect(employed.status).toBe(201);
    const first = await signIn('nguoimoi', given);
    expect(first.body.mustChangePassword).toBe(true);
    for (const path of ['/dossiers', '/sessions', '/drafts'])
      expect(await api.request('GET', path, first)).toMatchObject({
        status: 403,
        body: { type: expect.stringMatching(/password-change-required$/) },
      });
    expect((await api.request('GET', '/me', first)).status).toBe(200);
    expect((await change(first.headers, given, own)).status).toBe(204);
    expect((await api.request('GET', '/dossiers', first)).status).toBe(200);
    expect((await signIn('nguoimoi', own)).body.mustChangePassword).toBe(false);

    const reset = await api.request('POST', `/staff/${employed.body.id}/password`, {
      as: 'quantri',
      body: { password: given },
    });
    expect(reset.status).toBe(200);
    const again = await signIn('nguoimoi', given);
    expect(again.body.mustChangePassword).toBe(true);
    expect((await api.request('DELETE', '/session', again)).status).toBe(204);
  });
});
