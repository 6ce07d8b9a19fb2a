/** Receives the tokens of PDF syntax (ISO 32000-1, 7.2) that matter for judging a file. */
export interface PdfTokens {
  name(name: string): void;
  /** Any other run of regular characters: a number, `obj`, `R`, `true` … ending before `end`. */
  word(word: string, end: number): void;
  mark(mark: '<<' | '>>' | '[' | ']'): void;
  /** Some other value: a string. */
  value(): void;
}

type State = 'between' | 'comment' | 'string' | 'hexString' | 'less' | 'greater' | 'name' | 'word';

const code = (character: string): number => character.charCodeAt(0);
const whiteSpace = new Set([0, 9, 10, 12, 13, 32]);
const delimiters = new Set([...'()<>[]{}/%'].map(code));
/** Longer tokens are cut: no name or keyword that matters is longer. */
const longestToken = 128;

const decoded = (name: string): string =>
  name.replace(/#([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));

/** Splits PDF syntax into tokens, byte by byte and in constant memory. */
export class PdfLexer {
  private state: State = 'between';
  private token = '';
  private stringDepth = 0;
  private isEscaped = false;
  private isStopped = false;
  private offset = 0;

  constructor(private readonly tokens: PdfTokens) {}

  /** Lets `word` say that what follows is not syntax; `feed` then returns early. */
  stop(): void {
    this.isStopped = true;
  }

  /** Counts bytes that were read by somebody else, so that offsets stay true. */
  skip(bytes: number): void {
    this.offset += bytes;
  }

  /** Reads from `from` on and answers where it stopped. */
  feed(chunk: Buffer, from = 0): number {
    this.isStopped = false;
    let at = from;
    while (at < chunk.length) {
      const isTaken = this.take(chunk[at] ?? 0);
      if (this.isStopped) return at;
      if (!isTaken) continue;
      at += 1;
      this.offset += 1;
    }
    return at;
  }

  end(): void {
    if (this.state === 'name' || this.state === 'word') this.take(32);
  }

  /** False when the byte ended a token and has to be looked at again. */
  private take(byte: number): boolean {
    switch (this.state) {
      case 'between':
        this.begin(byte);
        return true;
      case 'comment':
        if (byte === 10 || byte === 13) this.state = 'between';
        return true;
      case 'string':
        this.inString(byte);
        return true;
      case 'hexString':
        if (byte === code('>')) this.endValue();
        return true;
      case 'less':
        return this.afterLess(byte);
      case 'greater':
        this.state = 'between';
        if (byte !== code('>')) return false;
        this.tokens.mark('>>');
        return true;
      case 'name':
      case 'word':
        return this.inToken(byte);
    }
  }

  private begin(byte: number): void {
    if (whiteSpace.has(byte)) return;
    if (byte === code('%')) this.state = 'comment';
    else if (byte === code('(')) this.beginString();
    else if (byte === code('<')) this.state = 'less';
    else if (byte === code('>')) this.state = 'greater';
    else if (byte === code('[')) this.tokens.mark('[');
    else if (byte === code(']')) this.tokens.mark(']');
    else if (byte === code('/')) this.beginToken('name', '');
    else if (!delimiters.has(byte)) this.beginToken('word', String.fromCharCode(byte));
  }

  private beginToken(state: 'name' | 'word', token: string): void {
    this.state = state;
    this.token = token;
  }

  private beginString(): void {
    this.state = 'string';
    this.stringDepth = 1;
    this.isEscaped = false;
  }

  private inString(byte: number): void {
    if (this.isEscaped) this.isEscaped = false;
    else if (byte === code('\\')) this.isEscaped = true;
    else if (byte === code('(')) this.stringDepth += 1;
    else if (byte === code(')')) {
      this.stringDepth -= 1;
      if (this.stringDepth === 0) this.endValue();
    }
  }

  private afterLess(byte: number): boolean {
    if (byte === code('<')) {
      this.state = 'between';
      this.tokens.mark('<<');
      return true;
    }
    this.state = 'hexString';
    return false;
  }

  private endValue(): void {
    this.state = 'between';
    this.tokens.value();
  }

  private inToken(byte: number): boolean {
    if (!whiteSpace.has(byte) && !delimiters.has(byte)) {
      if (this.token.length < longestToken) this.token += String.fromCharCode(byte);
      return true;
    }
    const isName = this.state === 'name';
    this.state = 'between';
    if (isName) this.tokens.name(decoded(this.token));
    else this.tokens.word(this.token, this.offset);
    return false;
  }
}
