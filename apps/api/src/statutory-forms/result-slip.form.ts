import { codesRow, documentTitle, grid, paragraph } from '../platform/printing/print-blocks';
import type { PrintDocument } from '../platform/printing/print-document';
import { formHead } from './form-parts';
import type { Issuer, PrintOptions } from './form-parts';

export interface ResultSlipData {
  readonly issuer: Issuer;
  readonly code: string;
  readonly issuedAt: Date;
  readonly results: readonly { readonly name: string; readonly sha256: string }[];
  /** Page on which a result is compared with what is kept. */
  readonly checkUrl: string;
  readonly lookupSecret: string;
}

/** Cover handed out with a result: the result itself is signed and is never written on. */
export function resultSlipForm(data: ResultSlipData, options: PrintOptions): PrintDocument {
  return {
    title: `Phiếu kèm kết quả ${data.code}`,
    layout: options.layout,
    copies: [''],
    foot: { code: data.code, printNumber: options.printNumber },
    content: [
      formHead(data.issuer, data.issuedAt),
      documentTitle('Phiếu kèm kết quả', 'Kiểm tra kết quả bản điện tử'),
      paragraph(
        'Quét mã QR, chọn «Kiểm tra tệp» rồi chọn tệp kết quả đang giữ. Tệp được so ngay trên máy ' +
          'của ông/bà và không gửi đi đâu. Sửa một ký tự cũng không khớp.',
      ),
      codesRow({
        code: data.code,
        label: 'Mã số hồ sơ',
        qr: { text: data.checkUrl, caption: `Mã tra cứu\n${data.lookupSecret}` },
      }),
      grid(
        [
          { title: 'STT', width: 21, alignment: 'center' },
          { title: 'Tệp kết quả', width: '*' },
          { title: 'Mã băm SHA-256', width: 150 },
        ],
        data.results.map(({ name, sha256 }, index) => [
          String(index + 1),
          name,
          sha256.replace(/(.{32})/g, '$1 ').trim(),
        ]),
      ),
    ],
  };
}
