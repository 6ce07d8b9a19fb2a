import { useState } from 'react';

const storageKeyOf = (key: string): string => `motcua.kept.${key}`;

/**
 * Text that outlives its dialog in this tab: closing or reloading loses nothing. `first` stands there
 * until somebody writes.
 */
export function useKeptText(key: string, first = ''): [text: string, keep: (text: string) => void] {
  const storageKey = storageKeyOf(key);
  const [text, setText] = useState(() => sessionStorage.getItem(storageKey) ?? first);
  const keep = (next: string) => {
    setText(next);
    store(storageKey, next);
  };
  return [text, keep];
}

function store(storageKey: string, text: string): void {
  try {
    sessionStorage.setItem(storageKey, text);
  } catch {
    // A full store costs only the copy; the page holds what was written.
  }
}

/** What was kept under the key, for a form that holds its own state. */
export function keptChoice<Value>(key: string): Value | undefined {
  const text = sessionStorage.getItem(storageKeyOf(key));
  return text ? (JSON.parse(text) as Value) : undefined;
}

export const keepChoice = (key: string, value: object): void =>
  store(storageKeyOf(key), JSON.stringify(value));

/** The same for what is chosen rather than typed; `first` holds until something is chosen. */
export function useKeptChoice<Value>(
  key: string,
  first: Value,
): [value: Value, keep: (value: Value) => void] {
  const [text, keep] = useKeptText(key);
  const value = text === '' ? first : (JSON.parse(text) as Value);
  return [value, (next) => keep(next === undefined ? '' : JSON.stringify(next))];
}

/** What was sent need not be kept any longer; `about` is the beginning of its keys. */
export function forgetKept(about: string): void {
  const begin = storageKeyOf(`${about}.`);
  for (const key of Object.keys(sessionStorage))
    if (key.startsWith(begin)) sessionStorage.removeItem(key);
}
