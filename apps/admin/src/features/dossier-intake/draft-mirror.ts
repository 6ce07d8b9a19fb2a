import type { IntakeForm } from './intake-form';

export interface LocalCopy {
  form: IntakeForm;
  /** The server's version that the typing began from; absent before the first save. */
  etag?: string;
}

/** What the server has not confirmed yet stays on this PC, for this person, until it has. */
export class DraftMirror {
  constructor(private readonly staffId: string) {}

  read(draftId: string): LocalCopy | undefined {
    const kept = localStorage.getItem(this.key(draftId));
    if (!kept) return undefined;
    try {
      return JSON.parse(kept) as LocalCopy;
    } catch {
      // A write cut short by a power failure; the server's copy is at most two seconds older.
      return undefined;
    }
  }

  write(draftId: string, copy: LocalCopy): void {
    try {
      localStorage.setItem(this.key(draftId), JSON.stringify(copy));
    } catch {
      // A full or forbidden store costs only the copy; saving on the server goes on.
    }
  }

  forget(draftId: string): void {
    localStorage.removeItem(this.key(draftId));
  }

  /** Drafts with typing that the server does not have. */
  draftIds(): string[] {
    const prefix = this.key('');
    return Object.keys(localStorage)
      .filter((key) => key.startsWith(prefix))
      .map((key) => key.slice(prefix.length));
  }

  private key(draftId: string): string {
    return `motcua.draft.${this.staffId}.${draftId}`;
  }
}
