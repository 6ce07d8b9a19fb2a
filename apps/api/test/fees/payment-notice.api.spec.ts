import type { Clock } from '@motcua/shared-time';
import { CLOCK } from '../../src/platform/config/clock';
import { actOn, type DossierBody, receive } from '../support/intake';
import { TestApi } from '../support/test-api';
import { demoPassword, usualNow } from '../support/test-environment';
import { MoneyDesk } from './money-desk';

const notice = { name: 'Lệ phí trước bạ', amount: 1_500_000, note: 'Thông báo số 125/TB' };
const ask = { action: 'requestPayment', reason: 'Có thông báo thuế', notice };

interface Stored {
  readonly status: string;
  readonly pauses: readonly { cause: string; from: string; to: string | null }[];
  readonly due_at: Date;
}

interface OwnedSpan {
  readonly owner: string;
  readonly from: string;
  readonly to: string;
}

describe('a payment notice', () => {
  let api: TestApi;
  let desk: MoneyDesk;

  beforeAll(async () => {
    api = await TestApi.start();
    desk = new MoneyDesk(api);
    await desk.openShift();
  });

  afterAll(() => api.stop());

  const must = async (as: string, dossier: DossierBody, body: object): Promise<DossierBody> => {
    const reply = await actOn(api, as, dossier, body);
    if (reply.status !== 200) throw new Error(`${JSON.stringify(body)}: ${reply.text}`);
    return reply.body;
  };

  const read = async (as: string, { id }: DossierBody): Promise<DossierBody> =>
    (await api.request<DossierBody>('GET', `/dossiers/${id}`, { as })).body;

  const inProcess = async (): Promise<DossierBody> =>
    must('motcua', await receive(api), { action: 'transfer' });

  const waiting = async (): Promise<DossierBody> => must('thuly', await inProcess(), ask);

  const noticeOf = async ({ id }: DossierBody) => {
    const { charges } = await desk.money(id);
    return charges.find(({ no }) => no > 100);
  };

  const stored = async ({ id }: DossierBody): Promise<Stored | undefined> => {
    const [row] = await api.rows<Stored & Record<string, unknown>>(
      `select status, clock -> 'pauses' as pauses, due_at from dossier where id = $1`,
      [id],
    );
    return row;
  };

  const lastFact = async ({ id }: DossierBody) => {
    const [row] = await api.rows<{ type: string; kind: string; name: string }>(
      `select type, actor ->> 'kind' as kind, actor ->> 'name' as name from journal
       where subject_id = $1 order by sequence desc limit 1`,
      [id],
    );
    return row;
  };

  /** The office's clock stands at the instant while the work is done. */
  const at = async <Result>(instant: Date, work: () => Promise<Result>): Promise<Result> => {
    const clock = api.application.get<Clock>(CLOCK, { strict: false });
    const usual = clock.now;
    clock.now = () => instant;
    try {
      return await work();
    } finally {
      clock.now = usual;
    }
  };

  /** The bank's message of a transfer for the notice. */
  const told = async (
    { code }: DossierBody,
    transactionId: string,
    paidAt: string,
    now: Date,
  ): Promise<void> => {
    const purpose = `${code.replaceAll(/\W/g, '')} le phi truoc ba`;
    const reply = await desk.notify(
      { transactionId, amount: 1_500_000, purpose, paidAt },
      { timestamp: String(Math.floor(now.getTime() / 1000)) },
    );
    expect([reply.status, reply.text]).toEqual([200, expect.stringContaining(transactionId)]);
  };

  it('is a charge of its own from the moment it is asked for', async () => {
    const dossier = await inProcess();
    const bare = await actOn(api, 'thuly', dossier, { action: 'requestPayment', reason: 'Thuế' });
    expect([bare.status, bare.text]).toEqual([400, expect.stringContaining('#/notice')]);
    const none = await actOn(api, 'thuly', dossier, { ...ask, notice: { ...notice, amount: 0 } });
    expect([none.status, none.text]).toEqual([400, expect.stringContaining('#/notice/amount')]);
    const asked = await must('thuly', dossier, ask);
    expect(asked.status).toBe('awaitingPayment');
    expect(await noticeOf(asked)).toMatchObject({
      kind: 'charge',
      amount: 1_500_000,
      moment: 'notice',
      state: 'due',
    });
    const refused = await actOn(api, 'thuly', asked, { action: 'confirmPayment' });
    expect([refused.status, refused.body.reason]).toEqual([409, 'feeOutstanding']);
  });

  it('cannot be confirmed where nobody ever gave one', async () => {
    const asked = await waiting();
    await api.rows(`delete from dossier_charge where dossier_id = $1 and moment = 'notice'`, [
      asked.id,
    ]);
    const refused = await actOn(api, 'thuly', asked, { action: 'confirmPayment' });
    expect([refused.status, refused.body.reason]).toEqual([409, 'noticeMissing']);
  });

  it('sends the dossier on when it is paid in cash, as the system’s own act', async () => {
    const asked = await waiting();
    const no = (await noticeOf(asked))?.no ?? 0;
    await desk.collect(asked.id, { chargeNos: [no], amount: 1_500_000, given: 1_500_000 });
    const dossier = await stored(asked);
    expect([dossier?.status, dossier?.pauses]).toEqual([
      'inProcess',
      [expect.objectContaining({ cause: 'payment', to: expect.any(String) })],
    ]);
    expect(await lastFact(asked)).toEqual({
      type: 'dossier.paymentConfirmed',
      kind: 'system',
      name: 'Motcua',
    });
  });

  it('sends the dossier on when it is exempt, and cannot be put off to the return', async () => {
    const asked = await waiting();
    const notice = await noticeOf(asked);
    const change = (body: object) => desk.settle(asked.id, body, { no: notice?.no ?? 0 });
    expect((await change({ moment: 'return' })).status).toBe(400);
    expect((await stored(asked))?.status).toBe('awaitingPayment');
    expect((await change({ exemptCode: 'exemptPoorHousehold' })).status).toBe(200);
    expect((await stored(asked))?.status).toBe('inProcess');
  });

  it('rests the clock until the bank booked the money, not until it was told', async () => {
    const asked = await waiting();
    const [pause] = (await stored(asked))?.pauses ?? [];
    const chargeNos = [(await noticeOf(asked))?.no];
    await api.request('POST', `/dossiers/${asked.id}/payment-requests`, {
      as: 'motcua',
      body: { chargeNos },
    });
    const paidAt = new Date(Date.parse(pause?.from ?? '') + 3_600_000).toISOString();
    const later = new Date(Date.parse(usualNow) + 3 * 86_400_000);
    const spans = await at(later, async () => {
      await told(asked, 'FT-NOTICE', paidAt, later);
      const signedIn = await api.request('POST', '/session', {
        body: { username: 'motcua', password: demoPassword },
      });
      const cookie = String(signedIn.headers['set-cookie']).split(';')[0] ?? '';
      const path = `/dossiers/${asked.id}/clock`;
      const options = { headers: { cookie } };
      return (await api.request<{ spans: OwnedSpan[] }>('GET', path, options)).body.spans;
    });
    // The processor has it since the bank booked the money, not since the bank said so.
    expect(spans.slice(-2)).toMatchObject([
      { owner: 'applicant', to: paidAt },
      { owner: 'processor', from: paidAt },
    ]);
    const dossier = await stored(asked);
    expect(dossier?.status).toBe('inProcess');
    expect(dossier?.pauses).toEqual([{ ...pause, to: paidAt }]);
  });

  it('takes the money also where the moved date lies beyond the last calendar', async () => {
    const asked = await waiting();
    const chargeNos = [(await noticeOf(asked))?.no];
    await api.request('POST', `/dossiers/${asked.id}/payment-requests`, {
      as: 'motcua',
      body: { chargeNos },
    });
    const lastMinute = new Date('2027-12-31T09:59:00Z');
    await at(lastMinute, () => told(asked, 'FT-LAST-DAY', lastMinute.toISOString(), lastMinute));
    expect((await stored(asked))?.status).toBe('awaitingPayment');
    expect(await noticeOf(asked)).toMatchObject({ state: 'paid' });
    const confirmed = await must('thuly', await read('thuly', asked), { action: 'confirmPayment' });
    expect(confirmed.status).toBe('inProcess');
  });

  it('binds whichever way the dossier came back to processing', async () => {
    const asked = await waiting();
    const sha = '\\x' + '33'.repeat(32);
    await api.rows(
      `insert into stored_file values ($1, 9, 'application/pdf', 1, '2026-11-19T03:00:00Z') on conflict do nothing`,
      [sha],
    );
    await api.rows(
      `insert into dossier_document (dossier_id, no, purpose, file_name, sha256, uploaded_by,
         uploaded_at) values ($1, 1, 'result', 'ket-qua.pdf', $2, $1, '2026-11-19T03:00:00Z')`,
      [asked.id, sha],
    );
    const withdrawn = await must('motcua', asked, {
      action: 'requestWithdrawal',
      reason: 'Người nộp đề nghị rút hồ sơ',
    });
    await must('lanhdao', withdrawn, { action: 'refuseWithdrawal', reason: 'Đã có kết quả' });
    const back = await read('lanhdao', asked);
    expect(back.status).toBe('inProcess');
    for (const action of ['approve', 'decline']) {
      const reply = await actOn(api, 'lanhdao', back, {
        action,
        ...(action === 'decline' ? { reason: 'Không đủ điều kiện' } : {}),
      });
      expect([reply.status, reply.body.reason]).toEqual([409, 'feeOutstanding']);
    }
    // The specialist has it wait for the same notice again: nobody is asked for the money twice.
    const held = await read('thuly', asked);
    expect(held).toMatchObject({ charged: { noticeDue: 1_500_000 } });
    const twice = await actOn(api, 'thuly', held, ask);
    expect([twice.status, twice.text]).toEqual([400, expect.stringContaining('#/notice')]);
    const again = await must('thuly', held, { action: 'requestPayment', reason: ask.reason });
    expect(again).toMatchObject({ status: 'awaitingPayment', charged: { noticeDue: 1_500_000 } });
    expect((await stored(asked))?.pauses).toEqual([
      expect.objectContaining({ to: expect.any(String) }),
      expect.objectContaining({ cause: 'payment', to: null }),
    ]);
    const no = (await noticeOf(asked))?.no ?? 0;
    await desk.collect(asked.id, { chargeNos: [no], amount: 1_500_000, given: 1_500_000 });
    expect((await stored(asked))?.status).toBe('inProcess');
  });
});
