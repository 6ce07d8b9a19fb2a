import { systemClock } from '@motcua/shared-time';
import { useEffect, useRef, useState } from 'react';
import { endServerSession } from '../session';
import { sessionLock } from '../session-lock';

const signsOfLife = ['keydown', 'pointerdown', 'wheel', 'touchstart'] as const;

/** Locks after `minutes` without a key or a touch; answers the seconds that are left. */
export function useIdleLock(minutes: number): number {
  const limitSeconds = minutes * 60;
  const lastSign = useRef(systemClock.now().getTime());
  const [secondsLeft, setSecondsLeft] = useState(limitSeconds);

  useEffect(() => {
    const onSign = () => {
      lastSign.current = systemClock.now().getTime();
    };
    onSign();
    const timer = setInterval(() => {
      const idleSeconds = Math.floor((systemClock.now().getTime() - lastSign.current) / 1000);
      setSecondsLeft(Math.max(limitSeconds - idleSeconds, 0));
    }, 1000);
    signsOfLife.forEach((sign) => window.addEventListener(sign, onSign, { passive: true }));
    return () => {
      clearInterval(timer);
      signsOfLife.forEach((sign) => window.removeEventListener(sign, onSign));
    };
  }, [limitSeconds]);

  useEffect(() => {
    if (secondsLeft > 0 || sessionLock.current()) return;
    sessionLock.lock('idle');
    // Reloading the page must not open the lock.
    void endServerSession().catch(() => undefined);
  }, [secondsLeft]);
  return secondsLeft;
}
