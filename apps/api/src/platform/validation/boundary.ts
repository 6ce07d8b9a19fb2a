import { refusedField } from '../problem/problem-error';

const maxDepth = 10;
const forbiddenKeys = new Set(['__proto__', 'constructor', 'prototype']);

type Path = readonly (string | number)[];

/** NUL and the other C0 controls except tab and line breaks, and DEL. */
function holdsControl(text: string): boolean {
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === 127 || (code < 32 && code !== 9 && code !== 10 && code !== 13)) return true;
  }
  return false;
}

function admitText(text: string, path: Path): string {
  if (holdsControl(text)) throw refusedField(path, 'controlCharacter');
  if (!text.isWellFormed()) throw refusedField(path, 'loneSurrogate');
  return text.normalize('NFC');
}

/**
 * Text from outside as we store it: composed (NFC). NUL, control characters, lone surrogates,
 * nesting beyond ten levels and keys that reach an object's prototype are refused by name.
 */
export function admit(value: unknown, path: Path = []): unknown {
  if (typeof value === 'string') return admitText(value, path);
  if (value === null || typeof value !== 'object') return value;
  if (path.length >= maxDepth) throw refusedField(path, 'tooDeep', { max: maxDepth });
  if (Array.isArray(value)) return value.map((each, index) => admit(each, [...path, index]));
  const admitted: Record<string, unknown> = {};
  for (const [key, each] of Object.entries(value)) {
    if (forbiddenKeys.has(key)) throw refusedField([...path, key], 'unknownField');
    admitted[admitText(key, path)] = admit(each, [...path, key]);
  }
  return admitted;
}
