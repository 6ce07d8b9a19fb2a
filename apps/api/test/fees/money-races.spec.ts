import fc from 'fast-check';
import { TestApi } from '../support/test-api';
import type { DossierBody } from '../support/intake';
import { MoneyDesk, nothingBroken } from './money-desk';

const fee = 8_000;
const acts = [
  'firstCashier',
  'secondCashier',
  'retry',
  'message',
  'messageAgain',
  'wrongAmount',
] as const;

/** Some hundred cases in every run; MOTCUA_MONEY_CASES sets another number for the drill. */
const cases = Number(process.env.MOTCUA_MONEY_CASES || 240);
const perDossier = 4;

describe('the same fee, paid from all sides at once', () => {
  let api: TestApi;
  let desk: MoneyDesk;

  beforeAll(async () => {
    api = await TestApi.start();
    desk = new MoneyDesk(api);
    await desk.openShift('motcua');
    await desk.openShift('buudien');
  });

  afterAll(() => api.stop());

  async function perform(
    act: (typeof acts)[number],
    dossier: DossierBody,
    no: number,
  ): Promise<number> {
    const cash = { chargeNos: [1], amount: fee, given: 10_000 };
    const transactionId = `FT-${dossier.code}-${Math.floor(no / 2)}`;
    switch (act) {
      case 'firstCashier':
        return (await desk.collect(dossier.id, cash, { as: 'motcua' })).status;
      case 'secondCashier':
        return (await desk.collect(dossier.id, cash, { as: 'buudien' })).status;
      case 'retry':
        return (await desk.collect(dossier.id, cash, { key: `retry-${dossier.id}` })).status;
      case 'message':
      case 'messageAgain':
        return (await desk.notify({ transactionId, amount: fee, purpose: dossier.code })).status;
      case 'wrongAmount':
        return (
          await desk.notify({
            transactionId: `${transactionId}-x`,
            amount: fee - 1,
            purpose: dossier.code,
          })
        ).status;
    }
  }

  it(
    `keeps ledger and receipts equal and charges nobody twice, in ${cases} cases`,
    async () => {
      const sequence = fc.array(fc.constantFrom(...acts), {
        minLength: perDossier,
        maxLength: perDossier,
      });
      const statuses = new Map<number, number>();
      let done = 0;
      for (const chosen of fc.sample(sequence, {
        numRuns: Math.ceil(cases / perDossier),
        seed: 12,
      })) {
        const dossier = await desk.aDossier();
        const answers = await Promise.all(chosen.map((act, index) => perform(act, dossier, index)));
        for (const status of answers) statuses.set(status, (statuses.get(status) ?? 0) + 1);
        done += answers.length;
      }
      expect(done).toBeGreaterThanOrEqual(cases);
      expect([...statuses.keys()].filter((status) => ![200, 201, 409].includes(status))).toEqual(
        [],
      );
      expect(await desk.brokenRules()).toEqual(nothingBroken);
      const [row] = await api.rows<{ twice: string; paid: string }>(
        `select (select count(*) from (select 1 from receipt group by dossier_id
             having count(*) > 1) t) as twice,
           (select count(*) from receipt) as paid`,
      );
      expect(row?.twice).toBe('0');
      expect(Number(row?.paid)).toBeGreaterThan(cases / perDossier / 2);
    },
    60_000 + cases * 250,
  );
});
