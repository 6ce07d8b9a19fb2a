import { buffer } from 'node:stream/consumers';
import type { Readable } from 'node:stream';
import { builtinTemplates } from '../../src/statutory-forms/builtin-templates';
import { RegisterPrinter } from '../../src/statutory-forms/register-printer';
import { sampleBook, sampleLines } from '../../src/statutory-forms/sample-register';

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
