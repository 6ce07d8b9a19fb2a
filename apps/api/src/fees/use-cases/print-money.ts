import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor';
import { issuerOf } from '../../statutory-forms/form-issuer';
import { PoolSql } from '../../platform/database/pool-sql';
import { Transaction } from '../../platform/database/transaction';
import type { Act } from '../../platform/http/act';
import { PdfRenderer } from '../../platform/printing/pdf-renderer';
import { notFound } from '../../platform/problem/problem-error';
import { CashShiftRepository } from '../data/cash-shift.repository';
import { ReceiptRepository } from '../data/receipt.repository';
import { feeReceiptForm } from '../printing/fee-receipt.form';
import { shiftStatementForm } from '../printing/shift-statement.form';
import { receiptFacts, statementFacts } from '../queries/money-print.query';
import { moneyBlocked } from './fee-problems';

@Injectable()
export class PrintMoney {
  constructor(
    private readonly sql: PoolSql,
    private readonly transaction: Transaction,
    private readonly renderer: PdfRenderer,
  ) {}

  /** The receipt as PDF; each print is counted, and later ones say that they are reprints. */
  async receipt(id: string, actor: Actor, act: Act): Promise<Buffer> {
    const facts = await receiptFacts(this.sql, id, actor);
    if (!facts) throw notFound('the receipt');
    const printNumber = await this.transaction.run(act, ({ sql }) =>
      new ReceiptRepository(sql).countPrint(id),
    );
    const { unit, issuedAt, voided, ...data } = facts;
    return this.renderer.render(
      feeReceiptForm(
        {
          ...data,
          issuer: issuerOf(unit),
          issuedAt: new Date(issuedAt),
          voided: voided && { ...voided, at: new Date(voided.at) },
        },
        printNumber,
      ),
    );
  }

  /** The statement of a shift, once its drawer was counted; later prints say that they are. */
  async statement(id: string, actor: Actor, act: Act): Promise<Buffer> {
    const facts = await statementFacts(this.sql, id, actor);
    if (!facts) throw notFound('the shift');
    const { unit, openedAt, countedAt, ...data } = facts;
    if (countedAt === null) throw moneyBlocked('printStatement', 'shiftNotCountedYet');
    const printNumber = await this.transaction.run(act, ({ sql }) =>
      new CashShiftRepository(sql).countPrint(id),
    );
    return this.renderer.render(
      shiftStatementForm(
        {
          ...data,
          issuer: issuerOf(unit),
          openedAt: new Date(openedAt),
          countedAt: new Date(countedAt),
        },
        printNumber,
      ),
    );
  }
}
