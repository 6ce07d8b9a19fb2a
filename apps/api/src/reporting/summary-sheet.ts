import { formatDate, formatDateTime, formatDecimal, localDate } from '@motcua/shared-time';
import { documentTitle, grid, labelled, paragraph } from '../platform/printing/print-blocks';
import type { PrintDocument } from '../platform/printing/print-document';
import { type FigureName, figureNames } from './figures';
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

/** What stands side by side on a sheet of this width; the workbook holds all of them. */
const sideBySide: readonly (readonly [FigureName, string])[] = [
  ['received', 'Tiếp nhận'],
  ['inTerm', 'Trong hạn'],
  ['dueSoon', 'Sắp đến hạn'],
  ['overdue', 'Quá hạn'],
  ['onTimeShare', 'Trước và đúng hạn'],
  ['doneLate', 'Giải quyết quá hạn'],
  ['returned', 'Đã trả'],
];

/** A sheet is read, not searched: beyond this many lines the workbook is the better print. */
const mostLines = 400;

const count = (value: number): string => String(value).replace(/\B(?=(\d{3})+$)/g, '.');

/** As on the screen: a share with what it was divided from, missing data in words. */
function figureText({ value, numerator, denominator }: LinkedFigure): string {
  if (value === null) return noFigure;
  if (denominator === null) return count(numerator);
  const percent = formatDecimal(Math.round(value * 1000) / 10);
  return `${percent} % = ${count(numerator)}/${count(denominator)}`;
}

/** The summary on paper: for whom, of what and when stand before the first figure. */
export function summarySheet(summary: Summary, printedBy: string): PrintDocument {
  const { period, asOf, filter, figures, groupBy } = summary;
  const days = `từ ${formatDate(period.from)} đến ${formatDate(period.to)}`;
  return {
    title: `Báo cáo tổng hợp ${days}`,
    layout: 'a4',
    copies: [''],
    foot: { printNumber: 1 },
    content: [
      documentTitle('Báo cáo tổng hợp', days),
      labelled('Người in', printedBy),
      labelled('Phạm vi', filterWords(filter, filter)),
      labelled('Thời điểm tính', formatDateTime(new Date(asOf))),
      grid(
        [
          { title: 'Chỉ tiêu', width: '*' },
          { title: 'Số liệu', width: 120, alignment: 'right' },
          { title: 'Tính theo', width: 110 },
        ],
        figureNames.map((name) => [
          figureWords[name],
          figureText(figures[name]),
          dateWords[figures[name].date],
        ]),
      ),
      ...formulas(),
      ...(groupBy === 'none' ? [] : groupTable(summary)),
    ],
  };
}

const formulas = () =>
  figureNames.flatMap((name) => {
    const formula = formulaWords[name];
    return formula ? [paragraph(`${figureWords[name]}: ${formula}.`)] : [];
  });

function groupTable({ groupBy, groups, figures }: Summary) {
  const line = (label: string, own: LinkedFigures): string[] => [
    label,
    ...sideBySide.map(([name]) => figureText(own[name])),
  ];
  const shown = groups.slice(0, mostLines);
  const left = groups.length - shown.length;
  const nameOf = (key: string, name: string | null): string =>
    groupBy === 'day' ? formatDate(localDate(key)) : (name ?? keyWords(groupBy, key));
  return [
    grid(
      [
        { title: groupingWords[groupBy], width: '*' },
        ...sideBySide.map(([name, title]) => ({
          title,
          width: name === 'onTimeShare' ? 62 : 48,
          alignment: 'right' as const,
        })),
      ],
      [
        ...shown.map((group) => line(nameOf(group.key, group.name), group.figures)),
        line('Tổng cộng', figures),
      ],
    ),
    ...(left > 0
      ? [paragraph(`Còn ${count(left)} dòng không in ở đây; tệp Excel có đủ mọi dòng.`)]
      : []),
  ];
}
