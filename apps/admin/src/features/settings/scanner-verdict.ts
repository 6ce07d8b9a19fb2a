/** Double letters are what a Telex keyboard turns into Vietnamese ones. */
export const testCode = 'MOTCUA-DDAAEE-01';

/** Code 128 of the test code: widths of bars and gaps in turn, beginning with a bar. */
export const testCodeModules: readonly number[] = [
  2, 1, 1, 2, 1, 4, 1, 1, 3, 1, 2, 3, 1, 3, 3, 1, 2, 1, 2, 1, 3, 3, 1, 1, 1, 3, 1, 3, 2, 1, 2, 1, 3,
  1, 3, 1, 1, 1, 1, 3, 2, 3, 1, 2, 2, 1, 3, 2, 1, 1, 2, 3, 1, 3, 1, 1, 2, 3, 1, 3, 1, 1, 1, 3, 2, 3,
  1, 1, 1, 3, 2, 3, 1, 3, 2, 1, 1, 3, 1, 3, 2, 1, 1, 3, 1, 2, 2, 1, 3, 2, 1, 2, 3, 1, 2, 2, 1, 2, 3,
  2, 2, 1, 2, 1, 2, 2, 2, 2, 2, 3, 3, 1, 1, 1, 2,
];

export type ScanVerdict = 'good' | 'telex' | 'noEnter' | 'other';

/** What a reading of the test code says of the scanner and the typing method of this station. */
export function judgeScan(text: string, hasEnter: boolean): ScanVerdict {
  const read = text.normalize('NFC').trim();
  // Marks appear only where a typing method stood between the scanner and the field.
  if (/[^\u0020-\u007e]/.test(read)) return 'telex';
  if (read !== testCode) return 'other';
  return hasEnter ? 'good' : 'noEnter';
}
