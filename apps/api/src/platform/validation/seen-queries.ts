const mostKept = 1_000;
const longest = 200;

/**
 * Query strings that were valid before: screens ask the same few again and again, and a string that
 * was valid for a request class stays valid. What is kept is frozen, as every request shares it.
 */
export class SeenQueries {
  private readonly byClass = new Map<unknown, Map<string, object>>();

  find(requestClass: unknown, query: unknown): object | undefined {
    const kept = this.byClass.get(requestClass);
    return kept?.get(JSON.stringify(query));
  }

  keep(requestClass: unknown, query: unknown, request: unknown): void {
    const text = JSON.stringify(query);
    if (typeof request !== 'object' || request === null || text.length > longest) return;
    const kept = this.byClass.get(requestClass) ?? new Map<string, object>();
    if (kept.size >= mostKept) kept.clear();
    this.byClass.set(requestClass, kept.set(text, Object.freeze(request)));
  }
}
