import { anIntake, type DossierBody } from '../support/intake';
import type { TestApi, TestReply } from '../support/test-api';
import { bankSecret, usualNow } from '../support/test-environment';
import { bankSignature } from '../../src/fees/rules/bank-signature';

/** Certified copies: 2.000 đ a page. */
export const certifiedCopies = '2.000815';
export const accountOfXuanHuong = '113366668888';

export interface MoneyBody {
  readonly dossierId: string;
  readonly dossierCode: string;
  readonly version: number;
  readonly charges: readonly {
    no: number;
    kind: string;
    amount: number | null;
    quantity: number;
    state: string;
    receiptId: string | null;
  }[];
  readonly due: { state: number; copies: number; postage: number; total: number; inWords: string };
  readonly receipts: readonly {
    id: string;
    version: number;
    series: string;
    number: number;
    group: string;
    amount: number;
    state: string;
  }[];
  readonly heldMoney: readonly { id: string; kind: string; reason: string; amount: number }[];
  readonly paymentRequest: { payload: string; amount: number; status: string } | null;
}

export interface ShiftBody {
  readonly id: string;
  readonly version: number;
  readonly status: string;
  readonly inDrawer: number;
  readonly variance: number | null;
}

export interface BankMessage {
  readonly transactionId: string;
  readonly amount: number;
  readonly purpose: string;
  readonly accountNo?: string;
  readonly paidAt?: string;
}

/** A desk of Xuân Hương with the people who take, approve and watch money there. */
export class MoneyDesk {
  constructor(private readonly api: TestApi) {}

  async aDossier(parts: object = {}, as = 'motcua'): Promise<DossierBody> {
    const body = await anIntake(this.api, {
      procedureCode: certifiedCopies,
      components: [
        { no: 1, state: 'present', kind: 'original', copies: 1, sheets: 1 },
        { no: 2, state: 'present', kind: 'comparedCopy', copies: 1, sheets: 1 },
      ],
      charges: [{ no: 1, quantity: 4 }],
      ...parts,
    });
    const reply = await this.api.request<DossierBody>('POST', '/dossiers', { as, body });
    if (reply.status !== 201) throw new Error(`reception: ${reply.status} ${reply.text}`);
    return reply.body;
  }

  async money(dossierId: string, as = 'motcua'): Promise<MoneyBody> {
    const reply = await this.api.request<MoneyBody>('GET', `/dossiers/${dossierId}/money`, { as });
    if (reply.status !== 200) throw new Error(reply.text);
    return reply.body;
  }

  /** Sets a charge as whoever has just read the money, or as somebody who saw an earlier version. */
  async settle<Body = MoneyBody>(
    dossierId: string,
    body: object,
    { no = 1, version }: { no?: number; version?: number } = {},
  ): Promise<TestReply<Body>> {
    return this.api.request('POST', `/dossiers/${dossierId}/charges/${no}/settings`, {
      as: 'motcua',
      version: version ?? (await this.money(dossierId)).version,
      body,
    });
  }

  openShift(as = 'motcua', openingCash = 500_000): Promise<TestReply<ShiftBody>> {
    return this.api.request('POST', '/cash-shifts', { as, body: { openingCash } });
  }

  collect(
    dossierId: string,
    body: { chargeNos: readonly number[]; amount: number; given: number },
    options: { as?: string; key?: string } = {},
  ): Promise<TestReply<{ change: number; receiptIds: string[]; money: MoneyBody }>> {
    return this.api.request('POST', `/dossiers/${dossierId}/payments`, {
      as: 'motcua',
      ...options,
      body,
    });
  }

  /** A message of the bank as it comes over the line, signed with the secret of the deployment. */
  notify(
    message: BankMessage,
    tampering: { secret?: string; timestamp?: string; body?: string } = {},
  ): Promise<TestReply<{ transactionId: string; taken: boolean }>> {
    const text = JSON.stringify({
      accountNo: accountOfXuanHuong,
      paidAt: '2026-11-19T02:00:00Z',
      ...message,
    });
    const timestamp = tampering.timestamp ?? String(Math.floor(Date.parse(usualNow) / 1000));
    return this.api.request('POST', '/bank-notifications', {
      key: null,
      body: tampering.body ?? text,
      headers: {
        'content-type': 'application/json',
        'motcua-timestamp': timestamp,
        'motcua-signature': bankSignature(
          tampering.secret ?? bankSecret,
          timestamp,
          Buffer.from(text),
        ),
      },
    });
  }

  /** What must hold of the book whatever happened: per rule, the rows that break it. */
  async brokenRules(mayBeNegative: readonly string[] = []): Promise<object> {
    const [row] = await this.api.rows<{ broken: object }>(
      `select jsonb_build_object(
         'ledgerIsReceipts', (select coalesce(sum(case purpose when 'void' then -amount
             else amount end), 0) from ledger_entry
             where purpose in ('payment', 'allocation', 'void'))
           - (select coalesce(sum(amount), 0) from receipt where voided_at is null),
         'receiptsAreLines', (select coalesce(sum(amount), 0) from receipt)
           - (select coalesce(sum(amount), 0) from receipt_line),
         'bankIsBooked', (select coalesce(sum(amount), 0) from bank_transaction)
           - (select coalesce(sum(amount), 0) from ledger_entry where debit like 'bank:%'),
         'chargedTwice', (select count(*) from (select 1 from receipt_line where not is_void
           group by dossier_id, charge_no having count(*) > 1) t),
         'numbersMissing', (select coalesce(sum(n.last - n.many), 0) from (
           select max(number) as last, count(*) as many from receipt group by series) n),
         'negativeBalances', (select count(*) from (
           select account, sum(signed) as balance from (
             select debit as account, amount as signed from ledger_entry
             union all select credit, -amount from ledger_entry) p
           group by account) b
           where split_part(account, ':', 1) <> all($1::text[]) and case when split_part(account, ':', 1)
             in ('cash', 'bank', 'courier', 'treasury', 'post', 'shortage')
             then balance < 0 else balance > 0 end)) as broken`,
      [mayBeNegative],
    );
    return row?.broken ?? {};
  }
}

export const nothingBroken = {
  ledgerIsReceipts: 0,
  receiptsAreLines: 0,
  bankIsBooked: 0,
  chargedTwice: 0,
  numbersMissing: 0,
  negativeBalances: 0,
};
