import {
  codesRow,
  documentTitle,
  grid,
  labelled,
  paragraph,
  signatureBlock,
} from '../platform/printing/print-blocks';
import type { PrintDocument } from '../platform/printing/print-document';
import { contactSentence, formHead, knownLines, letterDay, procedureText } from './form-parts';
import type { ContactPoint, FormProcedure, Issuer, PrintOptions } from './form-parts';

export interface PaperToBring {
  readonly name: string;
  readonly originals: number;
  readonly copies: number;
  readonly isMandatory: boolean;
  /** True when the person already has this paper with them. */
  readonly isHere: boolean;
  readonly note?: string;
}

export interface GuidanceData {
  readonly issuer: Issuer;
  readonly issuedAt: Date;
  readonly procedure: FormProcedure;
  readonly caseName?: string;
  readonly papers: readonly PaperToBring[];
  readonly statutoryTime: string;
  readonly feeText: string;
  /** Day from which the version of the procedure used here is in force. */
  readonly versionFrom: Date;
  readonly contact: ContactPoint;
  readonly clerkName: string;
  /** Where whoever hands the papers in later sees how far they are. */
  readonly trackingUrl: string;
}

function quantity({ originals, copies }: PaperToBring): string {
  const parts = [
    originals > 0 ? `${originals} bản chính` : '',
    copies > 0 ? `${copies} bản sao` : '',
  ];
  return parts.filter((part) => part !== '').join(', ');
}

const paperName = ({ name, note }: PaperToBring): string =>
  note === undefined ? name : `${name}\n${note}`;

/** What to bring, printed before anything is registered: it is neither a receipt nor form 02. */
export function guidanceForm(data: GuidanceData, options: PrintOptions): PrintDocument {
  return {
    title: `Phiếu hướng dẫn ${data.procedure.code}`,
    layout: options.layout,
    copies: [''],
    foot: { code: data.procedure.code, printNumber: options.printNumber },
    content: [
      formHead(data.issuer, data.issuedAt),
      documentTitle('Phiếu hướng dẫn', '(Giấy tờ cần chuẩn bị; chưa phải giấy tiếp nhận hồ sơ)'),
      labelled('Thủ tục hành chính', procedureText(data.procedure)),
      ...knownLines([['Trường hợp', data.caseName]]),
      grid(
        [
          { title: 'STT', width: 24, alignment: 'center' },
          { title: 'Giấy tờ', width: '*' },
          { title: 'Số lượng', width: 58 },
          { title: 'Bắt buộc', width: 34, alignment: 'center' },
          { title: 'Đã có', width: 30, alignment: 'center' },
        ],
        data.papers.map((paper, index) => [
          String(index + 1),
          paperName(paper),
          quantity(paper),
          paper.isMandatory ? 'có' : '',
          paper.isHere ? 'x' : '',
        ]),
      ),
      labelled('Thời hạn giải quyết', data.statutoryTime),
      labelled('Phí, lệ phí', data.feeText),
      codesRow({
        code: data.procedure.code,
        label: 'Mã thủ tục',
        qr: { text: data.trackingUrl, caption: 'Tra cứu' },
        beside: [paragraph(`Nơi hỏi thêm: ${contactSentence(data.contact)}.`)],
      }),
      {
        text:
          `Danh mục theo quy định có hiệu lực từ ${letterDay(data.versionFrom)}, ` +
          `in ${letterDay(data.issuedAt)}.`,
        style: 'small',
        italics: true,
      },
      signatureBlock([
        { role: ' ', hint: ' ' },
        { role: 'Người hướng dẫn', name: data.clerkName },
      ]),
    ],
  };
}
