import { LoadDemoOrganisation } from '../../src/demonstration/load-demo-organisation';
import {
  FoundOrganisation,
  OrganisationExists,
} from '../../src/organisation/use-cases/found-organisation';
import { readFirstStart, WrongOrder } from '../../src/reference-data/first-start-order';
import { TestApi } from '../support/test-api';

const password = 'bcgh-kmnp-qtv2-3456';
const typed = [
  ...['--province', 'Tỉnh Lâm Đồng', '--code', 'H36', '--post', 'Bưu điện tỉnh Lâm Đồng'],
  ...['--username', 'quantri.tinh', '--full-name', 'Nguyễn Văn An'],
];

describe('the arguments of the first start', () => {
  it('name both roots and the administrator', () => {
    expect(readFirstStart([...typed, '--post-short', 'BĐ tỉnh'])).toEqual({
      province: { name: 'Tỉnh Lâm Đồng', shortName: 'Tỉnh Lâm Đồng', agencyCode: 'H36' },
      post: { name: 'Bưu điện tỉnh Lâm Đồng', shortName: 'BĐ tỉnh', agencyCode: null },
      administrator: { username: 'quantri.tinh', fullName: 'Nguyễn Văn An' },
    });
  });

  it.each([
    [typed.slice(2), '--province is missing'],
    [[...typed, '--code', 'h36'], '--code is no agency code: h36'],
    [[...typed, '--username', 'Quản trị'], '--username takes 2 to 40'],
    [[...typed, '--province-short', 'x'.repeat(61)], '--province-short is longer than 60'],
    [[...typed, '--password', 'mine'], '--password'],
  ])('are refused with the argument named: %#', (args, words) => {
    expect(() => readFirstStart(args)).toThrow(WrongOrder);
    expect(() => readFirstStart(args)).toThrow(words);
  });
});

describe('the first start of a real deployment', () => {
  let api: TestApi;
  const command = { ...readFirstStart(typed), password };

  beforeAll(async () => {
    api = await TestApi.start();
    await api.rows(`truncate unit, staff cascade`);
    await api.application.get(FoundOrganisation, { strict: false }).run(command);
  });
  afterAll(() => api.stop());

  it('leaves two roots and one administrator, each with a journal row', async () => {
    const roots = await api.rows<{ kind: string; agency_code: string | null }>(
      `select kind, agency_code from unit order by kind desc`,
    );
    expect(roots).toEqual([
      { kind: 'province', agency_code: 'H36' },
      { kind: 'postRoot', agency_code: null },
    ]);
    const journal = await api.rows<{ type: string; count: number }>(
      `select type, count(*)::integer as count from journal where actor ->> 'kind' = 'system'
         and type in ('unit.created', 'staff.employed', 'assignment.granted')
       group by type order by type`,
    );
    expect(journal).toEqual([
      { type: 'assignment.granted', count: 2 },
      { type: 'staff.employed', count: 1 },
      { type: 'unit.created', count: 2 },
    ]);
  });

  it('lets the administrator in, who makes the first commune, post office and clerk', async () => {
    const cookie = await signIn();
    // The password was shown on a terminal: nothing works before it is the administrator's own.
    const early = await api.request('GET', '/units', { headers: { cookie } });
    expect(early.status).toBe(403);
    const changed = await api.request('PUT', '/me/password', {
      headers: { cookie },
      body: { oldPassword: password, newPassword: 'năm từ chỉ mình tôi biết' },
    });
    expect(changed.status).toBe(204);
    const units = await api.request<{ items: { id: string; kind: string }[] }>('GET', '/units', {
      headers: { cookie },
    });
    const rootOf = (kind: string) => units.body.items.find((unit) => unit.kind === kind)?.id;
    const made = async (kind: string, parentId: string | undefined) => {
      const body = { kind, name: `Đơn vị ${kind}`, shortName: kind, parentId };
      const reply = await api.request<{ id: string }>('POST', '/units', {
        body,
        headers: { cookie },
      });
      expect(reply.status).toBe(201);
      return reply.body.id;
    };
    const communeId = await made('commune', rootOf('province'));
    await made('postOffice', rootOf('postRoot'));
    const clerk = await api.request('POST', '/staff', {
      headers: { cookie },
      body: {
        username: 'canbo1',
        fullName: 'Trần Thị Bình',
        employer: 'state',
        password: 'năm từ không ai đoán',
        assignment: { unitId: communeId, roleCode: 'civilClerk' },
      },
    });
    expect(clerk.status).toBe(201);
  });

  it('happens once', async () => {
    const again = api.application.get(FoundOrganisation, { strict: false }).run(command);
    await expect(again).rejects.toBeInstanceOf(OrganisationExists);
    expect(await api.rows(`select from unit where kind in ('province', 'postRoot')`)).toHaveLength(
      2,
    );
  });

  it('keeps the demonstration and its known password out', async () => {
    const demonstration = api.application.get(LoadDemoOrganisation, { strict: false });
    await expect(demonstration.run('mat-khau-thu-nghiem')).rejects.toThrow('MOTCUA_DEMO=0');
    expect(await api.rows(`select from staff where username = 'motcua'`)).toEqual([]);
  });

  async function signIn(): Promise<string> {
    const reply = await api.request('POST', '/session', {
      body: { username: 'quantri.tinh', password },
      key: null,
    });
    expect(reply.status).toBeLessThan(300);
    return String([reply.headers['set-cookie']].flat()[0]).split(';')[0] ?? '';
  }
});
