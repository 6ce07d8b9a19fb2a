import { documentTitle, paragraph } from '../platform/printing/print-blocks';
import type { PrintDocument } from '../platform/printing/print-document';

/** A page that looks like what it stands for and says that it is a demonstration. */
export function demoPaper(title: string): PrintDocument {
  return {
    title,
    layout: 'a4',
    copies: [''],
    foot: { printNumber: 1 },
    content: [
      documentTitle(title),
      paragraph('Trang này thay cho giấy tờ thật trong bản trình diễn.'),
      paragraph('Bản thử nghiệm của phần mềm, không có giá trị sử dụng.'),
    ],
  };
}
