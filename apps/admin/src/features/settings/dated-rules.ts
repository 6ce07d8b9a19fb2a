export interface DatedRow {
  readonly validFrom: string;
  readonly time: 'past' | 'inForce' | 'coming';
  readonly version: number;
  readonly changeReason: string | null;
}

/** One rule of the desk with everything it was, is and will be. */
export interface DatedRule<Row extends DatedRow> {
  readonly key: string;
  /** What holds today; nothing while its first day is still to come. */
  readonly now: Row | undefined;
  readonly coming: readonly Row[];
  /** Oldest first. */
  readonly rows: readonly Row[];
  /** The last one written for the latest day: changes begin from it. */
  readonly last: Row;
  readonly version: number;
}

/** Rows of one rule stand together and oldest first, as the server sends them. */
export function datedRules<Row extends DatedRow>(
  rows: readonly Row[],
  keyOf: (row: Row) => string,
): DatedRule<Row>[] {
  const byKey = new Map<string, Row[]>();
  for (const row of rows) byKey.set(keyOf(row), [...(byKey.get(keyOf(row)) ?? []), row]);
  return [...byKey].flatMap(([key, own]) => {
    const last = own.at(-1);
    if (!last) return [];
    return [
      {
        key,
        now: own.findLast(({ time }) => time === 'inForce'),
        coming: own.filter(({ time }) => time === 'coming'),
        rows: own,
        last,
        version: last.version,
      },
    ];
  });
}

/** In force or coming; what has ended and stays so is kept out of the usual list. */
export const isLive = <Row extends DatedRow>(
  { now, coming }: DatedRule<Row>,
  hasEnded: (row: Row) => boolean,
): boolean => coming.length > 0 || (now !== undefined && !hasEnded(now));
