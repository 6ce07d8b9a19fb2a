/** A scan that is on this PC only: chosen during an intake, or not yet filed with its dossier. */
export interface KeptScan {
  draftId: string;
  staffId: string;
  componentNo: number;
  name: string;
  sha256: string;
  content: Blob;
  keptAt: string;
  /** However often it has to be sent, it is filed once. */
  fileKey: string;
  /** Known once the intake has its number: now the scan can be filed. */
  dossierId?: string;
  dossierCode?: string;
  /** The intake ended in favour of that dossier, whose own papers it has already. */
  isAttachment?: true;
}

const databaseName = 'motcua.scans';
const storeName = 'scans';

const keyOf = ({ draftId, sha256 }: Pick<KeptScan, 'draftId' | 'sha256'>): string =>
  `${draftId}/${sha256}`;

/** Where the browser offers no database, scans last as long as the page. */
const inMemory = new Map<string, KeptScan>();

function opened(): Promise<IDBDatabase | undefined> {
  return new Promise((resolve) => {
    if (!('indexedDB' in globalThis)) return resolve(undefined);
    const request = indexedDB.open(databaseName, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(storeName);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => resolve(undefined);
  });
}

async function inStore<Answer>(
  mode: IDBTransactionMode,
  work: (store: IDBObjectStore) => IDBRequest<Answer>,
): Promise<Answer | undefined> {
  const database = await opened();
  if (!database) return undefined;
  try {
    return await new Promise<Answer>((resolve, reject) => {
      const transaction = database.transaction(storeName, mode);
      const request = work(transaction.objectStore(storeName));
      transaction.oncomplete = () => resolve(request.result);
      transaction.onerror = () => reject(transaction.error as DOMException);
      transaction.onabort = () => reject(transaction.error as DOMException);
    });
  } finally {
    database.close();
  }
}

export async function keepScan(scan: KeptScan): Promise<void> {
  inMemory.set(keyOf(scan), scan);
  try {
    await inStore('readwrite', (store) => store.put(scan, keyOf(scan)));
  } catch {
    // A full disk costs only what outlives the page; filing goes on from memory.
  }
}

export async function forgetScan(scan: Pick<KeptScan, 'draftId' | 'sha256'>): Promise<void> {
  inMemory.delete(keyOf(scan));
  await inStore('readwrite', (store) => store.delete(keyOf(scan)));
}

/** The scans of one person on this PC, of one draft or of all, the oldest first. */
export async function keptScans(staffId: string, draftId?: string): Promise<KeptScan[]> {
  const stored = (await inStore('readonly', (store) => store.getAll())) as KeptScan[] | undefined;
  const all = new Map([...inMemory, ...(stored ?? []).map((scan) => [keyOf(scan), scan] as const)]);
  return [...all.values()]
    .filter((scan) => scan.staffId === staffId && (!draftId || scan.draftId === draftId))
    .sort((a, b) => a.keptAt.localeCompare(b.keptAt));
}

/** The draft was given up: nobody will file its scans. */
export async function forgetDraftScans(staffId: string, draftId: string): Promise<void> {
  for (const scan of await keptScans(staffId, draftId)) await forgetScan(scan);
}
