/** Composed text without blanks around it; undefined where nothing was typed. */
export const filled = (text: string): string | undefined =>
  text.normalize('NFC').trim() || undefined;
