import { demoUnitIds } from '../../src/demonstration/organisation';
import type { TestApi } from '../support/test-api';
import { demoPassword } from '../support/test-environment';

/** Somebody whose sessions, role and employment may end without ending the test. */
export interface ExpendableStaff {
  readonly id: string;
  readonly assignmentId: string;
  /** Of a session that is open. */
  readonly cookie: string;
  /** Another session that is open. */
  readonly sessionId: string;
}

export async function employExpendable(api: TestApi, username: string): Promise<ExpendableStaff> {
  const employed = await api.request<{ id: string; assignments: { id: string }[] }>(
    'POST',
    '/staff',
    {
      as: 'quantri',
      body: {
        username,
        fullName: 'Nguyễn Văn Mới',
        employer: 'state',
        password: demoPassword,
        assignment: { unitId: demoUnitIds.xuanHuong, roleCode: 'civilClerk' },
      },
    },
  );
  const { id, assignments } = employed.body;
  // A password of their own, so that they may work.
  await api.rows(`update staff_credential set must_change = false where staff_id = $1`, [id]);
  const signIn = async (): Promise<string> => {
    const body = { username, password: demoPassword };
    const { headers } = await api.request('POST', '/session', { key: null, body });
    return String(headers['set-cookie']).split(';')[0] ?? '';
  };
  await signIn();
  const cookie = await signIn();
  const sessions = await api.request<{ items: { id: string; current: boolean }[] }>(
    'GET',
    '/sessions',
    { headers: { cookie } },
  );
  const other = sessions.body.items.find(({ current }) => !current);
  const [assignment] = assignments;
  if (!other || !assignment) throw new Error(`${username} has no second session or no role.`);
  return { id, assignmentId: assignment.id, cookie, sessionId: other.id };
}
