import { shareInPercent } from '@motcua/shared-money';
import { amountInFigures, amountInWords } from '../../platform/printing/amount-in-words';
import {
  codesRow,
  documentTitle,
  grid,
  labelled,
  paragraph,
  signatureBlock,
} from '../../platform/printing/print-blocks';
import type { PrintDocument } from '../../platform/printing/print-document';
import { formHead, type Issuer, letterMoment } from '../../statutory-forms/form-parts';
import type { MoneyGroup } from '../../dossier-intake/data/charge-kinds';

export interface FeeReceiptData {
  readonly issuer: Issuer;
  readonly group: MoneyGroup;
  readonly series: string;
  readonly number: number;
  readonly issuedAt: Date;
  readonly payer: string;
  readonly dossierCode: string;
  readonly procedure: string;
  readonly lines: readonly {
    readonly name: string;
    readonly unitAmount: number;
    readonly quantity: number;
    /** Of one copy; 1 where pages do not count. */
    readonly pages: number;
    readonly amount: number;
    /** Taken off the line on a ground; what is left is its amount. */
    readonly reduction: {
      readonly perMille: number;
      readonly ground: string;
      readonly amount: number;
    } | null;
  }[];
  /** Charges of the same owner that are not asked for, each with its ground. */
  readonly exemptions: readonly { readonly name: string; readonly ground: string }[];
  readonly amount: number;
  readonly method: 'cash' | 'transfer' | 'courier';
  readonly cashier: string | null;
  readonly voided: { readonly at: Date; readonly reason: string; readonly by: string } | null;
}

const titles: Readonly<Record<MoneyGroup, string>> = {
  state: 'Biên lai thu phí, lệ phí',
  copies: 'Phiếu thu tiền sao chụp',
  postage: 'Phiếu thu cước bưu chính',
};

const methods = {
  cash: 'Tiền mặt',
  transfer: 'Chuyển khoản (VietQR)',
  courier: 'Bưu tá thu hộ',
} as const;

/** Seven digits, as receipt books are numbered. */
export const receiptNumber = (number: number): string => String(number).padStart(7, '0');

/** Receipt of the finance law, one per owner of the money, its amount also in words. */
export function feeReceiptForm(data: FeeReceiptData, printNumber: number): PrintDocument {
  const number = receiptNumber(data.number);
  return {
    title: `${titles[data.group]} ${data.series} ${number}`,
    layout: 'a5',
    copies: ['Liên giao người nộp'],
    foot: { code: `${data.series} ${number}`, printNumber },
    content: [
      formHead(data.issuer, data.issuedAt),
      documentTitle(titles[data.group], `Ký hiệu: ${data.series} – Số: ${number}`),
      ...(data.voided ? [voidMark(data.voided)] : []),
      labelled('Người nộp', data.payer),
      labelled('Mã số hồ sơ', data.dossierCode),
      labelled('Thủ tục', data.procedure),
      grid(
        [
          { title: 'Khoản thu', width: '*' },
          { title: 'Mức', width: 'auto', alignment: 'right' },
          { title: 'SL', width: 'auto', alignment: 'right' },
          { title: 'Thành tiền', width: 'auto', alignment: 'right' },
        ],
        data.lines.flatMap((line) => [lineOf(line), ...reductionRow(line)]),
      ),
      labelled('Tổng số tiền', `${amountInFigures(data.amount)} (${amountInWords(data.amount)})`),
      ...data.lines.flatMap(({ name, reduction }) =>
        reduction ? [labelled(`Căn cứ giảm ${name}`, reduction.ground)] : [],
      ),
      ...data.exemptions.map(({ name, ground }) => labelled(`Miễn ${name}`, ground)),
      labelled('Hình thức', methods[data.method]),
      labelled('Thời điểm thu', letterMoment(data.issuedAt)),
      codesRow({ code: data.dossierCode, label: 'Mã số hồ sơ' }),
      signatureBlock([
        { role: 'Người nộp tiền', name: data.payer },
        { role: 'Người thu tiền', ...(data.cashier === null ? {} : { name: data.cashier }) },
      ]),
    ],
  };
}

type ReceiptLine = FeeReceiptData['lines'][number];

/** Before anything is taken off, so that the column adds up downwards. */
function lineOf({ name, unitAmount, quantity, pages }: ReceiptLine): string[] {
  return [
    pages > 1 ? `${name} (bản ${pages} trang)` : name,
    amountInFigures(unitAmount),
    String(quantity),
    amountInFigures(unitAmount * quantity),
  ];
}

function reductionRow({ reduction }: ReceiptLine): string[][] {
  if (!reduction) return [];
  const { perMille, amount } = reduction;
  return [[`Giảm ${shareInPercent(perMille)}`, '', '', `−${amountInFigures(amount)}`]];
}

function voidMark({ at, reason, by }: NonNullable<FeeReceiptData['voided']>) {
  return paragraph(
    `ĐÃ HỦY lúc ${letterMoment(at)}, người xác nhận hủy: ${by}. Lý do: ${reason}. Số biên lai được giữ nguyên.`,
  );
}
