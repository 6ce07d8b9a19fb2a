import type { Content } from 'pdfmake/interfaces';
import { code128, qrCode } from '../../platform/printing/barcode';
import { mm, type PrintDocument } from '../../platform/printing/print-document';
import { separatorText } from './separator-mark';

export interface SheetPaper {
  readonly no: number;
  readonly name: string;
}

export interface SheetDossier {
  readonly code: string;
  readonly applicantName: string;
  readonly procedureName: string;
}

/** Large enough for a worn scanner at its coarsest, whichever way the sheet lies. */
const qrSide = mm(70);

/** One sheet of A4 a paper, laid before its pages when a pile is scanned. */
export function separatorSheets(
  dossier: SheetDossier,
  papers: readonly SheetPaper[],
): PrintDocument {
  return {
    title: `Tờ phân cách hồ sơ ${dossier.code}`,
    layout: 'a4',
    copies: [''],
    foot: { code: dossier.code, printNumber: 1 },
    content: papers.map((paper, index) => sheet(dossier, paper, index > 0)),
  };
}

function sheet(dossier: SheetDossier, paper: SheetPaper, isNext: boolean): Content {
  const text = separatorText({ dossierCode: dossier.code, componentNo: paper.no });
  const bars = code128(text);
  return {
    ...(isNext ? { pageBreak: 'before' as const } : {}),
    alignment: 'center',
    stack: [
      { text: 'TỜ PHÂN CÁCH', style: 'title', margin: [0, mm(10), 0, mm(4)] },
      { text: 'Đặt trước các trang của giấy tờ này rồi quét cùng; không lưu vào hồ sơ.' },
      { svg: qrCode(text).svg, width: qrSide, height: qrSide, margin: [0, mm(12), 0, mm(8)] },
      { text: dossier.code, style: 'code' },
      { text: `Giấy tờ số ${paper.no}: ${paper.name}`, bold: true, margin: [0, mm(4), 0, mm(4)] },
      { text: dossier.procedureName },
      { text: dossier.applicantName, margin: [0, 0, 0, mm(10)] },
      { svg: bars.svg, width: bars.width, height: bars.height, alignment: 'center' },
      { text, style: 'small' },
    ],
  };
}
