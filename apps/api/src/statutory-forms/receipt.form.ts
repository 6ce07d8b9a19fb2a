import type { Content } from 'pdfmake/interfaces';
import { amountInFigures, amountInWords } from '../platform/printing/amount-in-words';
import {
  codesRow,
  documentTitle,
  grid,
  labelled,
  signatureBlock,
} from '../platform/printing/print-blocks';
import type { PrintDocument } from '../platform/printing/print-document';
import {
  formHead,
  formSource,
  knownLines,
  letterMoment,
  personLines,
  procedureText,
  twoDigits,
} from './form-parts';
import type { FormPerson, FormProcedure, Issuer, PrintOptions } from './form-parts';

export interface ReceiptPaper {
  readonly name: string;
  /** How the paper was handed in, for example «Bản chính». */
  readonly kind: string;
  readonly count: number;
}

export interface ReceiptData {
  readonly issuer: Issuer;
  readonly code: string;
  readonly number?: string;
  readonly deskName: string;
  readonly applicant: FormPerson;
  /** Who handed the papers in, when it was not the applicant. */
  readonly submitterName?: string;
  readonly procedure: FormProcedure;
  readonly caseName?: string;
  readonly papers: readonly ReceiptPaper[];
  readonly sets: number;
  /** The limit in words, for example «05 ngày làm việc». */
  readonly statutoryTime: string;
  readonly receivedAt: Date;
  readonly appointmentAt: Date;
  /** The sentence with which the appointment can be reckoned again on a wall calendar. */
  readonly appointmentExplanation: string;
  /** How and where the result is handed back. */
  readonly returnMethod: string;
  /** Whole đồng; 0 is printed as free of charge. */
  readonly feeAmount: number;
  /** Why nothing is due, or whether it has been paid. */
  readonly feeNote?: string;
  readonly book?: { readonly volume: string; readonly number: string };
  readonly receiverName: string;
  readonly trackingUrl: string;
  readonly lookupSecret: string;
  readonly hotline?: string;
}

function feeText({ feeAmount, feeNote }: ReceiptData): string {
  const amount =
    feeAmount === 0 ? 'Không thu' : `${amountInFigures(feeAmount)} (${amountInWords(feeAmount)})`;
  return feeNote === undefined ? amount : `${amount}; ${feeNote}`;
}

const paperTable = (papers: readonly ReceiptPaper[]): Content =>
  grid(
    [
      { title: 'STT', width: 21, alignment: 'center' },
      { title: 'Tên giấy tờ', width: '*' },
      { title: 'Loại giấy tờ', width: 86 },
      { title: 'Số lượng', width: 44, alignment: 'center' },
    ],
    papers.map(({ name, kind, count }, index) => [String(index + 1), name, kind, twoDigits(count)]),
  );

function numberedLines(data: ReceiptData): Content[] {
  const book =
    data.book === undefined
      ? []
      : [
          labelled(
            'Vào Sổ theo dõi hồ sơ',
            `Quyển số ${data.book.volume}, Số thứ tự ${data.book.number}`,
          ),
        ];
  return [
    { text: '1. Thành phần hồ sơ, yêu cầu và số lượng mỗi loại giấy tờ gồm:' },
    paperTable(data.papers),
    labelled('2. Số lượng hồ sơ', `${twoDigits(data.sets)} (bộ)`),
    labelled('3. Thời gian giải quyết hồ sơ theo quy định là', data.statutoryTime),
    labelled('4. Thời gian nhận hồ sơ', letterMoment(data.receivedAt)),
    labelled('5. Thời gian trả kết quả giải quyết hồ sơ', letterMoment(data.appointmentAt)),
    { text: data.appointmentExplanation, style: 'small', italics: true, margin: [10, 0, 0, 2] },
    labelled('6. Đăng ký trả kết quả tại', data.returnMethod),
    labelled('7. Phí, lệ phí (nếu có)', feeText(data)),
    ...book,
  ];
}

function closingNote({ hotline, lookupSecret, trackingUrl }: ReceiptData): Content {
  const address = trackingUrl.replace(/^https?:\/\//, '').replace(/[?#].*$/, '');
  const help = hotline === undefined ? '' : ` Hỗ trợ: ${hotline}.`;
  return {
    style: 'small',
    margin: [0, 3, 0, 0],
    text: [
      'Khi nhận kết quả, ông/bà mang theo giấy này, giấy tờ tùy thân, phí còn phải nộp (nếu có) ' +
        'và giấy ủy quyền khi nhận thay. Tra cứu: quét mã QR hoặc vào ',
      { text: address, bold: true },
      ', mã tra cứu ',
      { text: lookupSecret, bold: true },
      `.${help}`,
    ],
  };
}

/** Form 01, receipt and appointment: one copy goes with the submitter, one follows the dossier. */
export function receiptForm(data: ReceiptData, options: PrintOptions): PrintDocument {
  return {
    title: `Giấy tiếp nhận hồ sơ và hẹn trả kết quả ${data.code}`,
    layout: options.layout,
    copies: ['Bản giao người nộp hồ sơ', 'Bản lưu theo hồ sơ'],
    foot: { code: data.code, printNumber: options.printNumber },
    content: [
      formHead(data.issuer, data.receivedAt, data.number),
      documentTitle('Giấy tiếp nhận hồ sơ và hẹn trả kết quả', formSource('01')),
      codesRow({
        code: data.code,
        label: 'Mã số hồ sơ',
        qr: { text: data.trackingUrl, caption: `Mã tra cứu\n${data.lookupSecret}` },
        beside: [labelled('Bộ phận tiếp nhận và trả kết quả', data.deskName)],
      }),
      ...personLines('Tiếp nhận hồ sơ của', data.applicant),
      ...knownLines([['Người nộp hồ sơ', data.submitterName]]),
      labelled('Thủ tục hành chính cần giải quyết', procedureText(data.procedure)),
      ...knownLines([['Trường hợp', data.caseName]]),
      ...numberedLines(data),
      signatureBlock([
        { role: 'Người nộp hồ sơ', name: data.submitterName ?? data.applicant.name },
        { role: 'Người tiếp nhận hồ sơ', name: data.receiverName },
      ]),
      closingNote(data),
    ],
  };
}
