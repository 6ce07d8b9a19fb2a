export interface DueCharge {
  readonly no: number;
  readonly amount: number;
}

/** What a dossier asks for when money arrives: what a code was drawn for, and all that is due. */
export interface TransferTarget {
  readonly requested: readonly number[];
  readonly due: readonly DueCharge[];
}

export type TransferMatch =
  | { readonly kind: 'pays'; readonly chargeNos: readonly number[] }
  | { readonly kind: 'held'; readonly reason: 'nothingDue' | 'wrongAmount' };

const sum = (charges: readonly DueCharge[]): number =>
  charges.reduce((total, { amount }) => total + amount, 0);

/**
 * What a transfer pays: the charges its code was drawn for, else all that is due, and only to the
 * đồng. With nothing due it was paid twice; any other amount waits for a person.
 */
export function matchTransfer({ requested, due }: TransferTarget, amount: number): TransferMatch {
  if (due.length === 0) return { kind: 'held', reason: 'nothingDue' };
  const asked = due.filter(({ no }) => requested.includes(no));
  const isWhole = asked.length === requested.length && asked.length > 0;
  if (isWhole && sum(asked) === amount)
    return { kind: 'pays', chargeNos: asked.map(({ no }) => no) };
  if (sum(due) === amount) return { kind: 'pays', chargeNos: due.map(({ no }) => no) };
  return { kind: 'held', reason: 'wrongAmount' };
}
