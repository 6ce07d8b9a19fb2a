import { useCallback, useEffect, useState } from 'react';

/** Seconds until the next try is allowed, counting down by themselves. */
export function useWaitCounter(): [secondsLeft: number, wait: (seconds: number) => void] {
  const [secondsLeft, setSecondsLeft] = useState(0);
  const isWaiting = secondsLeft > 0;
  useEffect(() => {
    if (!isWaiting) return undefined;
    const timer = setInterval(() => setSecondsLeft((left) => Math.max(left - 1, 0)), 1000);
    return () => clearInterval(timer);
  }, [isWaiting]);
  return [secondsLeft, useCallback((seconds: number) => setSecondsLeft(Math.ceil(seconds)), [])];
}
