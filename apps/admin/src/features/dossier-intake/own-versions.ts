interface OwnVersions {
  replaced: Set<string>;
  latest: string;
}

const ownVersionsOf = new Map<string, OwnVersions>();

/** A save of this tab has replaced a version of the draft, by their etags. */
export function noteReplaced(draftId: string, replaced: string, latest: string): void {
  const before = ownVersionsOf.get(draftId)?.replaced ?? [];
  ownVersionsOf.set(draftId, { replaced: new Set([...before, replaced]), latest });
}

/** A page may open on a version that this tab is just replacing: it goes on from the latest. */
export function latestOwn(draftId: string, etag: string | undefined): string | undefined {
  const own = ownVersionsOf.get(draftId);
  return etag !== undefined && own?.replaced.has(etag) ? own.latest : etag;
}
