import { demoPassword } from '../support/test-environment';
import { TestApi } from '../support/test-api';
import { archivalFaults } from '../platform/archival-faults';
import {
  DeliverySteps,
  lamVien,
  type ManifestBody,
  must,
  postDaLat,
  staffId,
  xuanHuong,
} from './delivery-steps';

describe('handing a bag over', () => {
  let api: TestApi;
  let steps: DeliverySteps;

  beforeAll(async () => {
    api = await TestApi.start();
    steps = new DeliverySteps(api);
  });

  afterAll(() => api.stop());

  interface Fact {
    readonly type: string;
    readonly at: string;
    readonly subjectType: string;
    readonly subjectName: string;
    readonly data: Readonly<Record<string, unknown>>;
  }

  const history = (as: string, dossierId: string) =>
    must(api.request<{ items: readonly Fact[] }>('GET', `/dossiers/${dossierId}/journal`, { as }));

  const scan = (bag: ManifestBody, code: string) =>
    must(steps.actOnBag('motcua2', bag, { action: 'scan', code }));

  it('goes from the counter to the agency; the paper has one holder at every step', async () => {
    const { dossier, consignment } = await steps.aTransfer();
    expect(consignment.number).toMatch(/^CP\d{9}VN$/);
    const holderNow = async () => {
      const { state, holder } = await steps.custody('motcua', dossier.id);
      return `${state}: ${holder?.name ?? holder?.unitName}`;
    };
    expect(await holderNow()).toMatch(/^held: .*Xuân Hương/);
    const assigned = await steps.assign(consignment);
    const taken = await steps.collect(assigned);
    expect(taken.custody.holder).toMatchObject({ kind: 'staff', name: 'Đặng Văn Hùng' });
    // The ward sees the post office that has the paper, not the person.
    expect(await holderNow()).toBe('held: Bưu điện Đà Lạt');
    const bag = await steps.aBagUnderWay(consignment.number);
    expect((await steps.custody('motcua', dossier.id)).manifest?.number).toBe(bag.number);
    expect(await holderNow()).toBe('held: Bưu điện Đà Lạt');

    const counted = await scan(bag, dossier.code);
    expect(counted.scan).toEqual({ code: consignment.number, answer: 'right' });
    const again = await scan(counted, consignment.number);
    expect(again.scan?.answer).toBe('repeated');
    expect(again.scans).toHaveLength(1);

    const given = await must(
      steps.actOnBag('buuta', again, { action: 'signAsGiver', sealIntact: true }),
    );
    expect(given).toMatchObject({ status: 'inTransit', handedOverAt: null });
    expect(given.custody).toMatchObject({ state: 'givenNotConfirmed' });
    expect(await holderNow()).toBe('givenNotConfirmed: Bưu điện Đà Lạt');
    const received = await must(steps.actOnBag('motcua2', given, { action: 'signAsReceiver' }));
    expect(received).toMatchObject({
      status: 'handedOver',
      handedOverAt: received.receiverSignedAt,
      incidentId: null,
    });
    const arrived = await steps.read('motcua2', consignment.id);
    expect(arrived).toMatchObject({ status: 'handedOver', filedAt: received.handedOverAt });
    expect(await holderNow()).toMatch(/^held: .*Lâm Viên/);
    const types = await api.rows<{ type: string }>(
      `select type from journal where subject_id = any($1) order by at, sequence`,
      [[bag.id, consignment.id]],
    );
    const told = types.map(({ type }) => type);
    expect(told).toEqual(
      expect.arrayContaining([
        'consignment.registered',
        'consignment.assigned',
        'consignment.collected',
        'consignment.bagged',
        'consignment.departed',
        'consignment.handedOver',
        'manifest.opened',
        'manifest.sealed',
        'manifest.departed',
        'manifest.scanned',
        'manifest.signed',
        'manifest.handedOver',
      ]),
    );
    // The history of the dossier tells of the carriage, each act where it happened.
    const { items } = await history('motcua', dossier.id);
    const order = items.map(({ type }) => type);
    expect(order[0]).toBe('dossier.received');
    expect(order.filter((type) => type.startsWith('consignment.'))).toEqual([
      'consignment.registered',
      'consignment.assigned',
      'consignment.collected',
      'consignment.bagged',
      'consignment.departed',
      'consignment.handedOver',
    ]);
    const handedOverAt = items.find(({ type }) => type === 'consignment.handedOver');
    const hop = items.findLast(({ type }) => type === 'dossier.paperConfirmed');
    expect(hop?.at).toBe(handedOverAt?.at);
    expect(order.indexOf('consignment.collected')).toBeLessThan(
      order.indexOf('consignment.bagged'),
    );
    expect(items.map(({ at }) => Date.parse(at))).toEqual(
      items.map(({ at }) => Date.parse(at)).toSorted((a, b) => a - b),
    );
    expect(items.find(({ type }) => type === 'consignment.bagged')).toMatchObject({
      subjectType: 'consignment',
      subjectName: consignment.number,
      data: { status: 'bagged', manifestNumber: bag.number },
    });
    // Neither amounts nor those who carried it are repeated there.
    expect(
      JSON.stringify(items.filter(({ subjectType }) => subjectType !== 'dossier')),
    ).not.toMatch(/stateFee|postage|courierId|Sha256/);
    const minutes = await api.request('GET', `/manifests/${bag.number}/minutes`, { as: 'motcua2' });
    expect(minutes.headers['content-type']).toBe('application/pdf');
    expect(await archivalFaults(minutes.raw, 'A')).toEqual([]);
    const slip = await api.request('GET', `/consignments/${consignment.number}/slip`, {
      as: 'motcua',
    });
    expect(await archivalFaults(slip.raw, 'A')).toEqual([]);
    await api.request('GET', `/consignments/${consignment.number}/slip`, { as: 'motcua2' });
    const prints = await api.rows<{ type: string; no: number }>(
      `select type, (data ->> 'no')::integer as no from journal
        where type in ('consignment.slipPrinted', 'manifest.minutesPrinted') order by at, id`,
    );
    expect(prints).toEqual([
      { type: 'manifest.minutesPrinted', no: 1 },
      { type: 'consignment.slipPrinted', no: 1 },
      { type: 'consignment.slipPrinted', no: 2 },
    ]);
  });

  it('is signed for a mismatch only with an incident, which holds the lines', async () => {
    const first = await steps.aCollectedTransfer();
    const second = await steps.aCollectedTransfer();
    const stranger = await steps.aTransfer();
    const bag = await steps.aBagUnderWay(first.consignment.number, second.consignment.number);
    await scan(bag, first.consignment.number);
    const extra = await scan(bag, stranger.consignment.number);
    expect(extra.scan?.answer).toBe('extra');
    const refused = await steps.actOnBag('motcua2', extra, {
      action: 'signAsReceiver',
      sealIntact: true,
    });
    expect(refused.status).toBe(409);
    expect(refused.body).toMatchObject({ reason: 'mismatch' });
    const body = { action: 'signAsReceiver', sealIntact: false, withIncident: true };
    const received = await must(steps.actOnBag('motcua2', extra, body));
    const unaware = await steps.actOnBag('buuta', received, { action: 'signAsGiver' });
    expect(unaware.body).toMatchObject({ reason: 'mismatch' });
    const done = await must(
      steps.actOnBag('buuta', received, { action: 'signAsGiver', withIncident: true }),
    );
    expect(done.status).toBe('handedOverWithIncident');
    const incident = await must(
      api.request('GET', `/incidents/${done.incidentId}`, { as: 'motcua2' }),
    );
    expect(incident).toMatchObject({
      type: 'handOverMismatch',
      manifestNumber: bag.number,
      lines: [
        { type: 'brokenSeal', codes: [] },
        { type: 'missing', codes: [second.consignment.number] },
        { type: 'extra', codes: [stranger.consignment.number] },
      ],
    });
    // What did not arrive is still with the courier, and nobody else.
    const missing = await steps.read('buuta', second.consignment.id);
    expect(missing).toMatchObject({ status: 'inTransit', filedAt: null });
    expect(missing.custody.holder).toMatchObject({ kind: 'staff', name: 'Đặng Văn Hùng' });
    expect(missing.availableActions).toEqual(['returnToCounter', 'reportLost']);
    const arrived = await steps.custody('motcua2', first.dossier.id);
    expect(arrived.holder?.unitName).toMatch(/Lâm Viên/);
    // Both read what their dossier went through; the incident only who may read it.
    const here = (await history('motcua2', second.dossier.id)).items;
    expect(here.map(({ type }) => type)).toContain('consignment.missed');
    expect(here.find(({ type }) => type === 'incident.opened')).toMatchObject({
      subjectType: 'incident',
      subjectName: expect.stringMatching(/^SC-/) as string,
      data: { type: 'handOverMismatch', manifestNumber: bag.number },
    });
    const elsewhere = (await history('motcua', second.dossier.id)).items;
    expect(elsewhere.map(({ type }) => type)).toContain('consignment.missed');
    expect(elsewhere.map(({ type }) => type)).not.toContain('incident.opened');
  });

  it('lets the second person prove presence at the same screen, and nobody sign alone', async () => {
    const { consignment } = await steps.aCollectedTransfer();
    const bag = await steps.aBagUnderWay(consignment.number);
    const counted = await scan(bag, consignment.number);
    const unlooked = await steps.actOnBag('buuta', counted, { action: 'signAsGiver' });
    expect(unlooked.body).toMatchObject({ reason: 'sealNotChecked' });
    const given = await must(
      steps.actOnBag('buuta', counted, { action: 'signAsGiver', sealIntact: true }),
    );
    const alone = await steps.actOnBag('buuta', given, { action: 'signAsReceiver' });
    expect(alone.status).toBe(403);
    const asReceiver = { action: 'signAsReceiver', username: 'motcua2' };
    const wrong = await steps.actOnBag('buuta', given, { ...asReceiver, password: 'not it' });
    expect(wrong.status).toBe(401);
    const mustChange = (is: boolean) =>
      api.rows(`update staff_credential set must_change = $2 where staff_id = $1`, [
        staffId('motcua2'),
        is,
      ]);
    await mustChange(true);
    const known = await steps.actOnBag('buuta', given, { ...asReceiver, password: demoPassword });
    expect(known.body).toMatchObject({ type: '/problems/password-change-required' });
    await mustChange(false);
    const elsewhere = { action: 'signAsReceiver', username: 'motcua', password: demoPassword };
    expect((await steps.actOnBag('buuta', given, elsewhere)).status).toBe(403);
    const late = await steps.actOnBag('motcua2', given, { action: 'scan', code: bag.number });
    expect(late.body).toMatchObject({ reason: 'alreadySigned' });
    const done = await must(
      steps.actOnBag('buuta', given, { ...asReceiver, password: demoPassword }),
    );
    expect(done.status).toBe('handedOver');
    const [signature] = await api.rows<{ data: object }>(
      `select data from journal where subject_id = $1 and type = 'manifest.signed'
        and data ->> 'side' = 'receiver'`,
      [bag.id],
    );
    expect(signature?.data).toMatchObject({ provedBy: 'password' });
    const bodies = await api.rows(`select from idempotency_key where body like $1`, [
      `%${demoPassword}%`,
    ]);
    expect(bodies).toHaveLength(0);
  });

  it('takes one of two receivers who sign at once', async () => {
    const { consignment } = await steps.aCollectedTransfer();
    const bag = await steps.aBagUnderWay(consignment.number);
    const counted = await scan(bag, consignment.number);
    const given = await must(
      steps.actOnBag('buuta', counted, { action: 'signAsGiver', sealIntact: true }),
    );
    const both = await Promise.all([
      steps.actOnBag('motcua2', given, { action: 'signAsReceiver' }),
      steps.actOnBag('motcua2', given, { action: 'signAsReceiver' }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 412]);
    const [{ hops = 0 } = {}] = await api.rows<{ hops: number }>(
      `select count(*)::integer as hops from custody_hop where subject_id = $1`,
      [bag.id],
    );
    expect(hops).toBe(3);
  });

  it('puts a consignment into one of two bags', async () => {
    const { consignment } = await steps.aCollectedTransfer();
    const [one, two] = [await steps.aBag(), await steps.aBag()];
    const add = { action: 'addConsignment', consignment: consignment.number };
    const both = await Promise.all([
      steps.actOnBag('ksbuudien', one, add),
      steps.actOnBag('ksbuudien', two, add),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    const { manifestId, custody } = await steps.read('ksbuudien', consignment.id);
    expect([one.id, two.id]).toContain(manifestId);
    expect(custody.holder).toMatchObject({ kind: 'unit' });
  });

  it('refuses what does not fit: strangers, empty bags, other destinations, open seals', async () => {
    const { consignment } = await steps.aCollectedTransfer();
    const bag = await steps.aBag();
    expect((await api.request('GET', `/manifests/${bag.id}`, { as: 'motcua' })).status).toBe(404);
    expect((await api.request('GET', `/manifests/T-999999`, { as: 'motcua2' })).status).toBe(404);
    const empty = await steps.actOnBag('ksbuudien', bag, { action: 'seal', sealNo: '117117' });
    expect(empty.body).toMatchObject({ reason: 'emptyBag' });
    const notMine = await steps.actOnBag('motcua2', bag, {
      action: 'addConsignment',
      consignment: consignment.number,
    });
    expect(notMine.status).toBe(403);
    const other = await steps.aBag(postDaLat, xuanHuong);
    const wrongWay = await steps.actOnBag('ksbuudien', other, {
      action: 'addConsignment',
      consignment: consignment.number,
    });
    expect(wrongWay.body).toMatchObject({ reason: 'otherDestination' });
    const twin = await steps.aCollectedTransfer();
    await api.rows(`insert into unit_succession (predecessor_id, successor_id, succeeded_on)
      values ('${lamVien}', '${xuanHuong}', '2026-01-01')`);
    const toHeir = await steps.fill(other, twin.consignment.number);
    expect(toHeir.items.map(({ number }) => number)).toEqual([twin.consignment.number]);
    await api.rows(`delete from unit_succession where predecessor_id = '${lamVien}'`);
    const filled = await steps.fill(bag, consignment.number);
    const inside = await steps.read('ksbuudien', consignment.id);
    const stale = await steps.actOnBag('ksbuudien', bag, { action: 'seal', sealNo: '117117' });
    expect(stale.status).toBe(412);
    const sealed = await must(
      steps.actOnBag('ksbuudien', filled, { action: 'seal', sealNo: '117117' }),
    );
    const locked = await steps.act('ksbuudien', inside, { action: 'unbag' });
    expect(locked.body).toMatchObject({ reason: 'bagSealed' });
    const unsealed = await must(steps.actOnBag('ksbuudien', sealed, { action: 'unseal' }));
    expect(unsealed.status).toBe('open');
    const out = await must(steps.act('ksbuudien', inside, { action: 'unbag' }));
    expect(out.custody.holder).toMatchObject({ kind: 'unit', unitName: 'Bưu điện Đà Lạt' });
    const early = await api.request('GET', `/manifests/${bag.id}/minutes`, { as: 'motcua2' });
    expect(early.status).toBe(409);
  });
});
