import { isProblemOf, ProblemError } from '../../ui/problem-error';
import type { DraftMirror } from './draft-mirror';
import { isBlank, type IntakeForm } from './intake-form';
import { latestOwn, noteReplaced } from './own-versions';

/** Writes a draft and answers its new version; rejects with 412 when somebody else saved first. */
export interface DraftStore {
  create: (draftId: string, form: IntakeForm) => Promise<string>;
  change: (draftId: string, etag: string, form: IntakeForm) => Promise<string>;
}

export interface SavingState {
  savedAt?: Date;
  isSaving: boolean;
  error?: Error;
  conflict?: ProblemError;
}

interface DraftSaverOptions {
  store: DraftStore;
  mirror: DraftMirror;
  draftId: string;
  /** Absent while the server does not know the draft. */
  etag?: string;
  /** What the server holds already. */
  form: IntakeForm;
  now: () => Date;
}

/** Typing is saved after this pause, and after this time whoever types on without one. */
const pauseMs = 900;
const longestWaitMs = 1500;
const retryMs = 5000;

/** The saver of each draft: one whose page was left goes on until the server has the text. */
const saverOfDraft = new Map<string, DraftSaver>();

/** Keeps a draft on the server while it is typed: one request at a time, the newest text last. */
export class DraftSaver {
  private etag: string | undefined;
  private form: IntakeForm;
  private savedText: string;
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** When the oldest text that waits has to be saved. */
  private saveBy: number | undefined;
  private underWay: Promise<void> | undefined;
  private isEnded = false;
  private isLeft = false;
  private state: SavingState = { isSaving: false };
  private readonly listeners = new Set<() => void>();

  constructor(private readonly options: DraftSaverOptions) {
    this.etag = options.etag;
    this.form = options.form;
    this.savedText = JSON.stringify(options.form);
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  readonly current = (): SavingState => this.state;

  get draftId(): string {
    return this.options.draftId;
  }

  /** Whether the server knows the draft. */
  get isOnServer(): boolean {
    return this.etag !== undefined;
  }

  update(form: IntakeForm): void {
    this.form = form;
    if (this.isEnded || !this.isUnsaved()) return;
    this.options.mirror.write(this.options.draftId, { form, etag: this.etag });
    if (this.state.conflict) return;
    const now = performance.now();
    this.saveBy ??= now + longestWaitMs;
    this.schedule(Math.max(0, Math.min(pauseMs, this.saveBy - now)));
  }

  /** The page of this saver is open: an earlier one would save its older text against this one. */
  begin(): void {
    const { draftId } = this;
    const earlier = saverOfDraft.get(draftId);
    saverOfDraft.set(draftId, this);
    this.isLeft = false;
    if (earlier && earlier !== this) this.underWay = this.takeOver(earlier);
    else this.etag = latestOwn(draftId, this.etag);
  }

  /** What the earlier page is sending arrives first; this one then changes that version. */
  private async takeOver(earlier: DraftSaver): Promise<void> {
    await earlier.stop();
    this.etag = latestOwn(this.draftId, this.etag);
    if (!this.isUnsaved()) this.options.mirror.forget(this.draftId);
    this.underWay = undefined;
  }

  private async stop(): Promise<void> {
    clearTimeout(this.timer);
    this.isEnded = true;
    await this.underWay;
  }

  /** The page is left: what is not saved yet goes on to the server, then nothing of it stays here. */
  leave(): void {
    this.isLeft = true;
    void this.saveNow();
  }

  private release(): void {
    if (saverOfDraft.get(this.draftId) === this) saverOfDraft.delete(this.draftId);
  }

  /** Saves at once; resolves when there is nothing left to save or saving has failed. */
  async saveNow(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.saveBy = undefined;
    while (this.underWay) await this.underWay;
    await this.saveRest();
    if (this.isLeft && this.timer === undefined) this.release();
  }

  private async saveRest(): Promise<void> {
    if (this.isEnded || this.state.conflict) return;
    if (!this.isUnsaved()) return this.confirm();
    this.underWay = this.save();
    await this.underWay;
    this.underWay = undefined;
  }

  /** Nothing has changed since the server got it: all of it is safe as of now. */
  private confirm(): void {
    const { savedAt = this.options.now() } = this.state;
    if (this.isOnServer) this.show({ isSaving: false, savedAt });
  }

  /** After a conflict: the next save replaces that version. */
  resolve(etag: string): void {
    this.etag = etag;
    this.show({ isSaving: false, savedAt: this.state.savedAt });
    this.schedule(0);
  }

  /** The draft has become a dossier or belongs to somebody else: nothing more is saved. */
  end(): void {
    this.isEnded = true;
    clearTimeout(this.timer);
    this.options.mirror.forget(this.options.draftId);
    this.release();
  }

  private isUnsaved(): boolean {
    const text = JSON.stringify(this.form);
    return text !== this.savedText && (this.isOnServer || !isBlank(this.form));
  }

  private schedule(delay: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.saveNow(), delay);
  }

  private async save(): Promise<void> {
    const { form, etag } = this;
    const { store, mirror, now, draftId } = this.options;
    this.show({ ...this.state, isSaving: true });
    try {
      this.etag = etag
        ? await store.change(draftId, etag, form)
        : await store.create(draftId, form);
      this.savedText = JSON.stringify(form);
      if (etag) noteReplaced(draftId, etag, this.etag);
      const open = saverOfDraft.get(draftId) ?? this;
      // A page opened anew meanwhile may have kept newer text.
      if (open === this && !this.isUnsaved()) mirror.forget(draftId);
      this.show({ isSaving: false, savedAt: now() });
      if (this.isUnsaved() && !this.isEnded) this.schedule(pauseMs);
    } catch (error) {
      this.fail(error as Error);
    }
  }

  private fail(error: Error): void {
    const { savedAt } = this.state;
    if (isProblemOf(error, 'staleVersion'))
      return this.show({ isSaving: false, savedAt, conflict: error });
    this.show({ isSaving: false, savedAt, error });
    const isRefused = error instanceof ProblemError && error.status < 500;
    if (!this.isEnded && !isRefused) this.schedule(retryMs);
  }

  private show(state: SavingState): void {
    this.state = state;
    this.listeners.forEach((listener) => listener());
  }
}
