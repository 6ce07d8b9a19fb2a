import { receive } from '../support/intake';
import { TestApi, type TestReply } from '../support/test-api';
import { type MoneyBody, MoneyDesk } from '../fees/money-desk';
import { DeliverySteps, must, postDaLat } from './delivery-steps';

interface IncidentBody {
  readonly id: string;
  readonly number: string;
  readonly version: number;
  readonly status: string;
  readonly closing: { result: string; proposedBy: string; closedBy: string | null } | null;
  readonly availableActions: readonly string[];
  readonly type?: string;
  readonly liableParty: string | null;
  readonly compensation: number | null;
  readonly liability: { ground: string; recordedBy: string; payBy: string | null } | null;
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
  const atFault = {
    action: 'recordLiability',
    liableParty: 'agency',
    compensation: 0,
    ground: 'Biên bản ngày 20/11: bản chính bị ướt tại quầy.',
  };

  /** Reported, and it is said who is at fault. */
  const settled = async (): Promise<IncidentBody> => {
    const reply = await act('motcua', await report(), atFault);
    expect(reply.status).toBe(200);
    return reply.body;
  };

  it('takes a result and a second person, and says who did what', async () => {
    const opened = await settled();
    expect(opened).toMatchObject({
      closing: null,
      availableActions: ['recordLiability', 'proposeClosing'],
    });
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
      'incident.liabilityRecorded',
      'incident.closingProposed',
      'incident.closed',
    ]);
    const again = await act('truongbophan', closed.body, { action: 'confirmClosing' });
    expect(again.status).toBe(409);
  });

  it('goes back to the desk when the second person does not agree', async () => {
    const proposed = await act('motcua', await settled(), { action: 'proposeClosing', result });
    const back = await act('truongbophan', proposed.body, {
      action: 'rejectClosing',
      result: 'Chưa có biên bản.',
    });
    expect(back.body).toMatchObject({ status: 'open', version: 4, closing: null });
  });

  it.each(['proposed_by', 'liability_by'])('lets nobody close as %s', async (column) => {
    const incident = await settled();
    const proposed = await act('motcua', incident, { action: 'proposeClosing', result });
    await api.rows(
      `update incident set ${column} = (select id from staff where username = 'truongbophan')
       where id = '${incident.id}'`,
    );
    const refused = await act('truongbophan', proposed.body, { action: 'confirmClosing' });
    expect(refused).toMatchObject({
      status: 403,
      body: { type: '/problems/same-person-refused' },
    });
  });

  it('says first who is at fault and what is owed, within the limits of the law', async () => {
    const steps = new DeliverySteps(api);
    const { consignment } = await steps.aDeliveryUnderWay({ postage: 30_000 });
    const body = { type: 'lost', consignmentId: consignment.id, note: 'Không tìm thấy bì' };
    const opened = await must(
      api.request<IncidentBody>('POST', '/incidents', { as: 'ksbuudien', body }),
      201,
    );
    expect(opened).toMatchObject({
      liableParty: null,
      compensation: null,
      liability: null,
      postage: 30_000,
      availableActions: ['recordLiability'],
    });
    const early = await act('ksbuudien', opened, { action: 'proposeClosing', result });
    expect(early).toMatchObject({
      status: 409,
      body: { availableActions: ['recordLiability'] },
    });
    const post = { ...atFault, liableParty: 'post', compensation: 119_999 };
    for (const [wrong, pointer, code] of [
      [post, '#/compensation', 'tooSmall'],
      [{ ...post, compensation: 1_000_000_001 }, '#/compensation', 'outOfRange'],
      [{ ...post, compensation: 120_000.5 }, '#/compensation', 'notAnInteger'],
      [{ ...post, liableParty: 'nobody' }, '#/compensation', 'tooLarge'],
      [{ ...post, liableParty: 'weather' }, '#/liableParty', 'notInList'],
      [{ ...post, ground: undefined }, '#/ground', 'required'],
      [{ ...post, result }, '#/result', 'notAllowedHere'],
    ] as const) {
      const refused = await act('ksbuudien', opened, wrong);
      expect(refused).toMatchObject({ status: 400, body: { errors: [{ pointer, code }] } });
    }
    const kept = await must(act('ksbuudien', opened, { ...post, compensation: 120_000 }));
    expect(kept).toMatchObject({
      liableParty: 'post',
      compensation: 120_000,
      liability: { ground: atFault.ground, recordedBy: 'Bùi Thị Nga' },
      availableActions: ['recordLiability', 'proposeClosing'],
    });
    const { body: page } = await api.request<{ items: readonly IncidentBody[] }>(
      'GET',
      '/incidents?limit=1',
      { as: 'ksbuudien' },
    );
    expect(page.items).toMatchObject([{ liableParty: 'post', compensation: 120_000 }]);
    const rows = await api.rows<{ data: object }>(
      `select data from journal where subject_id = '${opened.id}'
        and type = 'incident.liabilityRecorded'`,
    );
    const { ground } = atFault;
    expect(rows).toEqual([{ data: { liableParty: 'post', compensation: 120_000, ground } }]);
    const [days] = await api.rows<{ days: number }>(
      `select ('${kept.liability?.payBy}'::date
         - (liability_at at time zone 'Asia/Ho_Chi_Minh')::date) as days
       from incident where id = '${opened.id}'`,
    );
    expect(days).toEqual({ days: 30 });
  });

  it('reckons the floor from carriage that was paid at the desk before', async () => {
    const [steps, desk] = [new DeliverySteps(api), new MoneyDesk(api)];
    const dossier = await steps.aResult();
    const charge = (unitAmount: number, name: string) =>
      must(
        api.request<MoneyBody>('POST', `/dossiers/${dossier.id}/charges`, {
          as: 'motcua',
          body: { kind: 'postage', name, unitAmount },
        }),
        201,
      );
    const { charges } = await charge(30_000, 'Cước phát');
    const chargeNos = charges.filter(({ kind }) => kind === 'postage').map(({ no }) => no);
    await must(desk.openShift('motcua', 0), 201);
    await must(desk.collect(dossier.id, { chargeNos, amount: 30_000, given: 30_000 }), 201);
    // What nobody pays is no carriage that was paid.
    await charge(7_000, 'Cước phát nhanh');
    await api.rows(
      `update dossier_charge set exempt_ground = 'Hộ nghèo'
       where dossier_id = $1 and name = 'Cước phát nhanh'`,
      [dossier.id],
    );
    const consignment = await must(
      steps.register('motcua', { kind: 'delivery', dossierId: dossier.id, postUnitId: postDaLat }),
      201,
    );
    expect(consignment.postage).toBe(0);
    const body = { type: 'lost', consignmentId: consignment.id, note: 'Không tìm thấy bì' };
    const opened = await must(
      api.request<IncidentBody>('POST', '/incidents', { as: 'ksbuudien', body }),
      201,
    );
    expect(opened).toMatchObject({ postage: 30_000 });
    const post = { ...atFault, liableParty: 'post' };
    expect(await act('ksbuudien', opened, { ...post, compensation: 119_999 })).toMatchObject({
      status: 400,
      body: { errors: [{ pointer: '#/compensation', code: 'tooSmall' }] },
    });
    await must(act('ksbuudien', opened, { ...post, compensation: 120_000 }));
  });

  it('keeps in the journal the ground that is written anew', async () => {
    const first = await settled();
    const ground = 'Biên bản ngày 21/11: bì rách trên xe thư.';
    await must(act('motcua', first, { ...atFault, liableParty: 'post', ground }));
    const rows = await api.rows<{ data: object }>(
      `select data from journal where subject_id = '${first.id}'
        and type = 'incident.liabilityRecorded' order by sequence`,
    );
    expect(rows.map(({ data }) => data)).toEqual([
      { liableParty: 'agency', compensation: 0, ground: atFault.ground },
      { liableParty: 'post', compensation: 0, ground },
    ]);
  });

  it('sends back a result that stands without anybody at fault', async () => {
    const incident = await report();
    await api.rows(
      `update incident set proposed_by = (select id from staff where username = 'motcua'),
         proposed_at = found_at, result = $2 where id = $1`,
      [incident.id, result],
    );
    const path = `/incidents/${incident.id}`;
    const seen = await must(api.request<IncidentBody>('GET', path, { as: 'truongbophan' }));
    expect(seen).toMatchObject({ liability: null, availableActions: ['rejectClosing'] });
    expect(await act('truongbophan', seen, { action: 'confirmClosing' })).toMatchObject({
      status: 409,
      body: { availableActions: ['rejectClosing'] },
    });
    const missing = 'Chưa ghi ai chịu trách nhiệm.';
    await must(act('truongbophan', seen, { action: 'rejectClosing', result: missing }));
    expect(await must(api.request<IncidentBody>('GET', path, { as: 'motcua' }))).toMatchObject({
      closing: null,
      availableActions: ['recordLiability'],
    });
  });

  it('refuses a result left out, another unit, a missing right and an old version', async () => {
    const incident = await settled();
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
