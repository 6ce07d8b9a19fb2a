import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { OFFICE_ZONE, officeDay, officeTime } from '@motcua/shared-time';
import { stream as workbookStream, type Worksheet } from 'exceljs';
import { figureNames } from './figures';
import {
  dateWords,
  figureWords,
  filterWords,
  formulaWords,
  groupingWords,
  keyWords,
  noFigure,
} from './report-words';
import type { LinkedFigure, LinkedFigures, Summary } from './summary';

export const workbookMediaType =
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const dayFormat = 'dd/mm/yyyy';
const instantFormat = 'dd/mm/yyyy hh:mm';
const countFormat = '#,##0';
const shareFormat = '0.0%';

interface Row {
  readonly key: string;
  readonly label: string | Date;
  readonly figures: LinkedFigures;
}

type Cell = string | number | Date;

/** A spreadsheet program runs what begins like a formula, also after saving it as CSV. */
export function plainText(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}

/** Spreadsheets know no zone: an instant is written as the office's wall shows it. */
function wallTime(instant: Date): Date {
  return new Date(`${officeDay(instant)}T${officeTime(instant)}:00Z`);
}

function dayCell(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}

/** First the figures side by side, then what each of them was reckoned from. */
export async function summaryWorkbook(summary: Summary): Promise<Buffer> {
  const sink = new PassThrough();
  const written = buffer(sink);
  const workbook = new workbookStream.xlsx.WorkbookWriter({
    stream: sink,
    useSharedStrings: false,
    useStyles: true,
  });
  const rows = rowsOf(summary);
  writeFigures(workbook.addWorksheet('Tổng hợp', frozenHead), summary, rows);
  writeSources(workbook.addWorksheet('Căn cứ tính', frozenHead), summary, rows);
  await workbook.commit();
  return written;
}

const frozenHead = { views: [{ state: 'frozen' as const, ySplit: 1 }] };

function rowsOf({ groupBy, groups, figures, filter }: Summary): readonly Row[] {
  const total = { key: '', label: filterWords(filter, filter), figures };
  return [
    ...groups.map(({ key, name, figures: own }) => ({
      key,
      label: groupBy === 'day' ? dayCell(key) : (name ?? keyWords(groupBy, key)),
      figures: own,
    })),
    groups.length === 0 ? total : { ...total, label: 'Tổng cộng' },
  ];
}

function writeFigures(sheet: Worksheet, { groupBy }: Summary, rows: readonly Row[]): void {
  const isCoded = groupBy === 'procedure';
  sheet.columns = [
    { width: 40 },
    ...(isCoded ? [{ width: 16 }] : []),
    ...figureNames.map(() => ({ width: 18 })),
  ];
  const heads = figureNames.map((name) => figureWords[name]);
  writeHead(sheet, [groupingWords[groupBy], ...(isCoded ? ['Mã thủ tục'] : []), ...heads]);
  for (const { key, label, figures } of rows) {
    const values = figureNames.map((name) => valueCell(figures[name]));
    const row = sheet.addRow([...[label, ...(isCoded ? [key] : []), ...values].map(safeCell)]);
    const first = isCoded ? 3 : 2;
    figureNames.forEach((name, index) => {
      row.getCell(first + index).numFmt = formatOf(figures[name]);
    });
    if (label instanceof Date) row.getCell(1).numFmt = dayFormat;
    row.commit();
  }
  sheet.commit();
}

const sourceHeads = [
  'Nhóm',
  'Chỉ tiêu',
  'Giá trị',
  'Tử số',
  'Mẫu số',
  'Từ ngày',
  'Đến ngày',
  'Tính theo',
  'Bộ lọc',
  `Thời điểm tính (${OFFICE_ZONE})`,
  'Công thức',
];

function writeSources(sheet: Worksheet, summary: Summary, rows: readonly Row[]): void {
  const { filter, asOf } = summary;
  sheet.columns = sourceHeads.map((_, index) => ({ width: index < 2 || index > 7 ? 36 : 16 }));
  writeHead(sheet, sourceHeads);
  for (const { label, figures } of rows) {
    for (const name of figureNames) {
      const figure = figures[name];
      const row = sheet.addRow(
        [
          label,
          figureWords[name],
          valueCell(figure),
          figure.numerator,
          figure.denominator ?? '',
          dayCell(figure.period.from),
          dayCell(figure.period.to),
          dateWords[figure.date],
          filterWords(filter, filter),
          wallTime(new Date(asOf)),
          formulaWords[name] ?? '',
        ].map(safeCell),
      );
      if (label instanceof Date) row.getCell(1).numFmt = dayFormat;
      row.getCell(3).numFmt = formatOf(figure);
      for (const column of [4, 5]) row.getCell(column).numFmt = countFormat;
      for (const column of [6, 7]) row.getCell(column).numFmt = dayFormat;
      row.getCell(10).numFmt = instantFormat;
      row.commit();
    }
  }
  sheet.commit();
}

function writeHead(sheet: Worksheet, heads: readonly string[]): void {
  const row = sheet.addRow([...heads]);
  row.font = { bold: true };
  row.alignment = { wrapText: true, vertical: 'middle' };
  row.commit();
}

function valueCell({ value }: LinkedFigure): Cell {
  return value ?? noFigure;
}

function formatOf({ denominator }: LinkedFigure): string {
  return denominator === null ? countFormat : shareFormat;
}

function safeCell(cell: Cell): Cell {
  return typeof cell === 'string' ? plainText(cell) : cell;
}
