/** A closed drawer, in whole đồng. */
export interface ClosedDrawer {
  /** What is left once the float has gone back. */
  readonly amount: number;
  /** Carriage taken less carriage given back; below 0 where more went back. */
  readonly postage: number;
  /** What was in it besides: at its opening, and what came back of floats that lacked. */
  readonly float: number;
  readonly expected: number;
  readonly counted: number;
}

/** Of what a drawer hands in: whose it is, and who lacks what was missing. */
export interface DrawerLine {
  readonly postage: number;
  /** Carriage that was missing. */
  readonly lackingPostage: number;
  /** What was missing of fees and copies, less what came back of it before. */
  readonly missing: number;
}

/** Of what is missing, the float: the last to lack. */
export const lackingFloat = ({
  float,
  expected,
  counted,
}: Pick<ClosedDrawer, 'float' | 'expected' | 'counted'>): number =>
  Math.max(0, Math.min(expected, float) - counted);

/**
 * What was missing is lacked by the fees and copies first, then by the carriage of the Post, and by
 * the float last. What the debtor `repaid` before the drawer was handed in went to the unit as its
 * own: so much of it the unit lacks alone, and the others have theirs out of the cash.
 */
export function drawerLine(drawer: ClosedDrawer, repaid = 0): DrawerLine {
  const taken = drawer.expected - drawer.float;
  const lacking = Math.max(0, Math.max(0, taken) - drawer.amount);
  const open = lacking - Math.min(lacking, repaid);
  const ofOthers = Math.max(0, taken - drawer.postage);
  const lackingPostage = Math.min(Math.max(0, drawer.postage), Math.max(0, open - ofOthers));
  return {
    postage: drawer.postage - lackingPostage,
    lackingPostage,
    missing: open - lackingPostage,
  };
}
