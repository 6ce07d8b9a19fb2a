import type { Content } from 'pdfmake/interfaces';
import {
  codesRow,
  documentTitle,
  grid,
  letterClose,
  labelled,
  paragraph,
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

export interface StopNoticeData {
  readonly issuer: Issuer;
  readonly code: string;
  readonly number: string;
  readonly issuedAt: Date;
  readonly applicant: FormPerson;
  readonly procedure: FormProcedure;
  readonly receivedAt: Date;
  /** Who asked for the stop: the applicant by withdrawing, or the agency. */
  readonly requestedBy: string;
  readonly reason: string;
  readonly legalBasis?: string;
  /** How far the work had come. */
  readonly stage: string;
  readonly papersReturned: readonly { readonly name: string; readonly count: number }[];
  readonly feesReturned?: string;
  readonly signerTitle: string;
  readonly signerName?: string;
}

function returnedPapers(data: StopNoticeData): Content[] {
  if (data.papersReturned.length === 0) return [];
  return [
    paragraph('Giấy tờ trả lại:'),
    grid(
      [
        { title: 'STT', width: 24, alignment: 'center' },
        { title: 'Tên giấy tờ', width: '*' },
        { title: 'Số lượng', width: 40, alignment: 'center' },
      ],
      data.papersReturned.map(({ name, count }, index) => [
        String(index + 1),
        name,
        twoDigits(count),
      ]),
    ),
  ];
}

/** Form 05, notice that work on a dossier has stopped and what is given back. */
export function stopNoticeForm(data: StopNoticeData, options: PrintOptions): PrintDocument {
  return {
    title: `Thông báo dừng giải quyết hồ sơ ${data.code}`,
    layout: options.layout,
    copies: [''],
    foot: { code: data.code, printNumber: options.printNumber },
    content: [
      formHead(data.issuer, data.issuedAt, `${data.number}/TB`),
      documentTitle('Thông báo dừng giải quyết hồ sơ', formSource('05')),
      codesRow({ code: data.code, label: 'Mã số hồ sơ' }),
      ...personLines('Kính gửi', data.applicant),
      labelled('Thủ tục hành chính', procedureText(data.procedure)),
      labelled('Thời gian nhận hồ sơ', letterMoment(data.receivedAt)),
      paragraph(
        `${data.issuer.unitName} thông báo dừng giải quyết hồ sơ nêu trên kể từ ` +
          `${letterMoment(data.issuedAt)}.`,
      ),
      labelled('Theo đề nghị của', data.requestedBy),
      labelled('Lý do', data.reason),
      ...knownLines([
        ['Căn cứ', data.legalBasis],
        ['Hồ sơ đang ở bước', data.stage],
        ['Phí, lệ phí hoàn trả', data.feesReturned],
      ]),
      ...returnedPapers(data),
      letterClose(['Như trên', data.issuer.unitName, 'Lưu: VT'], {
        role: data.signerTitle,
        hint: '(Ký, ghi rõ họ tên và đóng dấu)',
        name: data.signerName,
      }),
    ],
  };
}
