/** Whole đồng for one agency; below 0 where more was given back for it than was taken. */
export interface AgencyShare {
  /** Null for money of no dossier, which stays with whoever hands it in. */
  readonly unitId: string | null;
  readonly amount: number;
}

/** Of takings, the latest first, those that are still to be handed in: the oldest go first. */
export function outstandingShares(
  takings: readonly AgencyShare[],
  outstanding: number,
): readonly AgencyShare[] {
  const shares: AgencyShare[] = [];
  let left = outstanding;
  for (const { unitId, amount } of takings) {
    if (left <= 0) break;
    shares.push({ unitId, amount: Math.min(amount, left) });
    left -= amount;
  }
  return shares;
}

/**
 * What is handed in, by agency; the first is `own`, with all that is nobody else's. The parts add up
 * to `total`. Where the cash is less than the shares, `own` lacks it first, then the others in turn.
 */
export function splitByAgency(
  total: number,
  shares: readonly AgencyShare[],
  own: string,
): readonly { readonly unitId: string; readonly amount: number }[] {
  const amounts = new Map<string, number>();
  for (const { unitId, amount } of shares)
    if (unitId !== null && unitId !== own) amounts.set(unitId, (amounts.get(unitId) ?? 0) + amount);
  const others = [...amounts].sort(([a], [b]) => (a < b ? -1 : 1));
  let rest = total - others.reduce((sum, [, amount]) => sum + amount, 0);
  const parts = others.map(([unitId, amount]) => {
    const lacking = Math.min(Math.max(0, -rest), Math.max(0, amount));
    rest += lacking;
    return { unitId, amount: amount - lacking };
  });
  return [{ unitId: own, amount: rest }, ...parts.filter(({ amount }) => amount !== 0)];
}
