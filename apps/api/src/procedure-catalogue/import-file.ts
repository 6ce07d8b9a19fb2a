import { createHash } from 'node:crypto';
import { type ImportFault, parseImportLine, type ProcedureContent } from '@motcua/catalogue-domain';

/** One published procedure and the line, counted from 1, that holds it. */
export interface PublishedProcedure {
  readonly lineNo: number;
  readonly content: ProcedureContent;
  /** Earlier lines of the same code, which this one replaces. */
  readonly replacesLines: readonly number[];
}

export interface ImportFile {
  readonly name: string;
  readonly sha256: Buffer;
  /** Lines that hold something. */
  readonly lines: number;
  readonly procedures: readonly PublishedProcedure[];
}

/** The file cannot be read as a list of procedures; nothing of it may be imported. */
export class ImportRefused extends Error {
  constructor(
    readonly reason: 'notUtf8' | 'empty' | 'faultyLines',
    readonly faults: readonly ImportFault[] = [],
  ) {
    super(`The import file is refused: ${reason}`);
    this.name = 'ImportRefused';
  }
}

/** Reads a whole file of one JSON object a line; throws `ImportRefused` with every faulty line. */
export function readImportFile(name: string, bytes: Buffer): ImportFile {
  const faults: ImportFault[] = [];
  const procedures = new Map<string, PublishedProcedure>();
  let lines = 0;
  textOf(bytes)
    .split('\n')
    .forEach((line, index) => {
      if (line.trim() === '') return;
      lines += 1;
      const lineNo = index + 1;
      const read = parseImportLine(line, lineNo);
      if ('fault' in read) {
        faults.push(read.fault);
        return;
      }
      const { content } = read;
      const earlier = procedures.get(content.code);
      const replacesLines = earlier ? [...earlier.replacesLines, earlier.lineNo] : [];
      procedures.set(content.code, { lineNo, content, replacesLines });
    });
  if (faults.length > 0) throw new ImportRefused('faultyLines', faults);
  if (lines === 0) throw new ImportRefused('empty');
  const sha256 = createHash('sha256').update(bytes).digest();
  return { name, sha256, lines, procedures: [...procedures.values()] };
}

function textOf(bytes: Buffer): string {
  try {
    // The decoder also drops the byte order mark that some editors write.
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new ImportRefused('notUtf8');
  }
}
