import { TestApi } from '../support/test-api';
import { aSignature, copiesToPay, DeliverySteps, must } from './delivery-steps';

it('tells the dispatcher of a courier’s load, cash and last call, and nobody else of the cash', async () => {
  const api = await TestApi.start();
  try {
    const steps = new DeliverySteps(api);
    const couriers = async (as: string) =>
      (await must(api.request<{ items: object[] }>('GET', '/couriers', { as }))).items;
    const { consignment } = await steps.aDeliveryUnderWay({ postage: 30_000 }, copiesToPay(25));
    const proof = {
      action: 'deliver',
      recipientName: 'Nguyễn Văn Bình',
      relation: 'family',
      idLastFour: '4567',
      signature: aSignature,
      moneyCollected: true,
    };
    await must(steps.act('buuta', consignment, proof));
    await steps.aCollectedTransfer();
    expect(await couriers('ksbuudien')).toEqual([
      expect.objectContaining({
        name: 'Đặng Văn Hùng',
        openConsignments: 1,
        cashInHand: 80_000,
        cashPromised: 0,
        cashShortage: 0,
        cashLimit: 5_000_000,
        isOverCashLimit: false,
        lastSeenAt: expect.any(String) as string,
      }),
    ]);
    for (const as of ['motcua', 'buuta'])
      expect(await couriers(as)).toEqual([
        expect.objectContaining({
          openConsignments: 1,
          cashInHand: null,
          isOverCashLimit: null,
          lastSeenAt: null,
        }),
      ]);
    await api.rows(`update setting set value = '79999' where key = 'delivery.courierCashLimit'`);
    expect(await couriers('ksbuudien')).toEqual([
      expect.objectContaining({ cashLimit: 79_999, isOverCashLimit: true }),
    ]);
    // The postal clerk reads the cash; the sessions of others are the dispatcher's.
    expect(await couriers('buudien')).toEqual([
      expect.objectContaining({ cashInHand: 80_000, lastSeenAt: null }),
    ]);
    await api.rows(`update session set ended_at = last_seen_at where staff_id =
      (select id from staff where username = 'buuta')`);
    expect(await couriers('ksbuudien')).toEqual([expect.objectContaining({ lastSeenAt: null })]);
  } finally {
    await api.stop();
  }
});
