import { useEffect, useRef } from 'react';
import { useKeyNotes } from './keys';

const typing = 'input, textarea, select, [contenteditable], [role="dialog"] *';

/** A single letter as a key of the screen: it rests while somebody types or a dialog is open. */
export function useLetterKey(letter: string, label: string, run: () => void): void {
  const latest = useRef(run);
  useEffect(() => {
    latest.current = run;
  });
  useKeyNotes([{ keys: letter, label }]);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const hasModifier = event.ctrlKey || event.altKey || event.metaKey;
      if (event.code !== `Key${letter}` || hasModifier || event.repeat) return;
      if (event.target instanceof Element && event.target.matches(typing)) return;
      if (document.querySelector('[role="dialog"]')) return;
      event.preventDefault();
      latest.current();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [letter]);
}
