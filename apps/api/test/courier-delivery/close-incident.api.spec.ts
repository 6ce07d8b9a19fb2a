import { receive } from '../support/intake';
import { TestApi, type TestReply } from '../support/test-api';

interface IncidentBody {
  readonly id: string;
  readonly number: string;
  readonly version: number;
  readonly status: string;
  readonly closing: { result: string; proposedBy: string; closedBy: string | null } | null;
  readonly availableActions: readonly string[];
  readonly type?: string;
}

describe('closing an incident', () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await TestApi.start();
  });

  afterAll(() => api.stop());

  const report = async (): Promise<IncidentBody> => {
    const { id } = await receive(api);
    const body = { type: 'damagedContent', dossierId: id, note: 'Giấy khai sinh bị ướt góc' };
    const reply = await api.request<IncidentBody>('POST', '/incidents', { as: 'motcua', body });
    expect(reply.status).toBe(201);
    return reply.body;
  };

  const act = (
    as: string,
    { id, version }: IncidentBody,
    body: object,
  ): Promise<TestReply<IncidentBody>> =>
    api.request<IncidentBody>('POST', `/incidents/${id}/actions`, { as, body, version });

  const result = 'Đã cấp lại bản sao, công dân đồng ý.';

  it('takes a result and a second person, and says who did what', async () => {
    const opened = await report();
    expect(opened).toMatchObject({ closing: null, availableActions: ['proposeClosing'] });
    const proposed = await act('motcua', opened, { action: 'proposeClosing', result });
    expect(proposed.status).toBe(200);
    expect(proposed.body).toMatchObject({
      status: 'open',
      closing: { result, proposedBy: 'Trần Văn Bình', closedBy: null },
      availableActions: [],
    });
    const closed = await act('truongbophan', proposed.body, { action: 'confirmClosing' });
    expect(closed.body).toMatchObject({
      status: 'closed',
      closing: { closedBy: 'Phạm Quốc Dũng' },
      availableActions: [],
    });
    const rows = await api.rows<{ type: string }>(
      `select type from journal where subject_id = '${opened.id}' order by sequence`,
    );
    expect(rows.map(({ type }) => type)).toEqual([
      'incident.opened',
      'incident.closingProposed',
      'incident.closed',
    ]);
    const again = await act('truongbophan', closed.body, { action: 'confirmClosing' });
    expect(again.status).toBe(409);
  });

  it('goes back to the desk when the second person does not agree', async () => {
    const proposed = await act('motcua', await report(), { action: 'proposeClosing', result });
    const back = await act('truongbophan', proposed.body, {
      action: 'rejectClosing',
      result: 'Chưa có biên bản.',
    });
    expect(back.body).toMatchObject({ status: 'open', version: 3, closing: null });
  });

  it('lets nobody close what they wrote themselves', async () => {
    const incident = await report();
    await api.rows(
      `update incident set proposed_by = (select id from staff where username = 'truongbophan'),
         proposed_at = found_at, result = 'Xong rồi', version = 2 where id = '${incident.id}'`,
    );
    const seen = { ...incident, version: 2 };
    const refused = await act('truongbophan', seen, { action: 'confirmClosing' });
    expect(refused).toMatchObject({
      status: 403,
      body: { type: '/problems/same-person-refused' },
    });
  });

  it('refuses a result left out, another unit, a missing right and an old version', async () => {
    const incident = await report();
    const withoutResult = await act('motcua', incident, { action: 'proposeClosing' });
    expect(withoutResult.status).toBe(400);
    expect(withoutResult.text).toContain('/result');
    const body = { action: 'proposeClosing', result };
    expect((await act('motcua2', incident, body)).status).toBe(404);
    expect((await act('thanhtra', incident, body)).status).toBe(403);
    expect((await act('motcua', { ...incident, version: 9 }, body)).status).toBe(412);
    const proposed = await act('motcua', incident, body);
    expect((await act('motcua', proposed.body, { action: 'confirmClosing' })).status).toBe(403);
  });
});
