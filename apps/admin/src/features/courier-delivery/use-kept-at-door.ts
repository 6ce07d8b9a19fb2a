import { useEffect, useRef, useState } from 'react';
import { forgetKept, keepChoice, keptChoice } from '../../ui/kept-text';
import type { Consignment } from './get-consignments';

type Door = Pick<Consignment, 'number' | 'attempts' | 'stateFee' | 'postage'>;

const keptOf = ({ number }: Door): string => `door.${number}`;

/**
 * What is written at a door, with its signature, until the server has it: a telephone drops the
 * page while its camera is open, and there may be no network there. Another attempt or another
 * amount begins anew.
 */
export function useKeptAtDoor<Value extends object>(
  door: Door,
  act: 'collect' | 'deliver' | 'failAttempt',
  begin: () => Value,
) {
  const { attempts, stateFee, postage } = door;
  const key = [keptOf(door), act, attempts, stateFee, postage].join('.');
  const [first] = useState<Value>(() => ({ ...begin(), ...keptChoice<Value>(key) }));
  const [value, setValue] = useState(first);
  const isSent = useRef(false);
  useEffect(() => {
    if (value !== first && !isSent.current) keepChoice(key, value);
  }, [key, first, value]);
  return {
    value,
    change: (patch: Partial<Value>) => setValue((now) => ({ ...now, ...patch })),
    forget: () => {
      isSent.current = true;
      forgetKept(keptOf(door));
    },
  };
}
