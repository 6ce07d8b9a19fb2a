/** Letters and digits only, upper case: what is left of a purpose after banks have rewritten it. */
export function bareReference(text: string): string {
  return text.toUpperCase().replace(/[^A-Z0-9]/g, '');
}

const longestRun = 26;
const shortestRun = 13;
const likelyStarts = 40;

/**
 * Every piece of a transfer's purpose that could be a dossier code without its punctuation, longest
 * first: a province letter and a run of digits, cut at each length because other text may follow.
 */
export function possibleReferences(purpose: string): readonly string[] {
  const bare = bareReference(purpose);
  const found = new Set<string>();
  for (const [tried, start] of [...bare.matchAll(/[A-Y](?=\d{12})/g)].entries()) {
    if (tried >= likelyStarts) break;
    const run = /^[A-Y]\d+/.exec(bare.slice(start.index, start.index + longestRun))?.[0] ?? '';
    for (let length = run.length; length >= shortestRun; length -= 1)
      found.add(run.slice(0, length));
  }
  return [...found].sort((a, b) => b.length - a.length);
}
