import { changeWords, doubtWords, faultWords } from './import-words';
import type { ImportFinding } from './imported-procedures';
import type { ImportRefused } from './import-file';
import type { ImportOutcome } from './use-cases/import-catalogue';

const shownOnScreen = 20;
const longestDetail = 300;

/** One tab-separated line of the report; no cell can break out of its line. */
function row(cells: readonly (string | number)[]): string {
  return cells.map((cell) => String(cell).replace(/\s+/g, ' ').trim()).join('\t');
}

function rowsOf({ lineNo, code, name, doubts, changes, replacesLines }: ImportFinding): string[] {
  const line = (kind: string, reason: string, detail: string): string =>
    row([lineNo, code, name, kind, reason, detail.slice(0, longestDetail)]);
  return [
    ...doubts.map((each) => line('nghi vấn', doubtWords[each.code].vi, each.detail)),
    ...changes.map((each) => line('thay đổi', changeWords[each.code].vi, each.detail)),
    ...replacesLines.map((earlier) => line('trùng mã', 'Thay cho dòng trước', `dòng ${earlier}`)),
  ];
}

/** The whole list for those who curate: every doubt, every change, in the order of the file. */
export function reportText({ findings }: ImportOutcome): string {
  const head = row(['Dòng', 'Mã thủ tục', 'Tên', 'Loại', 'Lý do', 'Chi tiết']);
  return `${[head, ...findings.flatMap(rowsOf)].join('\n')}\n`;
}

function reasonCounts(doubtful: readonly ImportFinding[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const { doubts } of doubtful)
    for (const reason of new Set(doubts.map(({ code }) => doubtWords[code].en)))
      counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return [...counts].sort(([, one], [, other]) => other - one);
}

/** What the operator reads at the end: counts, reasons, and the first doubtful procedures. */
export function summaryLines(outcome: ImportOutcome): string[] {
  const { lines, created, renewed, unchanged, replaced } = outcome;
  const doubtful = outcome.findings.filter(({ doubts }) => doubts.length > 0);
  const summary = [
    `${lines} lines: ${created} new procedures, ${renewed} with a new version, ` +
      `${unchanged} unchanged.`,
  ];
  if (replaced > 0) summary.push(`${replaced} lines repeat a code; the last line of a code holds.`);
  if (doubtful.length === 0) return [...summary, 'No line is doubtful.'];
  return [
    ...summary,
    `${doubtful.length} procedures are imported with a mark of doubt, by reason:`,
    ...reasonCounts(doubtful).map(([reason, count]) => `${String(count).padStart(7)}  ${reason}`),
    `The first ${Math.min(shownOnScreen, doubtful.length)} of them:`,
    ...doubtful.slice(0, shownOnScreen).map(({ lineNo, code, doubts }) => {
      const reasons = new Set(doubts.map((each) => doubtWords[each.code].en));
      return `  line ${lineNo}  ${code}  ${[...reasons].join('; ')}`;
    }),
  ];
}

/** Why nothing was imported, with the lines to repair. */
export function refusalLines({ reason, faults }: ImportRefused): string[] {
  if (reason === 'notUtf8') return ['Nothing was imported: the file is not UTF-8 text.'];
  if (reason === 'empty') return ['Nothing was imported: the file holds no line.'];
  const more = faults.length - shownOnScreen;
  return [
    'Nothing was imported: the file holds lines that are not published procedures.',
    ...faults.slice(0, shownOnScreen).map(({ lineNo, pointer, code, detail }) => {
      const place = pointer === '' ? '' : ` at ${pointer}`;
      return `  line ${lineNo}${place}: ${faultWords[code]} (${detail.slice(0, 120)})`;
    }),
    ...(more > 0 ? [`  and ${more} more lines`] : []),
  ];
}
