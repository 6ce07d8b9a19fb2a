import { useDebouncedValue } from '@mantine/hooks';
import { useEffect, useRef, useState } from 'react';

const typingPauseMs = 150;

/** The text of the question: typed here, kept in the address, changed by Back and Forward. */
export function useQuestion(inAddress: string, keep: (q: string) => void) {
  const [text, setText] = useState(inAddress);
  const words = text.normalize('NFC').trim();
  const [settled] = useDebouncedValue(words, typingPauseMs);
  const isSettled = settled === words;
  const kept = useRef(inAddress);
  const latestKeep = useRef(keep);
  useEffect(() => {
    latestKeep.current = keep;
  });
  useEffect(() => {
    if (!isSettled || settled === kept.current) return;
    kept.current = settled;
    latestKeep.current(settled);
  }, [settled, isSettled]);
  useEffect(() => {
    if (inAddress === kept.current) return;
    kept.current = inAddress;
    setText(inAddress);
  }, [inAddress]);
  return { text, setText, words, settled, isSettled };
}
