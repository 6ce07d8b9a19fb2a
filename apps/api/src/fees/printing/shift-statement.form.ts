import { amountInFigures, amountInWords } from '../../platform/printing/amount-in-words';
import {
  documentTitle,
  grid,
  labelled,
  signatureBlock,
} from '../../platform/printing/print-blocks';
import type { PrintDocument } from '../../platform/printing/print-document';
import { formHead, type Issuer, letterMoment } from '../../statutory-forms/form-parts';
import { receiptNumber } from './fee-receipt.form';

export interface ShiftStatementData {
  readonly issuer: Issuer;
  readonly cashier: string;
  readonly openedAt: Date;
  readonly countedAt: Date;
  readonly openingCash: number;
  readonly collected: { readonly state: number; readonly copies: number; readonly postage: number };
  /** Out of the drawer again: receipts voided, refunds paid. */
  readonly paidBack: { readonly voided: number; readonly refunded: number };
  /** Earlier shortages that were repaid into the drawer. */
  readonly repaid: number;
  readonly counted: number;
  readonly expected: number;
  readonly varianceReason: string | null;
  readonly approvedBy: string | null;
  readonly notes: readonly { readonly denomination: number; readonly count: number }[];
  readonly receipts: readonly {
    readonly series: string;
    readonly number: number;
    readonly dossierCode: string;
    readonly amount: number;
    readonly isVoid: boolean;
  }[];
}

/** A variance in words that say who lacks what. */
function varianceText(counted: number, expected: number): string {
  if (counted === expected) return 'Không chênh lệch';
  const amount = Math.abs(counted - expected);
  const word = counted < expected ? 'Thiếu' : 'Thừa';
  return `${word} ${amountInFigures(amount)} (${amountInWords(amount)})`;
}

/** Statement of one cash shift: what was taken, what was counted, and every receipt with its number. */
export function shiftStatementForm(data: ShiftStatementData, printNumber = 1): PrintDocument {
  const { collected, paidBack, openingCash, counted, expected } = data;
  return {
    title: `Bảng kê ca thu tiền của ${data.cashier}`,
    layout: 'a4',
    copies: [''],
    foot: { printNumber },
    content: [
      formHead(data.issuer, data.countedAt),
      documentTitle('Bảng kê ca thu tiền'),
      labelled('Người thu', data.cashier),
      labelled('Mở ca', letterMoment(data.openedAt)),
      labelled('Kiểm đếm', letterMoment(data.countedAt)),
      labelled('Quỹ đầu ca', amountInFigures(openingCash)),
      labelled('Đã thu phí, lệ phí', amountInFigures(collected.state)),
      labelled('Đã thu tiền sao chụp', amountInFigures(collected.copies)),
      labelled('Đã thu cước bưu chính', amountInFigures(collected.postage)),
      labelled('Đã chi trả do hủy biên lai', amountInFigures(paidBack.voided)),
      labelled('Đã chi hoàn tiền', amountInFigures(paidBack.refunded)),
      ...(data.repaid > 0
        ? [labelled('Đã nhận nộp bù thiếu quỹ', amountInFigures(data.repaid))]
        : []),
      labelled('Phải có theo sổ', amountInFigures(expected)),
      labelled('Thực đếm', `${amountInFigures(counted)} (${amountInWords(counted)})`),
      labelled('Chênh lệch', varianceText(counted, expected)),
      ...(data.varianceReason === null ? [] : [labelled('Lý do', data.varianceReason)]),
      ...(data.approvedBy === null ? [] : [labelled('Người duyệt chênh lệch', data.approvedBy)]),
      grid(
        [
          { title: 'Mệnh giá', width: '*', alignment: 'right' },
          { title: 'Số tờ', width: 'auto', alignment: 'right' },
          { title: 'Thành tiền', width: '*', alignment: 'right' },
        ],
        data.notes.map(({ denomination, count }) => [
          amountInFigures(denomination),
          String(count),
          amountInFigures(denomination * count),
        ]),
      ),
      grid(
        [
          { title: 'Biên lai', width: 'auto' },
          { title: 'Hồ sơ', width: '*' },
          { title: 'Số tiền', width: 'auto', alignment: 'right' },
          { title: 'Ghi chú', width: 'auto' },
        ],
        data.receipts.map(({ series, number, dossierCode, amount, isVoid }) => [
          `${series} ${receiptNumber(number)}`,
          dossierCode,
          amountInFigures(amount),
          isVoid ? 'Đã hủy' : '',
        ]),
      ),
      signatureBlock([
        { role: 'Người thu tiền', name: data.cashier },
        { role: 'Trưởng bộ phận', ...(data.approvedBy ? { name: data.approvedBy } : {}) },
      ]),
    ],
  };
}
