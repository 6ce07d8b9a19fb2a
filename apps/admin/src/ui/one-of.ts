/** The word where it is one of the known ones; what an address says is anybody's. */
export const oneOf = <Word extends string>(
  known: readonly Word[],
  text: string | undefined,
): Word | undefined => known.find((word) => word === text);
