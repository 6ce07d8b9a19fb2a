import { DeliverySteps, must, postDaLat } from '../courier-delivery/delivery-steps';
import { demoUnitIds } from '../../src/demonstration/organisation';
import { actOn, completeTicks, type DossierBody, receive } from '../support/intake';
import { TestApi, type TestReply } from '../support/test-api';

const { lamVien, xuanHuong } = demoUnitIds;

interface Custody {
  readonly state: string;
  readonly holder: { kind: string; unitId: string } | null;
  readonly receiver: { unitId: string } | null;
  readonly steps: readonly {
    evidence: string;
    voidedAt: string | null;
    incidentNumber: string | null;
  }[];
  readonly availableActions: readonly string[];
}

describe('the paper of a dossier between offices', () => {
  let api: TestApi;
  let steps: DeliverySteps;

  beforeAll(async () => {
    api = await TestApi.start();
    steps = new DeliverySteps(api);
  });

  afterAll(() => api.stop());

  const seen = async (as: string, id: string): Promise<DossierBody> =>
    (await api.request<DossierBody>('GET', `/dossiers/${id}`, { as })).body;
  const custody = async (as: string, id: string): Promise<Custody> =>
    (await api.request<Custody>('GET', `/dossiers/${id}/custody`, { as })).body;
  const paper = async (as: string, id: string, body: object): Promise<TestReply<Custody>> => {
    const rows = await api.rows<{ version: number }>('select version from dossier where id = $1', [
      id,
    ]);
    return api.request<Custody>('POST', `/dossiers/${id}/paper-actions`, {
      as,
      body,
      version: rows[0]?.version ?? 0,
    });
  };
  const reasonOf = (reply: { body: object }) => (reply.body as { reason?: string }).reason;
  const forLamVien = async (): Promise<DossierBody> => {
    const dossier = await receive(api, 'motcua', { competentUnitId: lamVien });
    return must(actOn(api, 'motcua', dossier, { action: 'transfer' }));
  };
  const blockOf = (dossier: DossierBody, action: string) =>
    dossier.blockedActions.find((each) => each.action === action)?.reason;

  it('goes from the desk to the competent unit by two people, and only then is taken', async () => {
    const { id } = await forLamVien();
    expect(blockOf(await seen('thuly2', id), 'take')).toBe('paperNotAcknowledged');
    const lines = await paper('motcua', id, { action: 'give' });
    expect(lines.body).toMatchObject({ errors: [{ pointer: '#/toUnitId' }] });
    const foreign = await paper('motcua', id, { action: 'give', toUnitId: demoUnitIds.lacDuong });
    expect(foreign.body).toMatchObject({ errors: [{ pointer: '#/toUnitId' }] });
    expect((await paper('motcua2', id, { action: 'give', toUnitId: xuanHuong })).status).toBe(403);
    expect((await custody('motcua', id)).availableActions).toEqual(['give', 'reportLost']);
    const given = await must(paper('motcua', id, { action: 'give', toUnitId: lamVien }));
    expect(given).toMatchObject({
      state: 'givenNotConfirmed',
      holder: { unitId: xuanHuong },
      receiver: { unitId: lamVien },
      availableActions: ['takeBack', 'reportLost'],
    });
    expect((await paper('motcua', id, { action: 'confirm' })).status).toBe(403);
    expect((await custody('thuly2', id)).availableActions).toEqual(['confirm', 'refuse']);
    const stale = await api.request('POST', `/dossiers/${id}/paper-actions`, {
      as: 'thuly2',
      body: { action: 'confirm' },
      version: 1,
    });
    expect(stale.status).toBe(412);
    const taken = await must(paper('thuly2', id, { action: 'confirm' }));
    expect(taken).toMatchObject({ state: 'held', holder: { unitId: lamVien } });
    expect((await seen('thuly2', id)).availableActions).toContain('take');
    const journal = await api.rows<{ type: string }>(
      `select type from journal where subject_id = $1 and type like 'dossier.paper%'
         order by sequence`,
      [id],
    );
    expect(journal.map(({ type }) => type)).toEqual([
      'dossier.paperConfirmed',
      'dossier.paperGiven',
      'dossier.paperConfirmed',
    ]);
  });

  it('stays with the giver when it is refused, with an incident, or taken back', async () => {
    const { id } = await forLamVien();
    await must(paper('motcua', id, { action: 'give', toUnitId: lamVien }));
    const note = 'Thiếu tờ khai, chỉ có hai tờ';
    expect((await paper('thuly2', id, { action: 'refuse' })).status).toBe(400);
    const refused = await must(paper('thuly2', id, { action: 'refuse', note }));
    expect(refused).toMatchObject({ state: 'held', holder: { unitId: xuanHuong } });
    expect(refused.steps.at(-1)).toMatchObject({
      voidedAt: expect.any(String),
      incidentNumber: expect.stringMatching(/^SC-/),
    });
    const incidents = await api.rows(`select type, unit_id from incident where dossier_id = $1`, [
      id,
    ]);
    expect(incidents).toEqual([{ type: 'handOverMismatch', unit_id: xuanHuong }]);
    await must(paper('motcua', id, { action: 'give', toUnitId: lamVien }));
    const back = await must(paper('motcua', id, { action: 'takeBack' }));
    expect(back).toMatchObject({ state: 'held', holder: { unitId: xuanHuong } });
    await must(paper('motcua', id, { action: 'give', toUnitId: lamVien }));
    expect((await must(paper('thuly2', id, { action: 'confirm' }))).state).toBe('held');
    expect(reasonOf(await paper('thuly2', id, { action: 'confirm' }))).toBe('nothingGiven');
  });

  it('is lost with an incident, and begins anew when it is found or issued again', async () => {
    const { id } = await forLamVien();
    const note = 'Không thấy trong tủ sau khi kiểm kê';
    const lost = await must(paper('motcua', id, { action: 'reportLost', note }));
    expect(lost).toMatchObject({
      state: 'lost',
      availableActions: ['recordFound', 'recordReissued'],
    });
    const giving = { action: 'give', toUnitId: lamVien };
    expect(reasonOf(await paper('motcua', id, giving))).toBe('lost');
    const foundNote = 'Thấy ở ngăn của quầy 3';
    const found = await must(paper('motcua', id, { action: 'recordFound', note: foundNote }));
    expect(found).toMatchObject({ state: 'held', holder: { unitId: xuanHuong } });
    expect(found.steps.at(-1)).toMatchObject({
      evidence: 'found',
      incidentNumber: expect.stringMatching(/^SC-/),
    });
    const again = await paper('motcua', id, { action: 'recordFound', note: foundNote });
    expect(again.status).toBe(409);
    await must(paper('motcua', id, giving));
    expect(await must(paper('thuly2', id, { action: 'confirm' }))).toMatchObject({
      holder: { unitId: lamVien },
    });
  });

  it('is found again where it was lost after a hand-over that came to nothing', async () => {
    const { id } = await forLamVien();
    const giving = { action: 'give', toUnitId: lamVien };
    await must(paper('motcua', id, giving));
    await must(paper('thuly2', id, { action: 'refuse', note: 'Thiếu tờ khai, chỉ có hai tờ' }));
    await must(paper('motcua', id, { action: 'reportLost', note: 'Không thấy sau khi kiểm kê' }));
    const note = 'Thấy ở ngăn của quầy 3';
    const found = await must(paper('motcua', id, { action: 'recordFound', note }));
    expect(found).toMatchObject({ state: 'held', holder: { unitId: xuanHuong } });
    await must(paper('motcua', id, giving));
    expect((await must(paper('thuly2', id, { action: 'confirm' }))).state).toBe('held');
  });

  it('does not keep a result off the shelf where it was lost, or waits at a third unit', async () => {
    const shelve = async ({ id }: DossierBody) =>
      must(
        actOn(api, 'motcua', await seen('motcua', id), {
          action: 'registerResultArrival',
          shelf: 'B-12',
        }),
      );
    const lost = await steps.aResult();
    await must(
      paper('motcua', lost.id, { action: 'reportLost', note: 'Không thấy sau khi kiểm kê' }),
    );
    expect(await shelve(lost)).toMatchObject({ arrivalShelf: 'B-12' });
    expect(await custody('motcua', lost.id)).toMatchObject({ state: 'lost' });

    const given = await steps.aResult({
      competentUnitId: lamVien,
      helpedUnitId: demoUnitIds.lacDuong,
    });
    await api.rows(
      `update custody_hop set holder_id = $2, unit_id = $2, holder_name = 'Lâm Viên'
        where subject_id = $1`,
      [given.id, lamVien],
    );
    const toThird = { action: 'give', toUnitId: demoUnitIds.lacDuong };
    await must(paper('thuly2', given.id, toThird));
    expect(await shelve(given)).toMatchObject({ arrivalShelf: 'B-12' });
    expect(await custody('motcua', given.id)).toMatchObject({
      state: 'givenNotConfirmed',
      holder: { unitId: lamVien },
      receiver: { unitId: demoUnitIds.lacDuong },
    });
  });

  it('is not on paper where every paper came as a file', async () => {
    const ticks = await completeTicks(api, '1.001193');
    const dossier = await receive(api, 'motcua', {
      channel: 'online',
      competentUnitId: lamVien,
      components: ticks.map((tick) => ({ ...tick, kind: 'electronic', copies: 0, sheets: 0 })),
    });
    expect(await custody('motcua', dossier.id)).toMatchObject({ state: 'none', steps: [] });
    await must(actOn(api, 'motcua', dossier, { action: 'transfer' }));
    expect((await seen('thuly2', dossier.id)).availableActions).toContain('take');
    const giving = await paper('motcua', dossier.id, { action: 'give', toUnitId: lamVien });
    expect(reasonOf(giving)).toBe('noPaper');
  });

  it('comes to the shelf with the result, is posted from there, and a lost result is sent again', async () => {
    const dossier = await steps.aResult({ competentUnitId: lamVien });
    await api.rows(
      `update custody_hop set holder_id = $2, unit_id = $2, holder_name = 'Lâm Viên'
        where subject_id = $1`,
      [dossier.id, lamVien],
    );
    await must(
      actOn(api, 'motcua', await seen('motcua', dossier.id), {
        action: 'registerResultArrival',
        shelf: 'B-12',
      }),
    );
    expect(await custody('motcua', dossier.id)).toMatchObject({ holder: { unitId: xuanHuong } });
    const post = { kind: 'delivery', dossierId: dossier.id, postUnitId: postDaLat };
    const sent = await must(steps.register('motcua', post), 201);
    const assigned = await steps.assign(sent);
    const taken = await steps.collect(assigned, '5500');
    await must(steps.act('buuta', taken, { action: 'reportLost', note: 'Rơi trên đường đèo' }));
    const refused = await steps.register('motcua', post);
    expect(refused.status).toBe(409);
    const note = 'Cơ quan cấp lại bản chính thứ hai';
    await must(paper('motcua', dossier.id, { action: 'recordReissued', note }));
    expect(await must(steps.register('motcua', post), 201)).toMatchObject({ kind: 'delivery' });
  });
});
