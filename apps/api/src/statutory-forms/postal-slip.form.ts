import { amountInFigures } from '../platform/printing/amount-in-words';
import {
  codesRow,
  documentTitle,
  grid,
  labelled,
  paragraph,
  signatureBlock,
} from '../platform/printing/print-blocks';
import type { PrintDocument } from '../platform/printing/print-document';
import { formHead, knownLines, letterMoment, personLines, procedureText } from './form-parts';
import type { FormPerson, FormProcedure, Issuer, PrintOptions } from './form-parts';

export interface PostedPaper {
  readonly name: string;
  readonly kind: string;
  readonly count: number;
}

export interface PostalSlipData {
  readonly issuer: Issuer;
  /** UPU S10 number of the consignment. */
  readonly consignmentNo: string;
  readonly dossierCode?: string;
  readonly postedAt: Date;
  readonly sender: FormPerson;
  readonly addressee: FormPerson;
  readonly procedure?: FormProcedure;
  readonly papers: readonly PostedPaper[];
  readonly sealNo?: string;
  /** Grams. */
  readonly weight?: number;
  readonly service: string;
  /** Carriage in whole đồng, kept apart from what is collected for the State. */
  readonly carriage?: number;
  readonly stateFee?: number;
  readonly courierName: string;
}

const dong = (amount: number | undefined): string | undefined =>
  amount === undefined ? undefined : amountInFigures(amount);

/** Slip for papers given to the Post; it is not a receipt of the agency. */
export function postalSlipForm(data: PostalSlipData, options: PrintOptions): PrintDocument {
  return {
    title: `Phiếu gửi hồ sơ ${data.consignmentNo}`,
    layout: options.layout,
    copies: ['Bản người gửi', 'Bản bưu điện'],
    foot: { code: data.consignmentNo, printNumber: options.printNumber },
    content: [
      formHead(data.issuer, data.postedAt),
      documentTitle('Phiếu gửi hồ sơ'),
      codesRow({ code: data.consignmentNo, label: 'Số phiếu gửi' }),
      ...personLines('Người gửi', data.sender),
      ...personLines('Nơi nhận', data.addressee),
      ...knownLines([
        ['Mã số hồ sơ', data.dossierCode],
        ['Thủ tục', data.procedure === undefined ? undefined : procedureText(data.procedure)],
        ['Dịch vụ', data.service],
        ['Số niêm phong', data.sealNo],
        ['Khối lượng', data.weight === undefined ? undefined : `${data.weight} g`],
        ['Giá cước', dong(data.carriage)],
        ['Phí, lệ phí thu hộ cơ quan nhà nước', dong(data.stateFee)],
      ]),
      grid(
        [
          { title: 'STT', width: 24, alignment: 'center' },
          { title: 'Tên giấy tờ', width: '*' },
          { title: 'Loại', width: 62 },
          { title: 'Số lượng', width: 34, alignment: 'center' },
        ],
        data.papers.map(({ name, kind, count }, index) => [
          String(index + 1),
          name,
          kind,
          String(count),
        ]),
      ),
      labelled('Thời điểm nhận gửi', letterMoment(data.postedAt)),
      {
        stack: [paragraph('Chưa phải giấy hẹn; ngày nhận tính từ khi ký biên bản.')],
        bold: true,
      },
      signatureBlock([
        { role: 'Người gửi', name: data.sender.name },
        { role: 'Nhân viên bưu điện', name: data.courierName },
      ]),
    ],
  };
}
