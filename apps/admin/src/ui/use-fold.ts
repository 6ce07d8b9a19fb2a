import { useState } from 'react';

/** Opens by itself when a folded filter comes into force, and folds only when it is told to. */
export function useFold(inForce: number) {
  const [isUnfolded, setUnfolded] = useState(inForce > 0);
  const [known, setKnown] = useState(inForce);
  if (inForce !== known) {
    setKnown(inForce);
    if (inForce > known) setUnfolded(true);
  }
  return [isUnfolded, setUnfolded] as const;
}
