import { demoUnitIds } from '../../src/demonstration/organisation';
import { staffId } from '../courier-delivery/delivery-steps';
import { TestApi } from '../support/test-api';
import { until } from '../support/until';
import { CounterActs } from './counter-acts';
import { MoneyDesk } from './money-desk';

const { xuanHuong } = demoUnitIds;

describe('a float that is repaid while its drawer is counted', () => {
  let api: TestApi;
  let counter: CounterActs;
  let desk: MoneyDesk;

  beforeAll(async () => {
    api = await TestApi.start();
    desk = new MoneyDesk(api);
    counter = new CounterActs(api, desk);
  });

  afterAll(() => api.stop());

  /** So many wait for a lock that this spec holds, or behind one another. */
  async function areWaiting(many: number): Promise<boolean> {
    const { rows } = await api.database.query(
      `select from pg_locks where not granted and pid in
         (select pid from pg_stat_activity where datname = current_database())`,
    );
    return rows.length >= many;
  }

  it('gives a float back that came into the drawer while its count waited', async () => {
    await counter.opened(50_000);
    await counter.closed(20_000);
    await counter.opened();
    const { id, version } = (await desk.openShift('buudien', 0)).body;
    await api.database.query('begin');
    await api.database.query(`select from cash_shift where id = $1 for update`, [id]);
    const repaid = api.request('POST', `/shortages/${staffId('motcua')}/repayments`, {
      as: 'buudien',
      body: { unitId: xuanHuong, amount: 20_000, method: 'cash' },
    });
    await until('the repayment waits for the drawer', () => areWaiting(1));
    const counted = counter.act(`/cash-shifts/${id}/count`, 'buudien', version, {
      notes: [{ denomination: 1_000, count: 20 }],
    });
    await until('the count waits behind it', () => areWaiting(2));
    await api.database.query('commit');
    expect([(await repaid).status, (await counted).status]).toEqual([201, 200]);
    const [left] = await api.rows(
      `select sum(case when debit = $1 then amount else -amount end)::integer as amount
       from ledger_entry where $1 in (debit, credit)`,
      [`cash:${id}`],
    );
    expect(left).toEqual({ amount: 0 });
  });
});
