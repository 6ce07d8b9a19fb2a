import { FileRefused } from './file-refused';
import type { PdfTokens } from './pdf-lexer';

/** Names that make a PDF do something by itself or carry another file. */
const activeNames = new Set([
  'JavaScript',
  'JS',
  'Launch',
  'EmbeddedFile',
  'EmbeddedFiles',
  'RichMedia',
  'XFA',
  'SubmitForm',
  'ImportData',
  'GoToE',
  'RichMediaExecute',
]);

const deepestNesting = 256;

/** What is remembered of one dictionary while it is open. */
export interface PdfDictionary {
  readonly names: Set<string>;
  /** Of `Filter`, in the order in which they are undone. */
  readonly filters: string[];
  /** The last value of each key that says how a stream is read; of a reference its object's number. */
  readonly values: Map<string, string>;
  /** Keys of `values` that point to another object. */
  readonly references: Set<string>;
  key: string | undefined;
  hasValue: boolean;
  arrayDepth: number;
  type: string | undefined;
  count: number | undefined;
}

const emptyDictionary = (): PdfDictionary => ({
  names: new Set(),
  filters: [],
  values: new Map(),
  references: new Set(),
  key: undefined,
  hasValue: true,
  arrayDepth: 0,
  type: undefined,
  count: undefined,
});

/** Names worth remembering, so that a dictionary of a million keys stays small. */
const notedNames = new Set(['ObjStm', 'First', 'Filter', 'F']);
/** The same of what a filter is told; they count as said by the stream itself. */
const notedParameters = new Set(['Predictor', 'EarlyChange']);
const parameterKeys = new Set(['DecodeParms', 'DP']);
const notedKeys = new Set([
  ...['Filter', 'Length', 'Subtype', ...parameterKeys],
  ...['Width', 'Height', 'BitsPerComponent', 'ColorSpace', 'ImageMask'],
]);

/** What all the objects of one file add up to. */
export class PdfFindings {
  isEncrypted = false;
  /** The largest page count that a page tree claims. */
  claimedPages = 0;
  private readonly numberedPages = new Set<number>();
  private otherPages = 0;

  /** Pages found one by one; a page changed by an incremental update counts once. */
  get foundPages(): number {
    return this.numberedPages.size + this.otherPages;
  }

  addPage(objectNumber: number | undefined, most: number): void {
    if (objectNumber === undefined) this.otherPages += 1;
    else this.numberedPages.add(objectNumber);
    if (this.foundPages > most) throw new FileRefused('tooManyPages', `more than ${most} pages`);
  }
}

/** Reads dictionaries out of tokens and notes pages, encryption and active content. */
export class PdfObjects implements PdfTokens {
  private readonly open: PdfDictionary[] = [];
  /** The outermost dictionary that has just been closed, until another token comes. */
  protected closed: PdfDictionary | undefined;
  protected objectNumber: number | undefined;

  constructor(
    protected readonly findings: PdfFindings,
    private readonly maxPages: number,
  ) {}

  name(name: string): void {
    if (activeNames.has(name)) throw new FileRefused('activeContent', `the PDF has /${name}`);
    if (name === 'Encrypt') this.findings.isEncrypted = true;
    this.closed = undefined;
    const dictionary = this.open.at(-1);
    if (dictionary === undefined) return;
    if (notedNames.has(name) || notedParameters.has(name)) dictionary.names.add(name);
    if (dictionary.hasValue && dictionary.arrayDepth === 0) {
      beginEntry(dictionary, name);
      return;
    }
    noteValue(dictionary, name);
    dictionary.hasValue = true;
    if (dictionary.key === 'Type' && dictionary.arrayDepth === 0) dictionary.type = name;
    if (dictionary.key === 'Filter') dictionary.filters.push(name);
  }

  word(word: string, _end: number): void {
    this.closed = undefined;
    const dictionary = this.open.at(-1);
    if (dictionary === undefined) return;
    if (dictionary.key === 'Count' && !dictionary.hasValue && /^\d{1,9}$/.test(word)) {
      dictionary.count = Number(word);
    }
    noteValue(dictionary, word);
    if (word === 'R' && dictionary.key !== undefined && notedKeys.has(dictionary.key))
      dictionary.references.add(dictionary.key);
    dictionary.hasValue = true;
  }

  value(): void {
    this.closed = undefined;
    const dictionary = this.open.at(-1);
    if (dictionary !== undefined) dictionary.hasValue = true;
  }

  mark(mark: '<<' | '>>' | '[' | ']'): void {
    if (mark === '<<') this.openDictionary();
    else if (mark === '>>') this.closeDictionary();
    else this.array(mark === '[' ? 1 : -1);
  }

  protected reset(): void {
    this.open.length = 0;
    this.closed = undefined;
  }

  private openDictionary(): void {
    this.closed = undefined;
    if (this.open.length >= deepestNesting) {
      throw new FileRefused('damaged', 'the PDF nests its objects too deeply');
    }
    this.open.push(emptyDictionary());
  }

  private closeDictionary(): void {
    const dictionary = this.open.pop();
    if (dictionary === undefined) return;
    if (dictionary.type === 'Page') this.findings.addPage(this.objectNumber, this.maxPages);
    if (dictionary.type === 'Pages') this.claimPages(dictionary.count ?? 0);
    const parent = this.open.at(-1);
    if (parent === undefined) this.closed = dictionary;
    else closeWithin(parent, dictionary);
  }

  private claimPages(count: number): void {
    if (count > this.maxPages) throw new FileRefused('tooManyPages', `${count} pages`);
    this.findings.claimedPages = Math.max(this.findings.claimedPages, count);
  }

  private array(step: 1 | -1): void {
    this.closed = undefined;
    const dictionary = this.open.at(-1);
    if (dictionary === undefined) return;
    dictionary.arrayDepth = Math.max(0, dictionary.arrayDepth + step);
    dictionary.hasValue = true;
  }
}

/** A key that is said twice counts as it was said last, as readers have it. */
function beginEntry(dictionary: PdfDictionary, key: string): void {
  // Some readers skip a key without letters, others take what follows for its value.
  if (key === '') throw new FileRefused('damaged', 'the PDF has a key without a name');
  dictionary.key = key;
  dictionary.hasValue = false;
  dictionary.values.delete(key);
  dictionary.references.delete(key);
  if (key === 'Filter') dictionary.filters.length = 0;
}

function noteValue({ key, hasValue, values }: PdfDictionary, value: string): void {
  if (key !== undefined && !hasValue && notedKeys.has(key)) values.set(key, value);
}

function closeWithin(parent: PdfDictionary, { names }: PdfDictionary): void {
  parent.hasValue = true;
  if (!parameterKeys.has(parent.key ?? '')) return;
  for (const name of names) if (notedParameters.has(name)) parent.names.add(name);
}
