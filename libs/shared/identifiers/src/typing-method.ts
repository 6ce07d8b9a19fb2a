/** What an input method for Vietnamese made of keys that a scanner typed. */
type TypingMethod = 'telex' | 'vni';

interface Keystrokes {
  readonly text: string;
  /** A Telex tone letter whose place among the following letters is unknown. */
  readonly pending: string;
}

const tones: Record<string, Record<TypingMethod, string>> = {
  '\u0301': { telex: 'S', vni: '1' },
  '\u0300': { telex: 'F', vni: '2' },
  '\u0309': { telex: 'R', vni: '3' },
  '\u0303': { telex: 'X', vni: '4' },
  '\u0323': { telex: 'J', vni: '5' },
};
const circumflex = '\u0302';
const breve = '\u0306';
const horn = '\u031B';
/** More readings than this are as good as none. */
const mostCandidates = 512;

/** Every key sequence that either typing method could have turned into the text, in capitals. */
export function undoneTyping(text: string): string[] {
  const signs = [...text.normalize('NFC').toUpperCase()];
  return [...new Set([...undone(signs, 'telex'), ...undone(signs, 'vni')])];
}

function undone(signs: readonly string[], method: TypingMethod): string[] {
  let partials: Keystrokes[] = [{ text: '', pending: '' }];
  for (const sign of signs) {
    const isLetter = /\p{L}/u.test(sign);
    partials = partials.flatMap((partial) => {
      const placed = { text: partial.text + partial.pending, pending: '' };
      const begun = partial.pending === '' ? [partial] : isLetter ? [placed, partial] : [placed];
      return begun.flatMap((each) => typed(each, sign, method));
    });
    if (partials.length > mostCandidates) return [];
  }
  return partials.map(({ text, pending }) => text + pending);
}

function typed(partial: Keystrokes, sign: string, method: TypingMethod): Keystrokes[] {
  const marks = [...sign.normalize('NFD')].slice(1);
  const tone = marks.map((mark) => tones[mark]?.[method] ?? '').join('');
  const keys = keysOf(sign, marks, method);
  if (tone === '') return keys.map((key) => ({ ...partial, text: partial.text + key }));
  return keys.flatMap((key) => [
    ...(method === 'telex' ? [{ text: partial.text + key, pending: partial.pending + tone }] : []),
    ...(method === 'vni' ? [{ ...partial, text: partial.text + key + tone }] : []),
    ...(key.length > 1 ? [{ ...partial, text: partial.text + key[0] + tone + key.slice(1) }] : []),
  ]);
}

/** The keys of a letter without its tone. */
function keysOf(sign: string, marks: readonly string[], method: TypingMethod): string[] {
  if (sign === 'Đ') return [method === 'telex' ? 'DD' : 'D9'];
  const base = sign.normalize('NFD')[0] ?? sign;
  if (marks.includes(circumflex)) return [method === 'telex' ? base + base : `${base}6`];
  if (marks.includes(breve)) return [method === 'telex' ? `${base}W` : `${base}8`];
  if (!marks.includes(horn)) return [marks.length > 0 ? base : sign];
  if (method === 'vni') return [`${base}7`];
  return base === 'U' ? ['UW', 'W'] : [`${base}W`];
}
