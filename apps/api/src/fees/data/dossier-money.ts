import type { TransactionScope } from '../../platform/database/transaction';
import type { IssuedReceipt } from './receipt-book';

/** What the dossier's own history says about money: ids and amounts, nobody's name. */
export class DossierMoney {
  constructor(
    private readonly scope: TransactionScope,
    private readonly dossier: { readonly id: string; readonly receivedUnitId: string },
  ) {}

  paid(receipts: readonly IssuedReceipt[], method: string): void {
    this.tell('dossier.feePaid', {
      method,
      amount: receipts.reduce((sum, { amount }) => sum + amount, 0),
      receipts,
    });
  }

  tell(type: `dossier.${string}`, data: Readonly<Record<string, unknown>>): void {
    this.scope.journal.append({
      subjectType: 'dossier',
      subjectId: this.dossier.id,
      type,
      unitId: this.dossier.receivedUnitId,
      data,
    });
  }

  /** What may be done with the dossier depends on its money, so whoever read it reads it again. */
  async raiseVersion(): Promise<void> {
    await this.scope.sql.execute(`update dossier set version = version + 1 where id = $1`, [
      this.dossier.id,
    ]);
  }
}
