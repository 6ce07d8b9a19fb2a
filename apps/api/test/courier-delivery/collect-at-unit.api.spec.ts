import { demoUnitIds } from '../../src/demonstration/organisation';
import { receive } from '../support/intake';
import { demoPassword } from '../support/test-environment';
import { TestApi } from '../support/test-api';
import {
  aSignature,
  type ConsignmentBody,
  DeliverySteps,
  lamVien,
  must,
  postDaLat,
  staffId,
  xuanHuong,
} from './delivery-steps';

describe('paper that leaves a unit', () => {
  let api: TestApi;
  let steps: DeliverySteps;

  beforeAll(async () => {
    api = await TestApi.start();
    steps = new DeliverySteps(api);
  });

  afterAll(() => api.stop());

  const collect = (consignment: ConsignmentBody, parts: object) =>
    steps.act('buuta', consignment, { action: 'collect', sealNo: '8842190', ...parts });

  const by = (username: string, password: string = demoPassword) => ({ username, password });

  const lastHop = async (dossierId: string) =>
    (
      await api.rows<{ given_by: string; confirmed_by: string }>(
        `select given_by, confirmed_by from custody_hop where subject_id = $1
          order by no desc limit 1`,
        [dossierId],
      )
    )[0];

  const pointers = (reply: { body: object }) =>
    (reply.body as { errors?: { pointer: string }[] }).errors?.map((error) => error.pointer);

  it('is signed by one who gives for the unit and by the courier who takes', async () => {
    const { dossier, consignment } = await steps.aTransfer();
    const assigned = await steps.assign(consignment);
    const alone = await collect(assigned, {});
    expect(alone.status).toBe(400);
    expect(pointers(alone)).toEqual(['#/username', '#/password']);
    expect(pointers(await collect(assigned, { username: 'motcua' }))).toEqual(['#/password']);
    expect(pointers(await collect(assigned, { password: demoPassword }))).toEqual(['#/username']);
    const drawn = await collect(assigned, { ...by('motcua'), signature: aSignature });
    expect(pointers(drawn)).toEqual(['#/signature']);
    expect((await collect(assigned, by('motcua', 'not it'))).status).toBe(401);
    const self = await collect(assigned, by('buuta'));
    expect(self.body).toMatchObject({ type: '/problems/same-person-refused' });
    expect((await collect(assigned, by('motcua2'))).status).toBe(403);
    expect((await collect(assigned, by('truongbophan'))).status).toBe(403);
    const untouched = await steps.read('buuta', assigned.id);
    expect(untouched).toMatchObject({ status: 'toCollect', version: assigned.version });

    const taken = await must(collect(assigned, by('motcua')));
    expect(taken).toMatchObject({ status: 'collected', custody: { holder: { kind: 'staff' } } });
    expect(await lastHop(dossier.id)).toEqual({
      given_by: staffId('motcua'),
      confirmed_by: staffId('buuta'),
    });
    const [told] = await api.rows<{ data: object }>(
      `select data from journal where subject_id = $1 and type = 'consignment.collected'`,
      [assigned.id],
    );
    expect(told?.data).toMatchObject({ giverId: staffId('motcua'), provedBy: 'password' });
    const kept = await api.rows(
      `select from idempotency_key where body like $1
       union all select from journal where data::text like $1`,
      [`%${demoPassword}%`],
    );
    expect(kept).toHaveLength(0);
  });

  it('asks nobody but the citizen to sign at a home', async () => {
    const asked = await must(
      steps.register('buudien', {
        kind: 'collection',
        contactName: 'K’ Brik',
        contactPhone: '0977123456',
        contactAddress: '5 Tổ dân phố Bon Đơng, xã Lạc Dương',
        toUnitId: xuanHuong,
        postUnitId: postDaLat,
      }),
      201,
    );
    const assigned = await steps.assign(asked);
    const papers = [{ name: 'Tờ khai', kind: 'original', count: 1 }];
    const atHome = { papers, signature: aSignature };
    const signed = await collect(assigned, { ...atHome, ...by('motcua') });
    expect(pointers(signed)).toEqual(['#/username']);
    await must(collect(assigned, atHome));
  });

  it('is accepted alone only by a clerk of the desk that holds the paper', async () => {
    const transfer = async (postUnitId: string) => {
      const dossier = await receive(api, 'motcua', { competentUnitId: lamVien });
      const body = { kind: 'transfer', dossierId: dossier.id, postUnitId };
      return { dossier, consignment: await must(steps.register('motcua', body), 201) };
    };
    const accept = { action: 'acceptAtCounter', sealNo: '4411' };
    const elsewhere = await transfer(demoUnitIds.postLacDuong);
    const alone = await steps.act('buudien2', elsewhere.consignment, accept);
    expect(pointers(alone)).toEqual(['#/username', '#/password']);
    await must(steps.act('buudien2', elsewhere.consignment, { ...accept, ...by('motcua') }));
    expect(await lastHop(elsewhere.dossier.id)).toEqual({
      given_by: staffId('motcua'),
      confirmed_by: staffId('buudien2'),
    });
    const here = await transfer(postDaLat);
    await must(steps.act('buudien', here.consignment, accept));
    expect(await lastHop(here.dossier.id)).toEqual({
      given_by: staffId('buudien'),
      confirmed_by: staffId('buudien'),
    });
  });

  it('keeps who brought it back and who took it over again', async () => {
    const { dossier, consignment } = await steps.aCollectedTransfer();
    const back = await must(steps.act('buuta', consignment, { action: 'returnToCounter' }));
    await must(steps.act('motcua', back, { action: 'confirmReturn' }));
    expect(await lastHop(dossier.id)).toEqual({
      given_by: staffId('buuta'),
      confirmed_by: staffId('motcua'),
    });
  });

  it('is fetched in the order the courier has set, over no order that was not seen', async () => {
    interface Round {
      readonly orderVersion: number;
      readonly items: readonly { readonly id: string }[];
    }
    const round = () => must(api.request<Round>('GET', '/rounds/today', { as: 'buuta' }));
    const order = (stops: readonly string[], version: number) =>
      api.request<Round>('PUT', '/rounds/today/order', { as: 'buuta', body: { stops }, version });
    const idsOf = ({ items }: Round) => items.map(({ id }) => id);
    for (const _ of [1, 2, 3]) await steps.assign((await steps.aTransfer()).consignment);
    const before = await round();
    expect(before.orderVersion).toBe(0);
    const wanted = idsOf(before).toReversed();
    const kept = await must(order(wanted, 0));
    expect(kept).toMatchObject({ orderVersion: 1 });
    expect(idsOf(kept)).toEqual(wanted);
    expect(idsOf(await round())).toEqual(wanted);
    expect((await order(idsOf(before), 0)).status).toBe(412);
    // The answer to the first was lost, and it is sent again as a new request.
    expect(await must(order(wanted, 0))).toMatchObject({ orderVersion: 1 });
    // What is assigned later stands behind what the courier has placed.
    const later = await steps.assign((await steps.aTransfer()).consignment);
    expect(idsOf(await round())).toEqual([...wanted, later.id]);
    const last = wanted.at(-1) ?? '';
    const again = await must(order([last, later.id], 1));
    expect(idsOf(again).slice(0, 2)).toEqual([last, later.id]);
    const { consignment: strange } = await steps.aTransfer();
    expect(pointers(await order([strange.id], 2))).toEqual(['#/stops']);
    expect(pointers(await order([last, last], 2))).toEqual(['#/stops']);
    expect(idsOf(await round())).toEqual(idsOf(again));
    const rows = await api.rows<{ data: object }>(
      `select data from journal where type = 'round.ordered' order by sequence`,
    );
    expect(rows.map(({ data }) => data)).toEqual([{ stops: wanted }, { stops: [last, later.id] }]);
    // One stop of the list is no longer on the round: the others are kept as they were sent.
    const partly = await must(order([later.id, strange.id, last], 2));
    expect(partly.orderVersion).toBe(3);
    expect(idsOf(partly).slice(0, 2)).toEqual([later.id, last]);
  });
});
