/** What a message to the applicant may name of a dossier; nothing else is ever filled in. */
export const messagePlaceholders = [
  'code',
  'applicant',
  'procedure',
  'dueAt',
  'unit',
  'papers',
  'deadline',
  'link',
] as const;

export type MessagePlaceholder = (typeof messagePlaceholders)[number];

export type MessageFacts = Readonly<Record<MessagePlaceholder, string>>;

/** Words in braces that are no placeholder of the closed list, each once. */
export function unknownPlaceholders(text: string): string[] {
  const found = [...text.matchAll(/\{([^{}]*)\}/g)].map(([, name]) => name ?? '');
  return [...new Set(found)].filter(
    (name) => !(messagePlaceholders as readonly string[]).includes(name),
  );
}

/** The message with every placeholder filled; what is not known of the dossier becomes «…». */
export function fillMessage(text: string, facts: MessageFacts): string {
  return text
    .replace(/\{(\w+)\}/g, (place, name: string) =>
      Object.hasOwn(facts, name) ? facts[name as MessagePlaceholder] || '…' : place,
    )
    .normalize('NFC');
}

// GSM 03.38 without its extension table, whose characters count twice and are left to Unicode here.
const gsmCharacters =
  /^[@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&'()*+,\-./0-9:;<=>?¡A-ZÄÖÑÜ§¿a-zäöñüà]*$/;

const gsm = { single: 160, joined: 153 } as const;
const unicode = { single: 70, joined: 67 } as const;

export type SmsAlphabet = 'gsm7' | 'ucs2';

/** In which alphabet the network carries a text: one Vietnamese mark makes all of it UCS-2. */
export function smsAlphabetOf(text: string): SmsAlphabet {
  return gsmCharacters.test(text) ? 'gsm7' : 'ucs2';
}

/** How many SMS parts a text is charged as: 160 or 153 plain characters, 70 or 67 with Vietnamese marks. */
export function smsPartsOf(text: string): number {
  const { single, joined } = smsAlphabetOf(text) === 'gsm7' ? gsm : unicode;
  // UTF-16 units are what the network counts.
  if (text.length === 0) return 0;
  return text.length <= single ? 1 : Math.ceil(text.length / joined);
}
