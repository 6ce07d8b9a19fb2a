import { dong, InvalidDong, type Dong, type DongOptions } from './dong';

export type Language = 'vi' | 'en';

/** Tables abbreviate the currency, sentences and paper spell it out. */
export type DongStyle = 'table' | 'sentence';

export interface DongFormat {
  readonly language?: Language;
  readonly style?: DongStyle;
}

/** U+2212, which lines up with digits and is not taken for a hyphen. */
const minusSign = '−';

const plain = /^[-−]?\d+$/;
const grouped = /^[-−]?\d{1,3}(?:\.\d{3})+$|^[-−]?\d{1,3}(?:,\d{3})+$/;

/** «8.000 đ», «8.000 đồng» or “VND 8,000”. */
export function formatDong(
  amount: Dong,
  { language = 'vi', style = 'table' }: DongFormat = {},
): string {
  const digits = groupedDigits(amount, language === 'vi' ? '.' : ',');
  const sign = amount < 0 ? minusSign : '';
  if (language === 'en') return `VND ${sign}${digits}`;
  return `${sign}${digits} ${style === 'table' ? 'đ' : 'đồng'}`;
}

/** Reads `8000`, `8.000` or `8,000`, with or without the currency; throws `InvalidDong`. */
export function parseDong(text: string, options: DongOptions = {}): Dong {
  const bare = text
    .normalize('NFC')
    .trim()
    .replace(/^VND\s*/i, '')
    .replace(/\s*(?:đồng|đ|₫|VND)$/iu, '');
  if (!plain.test(bare) && !grouped.test(bare)) {
    throw new InvalidDong(text, /^[-−]?\d[\d.,]*[.,]\d+$/.test(bare) ? 'fraction' : 'notANumber');
  }
  return dong(Number(bare.replace(/[.,]/g, '').replace(minusSign, '-')), options);
}

function groupedDigits(amount: Dong, separator: string): string {
  return String(Math.abs(amount)).replace(/\B(?=(?:\d{3})+$)/g, separator);
}
