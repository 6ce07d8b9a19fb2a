import { searchText } from '@motcua/shared-identifiers';

const readableLength = 64;

/** FNV-1a, 32 bits: only tells long names with the same beginning apart. */
function shortHash(text: string): string {
  let hash = 0x811c9dc5;
  for (const character of text) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  }
  return hash.toString(36).padStart(7, '0');
}

/**
 * Stable key of a paper, made from its name: the same for other spacing, case, accents and
 * punctuation. Names that do not fit in 64 characters end in a hash of the whole name.
 */
export function componentKey(name: string): string {
  const words = searchText(name).match(/[a-z0-9]+/g) ?? [];
  const slug = words.join('-') || 'giay-to';
  if (slug.length <= readableLength) return slug;
  const readable = slug.slice(0, readableLength).replace(/-[^-]*$/, '');
  return `${readable}-${shortHash(slug)}`;
}

/** Numbers the keys that occur more than once in one case: `to-khai`, `to-khai-2`. */
export function withUniqueKeys<Component extends { key: string }>(
  components: readonly Component[],
): Component[] {
  const taken = new Set<string>();
  return components.map((component) => {
    let key = component.key;
    for (let number = 2; taken.has(key); number += 1) key = `${component.key}-${number}`;
    taken.add(key);
    return key === component.key ? component : { ...component, key };
  });
}
