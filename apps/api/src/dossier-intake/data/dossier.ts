import {
  clockAfter,
  type DossierAction,
  type DossierClock,
  type DossierStatus,
  isFinal,
  statusAfter,
} from '@motcua/dossier-domain';
import { dueSoonAt, type WorkingCalendar } from '@motcua/shared-time';

export interface DossierState {
  readonly id: string;
  readonly code: string;
  readonly status: DossierStatus;
  readonly version: number;
  readonly procedureCode: string;
  readonly procedureVersionId: string;
  readonly caseNo: number;
  readonly channel: 'counter' | 'post' | 'online';
  readonly helpedUnitId: string;
  readonly receivedUnitId: string;
  readonly competentUnitId: string;
  readonly registeredBy: string;
  readonly receivedBy: string | null;
  readonly receiverEmployer: 'state' | 'post' | null;
  readonly receivedAt: Date | null;
  readonly filedAt: Date | null;
  readonly supplementRounds: number;
  readonly reappointments: number;
  readonly assigneeId: string | null;
  readonly returnMethod: 'counter' | 'post' | 'online';
  readonly clock: DossierClock;
  /** When the current promise begins to be due soon; null without a promise. */
  readonly dueSoonAt: Date | null;
  readonly decision: 'approved' | 'declined' | null;
  readonly decisionNo: string | null;
  readonly decidedBy: string | null;
  readonly resultAt: Date | null;
  readonly endedAt: Date | null;
  readonly arrivedAt: Date | null;
  readonly arrivalShelf: string | null;
  readonly returnedAt: Date | null;
  readonly returnProof: object | null;
}

/** When the promise of a clock begins to be due soon. */
export function warningOf({ current }: DossierClock, calendar: WorkingCalendar): Date | null {
  return current && dueSoonAt(current, calendar);
}

const isSamePromise = (one: DossierClock, other: DossierClock): boolean =>
  one.current?.dueAt.getTime() === other.current?.dueAt.getTime();

/** One dossier in a transaction: it knows its own rules, the repository knows its rows. */
export class Dossier {
  private constructor(private current: DossierState) {}

  static from(state: DossierState): Dossier {
    return new Dossier(state);
  }

  get state(): DossierState {
    return this.current;
  }

  /** Moves one step of the workflow table with its effect on the clock; throws ActionNotAllowed. */
  perform(action: DossierAction, at: Date, calendar: WorkingCalendar): void {
    const status = statusAfter(action, this.current.status);
    // The term runs from the filing, which the Post's minutes may have signed days before.
    const from = action === 'receive' ? (this.current.filedAt ?? at) : at;
    const clock = clockAfter(this.current.clock, action, from, calendar);
    this.current = {
      ...this.current,
      status,
      clock,
      dueSoonAt:
        (isSamePromise(clock, this.current.clock) ? this.current.dueSoonAt : null) ??
        warningOf(clock, calendar),
      version: this.current.version + 1,
      endedAt: isFinal(status) ? (this.current.endedAt ?? at) : null,
    };
  }

  change(facts: Partial<DossierState>): void {
    this.current = { ...this.current, ...facts };
  }

  /** The three places; any of them lets a unit see the dossier. */
  places(): readonly string[] {
    const { helpedUnitId, receivedUnitId, competentUnitId } = this.current;
    return [helpedUnitId, receivedUnitId, competentUnitId];
  }
}
