import { readClock } from '../../src/dossier-intake/data/dossier-clock';
import { PoolSql } from '../../src/platform/database/pool-sql';
import { dossierFormMakers } from '../../src/dossier-intake/printing/dossier-forms';
import { letterFactsOf } from '../../src/dossier-intake/queries/form-facts.query';
import { localDate } from '@motcua/shared-time';
import { actOn, type DossierBody } from '../support/intake';
import { TestApi } from '../support/test-api';
import { type MoneyBody, MoneyDesk, nothingBroken } from './money-desk';

interface Promised extends MoneyBody {
  readonly feesToGiveBack: { amount: number; left: number; decidedAt: string } | null;
}

describe('fees promised back when a dossier ends', () => {
  let api: TestApi;
  let desk: MoneyDesk;

  beforeAll(async () => {
    api = await TestApi.start();
    desk = new MoneyDesk(api);
    await desk.openShift();
  });

  afterEach(async () => expect(await desk.brokenRules()).toEqual(nothingBroken));

  afterAll(() => api.stop());

  const acted = async (as: string, dossier: DossierBody, body: object): Promise<DossierBody> => {
    const reply = await actOn(api, as, dossier, body);
    if (reply.status !== 200) throw new Error(reply.text);
    return reply.body;
  };

  const read = async ({ id }: DossierBody): Promise<DossierBody> =>
    (await api.request<DossierBody>('GET', `/dossiers/${id}`, { as: 'motcua' })).body;

  /** Paid and stopped by the chairman. */
  async function stopped(fees: boolean, pay: (id: string) => Promise<void>): Promise<DossierBody> {
    const received = await desk.aDossier();
    await pay(received.id);
    const transferred = await acted('motcua', await read(received), { action: 'transfer' });
    const taken = await acted('thuly', transferred, { action: 'take' });
    const giveBack = { papers: [2], fees };
    return acted('lanhdao', taken, { action: 'stop', reasonCode: 'conditionsNotMet', giveBack });
  }

  const inCash = async (id: string): Promise<void> => {
    await desk.collect(id, { chargeNos: [1], amount: 8_000, given: 8_000 });
  };

  const promised = async ({ id }: DossierBody): Promise<Promised> =>
    (await desk.money(id)) as Promised;

  /** The amount as the notice of the stop prints it. */
  async function returnedFees(id: string): Promise<string | undefined> {
    const facts = await letterFactsOf(api.application.get(PoolSql), id, localDate('2026-11-19'));
    const source = { facts, clock: readClock(facts.clock), trackingUrl: '' };
    return dossierFormMakers['stop-notice'](source)?.values.texts['feesReturned'];
  }

  async function voided(receiptId: string): Promise<void> {
    const path = `/receipts/${receiptId}`;
    const body = { reason: 'Hồ sơ dừng giải quyết' };
    await api.request('POST', `${path}/void-requests`, { as: 'motcua', version: 1, body });
    const decided = await api.request('POST', `${path}/void-decision`, {
      as: 'truongbophan',
      version: 2,
      body: { decision: 'void' },
    });
    expect(decided.status).toBe(200);
  }

  it('stand open at the cash desk until the receipt is void; the letter says the same for ever', async () => {
    const dossier = await stopped(true, inCash);
    const money = await promised(dossier);
    expect(money.feesToGiveBack).toMatchObject({ amount: 8_000, left: 8_000 });
    const [fact] = await api.rows<{ data: object }>(
      `select data from journal where subject_id = $1 and type = 'dossier.stopped'`,
      [dossier.id],
    );
    expect(fact?.data).toMatchObject({ giveBack: { fees: true, amount: 8_000 } });
    const letter = async () => {
      const reply = await api.request('GET', `/dossiers/${dossier.id}/forms/stop-notice`, {
        as: 'motcua',
      });
      return [reply.status, await returnedFees(dossier.id)];
    };
    const first = await letter();
    expect(first).toEqual([200, '8.000 đồng (Tám nghìn đồng)']);
    await voided(money.receipts[0]?.id ?? '');
    expect((await promised(dossier)).feesToGiveBack).toMatchObject({ amount: 8_000, left: 0 });
    expect(await letter()).toEqual(first);
  });

  it('stay open after the void of a transfer until it is refunded', async () => {
    const dossier = await stopped(true, async (id) => {
      const body = { chargeNos: [1] };
      await api.request('POST', `/dossiers/${id}/payment-requests`, { as: 'motcua', body });
      const { paymentRequest, dossierCode } = await desk.money(id);
      await desk.notify({
        transactionId: 'FT-stop',
        amount: paymentRequest?.amount ?? 0,
        purpose: dossierCode.replaceAll(/[.-]/g, ''),
      });
    });
    const { receipts } = await promised(dossier);
    await voided(receipts[0]?.id ?? '');
    const { feesToGiveBack, heldMoney } = await promised(dossier);
    expect(feesToGiveBack).toMatchObject({ left: 8_000 });
    const path = `/held-money/${heldMoney[0]?.id}`;
    const ask = { reason: 'Hồ sơ dừng giải quyết', method: 'transfer' };
    await api.request('POST', `${path}/refund-requests`, { as: 'motcua', version: 1, body: ask });
    const paid = await api.request('POST', `${path}/refund`, {
      as: 'truongbophan',
      version: 2,
      body: { voucherNo: 'UNC 77' },
    });
    expect(paid.status).toBe(200);
    expect((await promised(dossier)).feesToGiveBack).toMatchObject({ left: 0 });
  });

  it.each([
    ['nothing was promised', false, inCash],
    ['nothing was paid', true, async () => undefined],
  ])('are none where %s', async (_case, fees, pay) => {
    expect((await promised(await stopped(fees, pay))).feesToGiveBack).toBeNull();
  });
});
