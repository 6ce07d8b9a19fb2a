import type { components } from '@motcua/shared-api-client';
import { useEffect, useEffectEvent, useState } from 'react';

export type Place = components['schemas']['DoorPlaceRequest'];
export type PlaceLack = components['schemas']['PlaceLack'];

/** Where the telephone was at the door, or why it is not known; neither before somebody asked. */
export interface TakenPlace {
  place: Place | undefined;
  placeLack: PlaceLack | undefined;
}

export const noPlace: TakenPlace = { place: undefined, placeLack: undefined };

/** Taken back by the courier: it is not taken again unasked. */
export const leftOut: TakenPlace = { place: undefined, placeLack: 'refused' };

const refusedByPerson = 1;
const options: PositionOptions = { enableHighAccuracy: true, timeout: 15_000, maximumAge: 30_000 };

function placeOf({ coords }: GeolocationPosition): Place {
  const { latitude, longitude, accuracy } = coords;
  return { latitude, longitude, accuracy: Math.min(Math.round(accuracy), 100_000) };
}

/** Browsers that cannot say whether it is allowed ask the person, who has to press first. */
async function isAllowedAlready(): Promise<boolean> {
  try {
    return (await navigator.permissions.query({ name: 'geolocation' })).state === 'granted';
  } catch {
    return false;
  }
}

/**
 * Asks the telephone where it is. Without being asked it does so only where its holder has allowed
 * it before; a refusal is kept as the reason and stands in nobody's way.
 */
export function usePlace(taken: TakenPlace, onChange: (taken: TakenPlace) => void) {
  const [isTaking, setTaking] = useState(false);
  const end = (next: TakenPlace) => {
    setTaking(false);
    onChange(next);
  };
  const take = () => {
    // Without a secure connection a browser refuses in the person's name.
    if (window.isSecureContext === false || !('geolocation' in navigator)) {
      onChange({ place: undefined, placeLack: 'unavailable' });
      return;
    }
    setTaking(true);
    navigator.geolocation.getCurrentPosition(
      (position) => end({ place: placeOf(position), placeLack: undefined }),
      ({ code }) =>
        end({
          place: undefined,
          placeLack: code === refusedByPerson ? 'refused' : 'unavailable',
        }),
      options,
    );
  };
  const takeUnasked = useEffectEvent(() => {
    if (!taken.place && taken.placeLack !== 'refused') take();
  });
  useEffect(() => {
    let isHere = true;
    void isAllowedAlready().then((isAllowed) => {
      if (isAllowed && isHere) takeUnasked();
    });
    return () => {
      isHere = false;
    };
  }, []);
  return { isTaking, take };
}
