import {
  codesRow,
  documentTitle,
  grid,
  labelled,
  paragraph,
  signatureBlock,
} from '../platform/printing/print-blocks';
import type { PrintDocument } from '../platform/printing/print-document';
import { contactSentence, formHead, formSource, personLines, procedureText } from './form-parts';
import type { ContactPoint, FormPerson, FormProcedure, Issuer, PrintOptions } from './form-parts';

export interface PaperToSupplement {
  readonly name: string;
  /** What is missing or wrong and how to put it right. */
  readonly instruction: string;
  readonly originals: number;
  readonly certifiedCopies: number;
  readonly copies: number;
}

export interface SupplementRequestData {
  readonly issuer: Issuer;
  readonly code: string;
  /** Number of the letter without its symbol; the symbol HDHS is added. */
  readonly number: string;
  readonly issuedAt: Date;
  readonly deskName: string;
  readonly applicant: FormPerson;
  readonly procedure: FormProcedure;
  readonly papers: readonly PaperToSupplement[];
  readonly reason: string;
  readonly contact: ContactPoint;
  readonly clerkName: string;
}

const countText = (count: number): string => (count === 0 ? '' : String(count));

/** Form 02, request to supplement: it names everything that is missing in one go. */
export function supplementRequestForm(
  data: SupplementRequestData,
  options: PrintOptions,
): PrintDocument {
  return {
    title: `Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ ${data.code}`,
    layout: options.layout,
    copies: [''],
    foot: { code: data.code, printNumber: options.printNumber },
    content: [
      formHead(data.issuer, data.issuedAt, `${data.number}/HDHS`),
      documentTitle('Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ', formSource('02')),
      codesRow({ code: data.code, label: 'Mã số hồ sơ' }),
      labelled('Bộ phận tiếp nhận và trả kết quả', data.deskName),
      ...personLines('Tiếp nhận hồ sơ của Ông/Bà', data.applicant),
      labelled('Nội dung yêu cầu giải quyết', procedureText(data.procedure)),
      paragraph('Yêu cầu Ông/Bà hoàn thiện hồ sơ gồm những nội dung sau:'),
      grid(
        [
          { title: 'TT', width: 20, alignment: 'center' },
          { title: 'Thành phần hồ sơ và nội dung cần bổ sung', width: '*' },
          { title: 'Bản chính', width: 32, alignment: 'center' },
          { title: 'Chứng thực', width: 42, alignment: 'center' },
          { title: 'Bản photo', width: 34, alignment: 'center' },
        ],
        data.papers.map((paper, index) => [
          String(index + 1),
          `${paper.name}\n${paper.instruction}`,
          countText(paper.originals),
          countText(paper.certifiedCopies),
          countText(paper.copies),
        ]),
      ),
      labelled('Lý do', data.reason),
      paragraph(
        'Trong quá trình hoàn thiện hồ sơ, nếu có vướng mắc, Ông/Bà liên hệ: ' +
          `${contactSentence(data.contact)}.`,
      ),
      signatureBlock([
        { role: ' ', hint: ' ' },
        { role: 'Người hướng dẫn', name: data.clerkName },
      ]),
    ],
  };
}
