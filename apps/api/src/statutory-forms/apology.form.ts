import {
  codesRow,
  documentTitle,
  letterClose,
  labelled,
  paragraph,
} from '../platform/printing/print-blocks';
import type { PrintDocument } from '../platform/printing/print-document';
import {
  formHead,
  formSource,
  letterDay,
  letterMoment,
  personLines,
  procedureText,
} from './form-parts';
import type { FormPerson, FormProcedure, Issuer, PrintOptions } from './form-parts';

export interface ApologyData {
  readonly issuer: Issuer;
  readonly code: string;
  readonly number: string;
  readonly issuedAt: Date;
  readonly applicant: FormPerson;
  readonly procedure: FormProcedure;
  readonly fieldName: string;
  readonly receivedAt: Date;
  readonly appointmentAt: Date;
  /** The agency to which the dossier was passed. */
  readonly agencyName: string;
  readonly reason: string;
  readonly newAppointmentAt: Date;
  readonly signerName?: string;
  /** For example «CHỦ TỊCH» or «KT. CHỦ TỊCH, PHÓ CHỦ TỊCH». */
  readonly signerTitle: string;
}

/** Form 04, apology and new appointment; a dossier may be given a new appointment once. */
export function apologyForm(data: ApologyData, options: PrintOptions): PrintDocument {
  return {
    title: `Văn bản xin lỗi và đề nghị gia hạn thời gian giải quyết ${data.code}`,
    layout: options.layout,
    copies: [''],
    foot: { code: data.code, printNumber: options.printNumber },
    content: [
      formHead(data.issuer, data.issuedAt, `${data.number}/PXL`),
      documentTitle('Văn bản xin lỗi và đề nghị gia hạn thời gian giải quyết', formSource('04')),
      codesRow({ code: data.code, label: 'Mã số hồ sơ' }),
      ...personLines('Kính gửi', data.applicant),
      paragraph(
        `Ngày ${letterDay(data.receivedAt).replace(/^ngày /, '')}, ${data.issuer.unitName} đã ` +
          `tiếp nhận hồ sơ của Ông/Bà về: ${procedureText(data.procedure)}, lĩnh vực ` +
          `${data.fieldName}; mã số hồ sơ ${data.code}.`,
      ),
      labelled('Thời gian hẹn trả kết quả', letterMoment(data.appointmentAt)),
      labelled('Hồ sơ đã chuyển đến', data.agencyName),
      paragraph('Tuy nhiên, đến nay hồ sơ chưa được trả kết quả đúng thời gian đã hẹn.'),
      labelled('Lý do', data.reason),
      paragraph(
        `${data.issuer.unitName} trân trọng xin lỗi Ông/Bà vì sự chậm trễ này và mong Ông/Bà ` +
          'thông cảm.',
      ),
      labelled('Thời gian hẹn trả kết quả lại', letterMoment(data.newAppointmentAt)),
      letterClose(['Như trên', data.issuer.unitName, 'Lưu: VT'], {
        role: data.signerTitle,
        hint: '(Ký, ghi rõ họ tên và đóng dấu)',
        name: data.signerName,
      }),
    ],
  };
}
