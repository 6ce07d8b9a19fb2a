import { documentTitle, paragraph } from '../platform/printing/print-blocks';
import type { PrintDocument } from '../platform/printing/print-document';

/** A page that looks like what it stands for and says that it is a demonstration. */
export function demoPaper(title: string, code: string, lines: readonly string[]): PrintDocument {
  return {
    title,
    layout: 'a4',
    copies: [''],
    foot: { code, printNumber: 1 },
    content: [
      documentTitle(title),
      ...lines.map((line) => paragraph(line)),
      paragraph('Bản thử nghiệm của phần mềm, không có giá trị sử dụng.'),
    ],
  };
}
