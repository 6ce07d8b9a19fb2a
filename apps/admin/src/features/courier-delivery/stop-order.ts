/** The list with one of its members at another place; a place beyond its ends is its end. */
export function movedTo(ids: readonly string[], id: string, place: number): string[] {
  const others = ids.filter((each) => each !== id);
  const at = Math.min(Math.max(place, 0), others.length);
  return [...others.slice(0, at), id, ...others.slice(at)];
}

/** As wanted; what nobody has placed yet stays behind, as it came. */
export function arranged<Stop extends { id: string }>(
  stops: readonly Stop[],
  wanted: readonly string[],
): Stop[] {
  const places = new Map(wanted.map((id, place) => [id, place]));
  const placeOf = ({ id }: Stop) => places.get(id) ?? wanted.length;
  return stops.toSorted((a, b) => placeOf(a) - placeOf(b));
}

/** Where a row dragged by `dy` would lie among rows with these middles, first to last. */
export function placeUnder(middles: readonly number[], from: number, dy: number): number {
  const middle = (middles[from] ?? 0) + dy;
  return middles.filter((each, index) => index !== from && each < middle).length;
}
