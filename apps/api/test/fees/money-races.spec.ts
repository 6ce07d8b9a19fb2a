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

/** Some hundred of the same cases in every run; the drill sets MOTCUA_MONEY_CASES and a seed. */
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

  /** Per dossier in đồng: what its charge was paid, what came for it, and what of it is held. */
  const outcomesOf = (dossiers: ReadonlyMap<string, unknown>) =>
    api.rows<{ id: string; paid: number; receipts: number; came: number; held: number }>(
      `select d.id,
         (select coalesce(sum(c.amount), 0) from dossier_charge c
           where c.dossier_id = d.id and c.receipt_id is not null)::integer as paid,
         (select count(*) from receipt r where r.dossier_id = d.id)::integer as receipts,
         (select coalesce(sum(h.amount), 0) from held_money h
           where h.dossier_id = d.id)::integer as held,
         ((select coalesce(sum(r.amount), 0) from receipt r
             where r.dossier_id = d.id and r.method = 'cash')
           + (select coalesce(sum(b.amount), 0) from bank_transaction b
             where b.purpose = d.code))::integer as came
       from dossier d where d.id = any($1::uuid[])`,
      [[...dossiers.keys()]],
    );

  it(
    `keeps ledger and receipts equal and charges nobody twice, in ${cases} cases`,
    async () => {
      const sequence = fc.array(fc.constantFrom(...acts), {
        minLength: perDossier,
        maxLength: perDossier,
      });
      const statuses = new Map<number, number>();
      const dossiers = new Map<string, readonly (typeof acts)[number][]>();
      let done = 0;
      for (const chosen of fc.sample(sequence, Math.ceil(cases / perDossier))) {
        const dossier = await desk.aDossier();
        dossiers.set(dossier.id, chosen);
        const answers = await Promise.all(chosen.map((act, index) => perform(act, dossier, index)));
        for (const status of answers) statuses.set(status, (statuses.get(status) ?? 0) + 1);
        done += answers.length;
      }
      expect(done).toBeGreaterThanOrEqual(cases);
      const outcomes = await outcomesOf(dossiers);
      expect(outcomes.map(({ id }) => id).sort()).toEqual([...dossiers.keys()].sort());
      for (const outcome of outcomes) {
        const chosen = dossiers.get(outcome.id) ?? [];
        // Paid once as soon as anybody brought the fee, and not at all where nobody did.
        const isBrought = chosen.some((act) => act !== 'wrongAmount');
        expect([chosen, outcome.paid, outcome.receipts]).toEqual([
          chosen,
          isBrought ? fee : 0,
          isBrought ? 1 : 0,
        ]);
        // Every đồng that came stands for the charge or is held for the citizen.
        expect([chosen, outcome.came]).toEqual([chosen, outcome.paid + outcome.held]);
      }
      expect([...statuses.keys()].filter((status) => ![200, 201, 409].includes(status))).toEqual(
        [],
      );
      expect(await desk.brokenRules()).toEqual(nothingBroken);
      const [book] = await api.rows<{ sum: string }>(
        `select coalesce(sum(signed), 0) as sum from (
           select amount as signed from ledger_entry where debit is not null
           union all select -amount from ledger_entry where credit is not null) p`,
      );
      expect(book?.sum).toBe('0');
    },
    60_000 + cases * 250,
  );
});
