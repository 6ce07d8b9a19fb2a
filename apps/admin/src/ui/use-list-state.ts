import { useNavigate, useSearch } from '@tanstack/react-router';

/** What a list keeps in the URL: its cursor and the way back to the first page. */
export interface ListPlace {
  after?: string;
  /** Cursors of the pages before this one; the first page has none. */
  trail?: string[];
}

/** For `validateSearch` of a route with a list: reads the page, leaves the filters to the route. */
export function listPlace(search: Record<string, unknown>): ListPlace {
  const { after, trail } = search;
  if (typeof after !== 'string') return { after: undefined, trail: undefined };
  const before = Array.isArray(trail) ? trail.filter((each) => typeof each === 'string') : [];
  return { after, trail: before.length > 0 ? before : undefined };
}

/** For `validateSearch`: keeps the named parameters that are non-empty strings. */
export function textParameters<Key extends string>(
  search: Record<string, unknown>,
  keys: readonly Key[],
): Partial<Record<Key, string>> {
  const kept: Partial<Record<Key, string>> = {};
  for (const key of keys) {
    const value = search[key];
    // The router reads bare digits as a number; what is left out here it would keep unread.
    const isText = (typeof value === 'string' && value !== '') || typeof value === 'number';
    kept[key] = isText ? String(value) : undefined;
  }
  return kept;
}

type Search = ListPlace & Record<string, unknown>;

/** The URL owns filters, sort, tab and page; changing a filter goes back to the first page. */
export function useListState() {
  const navigate = useNavigate();
  const search: Search = useSearch({ strict: false });
  const go = (next: Search, resetScroll = true) =>
    void navigate({ to: '.', search: next as never, resetScroll });
  const { after, trail = [] } = search;
  return {
    after,
    /** For filters, sort and tabs. */
    change: (patch: Record<string, unknown>) =>
      go({ ...search, after: undefined, trail: undefined, ...patch }),
    /** For what stands beside the list, such as a panel or a dialog: page and scrolling stay. */
    keep: (patch: Record<string, unknown>) => go({ ...search, ...patch }, false),
    /** Given to the table while the server names a next page. */
    nextPage: (next: string | null | undefined) =>
      next
        ? () => go({ ...search, after: next, trail: after ? [...trail, after] : undefined })
        : undefined,
    /** Given to the table on every page but the first. */
    previousPage: after
      ? () => {
          const before = trail.slice(0, -1);
          const isSecond = trail.length === 0;
          go({
            ...search,
            after: isSecond ? undefined : trail.at(-1),
            trail: before.length > 0 ? before : undefined,
          });
        }
      : undefined,
  };
}
