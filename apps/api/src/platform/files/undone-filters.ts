import { UndoneLzw, UndoneRunLength } from './undone-codes';
import type { TakeBytes, UndoneFilter } from './undone-filter';
import { UndoneFlate } from './undone-flate';
import { UndoneAscii85, UndoneAsciiHex } from './undone-text';

/** The filters of ISO 32000-1, 7.4 that are undone here, under both names readers know. */
const undoneFilters = new Map<string, new (take: TakeBytes) => UndoneFilter>([
  ['FlateDecode', UndoneFlate],
  ['Fl', UndoneFlate],
  ['ASCII85Decode', UndoneAscii85],
  ['A85', UndoneAscii85],
  ['ASCIIHexDecode', UndoneAsciiHex],
  ['AHx', UndoneAsciiHex],
  ['LZWDecode', UndoneLzw],
  ['LZW', UndoneLzw],
  ['RunLengthDecode', UndoneRunLength],
  ['RL', UndoneRunLength],
]);

export const isUndone = (filter: string): boolean => undoneFilters.has(filter);

/** Filters of one stream, undone one after the other. */
export class UndoneChain implements UndoneFilter {
  private readonly stages: UndoneFilter[] = [];

  /** `count` hears of every byte that any of the filters gives. */
  constructor(filters: readonly string[], count: (bytes: number) => void) {
    for (const filter of [...filters].reverse()) {
      const Undone = undoneFilters.get(filter);
      const next = this.stages[0];
      const take: TakeBytes = async (bytes) => {
        count(bytes.length);
        await next?.write(bytes);
      };
      if (Undone) this.stages.unshift(new Undone(take));
    }
  }

  async write(bytes: Buffer): Promise<void> {
    await this.stages[0]?.write(bytes);
  }

  /** Of the first filter: what the others are given is what the first made of the file. */
  async end(): Promise<boolean> {
    const [first = true] = await this.endAll();
    return first;
  }

  private async endAll(): Promise<boolean[]> {
    const ended: boolean[] = [];
    for (const stage of this.stages) ended.push(await stage.end());
    return ended;
  }
}
