import { useState } from 'react';

/** Text that outlives its dialog in this tab: closing or reloading loses nothing. */
export function useKeptText(key: string): [text: string, keep: (text: string) => void] {
  const storageKey = `motcua.kept.${key}`;
  const [text, setText] = useState(() => sessionStorage.getItem(storageKey) ?? '');
  const keep = (next: string) => {
    setText(next);
    sessionStorage.setItem(storageKey, next);
  };
  return [text, keep];
}
