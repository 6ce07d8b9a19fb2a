import { officeDay } from '@motcua/shared-time';
import type { TransactionScope } from '../../platform/database/transaction';
import type { MoneyGroup } from '../../dossier-intake/data/charge-kinds';
import { bankUnitOf } from './bank-accounts';
import { account, type Account, Ledger } from './ledger';
import { TreasuryParts } from './treasury-parts';

export interface PaidByBank {
  readonly id: string;
  readonly group: MoneyGroup;
  readonly amount: number;
  /** Where the receipt is kept. */
  readonly unitId: string;
  readonly dossierId: string;
  readonly bankTransactionId: string;
}

/**
 * Money stays on the bank account it came to; where it pays what is another unit's, the one owes it
 * to the other until it is handed over.
 */
export class OwedMoney {
  constructor(private readonly scope: TransactionScope) {}

  /** A fee is of the agency that decides, copies are of the unit whose desk received the dossier. */
  async owe(receipt: PaidByBank): Promise<void> {
    const { sql, at } = this.scope;
    const holder = await bankUnitOf(sql, receipt.bankTransactionId);
    const owner = await this.ownerOf(receipt);
    if (holder === undefined || owner === undefined) return;
    const homes = new TreasuryParts(sql, officeDay(at));
    const [from, to] = [await homes.homeOf(holder), await homes.homeOf(owner)];
    if (!to || to.unitId === holder || to.treasuryAccount === from?.treasuryAccount) return;
    await this.post(receipt, account.owed(to.unitId), account.owed(holder), receipt.amount);
  }

  /** A void receipt is owed no more; what was handed over for it is owed back. */
  async forgive(receipt: Pick<PaidByBank, 'id' | 'unitId'>): Promise<void> {
    const rows = await this.scope.sql.query<{ debit: Account; credit: Account; amount: string }>(
      `select debit, credit, amount from ledger_entry where receipt_id = $1 and purpose = 'owed'`,
      [receipt.id],
    );
    for (const { debit, credit, amount } of rows)
      await this.post(receipt, credit, debit, Number(amount));
  }

  private async ownerOf(receipt: PaidByBank): Promise<string | undefined> {
    if (receipt.group === 'postage') return undefined;
    const [row] = await this.scope.sql.query<{ decides: string; received: string }>(
      `select competent_unit_id as decides, received_unit_id as received from dossier where id = $1`,
      [receipt.dossierId],
    );
    return receipt.group === 'copies' ? row?.received : row?.decides;
  }

  private post(
    { id, unitId }: Pick<PaidByBank, 'id' | 'unitId'>,
    debit: Account,
    credit: Account,
    amount: number,
  ): Promise<void> {
    return new Ledger(this.scope).post([
      { purpose: 'owed', debit, credit, amount, unitId, receiptId: id },
    ]);
  }
}
