const storageKey = 'motcua.recent';
const keptInAll = 8;

/** No name and no number of a person: only what leads back to the dossier. */
export interface RecentDossier {
  readonly id: string;
  readonly code: string;
}

/** The dossiers opened in this tab, the last one first; signing out empties the tab's storage. */
export function recentDossiers(): readonly RecentDossier[] {
  return JSON.parse(sessionStorage.getItem(storageKey) ?? '[]') as RecentDossier[];
}

export function rememberDossier({ id, code }: RecentDossier): void {
  const others = recentDossiers().filter((each) => each.id !== id);
  const next = [{ id, code }, ...others].slice(0, keptInAll);
  sessionStorage.setItem(storageKey, JSON.stringify(next));
}
