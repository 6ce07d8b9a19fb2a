import { codesRow, documentTitle, paragraph } from '../platform/printing/print-blocks';
import type { PrintDocument } from '../platform/printing/print-document';
import { formHead } from './form-parts';
import type { Issuer, PrintOptions } from './form-parts';

export interface RatingSlipData {
  readonly issuer: Issuer;
  readonly code: string;
  readonly issuedAt: Date;
  /** Page on which the holder of this slip may rate once; it carries no personal data. */
  readonly ratingUrl: string;
}

/** Slip handed out with forms 01 to 03, asking how satisfied the citizen is. */
export function ratingSlipForm(data: RatingSlipData, options: PrintOptions): PrintDocument {
  return {
    title: `Phiếu đánh giá ${data.code}`,
    layout: options.layout,
    copies: [''],
    foot: { code: data.code, printNumber: options.printNumber },
    content: [
      formHead(data.issuer, data.issuedAt),
      documentTitle('Phiếu đánh giá mức độ hài lòng'),
      paragraph(
        'Mời ông/bà quét mã QR để đánh giá việc tiếp nhận và giải quyết hồ sơ. Mỗi hồ sơ được ' +
          'đánh giá một lần; ý kiến không ảnh hưởng đến kết quả giải quyết.',
      ),
      codesRow({
        code: data.code,
        label: 'Mã số hồ sơ',
        qr: { text: data.ratingUrl, caption: 'Đánh giá' },
      }),
    ],
  };
}
