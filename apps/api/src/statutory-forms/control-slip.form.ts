import type { TableCell } from 'pdfmake/interfaces';
import { codesRow, documentTitle, labelled } from '../platform/printing/print-blocks';
import type { PrintDocument } from '../platform/printing/print-document';
import { formHead, formSource, knownLines, letterMoment, procedureText } from './form-parts';
import type { FormPerson, FormProcedure, Issuer, PrintOptions } from './form-parts';

export const hopOutcomes = ['early', 'onTime', 'late'] as const;
export type HopOutcome = (typeof hopOutcomes)[number];

/** One hand-over of the dossier from a unit to the next. */
export interface ControlSlipHop {
  readonly fromUnit: string;
  readonly toUnit: string;
  readonly at: Date;
  readonly giverName: string;
  readonly receiverName: string;
  readonly outcome?: HopOutcome;
  readonly note?: string;
}

export interface ControlSlipData {
  readonly issuer: Issuer;
  readonly code: string;
  readonly issuedAt: Date;
  readonly applicant: FormPerson;
  readonly procedure: FormProcedure;
  readonly receivedAt: Date;
  readonly hops: readonly ControlSlipHop[];
  /** Empty rows for paper that travels ahead of the data. */
  readonly emptyRows: number;
}

const outcomeLabels: Record<HopOutcome, string> = {
  early: 'Trước hạn',
  onTime: 'Đúng hạn',
  late: 'Quá hạn',
};

const blank = '…………………';
const cell = (text: string): TableCell => ({ text, style: 'tableCell' });

function outcomeText(outcome: HopOutcome | undefined): string {
  return hopOutcomes
    .map((each) => `${each === outcome ? '[x]' : '[  ]'} ${outcomeLabels[each]}`)
    .join('\n');
}

const hopRow = (hop: ControlSlipHop): TableCell[] => [
  cell(`1. Giao: ${hop.fromUnit}\n2. Nhận: ${hop.toUnit}`),
  cell(`${letterMoment(hop.at)}\nNgười giao: ${hop.giverName}\nNgười nhận: ${hop.receiverName}`),
  cell(outcomeText(hop.outcome)),
  cell(hop.note ?? ''),
];

const emptyRow = (): TableCell[] => [
  cell(`1. Giao: ${blank}\n\n2. Nhận: ${blank}`),
  cell(
    '…… giờ …… phút, ngày …… tháng …… năm ……\n\n' + `Người giao: ${blank}\n\nNgười nhận: ${blank}`,
  ),
  cell(outcomeText(undefined)),
  cell(''),
];

/** Form 06, control slip that follows the dossier through every hand. */
export function controlSlipForm(data: ControlSlipData, options: PrintOptions): PrintDocument {
  const titles = [
    'TÊN CƠ QUAN',
    'THỜI GIAN GIAO, NHẬN HỒ SƠ',
    'KẾT QUẢ GIẢI QUYẾT HỒ SƠ',
    'GHI CHÚ',
  ];
  return {
    title: `Phiếu kiểm soát quá trình giải quyết hồ sơ ${data.code}`,
    layout: options.layout,
    copies: [''],
    foot: { code: data.code, printNumber: options.printNumber },
    content: [
      formHead(data.issuer, data.issuedAt),
      documentTitle('Phiếu kiểm soát quá trình giải quyết hồ sơ', formSource('06')),
      codesRow({ code: data.code, label: 'Mã số hồ sơ' }),
      labelled('Kèm theo hồ sơ của', data.applicant.name),
      ...knownLines([['Số điện thoại', data.applicant.phone]]),
      labelled('Thủ tục hành chính', procedureText(data.procedure)),
      labelled('Thời gian nhận hồ sơ', letterMoment(data.receivedAt)),
      {
        table: {
          headerRows: 1,
          dontBreakRows: true,
          widths: ['*', '*', 72, 50],
          body: [
            titles.map((text) => ({ text, style: 'tableHead' })),
            ...data.hops.map(hopRow),
            ...Array.from({ length: data.emptyRows }, emptyRow),
          ],
        },
        layout: 'ruled',
        margin: [0, 4, 0, 0],
      },
    ],
  };
}
