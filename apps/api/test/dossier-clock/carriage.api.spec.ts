import {
  DeliverySteps,
  aSignature,
  lamVien,
  must,
  postDaLat,
  xuanHuong,
} from '../courier-delivery/delivery-steps';
import type { DossierBody } from '../support/intake';
import { demoPassword } from '../support/test-environment';
import { ClockDesk } from './clock-desk';

/** Opening hours are 07:30 to 11:30 and 13:30 to 17:00. */
const at = (moment: string) => `2026-11-09T${moment}:00+07:00`;

interface Proof {
  readonly journal: readonly { type: string; status: string | null; deviceAt: string | null }[];
}

const byPostTo = {
  returnMethod: 'post',
  returnAddress: {
    recipient: 'Nguyễn Thị Hồng Phượng',
    phone: '0912345678',
    address: '12 Trần Phú',
    communeId: xuanHuong,
  },
};

describe('the time of a dossier whose paper is carried', () => {
  let desk: ClockDesk;
  let steps: DeliverySteps;

  beforeAll(async () => {
    desk = await ClockDesk.start();
    steps = new DeliverySteps(desk.api);
  });

  afterAll(() => desk.api.stop());

  /** The owners who have any minutes; what everybody has adds up to the whole. */
  const partsOf = async (dossier: Pick<DossierBody, 'id'>) => {
    const { parts, totalMinutes } = await desk.clockOf(dossier);
    expect(parts.reduce((sum, { workingMinutes }) => sum + workingMinutes, 0)).toBe(totalMinutes);
    const shares = parts.filter(({ workingMinutes }) => workingMinutes > 0);
    return Object.fromEntries(shares.map((part) => [part.owner, part.workingMinutes]));
  };

  const aTransferAt = async (moment: string) => {
    desk.moveTo('2026-11-09 07:30');
    const received = await desk.receive({ competentUnitId: lamVien });
    desk.moveTo(moment);
    const body = { kind: 'transfer', dossierId: received.id, postUnitId: postDaLat };
    return { received, consignment: await must(steps.register('motcua', body), 201) };
  };

  /** All of it at half past seven. */
  const aResultUnderWay = async () => {
    const received = await desk.receive(byPostTo);
    const processing = await desk.must('motcua', received, { action: 'transfer' });
    await desk.attachResult(processing);
    const ready = await desk.must('lanhdao', processing, { action: 'approve' });
    const dossier = await desk.must('motcua', ready, { action: 'registerResultArrival' });
    const body = { kind: 'delivery', dossierId: dossier.id, postUnitId: postDaLat };
    const asked = await must(steps.register('motcua', body), 201);
    const taken = await steps.collect(await steps.assign(asked));
    const startDelivery = steps.act('buuta', taken, { action: 'startDelivery' });
    return { dossier, consignment: await must(startDelivery) };
  };

  it('is the courier’s while it lies at the post office and while it rides', async () => {
    const { received, consignment } = await aTransferAt('2026-11-09 08:30');
    desk.moveTo('2026-11-09 09:30');
    const accept = { action: 'acceptAtCounter', sealNo: '4411' };
    await must(steps.act('buudien', consignment, accept));
    desk.moveTo('2026-11-09 17:00');
    expect(await partsOf(received)).toEqual({ receiver: 120, courier: 330 });
    desk.moveTo('2026-11-10 07:30');
    const bag = await steps.aBagUnderWay(consignment.number);
    desk.moveTo('2026-11-10 10:30');
    const code = consignment.number;
    const scanned = await must(steps.actOnBag('motcua2', bag, { action: 'scan', code }));
    const giver = { action: 'signAsGiver', sealIntact: true };
    const given = await must(steps.actOnBag('buuta', scanned, giver));
    await must(steps.actOnBag('motcua2', given, { action: 'signAsReceiver' }));
    desk.moveTo('2026-11-10 11:30');
    expect(await partsOf(received)).toEqual({ receiver: 180, courier: 510 });
  });

  it('is the synchronisation’s between an act at the door and its arrival', async () => {
    desk.moveTo('2026-11-09 07:30');
    const { dossier, consignment } = await aResultUnderWay();
    desk.moveTo('2026-11-09 11:30');
    await must(
      steps.act('buuta', consignment, {
        action: 'deliver',
        recipientName: 'Nguyễn Văn Bình',
        relation: 'family',
        idLastFour: '4567',
        signature: aSignature,
        deviceAt: at('10:00'),
      }),
    );
    desk.moveTo('2026-11-09 17:00');
    expect(await partsOf(dossier)).toEqual({ courier: 150, synchronisation: 90 });
  });

  it('begins no earlier than the carriage was asked for, whatever a telephone says', async () => {
    const { received, consignment } = await aTransferAt('2026-11-09 08:30');
    const assigned = await steps.assign(consignment);
    desk.moveTo('2026-11-09 11:30');
    const collect = {
      action: 'collect',
      sealNo: '4412',
      username: 'motcua',
      password: demoPassword,
    };
    await must(steps.act('buuta', assigned, { ...collect, deviceAt: '2026-01-05T08:00:00+07:00' }));
    desk.moveTo('2026-11-09 17:00');
    expect(await partsOf(received)).toEqual({ receiver: 60, synchronisation: 180, courier: 210 });
    desk.moveTo('2026-11-30 09:00');
    const claim = { dossierId: received.id, definition: 'law', claimedOwner: 'courier' };
    const body = { ...claim, reason: 'Bưu tá gửi dữ liệu về muộn.' };
    const filed = await desk.ask<{ id: string }>('motcua', 'POST', '/lateness-disputes', { body });
    const proofOf = `/lateness-disputes/${filed.body.id}/proof`;
    const { journal } = (await desk.ask<Proof>('motcua', 'GET', proofOf)).body;
    expect(journal.map(({ type, status, deviceAt }) => [type, status, deviceAt !== null])).toEqual([
      ['dossier.received', 'received', false],
      ['consignment.collected', null, true],
    ]);
  });

  it('is filed when the desk signs the minutes, from which the receiver and the term run', async () => {
    desk.moveTo('2026-11-09 07:30');
    const asked = await must(
      steps.register('buudien', {
        kind: 'collection',
        contactName: 'Lê Thị Mai',
        contactPhone: '0977123456',
        contactAddress: '5 Tổ dân phố Bon Đơng, xã Lạc Dương',
        toUnitId: xuanHuong,
        postUnitId: postDaLat,
      }),
      201,
    );
    const papers = [{ name: 'Tờ khai', kind: 'original', count: 1 }];
    const collect = { action: 'collect', sealNo: '7770', papers, signature: aSignature };
    await must(steps.act('buuta', await steps.assign(asked), collect));
    const filled = await steps.fill(await steps.aBag(postDaLat, xuanHuong), asked.number);
    const seal = { action: 'seal', sealNo: '9001' };
    const sealed = await must(steps.actOnBag('ksbuudien', filled, seal));
    const gone = await must(steps.actOnBag('buuta', sealed, { action: 'depart' }));
    desk.moveTo('2026-11-09 09:30');
    const scan = { action: 'scan', code: asked.number };
    const scanned = await must(steps.actOnBag('motcua', gone, scan));
    const giver = { action: 'signAsGiver', sealIntact: true };
    const given = await must(steps.actOnBag('buuta', scanned, giver));
    await must(steps.actOnBag('motcua', given, { action: 'signAsReceiver' }));
    desk.moveTo('2026-11-09 17:00');
    const byPost = { firstAct: 'register', channel: 'post', consignmentId: asked.id };
    const registered = await desk.receive(byPost, '1.004873');
    expect(Date.parse(String(registered.filedAt))).toBe(Date.parse(at('09:30')));
    desk.moveTo('2026-11-12 09:30');
    const received = await desk.must('motcua', registered, { action: 'receive' });
    expect(received.filedAt).toBe(registered.filedAt);
    expect(Date.parse(String(received.receivedAt))).toBe(Date.parse('2026-11-12T09:30:00+07:00'));
    const sameDay = await desk.receive({}, '1.004873');
    expect(String(received.dueOn) < String(sameDay.dueOn)).toBe(true);
    desk.moveTo('2026-11-12 10:30');
    const clock = await desk.clockOf(received);
    expect(Date.parse(clock.filedAt)).toBe(Date.parse(at('09:30')));
    // From half past nine on Monday to half past ten on Thursday.
    expect(await partsOf(received)).toEqual({ receiver: 3 * 450 + 60 });
  });
});
