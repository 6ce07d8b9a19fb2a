import {
  codesRow,
  documentTitle,
  labelled,
  paragraph,
  signatureBlock,
} from '../platform/printing/print-blocks';
import type { PrintDocument } from '../platform/printing/print-document';
import {
  contactSentence,
  formHead,
  formSource,
  knownLines,
  personLines,
  procedureText,
} from './form-parts';
import type { ContactPoint, FormPerson, FormProcedure, Issuer, PrintOptions } from './form-parts';

export interface RefusalData {
  readonly issuer: Issuer;
  /** Missing when papers were refused before a dossier was registered. */
  readonly code?: string;
  readonly number: string;
  readonly issuedAt: Date;
  readonly deskName: string;
  readonly applicant: FormPerson;
  readonly procedure: FormProcedure;
  readonly reason: string;
  readonly legalBasis?: string;
  readonly contact: ContactPoint;
  readonly clerkName: string;
  /** The civil servant who confirmed the refusal; always another person than the clerk. */
  readonly confirmedBy: string;
}

/** Form 03, refusal to accept: the reason with its law, signed by whoever proposed and confirmed. */
export function refusalForm(data: RefusalData, options: PrintOptions): PrintDocument {
  return {
    title: ['Phiếu từ chối tiếp nhận giải quyết hồ sơ', data.code ?? ''].join(' ').trim(),
    layout: options.layout,
    copies: [''],
    foot: { code: data.code, printNumber: options.printNumber },
    content: [
      formHead(data.issuer, data.issuedAt, `${data.number}/TCHS`),
      documentTitle('Phiếu từ chối tiếp nhận giải quyết hồ sơ', formSource('03')),
      ...(data.code === undefined ? [] : [codesRow({ code: data.code, label: 'Mã số hồ sơ' })]),
      labelled('Bộ phận tiếp nhận và trả kết quả', data.deskName),
      ...personLines('Tiếp nhận hồ sơ của', data.applicant),
      labelled('Nội dung yêu cầu giải quyết', procedureText(data.procedure)),
      paragraph(
        'Qua xem xét, Bộ phận tiếp nhận và trả kết quả thông báo không tiếp nhận hồ sơ này để ' +
          'giải quyết theo thủ tục hành chính nêu trên.',
      ),
      labelled('Lý do', data.reason),
      ...knownLines([['Căn cứ', data.legalBasis]]),
      paragraph(`Nếu cần biết thêm, Ông/Bà liên hệ: ${contactSentence(data.contact)}.`),
      signatureBlock([
        { role: 'Người nộp hồ sơ', name: data.applicant.name },
        { role: 'Người tiếp nhận hồ sơ', name: data.clerkName },
        { role: 'Công chức xác nhận', name: data.confirmedBy },
      ]),
    ],
  };
}
