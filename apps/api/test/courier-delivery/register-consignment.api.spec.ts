import { consignmentStatuses, manifestStatuses } from '@motcua/delivery-domain';
import { birthRegistration, completeTicks, receive } from '../support/intake';
import { TestApi } from '../support/test-api';
import {
  aSignature,
  copiesToPay,
  DeliverySteps,
  lamVien,
  must,
  postDaLat,
  staffId,
  xuanHuong,
} from './delivery-steps';

const aCollection = {
  kind: 'collection',
  contactName: 'Cil Múp K’Tuyn',
  contactPhone: '+84 912 345 678',
  contactAddress: '12 Thôn 3, xã Lạc Dương',
  slot: '20/11 9–11h',
  toUnitId: xuanHuong,
  postUnitId: postDaLat,
  postage: 26_000,
};

describe('registering a consignment', () => {
  let api: TestApi;
  let steps: DeliverySteps;

  beforeAll(async () => {
    api = await TestApi.start();
    steps = new DeliverySteps(api);
  });

  afterAll(() => api.stop());

  const pointers = (reply: { body: object }) =>
    (reply.body as { errors?: { pointer: string }[] }).errors?.map((error) => error.pointer);

  it('fetches a dossier at home; it counts as filed when the hand-over is signed', async () => {
    const { postUnitId: _, ...withoutPost } = aCollection;
    // A postal clerk works at one post office: it need not be named.
    const asked = await must(steps.register('buudien', withoutPost), 201);
    expect(asked.custody).toMatchObject({ state: 'held', holder: { kind: 'citizen' } });
    const assigned = await steps.assign(asked);
    const unsigned = await steps.act('buuta', assigned, {
      action: 'collect',
      sealNo: '777',
      papers: [],
    });
    expect(pointers(unsigned)).toEqual(expect.arrayContaining(['#/papers', '#/sealNo']));
    const papers = [
      { name: 'Tờ khai', kind: 'original', count: 1 },
      { name: 'Giấy chứng sinh', kind: 'original', count: 2 },
    ];
    const noSignature = await steps.act('buuta', assigned, {
      action: 'collect',
      sealNo: '7770',
      papers,
      moneyCollected: true,
    });
    expect(pointers(noSignature)).toEqual(['#/signature']);
    const taken = await must(
      steps.act('buuta', assigned, {
        action: 'collect',
        sealNo: '7770',
        papers,
        moneyCollected: true,
        signature: aSignature,
      }),
    );
    expect(taken).toMatchObject({
      status: 'collected',
      papers,
      custody: { holder: { kind: 'staff' } },
    });
    const filled = await steps.fill(await steps.aBag(postDaLat, xuanHuong), asked.number);
    const sealed = await must(
      steps.actOnBag('ksbuudien', filled, { action: 'seal', sealNo: '9001' }),
    );
    const gone = await must(steps.actOnBag('buuta', sealed, { action: 'depart' }));
    const scanned = await must(
      steps.actOnBag('motcua', gone, { action: 'scan', code: asked.number.toLowerCase() }),
    );
    expect(scanned.scan?.answer).toBe('right');
    const given = await must(
      steps.actOnBag('buuta', scanned, { action: 'signAsGiver', sealIntact: true }),
    );
    const done = await must(steps.actOnBag('motcua', given, { action: 'signAsReceiver' }));
    const dossier = await receive(api, 'motcua', { channel: 'post', consignmentId: asked.id });
    expect(Date.parse(String(dossier.filedAt))).toBe(Date.parse(String(done.handedOverAt)));
    const seen = await steps.read('motcua', asked.id);
    expect(seen.custody.holder?.unitName).toMatch(/Xuân Hương/);
    // One chain: it goes on under the dossier and is answered alike from both sides.
    const chain = await steps.custody('motcua', dossier.id);
    expect(chain.steps.map(({ evidence }) => evidence)).toEqual(
      expect.arrayContaining(['register', 'collect', 'bag', 'handOver']),
    );
    expect(chain.steps).toEqual(seen.custody.steps);
    const handing = { action: 'give', toUnitId: lamVien };
    expect(
      (
        await api.request('POST', `/dossiers/${dossier.id}/paper-actions`, {
          as: 'motcua',
          body: handing,
          version: dossier.version,
        })
      ).status,
    ).toBe(400);
  });

  it('takes the fees due at reception at the door, and holds them for the dossier', async () => {
    const asked = await must(
      steps.register('buudien', { ...aCollection, stateFee: 8_000, postage: 20_000 }),
      201,
    );
    const assigned = await steps.assign(asked);
    interface Cash {
      stateFee: number;
      postage: number;
    }
    const round = () =>
      must(
        api.request<{ toCollect: Cash; toHandIn: Cash }>('GET', '/rounds/today', { as: 'buuta' }),
      );
    const inHand = (await round()).toHandIn;
    expect((await round()).toCollect).toEqual({ stateFee: 8_000, postage: 20_000 });
    const collect = {
      action: 'collect',
      sealNo: '7771',
      papers: [{ name: 'Tờ khai', kind: 'original', count: 1 }],
      signature: aSignature,
    };
    expect(pointers(await steps.act('buuta', assigned, collect))).toEqual(['#/moneyCollected']);
    const taken = await must(steps.act('buuta', assigned, { ...collect, moneyCollected: true }));
    // Thursday 19 November, two working days.
    expect(taken).toMatchObject({ dueOn: '2026-11-23', cashTakenBy: 'Đặng Văn Hùng' });
    expect(await round()).toMatchObject({
      toCollect: { stateFee: 0, postage: 0 },
      toHandIn: { stateFee: inHand.stateFee + 8_000, postage: inHand.postage + 20_000 },
    });
    const list = async (query: string) =>
      (
        await must(
          api.request<{ items: { id: string; daysLeft: number | null }[] }>(
            'GET',
            `/consignments?${query}`,
            { as: 'ksbuudien' },
          ),
        )
      ).items;
    expect((await list('toSettle=true'))[0]).toMatchObject({ id: asked.id, daysLeft: 2 });
    expect(await list('overdue=true')).toEqual([]);
    await api.rows(`update consignment set due_on = '2026-11-16' where id = $1`, [asked.id]);
    expect(await list('overdue=true')).toEqual([
      expect.objectContaining({ id: asked.id, daysLeft: -3 }),
    ]);
    const filled = await steps.fill(await steps.aBag(postDaLat, xuanHuong), asked.number);
    const sealed = await must(
      steps.actOnBag('ksbuudien', filled, { action: 'seal', sealNo: '9002' }),
    );
    const gone = await must(steps.actOnBag('buuta', sealed, { action: 'depart' }));
    const scanned = await must(
      steps.actOnBag('motcua', gone, { action: 'scan', code: asked.number }),
    );
    const given = await must(
      steps.actOnBag('buuta', scanned, { action: 'signAsGiver', sealIntact: true }),
    );
    await must(steps.actOnBag('motcua', given, { action: 'signAsReceiver' }));
    const dossier = await receive(api, 'motcua', {
      ...copiesToPay(4),
      channel: 'post',
      consignmentId: asked.id,
    });
    const { heldMoney } = await must(
      api.request<{ heldMoney: { id: string; reason: string; amount: number }[] }>(
        'GET',
        `/dossiers/${dossier.id}/money`,
        { as: 'motcua' },
      ),
    );
    expect(heldMoney.map(({ reason, amount }) => ({ reason, amount }))).toEqual([
      { reason: 'collectedFee', amount: 8_000 },
      { reason: 'collectedPostage', amount: 20_000 },
    ]);
    const allocate = async (reason: string) => {
      const { id = '' } = heldMoney.find((each) => each.reason === reason) ?? {};
      const held = await must(
        api.request<{ version: number; consignmentNumber: string }>('GET', `/held-money/${id}`, {
          as: 'motcua',
        }),
      );
      expect(held.consignmentNumber).toBe(asked.number);
      return api.request('POST', `/held-money/${id}/allocation`, {
        as: 'motcua',
        version: held.version,
        body: { dossier: dossier.id, chargeNos: [1] },
      });
    };
    expect(pointers(await allocate('collectedPostage'))).toEqual(['#/chargeNos/0']);
    expect((await allocate('collectedFee')).status).toBe(200);
    const money = await must(
      api.request<{ due: { total: number }; receipts: { id: string }[] }>(
        'GET',
        `/dossiers/${dossier.id}/money`,
        { as: 'motcua' },
      ),
    );
    expect(money).toMatchObject({
      due: { total: 0 },
      receipts: [{ group: 'state', amount: 8_000, method: 'courier' }],
    });
    // Once it paid a fee of a dossier, it is of the agency that decides it.
    await api.rows(`update dossier set competent_unit_id = $2 where id = $1`, [
      dossier.id,
      lamVien,
    ]);
    const accounts = async () => {
      const { couriers } = await must(
        api.request<{ couriers: { accounts: object[] }[] }>('GET', '/cash-to-remit', {
          as: 'buudien',
        }),
      );
      return couriers[0]?.accounts ?? [];
    };
    expect((await accounts())[1]).toMatchObject({ unit: { id: lamVien }, amount: 8_000 });
    // Void while the courier still has the cash, it is of no agency any more.
    const receipt = `/receipts/${money.receipts[0]?.id}`;
    const act = (path: string, as: string, version: number, body: object) =>
      must(api.request('POST', path, { as, version, body }));
    await act(`${receipt}/void-requests`, 'motcua', 1, { reason: 'Thu nhầm' });
    await act(`${receipt}/void-decision`, 'truongbophan', 2, { decision: 'void' });
    expect(await accounts()).toHaveLength(1);
  });

  it('takes the members of its kind and no others', async () => {
    const bare = await steps.register('buudien', { kind: 'collection' });
    expect(pointers(bare)).toEqual([
      '#/contactName',
      '#/contactPhone',
      '#/contactAddress',
      '#/toUnitId',
    ]);
    const mixed = await steps.register('buudien', { ...aCollection, dossierId: postDaLat });
    expect(pointers(mixed)).toEqual(['#/dossierId']);
    const phone = await steps.register('buudien', { ...aCollection, contactPhone: '12' });
    expect(pointers(phone)).toEqual(['#/contactPhone']);
    const toPost = await steps.register('buudien', { ...aCollection, toUnitId: postDaLat });
    expect(pointers(toPost)).toEqual(['#/toUnitId']);
    const procedure = await steps.register('buudien', { ...aCollection, procedureCode: '9.999' });
    expect(pointers(procedure)).toEqual(['#/procedureCode']);
    const notPost = await steps.register('buudien', { ...aCollection, postUnitId: lamVien });
    expect(pointers(notPost)).toEqual(['#/postUnitId']);
    const byClerk = await steps.register('motcua', { ...aCollection, postUnitId: undefined });
    expect(pointers(byClerk)).toEqual(['#/postUnitId']);
    const [{ count = -1 } = {}] = await api.rows<{ count: number }>(
      `select count(*)::integer as count from consignment where contact_name = $1
        and registered_by = $2`,
      [aCollection.contactName, staffId('motcua')],
    );
    expect(count).toBe(0);
  });

  it('counts originals and certified copies of one paper apart', async () => {
    const [first, ...others] = await completeTicks(api, birthRegistration);
    const components = [{ ...first, certifiedCopies: 2 }, ...others];
    const dossier = await receive(api, 'motcua', { competentUnitId: lamVien, components });
    const body = { kind: 'transfer', dossierId: dossier.id, postUnitId: postDaLat };
    const { papers } = await must(steps.register('motcua', body), 201);
    expect(papers?.slice(0, 2)).toMatchObject([
      { kind: 'original', count: 1 },
      { kind: 'certifiedCopy', count: 2 },
    ]);
  });

  it('carries a dossier once at a time, and only where it has to go', async () => {
    const { dossier } = await steps.aTransfer();
    const body = { kind: 'transfer', dossierId: dossier.id, postUnitId: postDaLat };
    const twice = await steps.register('motcua', body);
    expect(twice.status).toBe(409);
    expect(twice.body).toMatchObject({ existing: expect.stringContaining('/consignments/') });
    const foreign = await steps.register('buudien2', { ...body, postUnitId: undefined });
    expect(foreign.body).toMatchObject({ errors: [{ pointer: '#/dossierId' }] });
    const here = await receive(api);
    const staying = await steps.register('motcua', { ...body, dossierId: here.id });
    expect(staying.status).toBe(409);
    const unready = await steps.register('motcua', {
      ...body,
      kind: 'delivery',
      dossierId: here.id,
    });
    expect(unready.body).toMatchObject({ dossierStatus: 'received' });
  });

  it('is refused to those who do not register, and shown to those it concerns', async () => {
    const { consignment } = await steps.aTransfer();
    expect((await steps.register('thuly', aCollection)).status).toBe(403);
    const keyless = await api.request('POST', '/consignments', {
      as: 'buudien',
      body: aCollection,
      key: null,
    });
    expect(keyless.status).toBe(400);
    const status = async (as: string) =>
      (await api.request('GET', `/consignments/${consignment.number}`, { as })).status;
    expect(await status('motcua2')).toBe(200);
    expect(await status('ksbuudien')).toBe(200);
    expect(await status('buudien2')).toBe(404);
    expect(await status('thuly')).toBe(403);
    const stale = await steps.act(
      'ksbuudien',
      { ...consignment, version: 9 },
      {
        action: 'assign',
        courierId: staffId('buuta'),
      },
    );
    expect(stale.status).toBe(412);
    expect(stale.body).toMatchObject({ currentVersion: 1, changedBy: 'Trần Văn Bình' });
    const notACourier = await steps.act('ksbuudien', consignment, {
      action: 'assign',
      courierId: staffId('motcua'),
    });
    expect(pointers(notACourier)).toEqual(['#/courierId']);
    const cancelled = await must(
      steps.act('motcua', consignment, { action: 'cancel', note: 'Người nộp tự mang đi' }),
    );
    expect(cancelled).toMatchObject({ status: 'cancelled', availableActions: [] });
    const late = await steps.act('motcua', cancelled, { action: 'cancel', note: 'lần nữa' });
    expect(late.status).toBe(409);
  });

  it('lists page after page without gaps, and finds by number, code, phone and name', async () => {
    const all = await must(
      api.request<{ items: { number: string }[]; next: string | null }>(
        'GET',
        '/consignments?limit=100',
        { as: 'ksbuudien' },
      ),
    );
    const paged: string[] = [];
    let after = '';
    for (let turn = 0; turn < 20; turn += 1) {
      const page: { items: { number: string }[]; next: string | null } = await must(
        api.request('GET', `/consignments?limit=2${after}`, { as: 'ksbuudien' }),
      );
      paged.push(...page.items.map(({ number }) => number));
      if (page.next === null) break;
      after = `&after=${page.next}`;
    }
    expect(paged).toEqual(all.items.map(({ number }) => number));
    const found = async (query: string) =>
      (
        await must(
          api.request<{ items: object[] }>('GET', `/consignments?${query}`, { as: 'ksbuudien' }),
        )
      ).items.length;
    expect(await found(`q=${paged[0]}`)).toBe(1);
    expect(await found('q=0912345678')).toBeGreaterThan(0);
    expect(await found(`q=${encodeURIComponent('cil mup')}`)).toBeGreaterThan(0);
    expect(await found('status=cancelled')).toBe(1);
    expect(await found('kind=collection&mine=true')).toBe(0);
    const bad = await api.request('GET', '/consignments?after=x', { as: 'ksbuudien' });
    expect(bad.status).toBe(400);
  });

  it('knows the statuses of the workflow in its constraints', async () => {
    const values = async (constraint: string): Promise<string[]> => {
      const [row] = await api.rows<{ text: string }>(
        `select pg_get_constraintdef(oid) as text from pg_constraint where conname = $1`,
        [constraint],
      );
      return [...(row?.text ?? '').matchAll(/'(\w+)'/g)].map(([, value = '']) => value);
    };
    expect(await values('consignment_status')).toEqual([...consignmentStatuses]);
    expect(await values('manifest_status')).toEqual([...manifestStatuses]);
  });

  it('keeps incidents to what one may see', async () => {
    const { consignment } = await steps.aTransfer();
    const body = { type: 'damagedPackaging', consignmentId: consignment.id, note: 'Bì rách góc' };
    const report = (as: string, parts: object = {}) =>
      api.request<{ number: string }>('POST', '/incidents', { as, body: { ...body, ...parts } });
    const incident = await must(report('motcua'), 201);
    const read = async (as: string) =>
      (await api.request('GET', `/incidents/${incident.number}`, { as })).status;
    expect([await read('motcua2'), await read('buudien2')]).toEqual([200, 404]);
    expect(pointers(await report('buudien2'))).toEqual(['#/consignmentId']);
    expect(pointers(await report('motcua', { consignmentId: undefined }))).toEqual([
      '#/consignmentId',
    ]);
    expect((await report('thuly')).status).toBe(403);
  });

  it("names the couriers of one's own units to the dispatcher", async () => {
    const couriers = async (as: string) =>
      (
        await api.request<{ items: { name: string; unitName: string }[] }>('GET', '/couriers', {
          as,
        })
      ).body.items.map(({ name }) => name);
    expect(await couriers('ksbuudien')).toEqual(['Đặng Văn Hùng']);
    expect(await couriers('motcua2')).toEqual([]);
  });
});
