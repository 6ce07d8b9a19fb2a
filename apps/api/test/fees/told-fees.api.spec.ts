import { PoolSql } from '../../src/platform/database/pool-sql';
import { letterFactsOf } from '../../src/dossier-intake/queries/form-facts.query';
import { must, postDaLat, xuanHuong } from '../courier-delivery/delivery-steps';
import { anIntake, completeTicks, type DossierBody } from '../support/intake';
import { TestApi } from '../support/test-api';
import { localDate } from '@motcua/shared-time';
import { MoneyDesk } from './money-desk';

/** Its fee is set by the province: «Lệ phí hộ tịch», no amount in the catalogue. */
const singleStatus = '1.004873';
const exempt = { exemptCode: 'exemptPoorHousehold', exemptEvidence: 'giấy chứng nhận số 12' };
const ground = 'Hộ nghèo (Điều 10 Luật Phí và lệ phí 97/2015/QH13), giấy chứng nhận số 12';

/** Four places tell the same fee: the page, the paper, the public page and the cash desk. */
describe('the fee that a citizen is told', () => {
  let api: TestApi;
  let desk: MoneyDesk;

  beforeAll(async () => {
    api = await TestApi.start();
    desk = new MoneyDesk(api);
    await desk.openShift();
  });

  afterAll(() => api.stop());

  const read = async ({ id }: Pick<DossierBody, 'id'>): Promise<DossierBody> =>
    must(api.request<DossierBody>('GET', `/dossiers/${id}`, { as: 'motcua' }));

  async function told(dossier: DossierBody) {
    const page = await read(dossier);
    const facts = await letterFactsOf(
      api.application.get(PoolSql),
      dossier.id,
      localDate('2026-11-19'),
    );
    const followed = await api.request<{ collection: { feeDue: number } }>(
      'GET',
      `/tracking/${dossier.code}?secret=${dossier.trackingSecret}`,
    );
    return {
      page: page['charged'],
      paper: [facts.feeTotal, facts.feesPaid, facts.feeExemptions, facts.feesNotSet],
      public: followed.body.collection.feeDue,
    };
  }

  const aLocal = async (parts: object = {}): Promise<DossierBody> =>
    desk.aDossier({
      procedureCode: singleStatus,
      components: await completeTicks(api, singleStatus),
      charges: [],
      ...parts,
    });

  const toResult = (id: string) =>
    api.rows(
      `update dossier set status = 'resultReady', result_at = registered_at,
         ended_at = registered_at, decision = 'approved' where id = $1`,
      [id],
    );

  it('counts copies, later charges and what was paid', async () => {
    const dossier = await desk.aDossier({ charges: [{ no: 1, quantity: 3 }] });
    expect(dossier).toMatchObject({ charged: { total: 6_000, paid: 0 } });
    expect(await told(dossier)).toEqual({
      page: { total: 6_000, paid: 0, exempt: 0, notSet: 0, noticeDue: 0 },
      paper: [6_000, 0, [], 0],
      public: 6_000,
    });
    await api.request('POST', `/dossiers/${dossier.id}/charges`, {
      as: 'motcua',
      body: { kind: 'copies', name: 'Sao chụp', unitAmount: 1_000, quantity: 2 },
    });
    await desk.collect(dossier.id, { chargeNos: [1], amount: 6_000, given: 6_000 });
    expect(await told(dossier)).toEqual({
      page: { total: 8_000, paid: 6_000, exempt: 0, notSet: 0, noticeDue: 0 },
      paper: [8_000, 6_000, [], 0],
      public: 2_000,
    });
  });

  it('asks nothing of somebody exempt, and says why on paper', async () => {
    const dossier = await desk.aDossier({ charges: [{ no: 1, ...exempt }] });
    expect(await told(dossier)).toEqual({
      page: { total: 0, paid: 0, exempt: 1, notSet: 0, noticeDue: 0 },
      paper: [0, 0, [ground], 0],
      public: 0,
    });
  });

  it('asks nothing more once the dossier has ended', async () => {
    const dossier = await desk.aDossier();
    await api.rows(
      `update dossier set status = 'stopped', ended_at = registered_at where id = $1`,
      [dossier.id],
    );
    expect((await told(dossier)).public).toBe(0);
  });

  it('tells an amount that nobody has set apart from none', async () => {
    expect((await told(await aLocal())).page).toEqual({
      total: 0,
      paid: 0,
      exempt: 0,
      notSet: 1,
      noticeDue: 0,
    });
    const set = await aLocal({ charges: [{ no: 1, unitAmount: 15_000, quantity: 2 }] });
    expect((await told(set)).page).toEqual({
      total: 30_000,
      paid: 0,
      exempt: 0,
      notSet: 0,
      noticeDue: 0,
    });
  });

  it('refuses another amount where the catalogue publishes one', async () => {
    await expect(desk.aDossier({ charges: [{ no: 1, unitAmount: 5_000 }] })).rejects.toThrow(
      '#/charges/0/unitAmount',
    );
    await expect(
      aLocal({ charges: [{ no: 1, unitAmount: 900_000_000, quantity: 2 }] }),
    ).rejects.toThrow('#/charges/0/quantity');
  });

  it('holds the copies of a row of a list to the same largest amount', async () => {
    const body = {
      ...(await anIntake(api, {
        procedureCode: singleStatus,
        components: await completeTicks(api, singleStatus),
      })),
      charges: [{ no: 1, unitAmount: 900_000_000 }],
      rows: [{ copies: 1 }, { copies: 99 }],
    };
    const { rows } = await must(
      api.request<{ rows: { ok: boolean; problem: { errors?: object[] } | null }[] }>(
        'POST',
        '/dossier-batches',
        { as: 'motcua', body },
      ),
    );
    expect(rows.map(({ ok }) => ok)).toEqual([true, false]);
    expect(rows[1]?.problem?.errors).toMatchObject([{ pointer: '#/copies', code: 'tooLarge' }]);
  });

  it('keeps a result whose fee nobody set, at the desk and from the post', async () => {
    const dossier = await aLocal();
    await toResult(dossier.id);
    expect((await read(dossier)).blockedActions).toContainEqual({
      action: 'returnResult',
      reason: 'amountNotSet',
      permission: 'dossier.returnResult',
    });
    const posted = await aLocal({
      returnMethod: 'post',
      returnAddress: {
        recipient: 'An',
        phone: '0912345678',
        address: '12 Trần Phú',
        communeId: xuanHuong,
      },
    });
    await toResult(posted.id);
    const sending = () =>
      api.request<{ stateFee: number }>('POST', '/consignments', {
        as: 'motcua',
        body: { kind: 'delivery', dossierId: posted.id, postUnitId: postDaLat },
      });
    const refused = await sending();
    expect(refused.status).toBe(409);
    expect(refused.body).toMatchObject({ reason: 'amountNotSet' });
    const settled = await desk.settle(posted.id, { unitAmount: 10_000 });
    expect(settled.status).toBe(200);
    const sent = await sending();
    expect([sent.status, sent.body.stateFee]).toEqual([201, 10_000]);
  });

  it('lets the result go once somebody is exempt', async () => {
    const dossier = await aLocal({ charges: [{ no: 1, ...exempt }] });
    await toResult(dossier.id);
    expect((await read(dossier)).availableActions).toContain('returnResult');
  });

  it('lets no collector invent a state fee', async () => {
    const dossier = await desk.aDossier();
    const invent = (as: string) =>
      api.request('POST', `/dossiers/${dossier.id}/charges`, {
        as,
        body: { kind: 'fee', name: 'Phí làm nhanh', unitAmount: 50_000 },
      });
    const refused = await invent('motcua');
    expect([refused.status, JSON.stringify(refused.body)]).toEqual([
      400,
      expect.stringContaining('#/kind'),
    ]);
    await api.rows(
      `update dossier set status = 'awaitingPayment', competent_unit_id = received_unit_id
       where id = $1`,
      [dossier.id],
    );
    expect((await invent('motcua')).status).toBe(403);
    expect((await invent('thuly')).status).toBe(201);
  });
});
