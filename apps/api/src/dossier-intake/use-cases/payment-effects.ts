import type { TransactionSql } from '../../platform/database/sql';
import { refusedField } from '../../platform/problem/problem-error';
import { chargeNotice, type PaymentNotice } from '../data/notice-charge';
import type { DossierFactsRow } from '../queries/dossier-facts.query';

/**
 * Charges what a notice asks for. What an earlier one still asks for is waited for again instead: a
 * second notice beside it would ask twice.
 */
export async function paymentAsked(
  sql: TransactionSql,
  dossierId: string,
  notice: PaymentNotice | undefined,
  { noticeOutstanding }: Pick<DossierFactsRow, 'noticeOutstanding'>,
): Promise<object> {
  if (noticeOutstanding && notice) throw refusedField(['notice'], 'notAllowedHere');
  if (noticeOutstanding) return { isAskedAgain: true };
  if (!notice) throw refusedField(['notice'], 'required');
  return { chargeNo: await chargeNotice(sql, dossierId, notice), amount: notice.amount };
}
