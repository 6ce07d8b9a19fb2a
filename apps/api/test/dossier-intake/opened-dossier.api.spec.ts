import { addDays, instantAt, localDate, localTime, officeDay } from '@motcua/shared-time';
import { demoUnitIds } from '../../src/demonstration/organisation';
import { anIntake, completeTicks, type DossierBody } from '../support/intake';
import { TestApi } from '../support/test-api';

/** Its fee is published and due at the counter. */
const withFee = '2.000815';

const haiChau = { commune: 'Phường Hải Châu', province: 'Đà Nẵng' };
const gone = 'presentDayCommune';

const byPost = (parts: object) => ({
  returnMethod: 'post',
  returnAddress: {
    recipient: 'Trần Văn Bình',
    phone: '0987654321',
    address: '3 Hùng Vương',
    communeId: demoUnitIds.xuanHuong,
    ...parts,
  },
});

interface Refused {
  errors: readonly { pointer: string; code: string }[];
}

interface WithClock {
  clock: {
    current: { earlier: { reason: string } };
    withoutApology: { dueAt: string };
  };
  appointment: { sentence: { vi: string } };
}

interface Communes {
  items: readonly object[];
}

describe('the reply of a reception', () => {
  let api: TestApi;

  beforeAll(async () => {
    // A Friday morning in opening hours.
    api = await TestApi.start({ clock: '2026-11-20T09:40:00+07:00' });
  });

  afterAll(() => api.stop());

  const opened = async (as: string, parts: object): Promise<DossierBody> => {
    const body = await anIntake(api, parts);
    const reply = await api.request<DossierBody>('POST', '/dossiers', { as, body });
    expect([reply.status, reply.text]).toEqual([201, reply.text]);
    return reply.body;
  };

  const read = async (as: string, { id }: DossierBody): Promise<DossierBody> =>
    (await api.request<DossierBody>('GET', `/dossiers/${id}`, { as })).body;

  it.each([
    ['a plain reception', 'motcua', {}],
    ['a registration', 'motcua', { firstAct: 'register' }],
    ['a reception by the Post', 'buudien', {}],
    ['papers sent in', 'motcua', { channel: 'post', note: 'Kèm phong bì' }],
    [
      'somebody who acts for the owner, and a result by post',
      'motcua',
      {
        submitter: {
          fullName: 'Trần Văn Bình',
          personalId: '068085001234',
          phone: '0987654321',
          relation: 'Cha',
        },
        ...byPost({ convenientTime: 'Buổi sáng' }),
      },
    ],
    [
      'an organisation',
      'motcua',
      {
        applicant: {
          kind: 'organisation',
          fullName: 'Công ty Hoa Đà Lạt',
          taxNumber: '0100109106',
        },
      },
    ],
  ])('is what reading it says: %s', async (_, as, parts) => {
    const dossier = await opened(as, parts);
    expect(dossier).toEqual(await read(as, dossier));
  });

  it('names the commune of the day on the envelope, and the sets handed in', async () => {
    const dossier = await opened('motcua', { ...byPost({ address: '3 Hùng Vương' }), sets: 2 });
    expect(dossier).toMatchObject({
      sets: 2,
      returnAddress: {
        address: '3 Hùng Vương, Phường Xuân Hương – Đà Lạt, Lâm Đồng',
        communeId: demoUnitIds.xuanHuong,
      },
    });
    const far = await opened('motcua', byPost({ communeId: undefined, elsewhere: haiChau }));
    expect(far).toMatchObject({
      returnAddress: { address: '3 Hùng Vương, Phường Hải Châu, Đà Nẵng' },
    });
  });

  it.each([
    ['none', { communeId: undefined }, 'communeId', 'required'],
    ['one of before the mergers', { communeId: demoUnitIds.daLatCity }, 'communeId', gone],
    ['a department', { communeId: demoUnitIds.justice }, 'communeId', gone],
    ['two', { elsewhere: haiChau }, 'elsewhere', 'notAllowedHere'],
    [
      'a township',
      { communeId: undefined, elsewhere: { ...haiChau, commune: 'Thị trấn Lạc Dương' } },
      'elsewhere/commune',
      gone,
    ],
  ])('delivers to a commune of today, not to %s', async (_, parts, field, code) => {
    const body = await anIntake(api, byPost(parts));
    const reply = await api.request<Refused>('POST', '/dossiers', { as: 'motcua', body });
    expect(reply.status).toBe(400);
    expect(reply.body.errors).toMatchObject([{ pointer: `#/returnAddress/${field}`, code }]);
  });

  it('promises earlier than the limit and keeps both dates and the reason', async () => {
    const usual = await opened('motcua', {});
    const computed = new Date(usual.appointment?.dueAt ?? '');
    const dueAt = instantAt(officeDay(computed), localTime('15:30')).toISOString();
    const promise = { dueAt, reason: 'Lãnh đạo ký trong buổi sáng' };
    const dossier = await opened('motcua', { earlierAppointment: promise });
    expect(new Date(dossier.appointment?.dueAt ?? '').toISOString()).toBe(dueAt);
    const { clock, appointment } = dossier as unknown as WithClock;
    expect(clock.current.earlier.reason).toBe(promise.reason);
    expect(officeDay(new Date(clock.withoutApology.dueAt))).toBe(officeDay(computed));
    expect(appointment.sentence.vi).toContain('Hẹn sớm hơn: 15 giờ 30');
    expect(appointment.sentence.vi).toContain('(Lãnh đạo ký trong buổi sáng)');
    expect(dossier).toEqual(await read('motcua', dossier));
    const [told] = await api.rows<{ data: { newDueAt: string; reason: string } }>(
      `select data from journal where type = 'dossier.promisedEarlier' and subject_id = $1`,
      [dossier.id],
    );
    expect(told?.data).toMatchObject({ newDueAt: dueAt, reason: promise.reason });
  });

  it.each([
    ['a later moment', 30, '08:00', {}, 'earlierAppointment/dueAt', 'notEarlier'],
    ['what has passed', -30, '08:00', {}, 'earlierAppointment/dueAt', 'dateInPast'],
    ['a lunch hour', 0, '12:30', {}, 'earlierAppointment/dueAt', 'notAllowedHere'],
    [
      'a registration',
      0,
      '08:00',
      { firstAct: 'register' },
      'earlierAppointment',
      'notAllowedHere',
    ],
  ])('does not promise %s', async (_, days, time, parts, field, code) => {
    const { dueOn } = await opened('motcua', {});
    const day = addDays(localDate(dueOn ?? ''), days);
    const dueAt = instantAt(day, localTime(time)).toISOString();
    const earlierAppointment = { dueAt, reason: 'Việc đơn giản' };
    const body = await anIntake(api, { ...parts, earlierAppointment });
    const reply = await api.request<Refused>('POST', '/dossiers', { as: 'motcua', body });
    expect(reply.status).toBe(400);
    expect(reply.body.errors).toMatchObject([{ pointer: `#/${field}`, code }]);
  });

  it('offers what took the place of an ended commune, and the postage only where it is known', async () => {
    const found = async (q: string) =>
      (await api.request<Communes>('GET', `/communes?q=${q}`, { as: 'motcua' })).body.items;
    expect(await found('lac%20duong')).toMatchObject([
      { id: demoUnitIds.lacDuong, province: 'Lâm Đồng', endedOn: null, successors: [] },
    ]);
    expect(await found('thanh%20pho%20da%20lat')).toMatchObject([
      {
        name: 'Thành phố Đà Lạt',
        endedOn: '2025-06-30',
        successors: [{ id: demoUnitIds.lamVien }, { id: demoUnitIds.xuanHuong }],
      },
    ]);
    expect(await found('khong%20co')).toEqual([]);
    const postage = () => api.request('GET', '/postage?service=return', { as: 'buudien' });
    expect((await postage()).body).toEqual({ steps: [] });
    const tariff = [
      { service: 'return', scope: 'province', weightTo: 250, amountVnd: 31_000 },
      { service: 'send', scope: 'province', weightTo: 100, amountVnd: 30_000 },
      { service: 'return', scope: 'province', weightTo: 100, amountVnd: 26_000 },
    ];
    await api.rows(
      `update setting set value = '${JSON.stringify(tariff)}' where key = 'delivery.tariff'`,
    );
    expect((await postage()).body).toEqual({
      steps: [
        { scope: 'province', weightTo: 100, amountVnd: 26_000 },
        { scope: 'province', weightTo: 250, amountVnd: 31_000 },
      ],
    });
  });

  it('knows a fee that is still due', async () => {
    const dossier = await opened('motcua', {
      procedureCode: withFee,
      components: await completeTicks(api, withFee),
    });
    expect(dossier.charged).toMatchObject({ total: expect.any(Number) });
    expect(dossier.charged).not.toMatchObject({ total: 0 });
    expect(dossier).toEqual(await read('motcua', dossier));
  });

  it('is read back where a first act leaves more than the dossier', async () => {
    const dossier = await opened('motcua', {
      firstAct: 'requestSupplement',
      components: [],
      lines: [{ no: 1, fault: 'missing', howToFix: 'Bổ sung tờ khai' }],
      reasonCode: 'papersMissing',
      reason: 'Thiếu tờ khai',
    });
    expect(dossier.supplementRequests).toHaveLength(1);
    expect(dossier).toEqual(await read('motcua', dossier));
  });
});
