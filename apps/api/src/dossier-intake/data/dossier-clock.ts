import type { DossierClock } from '@motcua/dossier-domain';
import type { Appointment } from '@motcua/shared-time';

type Stored<T> = T extends Date
  ? string
  : T extends readonly (infer Item)[]
    ? Stored<Item>[]
    : T extends object
      ? { [Key in keyof T]: Stored<T[Key]> }
      : T;

type LaterMembers = 'withoutApology' | 'changes';

/** Clocks that were stored before an appointment could change have neither of the later members. */
export type StoredClock = Omit<Stored<DossierClock>, LaterMembers> &
  Partial<Pick<Stored<DossierClock>, LaterMembers>>;

function readAppointment(stored: Stored<Appointment> | null): Appointment | null {
  if (stored === null) return null;
  return {
    ...(stored as unknown as Appointment),
    receivedAt: new Date(stored.receivedAt),
    startsAt: new Date(stored.startsAt),
    dueAt: new Date(stored.dueAt),
  };
}

/** The clock as the rules know it; JSON keeps its instants as text. */
export function readClock(stored: StoredClock): DossierClock {
  return {
    limit: stored.limit as DossierClock['limit'],
    policy: stored.policy,
    first: readAppointment(stored.first),
    current: readAppointment(stored.current),
    otherPolicy: readAppointment(stored.otherPolicy),
    withoutApology: readAppointment(stored.withoutApology ?? null),
    changes: (stored.changes ?? []).map(({ at, cause, oldDueAt, newDueAt }) => ({
      cause,
      at: new Date(at),
      oldDueAt: new Date(oldDueAt),
      newDueAt: new Date(newDueAt),
    })),
    pauses: stored.pauses.map((pause) => ({
      cause: pause.cause,
      from: new Date(pause.from),
      to: pause.to === null ? null : new Date(pause.to),
    })),
    endedAt: stored.endedAt === null ? null : new Date(stored.endedAt),
  };
}
