/** Where the telephone was at the door. */
export interface DoorPlace {
  /** Degrees north (WGS 84). */
  readonly latitude: number;
  /** Degrees east. */
  readonly longitude: number;
  /** Metres, as the telephone itself estimates. */
  readonly accuracy: number;
}

/** Why there is no place: the courier did not allow it, or the telephone could not tell. */
export const placeLacks = ['refused', 'unavailable'] as const;

export type PlaceLack = (typeof placeLacks)[number];

const fifthDecimal = 100_000;
const rounded = (degrees: number): number => Math.round(degrees * fifthDecimal) / fifthDecimal;

/** To about a metre: no telephone knows more, and no more is kept than proves the door. */
export function keptPlace({
  place,
  placeLack,
}: {
  readonly place?: DoorPlace | undefined;
  readonly placeLack?: PlaceLack | undefined;
}): { readonly place: DoorPlace | null; readonly placeLack: PlaceLack | null } {
  if (!place) return { place: null, placeLack: placeLack ?? null };
  const { latitude, longitude, accuracy } = place;
  return {
    place: { latitude: rounded(latitude), longitude: rounded(longitude), accuracy },
    placeLack: null,
  };
}
