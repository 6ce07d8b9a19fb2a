import { WorkingCalendars } from '../../src/organisation/working-calendars';
import { TestApi } from '../support/test-api';
import {
  aSignature,
  copiesToPay,
  DeliverySteps,
  must,
  postDaLat,
  xuanHuong,
} from './delivery-steps';

const atTheDoor = {
  action: 'deliver',
  recipientName: 'Nguyễn Văn Bình',
  relation: 'family',
  idLastFour: '4567',
  signature: aSignature,
  deviceAt: '2026-11-19T01:58:00Z',
};

describe('delivering a result', () => {
  let api: TestApi;
  let steps: DeliverySteps;

  beforeAll(async () => {
    api = await TestApi.start();
    steps = new DeliverySteps(api);
  });

  afterAll(() => api.stop());

  it('returns the dossier in the same change, with its proof and both amounts', async () => {
    const { dossier, consignment } = await steps.aDeliveryUnderWay(
      { postage: 30_000 },
      copiesToPay(25),
    );
    expect(consignment).toMatchObject({ stateFee: 50_000, postage: 30_000 });
    const unpaid = await steps.act('buuta', consignment, atTheDoor);
    expect(unpaid.status).toBe(400);
    expect(unpaid.body).toMatchObject({ errors: [{ pointer: '#/moneyCollected' }] });
    const delivered = await must(
      steps.act('buuta', consignment, { ...atTheDoor, moneyCollected: true }),
    );
    expect(delivered).toMatchObject({ status: 'delivered', attempts: 1, availableActions: [] });
    const returned = await must(api.request('GET', `/dossiers/${dossier.id}`, { as: 'motcua' }));
    expect(returned).toMatchObject({ status: 'returned' });
    const custody = await steps.custody('motcua', dossier.id);
    expect(custody).toMatchObject({ state: 'held', holder: { kind: 'citizen' } });
    // Cash is owed until it is handed in, however many days that takes.
    await api.rows(
      `update consignment set delivered_at = delivered_at - interval '1 day' where id = $1`,
      [consignment.id],
    );
    const round = await must(api.request('GET', '/rounds/today', { as: 'buuta' }));
    expect(round).toMatchObject({ toHandIn: { stateFee: 50_000, postage: 30_000 } });
    const changes = await api.rows<{ change_id: string; type: string; device_at: Date | null }>(
      `select change_id, type, device_at from journal where subject_id = any($1)
        and type in ('consignment.delivered', 'dossier.returned') order by type`,
      [[dossier.id, consignment.id]],
    );
    expect(changes.map(({ type }) => type)).toEqual(['consignment.delivered', 'dossier.returned']);
    expect(new Set(changes.map((change) => change.change_id)).size).toBe(1);
    expect(changes[0]?.device_at?.toISOString()).toBe('2026-11-19T01:58:00.000Z');
    const [attempt] = await api.rows<{ proof: { signatureSha256: string } }>(
      `select proof from delivery_attempt where consignment_id = $1`,
      [consignment.id],
    );
    const files = await api.rows<{ media_type: string }>(
      `select media_type from stored_file where sha256 = decode($1, 'hex')`,
      [attempt?.proof.signatureSha256],
    );
    expect(files).toEqual([{ media_type: 'image/png' }]);
    const words = await api.rows(`select from journal where data::text like '%Nguyễn Văn Bình%'`);
    expect(words).toHaveLength(0);
  });

  it('takes home the originals that were held until now', async () => {
    const { dossier, consignment } = await steps.aDeliveryUnderWay();
    const originals = () =>
      api.rows<{ name: string; handed_back_to: string | null }>(
        `select coalesce(short_name, name) as name, handed_back_to from dossier_component
          where dossier_id = $1 and state = 'present' and kind = 'original' and not present_only`,
        [dossier.id],
      );
    const held = await originals();
    expect(held.length).toBeGreaterThan(0);
    const { papers } = await steps.read('motcua', consignment.id);
    expect(papers).toMatchObject([
      { name: 'Kết quả giải quyết' },
      ...held.map(({ name }) => ({ name, kind: 'original' })),
    ]);
    await must(steps.act('buuta', consignment, atTheDoor));
    expect(await originals()).toEqual(
      held.map(({ name }) => ({ name, handed_back_to: atTheDoor.recipientName })),
    );
    const foreign = await steps.register('motcua', {
      kind: 'delivery',
      dossierId: (await steps.aResult()).id,
      postUnitId: postDaLat,
      originals: [199],
    });
    expect(foreign.body).toMatchObject({ errors: [{ pointer: '#/originals/0' }] });
  });

  it('asks for every part of the proof, and a proxy for the authorisation', async () => {
    const { dossier, consignment } = await steps.aDeliveryUnderWay();
    const bare = await steps.act('buuta', consignment, { action: 'deliver' });
    const pointers = (reply: { body: object }) =>
      (reply.body as { errors: { pointer: string }[] }).errors.map((error) => error.pointer);
    expect(pointers(bare)).toEqual([
      '#/recipientName',
      '#/relation',
      '#/idLastFour',
      '#/signature',
    ]);
    const unread = await steps.act('buuta', consignment, { ...atTheDoor, envelope: undefined });
    expect(pointers(unread)).toEqual(['#/envelope']);
    const other = await steps.act('buuta', consignment, {
      ...atTheDoor,
      envelope: 'CP000009999VN',
    });
    expect(other.body).toMatchObject({ action: 'deliver', reason: 'otherEnvelope' });
    const proxy = await steps.act('buuta', consignment, { ...atTheDoor, relation: 'proxy' });
    expect(pointers(proxy)).toEqual(['#/authorisation']);
    const notAPicture = `data:image/png;base64,${'A'.repeat(64)}`;
    const scribble = await steps.act('buuta', consignment, {
      ...atTheDoor,
      signature: notAPicture,
    });
    expect(pointers(scribble)).toEqual(['#/signature']);
    expect((await steps.read('buuta', consignment.id)).status).toBe('outForDelivery');
    expect((await steps.custody('motcua', dossier.id)).holder?.kind).toBe('staff');
  });

  it('takes what happened at a door in a year whose holidays nobody has entered', async () => {
    const { consignment } = await steps.aDeliveryUnderWay();
    const coveredTo = async (year: number): Promise<void> => {
      await api.rows(`update calendar_version set covered_to = $1`, [year]);
      api.application.get(WorkingCalendars, { strict: false })['kept'].clear();
    };
    await coveredTo(2025);
    const fail = { action: 'failAttempt', reason: 'nobodyThere', photo: aSignature };
    const failed = await must(steps.act('buuta', consignment, fail));
    expect(failed).toMatchObject({ status: 'attemptFailed', attempts: 1, nextAttemptOn: null });
    expect(failed.availableActions).toContain('startDelivery');
    const lost = await must(steps.act('buuta', failed, { action: 'reportLost', note: 'Rơi túi' }));
    expect(lost.status).toBe('lost');
    const [incident] = await api.rows(`select answer_by from incident where consignment_id = $1`, [
      consignment.id,
    ]);
    expect(incident).toEqual({ answer_by: null });
    await coveredTo(2027);
  });

  it('tries twice, two working days apart, and then goes back to the counter', async () => {
    const { dossier, consignment } = await steps.aDeliveryUnderWay();
    const noProof = await steps.act('buuta', consignment, {
      action: 'failAttempt',
      reason: 'wrongAddress',
    });
    expect(noProof.body).toMatchObject({ errors: [{ pointer: '#/note', code: 'required' }] });
    const fail = { action: 'failAttempt', reason: 'nobodyThere', photo: aSignature };
    const failed = await must(steps.act('buuta', consignment, fail));
    // Thursday 19 November; the weekend does not count.
    expect(failed).toMatchObject({ status: 'attemptFailed', nextAttemptOn: '2026-11-23' });
    expect(failed.blockedActions).toMatchObject([
      { action: 'startDelivery', reason: 'beforeNextAttempt' },
    ]);
    const early = await steps.act('buuta', failed, { action: 'startDelivery' });
    expect(early.body).toMatchObject({ reason: 'beforeNextAttempt' });
    await api.rows(`update consignment set next_attempt_on = '2026-11-19' where id = $1`, [
      consignment.id,
    ]);
    const again = await must(steps.act('buuta', failed, { action: 'startDelivery' }));
    const back = await must(steps.act('buuta', again, fail));
    expect(back).toMatchObject({ status: 'returning', attempts: 2, nextAttemptOn: null });
    expect((await steps.custody('motcua', dossier.id)).holder?.kind).toBe('staff');
    const seen = await steps.read('motcua', consignment.id);
    expect(seen.availableActions).toContain('confirmReturn');
    const returned = await must(steps.act('motcua', seen, { action: 'confirmReturn' }));
    expect(returned.status).toBe('returnedToSender');
    expect((await steps.custody('motcua', dossier.id)).holder?.unitName).toMatch(/Xuân Hương/);
    const dossierNow = await must(api.request('GET', `/dossiers/${dossier.id}`, { as: 'motcua' }));
    expect(dossierNow).toMatchObject({ status: 'resultReady' });
  });

  it('shows a courier name, phone, address and amounts, never what is inside', async () => {
    const { consignment } = await steps.aDeliveryUnderWay({ slot: '14–16h' }, copiesToPay(4));
    const seen = await steps.read('buuta', consignment.id);
    expect(seen).toMatchObject({ papers: null, procedureCode: null, stateFee: 8_000 });
    const round = await api.request<{
      items: { number: string; contactPhone: string; slot: string }[];
      toCollect: object;
    }>('GET', '/rounds/today', { as: 'buuta' });
    expect(round.body.items.find((stop) => stop.number === consignment.number)).toMatchObject({
      contactPhone: '0912345678',
      slot: '14–16h',
    });
    expect(round.text).not.toMatch(/papers|procedureCode|068190\d{6}/);
    const tag = String(round.headers.etag);
    const kept = await api.request('GET', '/rounds/today', {
      as: 'buuta',
      headers: { 'if-none-match': tag },
    });
    expect(kept.status).toBe(304);
    expect((await api.request('GET', '/rounds/today', { as: 'motcua' })).status).toBe(403);
  });

  it('hides from a courier what another one carries', async () => {
    const dossier = await steps.aResult();
    const registered = await must(
      steps.register('motcua', {
        kind: 'delivery',
        dossierId: dossier.id,
        postUnitId: postDaLat,
      }),
      201,
    );
    const strange = await api.request('GET', `/consignments/${registered.number}`, { as: 'buuta' });
    expect(strange.status).toBe(404);
    expect(
      (await steps.act('buuta', registered, { action: 'collect', sealNo: '5500' })).status,
    ).toBe(404);
  });

  it('answers a repeated delivery with the first reply and returns the dossier once', async () => {
    const { dossier, consignment } = await steps.aDeliveryUnderWay();
    const send = () =>
      api.request('POST', `/consignments/${consignment.id}/actions`, {
        as: 'buuta',
        body: { ...atTheDoor, envelope: consignment.number },
        version: consignment.version,
        key: 'telephone-7-act-12',
      });
    const [first, second] = [await send(), await send()];
    expect([first.status, second.status]).toEqual([200, 200]);
    expect(second.headers['idempotency-replayed']).toBe('true');
    expect(second.body).toEqual(first.body);
    const returns = await api.rows(
      `select from journal where subject_id = $1 and type = 'dossier.returned'`,
      [dossier.id],
    );
    expect(returns).toHaveLength(1);
  });

  it('reaches the post office in a bag and goes on from there with another courier', async () => {
    const dossier = await steps.aResult();
    const parts = { kind: 'delivery', dossierId: dossier.id, postUnitId: postDaLat };
    const registered = await must(steps.register('motcua', parts), 201);
    const accepted = await must(
      steps.act('buudien', registered, { action: 'acceptAtCounter', sealNo: '4411' }),
    );
    expect(accepted.custody.holder).toMatchObject({ kind: 'unit', unitName: 'Bưu điện Đà Lạt' });
    const bag = await steps.fill(await steps.aBag(xuanHuong, postDaLat), registered.number);
    const sealed = await must(
      steps.actOnBag('ksbuudien', bag, { action: 'seal', sealNo: '660066' }),
    );
    const gone = await must(steps.actOnBag('motcua', sealed, { action: 'depart' }));
    const counted = await must(
      steps.actOnBag('buudien', gone, { action: 'scan', code: dossier.code }),
    );
    const given = await must(
      steps.actOnBag('motcua', counted, { action: 'signAsGiver', sealIntact: true }),
    );
    const done = await must(steps.actOnBag('buudien', given, { action: 'signAsReceiver' }));
    expect(done.status).toBe('handedOver');
    const here = await steps.read('ksbuudien', registered.id);
    // A result is not filed anywhere: only a dossier on its way to the agency is.
    expect(here).toMatchObject({ status: 'handedOver', filedAt: null });
    const assigned = await steps.assign(here);
    const out = await must(steps.act('buuta', assigned, { action: 'startDelivery' }));
    expect(out.custody.holder).toMatchObject({ kind: 'staff', name: 'Đặng Văn Hùng' });
    const delivered = await must(steps.act('buuta', out, atTheDoor));
    expect(delivered.status).toBe('delivered');
  });

  it('loses nothing in silence: a lost consignment opens an incident with its deadline', async () => {
    const { dossier, consignment } = await steps.aDeliveryUnderWay();
    const lost = await must(
      steps.act('buuta', consignment, { action: 'reportLost', note: 'Rơi trên đường' }),
    );
    expect(lost).toMatchObject({ status: 'lost', custody: { state: 'lost' } });
    expect((await steps.custody('motcua', dossier.id)).state).toBe('lost');
    const list = await must(
      api.request<{ items: { consignmentNumber: string; type: string; answerBy: string }[] }>(
        'GET',
        '/incidents?status=open',
        { as: 'ksbuudien' },
      ),
    );
    expect(list.items[0]).toMatchObject({
      type: 'lost',
      consignmentNumber: consignment.number,
      answerBy: '2026-11-27',
    });
  });
});
