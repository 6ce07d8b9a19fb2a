import { demoPassword } from '../support/test-environment';
import { TestApi } from '../support/test-api';
import { aSignature, DeliverySteps, must } from './delivery-steps';

describe('the proof of a delivery', () => {
  let api: TestApi;
  let number: string;
  let steps: DeliverySteps;

  beforeAll(async () => {
    api = await TestApi.start();
    steps = new DeliverySteps(api);
    const { consignment } = await steps.aDeliveryUnderWay({ stateFee: 0, postage: 0 });
    const delivered = await must(
      steps.act('buuta', consignment, {
        action: 'deliver',
        recipientName: 'Nguyễn Văn Bình',
        relation: 'family',
        idLastFour: '4567',
        signature: aSignature,
        place: { latitude: 11.9404191, longitude: 108.4583132, accuracy: 12 },
        deviceAt: '2026-11-19T01:58:00Z',
      }),
    );
    number = delivered.number;
  });

  afterAll(() => api.stop());

  const picture = (as: string, path = 'attempts/1/signature') =>
    api.request('GET', `/consignments/${number}/${path}`, { as });

  it('is looked at by the counter, the Post and the courier who brought it', async () => {
    for (const name of ['motcua', 'ksbuudien', 'buuta']) {
      const reply = await picture(name);
      expect([reply.status, reply.headers['content-type']]).toEqual([200, 'image/png']);
      expect(reply.headers['content-security-policy']).toContain('sandbox');
      expect(`data:image/png;base64,${reply.raw.toString('base64')}`).toBe(aSignature);
    }
  });

  it('is out of sight where the consignment is, and absent where there was none', async () => {
    expect((await picture('buudien2')).status).toBe(404);
    expect((await picture('motcua', 'attempts/1/photo')).status).toBe(404);
    expect((await picture('motcua', 'attempts/0/signature')).status).toBe(404);
    expect((await picture('motcua', 'attempts/1/passport')).status).toBe(400);
    expect((await picture('lanhdao')).status).toBe(403);
  });

  it('says where the telephone was to those who look into incidents, to a metre', async () => {
    const place = { latitude: 11.94042, longitude: 108.45831, accuracy: 12 };
    for (const name of ['motcua', 'buuta'])
      expect(await steps.read(name, number)).toMatchObject({
        attemptLog: [{ place, placeLack: null }],
      });
    const { body } = await api.request<{ access_token: string }>('POST', '/token', {
      key: null,
      body: {
        grant_type: 'client_credentials',
        client_id: 'demo-integrator',
        client_secret: demoPassword,
      },
    });
    const seen = await api.request('GET', `/consignments/${number}`, {
      headers: { authorization: `Bearer ${body.access_token}` },
    });
    expect(seen).toMatchObject({ status: 200, body: { attemptLog: [{ place: null }] } });
    // A move of a courier is nobody's business beyond the proof.
    const told = await api.rows(`select from journal where data::text like '%latitude%'`);
    expect(told).toHaveLength(0);
  });

  it('stands without a place where the courier does not allow it, and keeps why', async () => {
    const { consignment } = await steps.aDeliveryUnderWay();
    const failed = { action: 'failAttempt', reason: 'other', note: 'Cổng khóa' };
    const place = { latitude: 11.94, longitude: 108.45, accuracy: 12 };
    for (const [wrong, pointer] of [
      [{ place: { ...place, latitude: 91 } }, '#/place/latitude'],
      [{ place: { ...place, accuracy: -1 } }, '#/place/accuracy'],
      [{ placeLack: 'shy' }, '#/placeLack'],
    ] as const) {
      const refused = await steps.act('buuta', consignment, { ...failed, ...wrong });
      expect(refused).toMatchObject({ status: 400, body: { errors: [{ pointer }] } });
    }
    const kept = await must(steps.act('buuta', consignment, { ...failed, placeLack: 'refused' }));
    expect(kept).toMatchObject({ attemptLog: [{ place: null, placeLack: 'refused' }] });
  });
});
