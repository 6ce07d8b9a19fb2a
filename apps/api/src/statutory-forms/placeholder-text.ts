/** A piece of a template's text: words as they are, or the name of a value of the dossier. */
export type TextPart = { readonly words: string } | { readonly placeholder: string };

/** A brace that opens no placeholder or closes none; `at` counts characters from 0. */
export class BraceMismatch extends Error {
  constructor(readonly at: number) {
    super(`A brace at ${at} has no partner.`);
    this.name = 'BraceMismatch';
  }
}

const placeholderName = /^[a-z][A-Za-z0-9]{0,39}$/;

/**
 * Cuts «Thu {fee} của {applicantName}» into its parts. Text is data: a name in braces is the only
 * thing that is ever replaced. Throws BraceMismatch for a brace without partner or an empty name.
 */
export function textParts(text: string): TextPart[] {
  const parts: TextPart[] = [];
  let rest = 0;
  while (rest < text.length) {
    const opens = text.indexOf('{', rest);
    const words = text.slice(rest, opens === -1 ? undefined : opens);
    const stray = words.indexOf('}');
    if (stray !== -1) throw new BraceMismatch(rest + stray);
    if (words !== '') parts.push({ words });
    if (opens === -1) break;
    const closes = text.indexOf('}', opens);
    const name = text.slice(opens + 1, closes);
    if (closes === -1 || !placeholderName.test(name)) throw new BraceMismatch(opens);
    parts.push({ placeholder: name });
    rest = closes + 1;
  }
  return parts;
}

export function placeholdersIn(text: string): string[] {
  return textParts(text).flatMap((part) => ('placeholder' in part ? [part.placeholder] : []));
}

/** The values a template's text is filled with; a value that is not known is left out. */
export type TextValues = Readonly<Record<string, string | undefined>>;

export function valueOf(values: TextValues, name: string): string {
  return Object.hasOwn(values, name) ? (values[name] ?? '').trim() : '';
}

/** True when the text names placeholders and none of them has a value. */
export function isWithoutValues(text: string, values: TextValues): boolean {
  const names = placeholdersIn(text);
  return names.length > 0 && names.every((name) => valueOf(values, name) === '');
}

/** The whole text with its values put in; what is put in is never read again for placeholders. */
export function filledText(text: string, values: TextValues): string {
  return textParts(text)
    .map((part) => ('words' in part ? part.words : valueOf(values, part.placeholder)))
    .join('');
}
