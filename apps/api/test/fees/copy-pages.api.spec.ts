import { must } from '../courier-delivery/delivery-steps';
import { anIntake } from '../support/intake';
import { TestApi } from '../support/test-api';
import { certifiedCopies, type MoneyBody, MoneyDesk, nothingBroken } from './money-desk';

type Faults = { errors?: { pointer: string; code: string }[] };

/** 2.000 đ for each of two pages, 1.000 đ from page 3, at most 200.000 đ a copy. */
describe('certified copies by their pages', () => {
  let api: TestApi;
  let desk: MoneyDesk;

  beforeAll(async () => {
    api = await TestApi.start();
    desk = new MoneyDesk(api);
    await desk.openShift();
  });

  afterEach(async () => expect(await desk.brokenRules()).toEqual(nothingBroken));

  afterAll(() => api.stop());

  const chargeOf = async (id: string) => (await desk.money(id)).charges[0];

  const settle = (id: string, body: object) => desk.settle<MoneyBody & Faults>(id, body);

  it('prices one copy by its pages and keeps the price', async () => {
    const dossier = await desk.aDossier({ charges: [{ no: 1, quantity: 3, pages: 5 }] });
    expect(dossier).toMatchObject({ charged: { total: 21_000 } });
    expect(await chargeOf(dossier.id)).toMatchObject({
      unitAmount: 7_000,
      quantity: 3,
      pages: 5,
      amount: 21_000,
    });
  });

  it.each([
    [1, 8_000],
    [2, 16_000],
    [198, 800_000],
    [400, 800_000],
  ])('asks four copies of %d pages for %d đ', async (pages, amount) => {
    const dossier = await desk.aDossier({ charges: [{ no: 1, quantity: 4, pages }] });
    expect(await chargeOf(dossier.id)).toMatchObject({ pages, amount });
  });

  it('is priced anew when the desk counts the pages, by the rule it was made under', async () => {
    const { id } = await desk.aDossier();
    const settled = await settle(id, { pages: 10 });
    expect([settled.status, settled.body.charges[0]]).toMatchObject([
      200,
      { unitAmount: 12_000, quantity: 4, pages: 10, amount: 48_000 },
    ]);
    const named = await settle(id, { unitAmount: 1_000 });
    expect(named.body.errors).toMatchObject([{ pointer: '#/unitAmount', code: 'notAllowedHere' }]);
    const paid = await desk.collect(id, { chargeNos: [1], amount: 48_000, given: 50_000 });
    expect(paid.body.change).toBe(2_000);
    const [receiptId] = paid.body.receiptIds;
    const receipt = await must(
      api.request<{ lines: object[] }>('GET', `/receipts/${receiptId}`, { as: 'motcua' }),
    );
    expect(receipt.lines).toMatchObject([{ unitAmount: 12_000, quantity: 4, pages: 10 }]);
    const paper = await api.request('GET', `/receipts/${receiptId}/paper`, { as: 'motcua' });
    expect(paper.status).toBe(200);
  });

  it('asks no pages where they do not count', async () => {
    const { id } = await desk.aDossier();
    const added = await api.request<MoneyBody>('POST', `/dossiers/${id}/charges`, {
      as: 'motcua',
      body: { kind: 'copies', name: 'Sao chụp', unitAmount: 500 },
    });
    const no = added.body.charges.find(({ kind }) => kind === 'copies')?.no ?? 0;
    const settled = await desk.settle<Faults>(id, { pages: 2 }, { no });
    expect(settled.body.errors).toMatchObject([{ pointer: '#/pages', code: 'notAllowedHere' }]);
  });

  it('takes the pages of each row of a list', async () => {
    const common = await anIntake(api, {
      procedureCode: certifiedCopies,
      components: [
        { no: 1, state: 'present', kind: 'original', copies: 1, sheets: 1 },
        { no: 2, state: 'present', kind: 'comparedCopy', copies: 1, sheets: 1 },
      ],
      charges: [{ no: 1, pages: 2 }],
    });
    const rows = [{ copies: 2, pages: 3 }, { pages: 4 }, { copies: 5 }];
    const { body } = await api.request<{ rows: { dossier: { id: string } | null }[] }>(
      'POST',
      '/dossier-batches',
      { as: 'motcua', body: { ...common, rows } },
    );
    const amounts: (number | null | undefined)[] = [];
    for (const { dossier } of body.rows) amounts.push((await chargeOf(dossier?.id ?? ''))?.amount);
    expect(amounts).toEqual([10_000, 6_000, 20_000]);
  });

  it('refuses pages of a fee without a price by pages', async () => {
    const body = {
      ...(await anIntake(api)),
      charges: [{ no: 1, pages: 2 }],
    };
    const reply = await api.request<Faults>('POST', '/dossiers', { as: 'motcua', body });
    expect(reply.status).toBe(400);
    const rows = [{ pages: 2 }];
    const many = await api.request<Faults>('POST', '/dossier-batches', {
      as: 'motcua',
      body: { ...(await anIntake(api)), rows },
    });
    expect(many.body.errors).toMatchObject([{ pointer: '#/rows/0/pages', code: 'notAllowedHere' }]);
  });
});
