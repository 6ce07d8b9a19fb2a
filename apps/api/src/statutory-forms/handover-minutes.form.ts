import type { Content } from 'pdfmake/interfaces';
import {
  codesRow,
  documentTitle,
  grid,
  labelled,
  paragraph,
  signatureBlock,
} from '../platform/printing/print-blocks';
import type { PrintDocument } from '../platform/printing/print-document';
import { formHead, letterMoment } from './form-parts';
import type { Issuer, PrintOptions } from './form-parts';

export interface HandoverParty {
  readonly name: string;
  readonly title?: string;
  readonly unitName: string;
}

export interface HandoverLine {
  readonly consignmentNo: string;
  readonly dossierCode?: string;
  readonly applicantName: string;
  readonly paperCount: number;
  /** Empty when the line is complete. */
  readonly exception?: string;
}

export interface HandoverMinutesData {
  readonly issuer: Issuer;
  readonly manifestNo: string;
  readonly signedAt: Date;
  readonly giver: HandoverParty;
  readonly receiver: HandoverParty;
  readonly bags: readonly {
    readonly bagNo: string;
    readonly sealNo: string;
    readonly isSealWhole: boolean;
  }[];
  readonly lines: readonly HandoverLine[];
  readonly remarks?: string;
}

const partyText = ({ name, title, unitName }: HandoverParty): string =>
  [name, title, unitName].filter((part) => part !== undefined).join(', ');

const bagLine = (bag: HandoverMinutesData['bags'][number]): Content =>
  labelled(
    `Túi ${bag.bagNo}`,
    `niêm phong số ${bag.sealNo}, ${bag.isSealWhole ? 'nguyên vẹn' : 'KHÔNG nguyên vẹn'}`,
  );

/**
 * Hand-over minutes of a manifest. The moment of this signature is the legal filing time of every
 * dossier in it (Decision 45/2016/QĐ-TTg).
 */
export function handoverMinutesForm(
  data: HandoverMinutesData,
  options: PrintOptions,
): PrintDocument {
  const exceptions = data.lines.filter(({ exception }) => exception !== undefined).length;
  return {
    title: `Biên bản giao nhận hồ sơ ${data.manifestNo}`,
    layout: options.layout,
    copies: ['Bản bên giao', 'Bản bên nhận'],
    foot: { code: data.manifestNo, printNumber: options.printNumber },
    content: [
      formHead(data.issuer, data.signedAt, `${data.manifestNo}/BBGN`),
      documentTitle('Biên bản giao nhận hồ sơ'),
      codesRow({ code: data.manifestNo, label: 'Số bảng kê' }),
      labelled('Bên giao', partyText(data.giver)),
      labelled('Bên nhận', partyText(data.receiver)),
      ...data.bags.map(bagLine),
      grid(
        [
          { title: 'STT', width: 24, alignment: 'center' },
          { title: 'Số phiếu gửi', width: 84 },
          { title: 'Hồ sơ', width: '*' },
          { title: 'Số giấy tờ', width: 34, alignment: 'center' },
          { title: 'Ghi nhận', width: 70 },
        ],
        data.lines.map((line, index) => [
          String(index + 1),
          line.consignmentNo,
          [line.dossierCode, line.applicantName].filter((part) => part !== undefined).join('\n'),
          String(line.paperCount),
          line.exception ?? 'Đủ',
        ]),
      ),
      paragraph(
        `Tổng số: ${data.lines.length} phiếu gửi, trong đó ${exceptions} có ghi nhận khác thường.`,
      ),
      labelled('Thời điểm ký giao nhận', letterMoment(data.signedAt)),
      paragraph('Ngày nhận hồ sơ của người gửi được tính từ thời điểm ký biên bản này.'),
      ...(data.remarks === undefined ? [] : [labelled('Ghi chú', data.remarks)]),
      signatureBlock([
        { role: 'Bên giao', name: data.giver.name },
        { role: 'Bên nhận', name: data.receiver.name },
      ]),
    ],
  };
}
