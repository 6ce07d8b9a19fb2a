import { useEffect, useRef, useState } from 'react';
import { useMe } from '../../app/session';
import { forgetKept, keepChoice, keptChoice } from '../../ui/kept-text';
import type { Consignment } from './get-consignments';

type Door = Pick<Consignment, 'number' | 'attempts' | 'stateFee' | 'postage' | 'availableActions'>;

/**
 * What is written at a door, with its signature, until the server has it: a telephone drops the
 * page while its camera is open, and there may be no network there. Another courier, another attempt
 * or another amount begins anew; where the act is over, nothing of it stays.
 */
export function useKeptAtDoor<Value extends object>(
  door: Door,
  act: 'collect' | 'deliver' | 'failAttempt',
  begin: () => Value,
) {
  const { number, attempts, stateFee, postage, availableActions } = door;
  const about = ['door', useMe().staff.id, number].join('.');
  const ofAct = [about, act].join('.');
  const key = [ofAct, attempts, stateFee, postage].join('.');
  const [first] = useState<Value>(() => ({ ...begin(), ...keptChoice<Value>(key) }));
  const [value, setValue] = useState(first);
  const isSent = useRef(false);
  useEffect(() => {
    // Where the telephone was when the page was opened is not where it will be at the door.
    if (value !== first && !isSent.current) keepChoice(key, { ...value, place: undefined });
  }, [key, first, value]);
  const isOver = !availableActions.includes(act);
  useEffect(() => {
    if (isOver) forgetKept(ofAct);
  }, [isOver, ofAct]);
  return {
    value,
    change: (patch: Partial<Value>) => setValue((now) => ({ ...now, ...patch })),
    forget: () => {
      isSent.current = true;
      forgetKept(about);
    },
  };
}
