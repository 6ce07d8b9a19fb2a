/** What a form says beside each paper of a group; nothing where there is no choice. */
export function oneOfThese(names: readonly string[]): string {
  return names.length > 1 ? `Cần một trong các giấy này: ${names.join('; ')}` : '';
}
