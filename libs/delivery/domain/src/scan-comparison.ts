/** What scanning a bag's content against its manifest found; codes keep their first order. */
export interface ScanComparison {
  readonly right: readonly string[];
  readonly extra: readonly string[];
  readonly missing: readonly string[];
}

/** Compares scanned codes with those expected; a code scanned twice counts once. */
export function compareScan(expected: readonly string[], scans: readonly string[]): ScanComparison {
  const listed = new Set(expected);
  const seen = new Set(scans);
  return {
    right: [...listed].filter((code) => seen.has(code)),
    extra: [...seen].filter((code) => !listed.has(code)),
    missing: [...listed].filter((code) => !seen.has(code)),
  };
}

export const scanAnswers = ['right', 'extra', 'repeated'] as const;

export type ScanAnswer = (typeof scanAnswers)[number];

/** What the counter hears at once for one scan, given the scans before it. */
export function answerToScan(
  code: string,
  expected: readonly string[],
  earlier: readonly string[],
): ScanAnswer {
  if (earlier.includes(code)) return 'repeated';
  return expected.includes(code) ? 'right' : 'extra';
}
