import { TestApi } from '../support/test-api';
import { aSignature, DeliverySteps, must } from './delivery-steps';

describe('the proof of a delivery', () => {
  let api: TestApi;
  let number: string;

  beforeAll(async () => {
    api = await TestApi.start();
    const steps = new DeliverySteps(api);
    const { consignment } = await steps.aDeliveryUnderWay({ stateFee: 0, postage: 0 });
    const delivered = await must(
      steps.act('buuta', consignment, {
        action: 'deliver',
        recipientName: 'Nguyễn Văn Bình',
        relation: 'family',
        idLastFour: '4567',
        signature: aSignature,
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
});
