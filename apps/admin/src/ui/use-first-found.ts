import { useEffect, useEffectEvent, useState } from 'react';

/**
 * Enter, typed faster than the server answers, takes the first of what is found once that is
 * current; whatever is taken by hand meanwhile ends the waiting.
 */
export function useFirstFound(
  firstCode: string | undefined,
  isCurrent: boolean,
  choose: (code: string) => void,
) {
  const [isAwaited, setAwaited] = useState(false);
  const take = (code: string) => {
    setAwaited(false);
    choose(code);
  };
  const takeFirst = useEffectEvent(() => (firstCode ? take(firstCode) : setAwaited(false)));
  useEffect(() => {
    if (isAwaited && isCurrent) takeFirst();
  }, [isAwaited, isCurrent, firstCode]);
  return { take, isAwaited, setAwaited };
}
