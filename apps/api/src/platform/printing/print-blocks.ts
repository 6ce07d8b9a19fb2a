import type { Column, Content, ContentStack, ContentTable, TableCell } from 'pdfmake/interfaces';
import { code128, qrCode, quietZone } from './barcode';
import type { DrawnCode } from './barcode';
import { mm } from './print-document';

/** Height left free for a signature by hand. */
const signingSpace = mm(10);
/** The same where a seal is put beside it: those of agencies are 36 mm wide and lie over the name. */
const sealingSpace = mm(20);

export interface NationalHead {
  readonly superiorName?: string;
  readonly issuerName: string;
  /** The number and symbol of the letter, for example «Số: 12/TNHS». */
  readonly number?: string;
  /** Place and date of issue, for example «Đà Lạt, ngày 05 tháng 02 năm 2026». */
  readonly placeAndDate: string;
}

const shortRule = (length: number): Content => ({
  canvas: [{ type: 'line', x1: 0, y1: 0, x2: length, y2: 0, lineWidth: 0.6 }],
  alignment: 'center',
  margin: [0, 2, 0, 2],
});

/** A name of so many letters stands on one line of the narrower half of an A5 head. */
const lettersOfLine = 24;
const tie = '\u00a0';

/** A name too long for one line is parted in its middle, not behind the last word that fits. */
function balanced(name: string): string {
  const words = name.split(' ');
  if (name.length <= lettersOfLine) return name;
  const lines = words.map((_, at) => [words.slice(0, at).join(tie), words.slice(at).join(tie)]);
  const [best] = lines.sort((a, b) => longest(a) - longest(b));
  return best && longest(best) <= lettersOfLine ? best.join(' ') : name;
}

const longest = (lines: readonly string[]): number =>
  Math.max(...lines.map(({ length }) => length));

/** The two-column head of every state letter: the issuer on the left, nation and motto right. */
export function nationalHead(head: NationalHead): Content {
  const issuer: Content[] = [
    ...(head.superiorName === undefined
      ? []
      : [{ text: balanced(head.superiorName.toLocaleUpperCase('vi')) }]),
    { text: balanced(head.issuerName.toLocaleUpperCase('vi')), bold: true },
    shortRule(mm(14)),
    ...(head.number === undefined ? [] : [{ text: head.number }]),
  ];
  const nation: Content[] = [
    { text: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', bold: true, noWrap: true },
    { text: 'Độc lập - Tự do - Hạnh phúc', bold: true },
    shortRule(mm(34)),
    { text: head.placeAndDate, italics: true },
  ];
  return {
    style: 'head',
    alignment: 'center',
    columns: [
      { width: '*', stack: issuer },
      { width: 'auto', stack: nation },
    ],
    columnGap: 8,
    margin: [0, 0, 0, 4],
  };
}

export function documentTitle(title: string, subtitle?: string): Content {
  return {
    stack: [
      { text: title.toLocaleUpperCase('vi'), style: 'title' },
      ...(subtitle === undefined ? [] : [{ text: subtitle, style: 'subtitle' }]),
    ],
    margin: [0, 2, 0, 3],
  };
}

/** «label: value» on one paragraph; a missing value leaves dots to write on. */
export function labelled(label: string, value: string | undefined): Content {
  const known = value !== undefined && value.trim() !== '';
  return {
    text: [`${label}: `, known ? { text: value, bold: true } : '……………………………………………………'],
    margin: [0, 0, 0, 0.5],
  };
}

export function paragraph(text: string): Content {
  return { text, margin: [0, 0, 0, 3], alignment: 'justify' };
}

export interface GridColumn {
  readonly title: string;
  readonly width: number | 'auto' | '*' | `${number}%`;
  readonly alignment?: 'left' | 'center' | 'right';
  /** Columns of one group that follow one another stand under one head. */
  readonly group?: string;
}

const headCell = (text: string): TableCell => ({ text, style: 'tableHead' });

function headRows(columns: readonly GridColumn[]): TableCell[][] {
  const titles = columns.map(({ title }) => title);
  if (columns.every(({ group }) => group === undefined)) return [titles.map(headCell)];
  const groups = columns.map(({ title, group }, at): TableCell => {
    if (group === undefined) return { text: title, style: 'tableHead', rowSpan: 2 };
    if (columns[at - 1]?.group === group) return {};
    const after = columns.slice(at).findIndex((each) => each.group !== group);
    const colSpan = after === -1 ? columns.length - at : after;
    return { text: group, style: 'tableHead', colSpan };
  });
  return [groups, columns.map(({ title, group }) => (group === undefined ? {} : headCell(title)))];
}

/** A run of letters without a space may otherwise be wider than its column. */
const longestUnbroken = /\S{24}(?=\S)/g;

const breakable = (text: string): string => text.replace(longestUnbroken, '$&\u200b');

/** A ruled table whose head repeats on each page and whose rows may run over a page's end. */
export function grid(
  columns: readonly GridColumn[],
  rows: readonly (readonly string[])[],
): ContentTable {
  const head = headRows(columns);
  const body: TableCell[][] = rows.map((row) =>
    columns.map(({ alignment }, index) => ({
      text: breakable(row[index] ?? ''),
      style: 'tableCell',
      alignment: alignment ?? 'left',
    })),
  );
  return {
    table: {
      headerRows: head.length,
      widths: columns.map(({ width }) => width),
      body: [...head, ...body],
    },
    layout: 'ruled',
    margin: [0, 1, 0, 4],
  };
}

export interface CodesRow {
  readonly code: string;
  /** What the code is, printed before it, for example «Mã số hồ sơ». */
  readonly label: string;
  readonly qr?: { readonly text: string; readonly caption: string };
  /** Lines that stand under the bars, beside the QR code. */
  readonly beside?: readonly Content[];
}

const drawn = (code: DrawnCode, alignment: 'left' | 'center'): Content => ({
  svg: code.svg,
  width: code.width,
  height: code.height,
  alignment,
});

/**
 * The scannable codes of a document, flush with the page's margins so that these serve as quiet
 * zones; the QR code carries an address and a secret, never personal data.
 */
export function codesRow({ code, label, qr, beside = [] }: CodesRow): Content {
  const underBars: Content = {
    text: [`${label}: `, { text: code, style: 'code' }],
    margin: [0, 1, 0, 2],
  };
  const columns: Column[] = [
    { width: '*', stack: [drawn(code128(code), 'left'), underBars, ...beside] },
  ];
  if (qr !== undefined) {
    const square = qrCode(qr.text);
    const caption: Content = {
      text: qr.caption,
      style: 'small',
      alignment: 'center',
      margin: [0, 2, 0, 0],
    };
    columns.push({ width: square.width, stack: [drawn(square, 'center'), caption] });
  }
  return { columns, columnGap: quietZone, margin: [0, 3, 0, 2] };
}

export interface Signatory {
  readonly role: string;
  readonly hint?: string;
  readonly name?: string;
}

const signatureColumn = (
  { role, hint, name }: Signatory,
  space: number = signingSpace,
): ContentStack => ({
  alignment: 'center',
  stack: [
    { text: role.toLocaleUpperCase('vi'), bold: true },
    { text: hint ?? '(Ký và ghi rõ họ tên)', italics: true, style: 'small' },
    { text: name ?? ' ', bold: true, margin: [0, space, 0, 0] },
  ],
});

/** Places to sign, side by side, kept together on one page. */
export function signatureBlock(signatories: readonly Signatory[]): Content {
  return {
    unbreakable: true,
    margin: [0, 6, 0, 0],
    // Three stand beside one another in smaller letters, so that their names stand on one line.
    ...(signatories.length > 2 ? { style: 'small' } : {}),
    stack: [
      {
        columns: signatories.map((each) => ({ width: '*', ...signatureColumn(each) })),
        columnGap: 10,
      },
    ],
  };
}

/** The close of a letter: who gets it on the left, the signature of the head on the right. */
export function letterClose(recipients: readonly string[], signatory: Signatory): Content {
  const list = recipients.map((name, index) => {
    const last = index === recipients.length - 1;
    return `- ${name}${last ? '.' : ';'}`;
  });
  return {
    unbreakable: true,
    margin: [0, 6, 0, 0],
    stack: [
      {
        columns: [
          {
            width: '45%',
            style: 'small',
            stack: [{ text: 'Nơi nhận:', bold: true, italics: true }, ...list],
          },
          { width: '*', ...signatureColumn(signatory, sealingSpace) },
        ],
      },
    ],
  };
}
