/** Whole đồng for one agency; below 0 where more was given back for it than was taken. */
export interface AgencyShare {
  /** Null for money of no dossier, which stays with whoever hands it in. */
  readonly unitId: string | null;
  readonly amount: number;
}

/**
 * What is handed in, by agency; the first is `own`, with all that is nobody else's, below 0 where more
 * of it went back. The parts add up to `total`. Of the `shortage`, what was missing of the cash,
 * `own` lacks what it has, then the others in turn.
 */
export function splitByAgency(
  total: number,
  shares: readonly AgencyShare[],
  own: string,
  shortage = 0,
): readonly { readonly unitId: string; readonly amount: number }[] {
  const amounts = new Map<string, number>();
  for (const { unitId, amount } of shares)
    if (unitId !== null && unitId !== own) amounts.set(unitId, (amounts.get(unitId) ?? 0) + amount);
  const others = [...amounts].sort(([a], [b]) => (a < b ? -1 : 1));
  const due = total + shortage - others.reduce((sum, [, amount]) => sum + amount, 0);
  let missing = shortage - Math.min(shortage, Math.max(0, due));
  const parts = others.map(([unitId, amount]) => {
    const lacking = Math.min(missing, Math.max(0, amount));
    missing -= lacking;
    return { unitId, amount: amount - lacking };
  });
  const rest = total - parts.reduce((sum, { amount }) => sum + amount, 0);
  return [{ unitId: own, amount: rest }, ...parts.filter(({ amount }) => amount !== 0)];
}
