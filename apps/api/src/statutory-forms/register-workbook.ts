import { PassThrough, type Readable } from 'node:stream';
import { stream as workbookStream } from 'exceljs';
import { builtinTemplates } from './builtin-templates';
import type { LineBatches } from './register-printer';
import { registerRow } from './register-line';

/** A spreadsheet program runs what begins like a formula, also after saving it as CSV. */
function plainText(text: string): string {
  const line = text.replaceAll('\n', ' ');
  return /^[=+\-@\t\r]/.test(line) ? `'${line}` : line;
}

const columns =
  builtinTemplates.register.find(({ type }) => type === 'registerTable')?.columns ?? [];

/** The lines of a book as a workbook, written while they are read. */
export function registerWorkbook(batches: LineBatches): Readable {
  const sink = new PassThrough();
  void write(sink, batches).catch((error: unknown) =>
    sink.destroy(error instanceof Error ? error : new Error(String(error))),
  );
  return sink;
}

async function write(sink: PassThrough, batches: LineBatches): Promise<void> {
  const workbook = new workbookStream.xlsx.WorkbookWriter({
    stream: sink,
    useSharedStrings: false,
    useStyles: true,
  });
  const sheet = workbook.addWorksheet('Sổ theo dõi hồ sơ', {
    views: [{ state: 'frozen', ySplit: 1 }],
  });
  sheet.columns = columns.map(() => ({ width: 20 }));
  const head = sheet.addRow(columns.map(({ title }) => title));
  head.font = { bold: true };
  head.commit();
  for await (const batch of batches) {
    for (const line of batch) {
      const cells = registerRow(line);
      sheet.addRow(columns.map(({ field }) => plainText(cells[field] ?? ''))).commit();
    }
    if (sink.writableNeedDrain) await new Promise((resolve) => sink.once('drain', resolve));
  }
  sheet.commit();
  await workbook.commit();
}
