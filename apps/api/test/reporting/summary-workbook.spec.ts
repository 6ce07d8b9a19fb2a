import { localDate } from '@motcua/shared-time';
import { type Row, Workbook } from 'exceljs';
import type { GroupCounts } from '../../src/reporting/queries/summary-counts.query';
import { type Summary, summaryOf, type SummaryParts } from '../../src/reporting/summary';
import { summarySheet } from '../../src/reporting/summary-sheet';
import { plainText, summaryWorkbook } from '../../src/reporting/summary-workbook';

const period = { from: localDate('2026-11-01'), to: localDate('2026-11-20') };

const group = (change: Partial<GroupCounts>): GroupCounts => ({
  key: '',
  name: null,
  counts: {},
  receivedByPost: 0,
  ...change,
});

const aSummary = (change: Partial<SummaryParts> = {}): Summary =>
  summaryOf({
    question: {
      period,
      filter: { channel: 'counter' },
      asOf: new Date('2026-11-19T02:40:00Z'),
      namedAsOf: undefined,
    },
    groupBy: 'procedure',
    names: { unitName: null, procedureName: null },
    groups: [
      group({
        key: '1.001193',
        name: 'Đăng ký khai sinh',
        counts: {
          ...{ received: 1200, doneEarly: 60, doneOnTime: 34, doneLate: 6 },
          ...{ reused: 120, resultSigned: 6 },
        },
        receivedByPost: 300,
      }),
      group({ key: '2.002622', name: '=HYPERLINK("http://x";"y")', counts: { registered: 2 } }),
    ],
    opensDossiers: true,
    ...change,
  });

async function read(summary: Summary): Promise<{ first: Row[]; second: Row[]; names: string[] }> {
  const workbook = new Workbook();
  const bytes = await summaryWorkbook(summary);
  await workbook.xlsx.load(bytes as unknown as Parameters<typeof workbook.xlsx.load>[0]);
  const [first, second] = workbook.worksheets.map(
    (sheet) => sheet.getRows(1, sheet.rowCount) ?? [],
  );
  return {
    first: first ?? [],
    second: second ?? [],
    names: workbook.worksheets.map((sheet) => sheet.name),
  };
}

const cells = (row: Row | undefined): unknown[] => (row?.values as unknown[]).slice(1);

describe('the summary as a workbook', () => {
  it('has the figures as numbers under Vietnamese heads, and their total', async () => {
    const { first, names } = await read(aSummary());
    expect(names).toEqual(['Tổng hợp', 'Căn cứ tính']);
    expect(cells(first[0]).slice(0, 4)).toEqual([
      'Thủ tục',
      'Mã thủ tục',
      'Đăng ký (chưa tiếp nhận)',
      'Tiếp nhận',
    ]);
    expect(cells(first[1]).slice(0, 4)).toEqual(['Đăng ký khai sinh', '1.001193', 0, 1200]);
    expect(cells(first[1]).slice(-4)).toEqual([0.94, 0.25, 0.1, 0.005]);
    expect(first[1]?.getCell(18).numFmt).toBe('0.0%');
    expect(cells(first[3]).slice(0, 4)).toEqual(['Tổng cộng', undefined, 2, 1200]);
  });

  it('says in words that a share has no base, and shows no zero for it', async () => {
    const { first } = await read(aSummary());
    expect(cells(first[2]).slice(-4)).toEqual(Array(4).fill('Chưa có số liệu'));
  });

  it('leaves no text that a spreadsheet could run', async () => {
    const { first, second } = await read(aSummary());
    expect(first[2]?.getCell(1).value).toBe(`'=HYPERLINK("http://x";"y")`);
    for (const row of [...first, ...second])
      row.eachCell((cell) => expect(cell.formula).toBeUndefined());
    expect(['=1', '+1', '-1', '@a', '\t=1', 'a=1'].map(plainText)).toEqual([
      "'=1",
      "'+1",
      "'-1",
      "'@a",
      "'\t=1",
      'a=1',
    ]);
  });

  it('names on its second sheet what each figure was reckoned from', async () => {
    const { second } = await read(aSummary());
    expect(second).toHaveLength(1 + 3 * 16);
    const share = second.find(
      (row) =>
        row.getCell(1).value === 'Đăng ký khai sinh' &&
        row.getCell(2).value === 'Tỷ lệ giải quyết trước và đúng hạn',
    );
    expect(cells(share)).toEqual([
      'Đăng ký khai sinh',
      'Tỷ lệ giải quyết trước và đúng hạn',
      0.94,
      94,
      100,
      new Date('2026-11-01T00:00:00Z'),
      new Date('2026-11-20T00:00:00Z'),
      'Ngày có kết quả',
      'Kênh: Tại quầy',
      new Date('2026-11-19T09:40:00Z'),
      'Hồ sơ có kết quả trước hạn và đúng hạn / hồ sơ có kết quả',
    ]);
    const signed = second.find((row) => row.getCell(2).value === 'Tỷ lệ có kết quả ký số tại đây');
    expect(signed?.getCell(11).value).toContain('chưa gửi kết quả');
  });

  it('writes days as dates when they stand side by side', async () => {
    const day = group({ key: '2026-11-05', counts: { received: 1 } });
    const { first } = await read(aSummary({ groupBy: 'day', groups: [day] }));
    expect(first[1]?.getCell(1).value).toEqual(new Date('2026-11-05T00:00:00Z'));
    expect(first[1]?.getCell(1).numFmt).toBe('dd/mm/yyyy');
  });
});

describe('the summary on paper', () => {
  const onPaper = (summary: Summary) => summarySheet(summary, 'Lê Thị Lan, Phường Lâm Viên');
  const linesOf = (summary: Summary): string[][] =>
    (onPaper(summary).content as { table?: { body: { text: string }[][] } }[]).flatMap(
      ({ table }) => table?.body.map((row) => row.map(({ text }) => text)) ?? [],
    );

  it('names for whom, the period, the filters and the instant of its figures', () => {
    const { title, content } = onPaper(aSummary());
    expect(title).toBe('Báo cáo tổng hợp từ 01/11/2026 đến 20/11/2026');
    const words = JSON.stringify(content);
    expect(words).toContain('Lê Thị Lan, Phường Lâm Viên');
    expect(words).toContain('Kênh: Tại quầy');
    expect(words).toContain('09:40 19/11/2026');
  });

  it('prints shares with what they were divided from, and says where there is nothing', () => {
    const lines = linesOf(aSummary());
    expect(lines).toContainEqual(['Tiếp nhận', '1.200', 'Ngày tiếp nhận']);
    expect(lines).toContainEqual([
      'Tỷ lệ giải quyết trước và đúng hạn',
      '94 % = 94/100',
      'Ngày có kết quả',
    ]);
    expect(lines.find(([name]) => name?.includes('HYPERLINK'))?.[5]).toBe('Chưa có số liệu');
    expect(lines.at(-1)?.slice(0, 2)).toEqual(['Tổng cộng', '1.200']);
  });

  it('says how many lines the workbook has more', () => {
    const groups = Array.from({ length: 402 }, (_, at) => group({ key: `${at}`, name: `T${at}` }));
    const words = JSON.stringify(onPaper(aSummary({ groups })).content);
    expect(words).toContain('Còn 2 dòng không in ở đây');
    expect(words).not.toContain('T400');
  });
});
