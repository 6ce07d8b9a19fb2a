import { buffer } from 'node:stream/consumers';
import type { Readable } from 'node:stream';
import { builtinTemplates } from '../../src/statutory-forms/builtin-templates';
import type { RegisterCorrection, RegisterLine } from '../../src/statutory-forms/register-line';
import { registerFile } from '../../src/statutory-forms/register-pages';
import { RegisterPrinter } from '../../src/statutory-forms/register-printer';
import { sampleBook, sampleLines } from '../../src/statutory-forms/sample-register';
import { archivalFaults } from '../platform/archival-faults';
import { reachableBytes } from '../support/reachable-memory';
import { wordsOf } from './form-pictures';

describe('prints of registers at the same time', () => {
  const started = (printer: RegisterPrinter): Readable =>
    printer.pdf(sampleBook(builtinTemplates.register), sampleLines('usual'));
  const read = async (file: Readable): Promise<string> =>
    (await buffer(file)).subarray(0, 5).toString();

  it('are all answered: who comes when every thread draws waits for one', async () => {
    const printer = new RegisterPrinter();
    const files = Array.from({ length: 6 }, () => started(printer));
    expect(await Promise.all(files.map(read))).toEqual(Array.from({ length: 6 }, () => '%PDF-'));
    expect(await read(started(printer))).toBe('%PDF-');
  });

  it('are asked to come back when too many wait, and a reader who leaves frees the thread', async () => {
    const printer = new RegisterPrinter();
    const drawing = [started(printer), started(printer)].map((file) => file.iterator());
    for (const file of drawing) await file.next();
    const waiting = Array.from({ length: 10 }, () => started(printer));
    const answers = waiting.map(read);
    await new Promise(setImmediate);
    expect(() => started(printer)).toThrow('too many registers');
    for (const file of drawing) await file.return?.();
    expect(await Promise.all(answers)).toEqual(Array.from({ length: 10 }, () => '%PDF-'));
  });
});

describe('a name with a letter that the font lacks', () => {
  it('leaves the register fit for the archive, and is still told', async () => {
    const [usual] = (await sampleLines('usual').next()).value as readonly RegisterLine[];
    const lines = async function* (): AsyncGenerator<readonly RegisterLine[]> {
      yield [{ ...(usual as RegisterLine), applicantName: 'Trần 漢 Văn' }];
    };
    const pieces: Buffer[] = [];
    for await (const piece of registerFile(sampleBook(builtinTemplates.register), lines()))
      pieces.push(piece);
    const pdf = Buffer.concat(pieces);
    expect(await archivalFaults(pdf, 'A')).toEqual([]);
    expect((await wordsOf(pdf)).join(' ')).toContain('Trần 漢 Văn');
  });
});

describe('a correction that does not fit under the others', () => {
  it('stands on the next sheet as a whole, and is told once', async () => {
    const text = 'Họ tên đúng là\nTrần 漢 Văn\n'.repeat(8);
    const [correction] = sampleBook(builtinTemplates.register).corrections;
    const corrections = Array.from({ length: 12 }, (_, index) => ({
      ...(correction as RegisterCorrection),
      no: index + 1,
      text: text.trim(),
    }));
    const sheet = { ...sampleBook(builtinTemplates.register), corrections };
    const pdf = await buffer(new RegisterPrinter().pdf(sheet, sampleLines('usual')));
    expect(await archivalFaults(pdf, 'A')).toEqual([]);
    expect((await wordsOf(pdf)).join(' ').match(/漢/g)).toHaveLength(12 * 8);
  });
});

describe('a large register', () => {
  const batchSize = 500;
  const batches = 6;
  const order = { ...sampleBook(builtinTemplates.register), toNo: 10_000 };

  const lineOf = (usual: RegisterLine, no: number): RegisterLine => ({
    ...usual,
    no,
    code: `H36.24781-260205-${String(no).padStart(5, '0')}`,
    phone: `09${String(12_345_678 + 7 * no)}`,
    applicantName: `Nguyễn Thị ${no}`,
  });

  it('is drawn batch by batch: no line, no page and no word is held once it is handed on', async () => {
    const [usual] = (await sampleLines('usual').next()).value as readonly RegisterLine[];
    const held: number[] = [];
    const lines = async function* (): AsyncGenerator<readonly RegisterLine[]> {
      for (let batch = 0; batch < batches; batch += 1) {
        held.push(reachableBytes());
        yield Array.from({ length: batchSize }, (_, index) =>
          lineOf(usual as RegisterLine, batch * batchSize + index + 1),
        );
      }
    };
    let handedOn = 0;
    for await (const piece of registerFile(order, lines())) handedOn += piece.length;
    expect(handedOn).toBeGreaterThan(1_000_000);
    // What stays of a cell is its place in the file, some 600 bytes a line. At this bound a hundred
    // thousand lines keep 88 MiB, which fits the 128 MB of their thread.
    expect((held.at(-1) ?? NaN) - (held[1] ?? NaN)).toBeLessThan(1.75 * 1_048_576);
  });
});
