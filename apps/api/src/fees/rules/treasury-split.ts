/** Whole đồng for one agency; below 0 where more was given back for it than was taken. */
export interface AgencyShare {
  /** Null for money of no dossier, which stays with whoever hands it in. */
  readonly unitId: string | null;
  readonly amount: number;
  /** What its part lacks besides: it got that already. */
  readonly lacking?: number;
}

/** Whole đồng that go to one unit, and what its part lacks of the shortage. */
export interface AgencyPart {
  readonly unitId: string;
  readonly amount: number;
  readonly lacking: number;
}

/**
 * What is handed in, by agency; the first is `own`, with all that is nobody else's, below 0 where more
 * of it went back. The parts add up to `total`. Of the `shortage`, what was missing of the cash,
 * `own` lacks what it has, then the others in turn; what is over is lacked by `own`.
 */
export function splitByAgency(
  total: number,
  shares: readonly AgencyShare[],
  own: string,
  shortage = 0,
): readonly AgencyPart[] {
  const others = ofOthers(shares, own);
  const due = total + shortage - others.reduce((sum, { amount }) => sum + amount, 0);
  const ofOwn = Math.min(shortage, Math.max(0, due));
  let missing = shortage - ofOwn;
  const parts = others.map(({ unitId, amount, lacking }) => {
    const more = Math.min(missing, Math.max(0, amount));
    missing -= more;
    return { unitId, amount: amount - more, lacking: lacking + more };
  });
  const rest = total - parts.reduce((sum, { amount }) => sum + amount, 0);
  return [
    { unitId: own, amount: rest, lacking: ofOwn + missing },
    ...parts.filter(({ amount, lacking }) => amount !== 0 || lacking !== 0),
  ];
}

function ofOthers(shares: readonly AgencyShare[], own: string): readonly AgencyPart[] {
  const parts = new Map<string, AgencyPart>();
  for (const { unitId, amount, lacking = 0 } of shares) {
    if (unitId === null || unitId === own) continue;
    const before = parts.get(unitId) ?? { amount: 0, lacking: 0 };
    const part = { unitId, amount: before.amount + amount, lacking: before.lacking + lacking };
    parts.set(unitId, part);
  }
  return [...parts.values()].sort((a, b) => (a.unitId < b.unitId ? -1 : 1));
}
