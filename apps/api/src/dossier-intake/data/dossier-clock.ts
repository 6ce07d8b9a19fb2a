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
    ...(stored.apology ? { apology: readApology(stored.apology) } : {}),
    ...(stored.earlier ? { earlier: readEarlier(stored.earlier) } : {}),
  };
}

const readApology = ({ oldDueAt, newDueAt }: { oldDueAt: string; newDueAt: string }) => ({
  oldDueAt: new Date(oldDueAt),
  newDueAt: new Date(newDueAt),
});

const readEarlier = (stored: Stored<NonNullable<Appointment['earlier']>>) => ({
  computedDueAt: new Date(stored.computedDueAt),
  promisedDueAt: new Date(stored.promisedDueAt),
  reason: stored.reason,
});

/**
 * Appointments stored before they named their apology and what was waited for have both in the
 * clock beside them, from the reception they are counted from on.
 */
function withHistory(
  appointment: Appointment | null,
  { changes, pauses }: Pick<DossierClock, 'changes' | 'pauses'>,
): Appointment | null {
  if (appointment === null) return null;
  const { receivedAt, paused } = appointment;
  const apology = changes.findLast(({ cause, at }) => cause === 'apology' && at >= receivedAt);
  const ended = pauses.filter(({ from, to }) => to !== null && from >= receivedAt);
  const causes = [...new Set(ended.map(({ cause }) => cause))];
  return {
    ...appointment,
    paused: { ...paused, causes: paused.causes ?? causes },
    ...(apology && !appointment.apology
      ? { apology: { oldDueAt: apology.oldDueAt, newDueAt: apology.newDueAt } }
      : {}),
  };
}

/** The clock as the rules know it; JSON keeps its instants as text. */
export function readClock(stored: StoredClock): DossierClock {
  const changes = (stored.changes ?? []).map(({ at, cause, oldDueAt, newDueAt }) => ({
    cause,
    at: new Date(at),
    oldDueAt: new Date(oldDueAt),
    newDueAt: new Date(newDueAt),
  }));
  const pauses = stored.pauses.map((pause) => ({
    cause: pause.cause,
    from: new Date(pause.from),
    to: pause.to === null ? null : new Date(pause.to),
  }));
  return {
    limit: stored.limit as DossierClock['limit'],
    policy: stored.policy,
    first: readAppointment(stored.first),
    current: withHistory(readAppointment(stored.current), { changes, pauses }),
    otherPolicy: readAppointment(stored.otherPolicy),
    withoutApology: readAppointment(stored.withoutApology ?? null),
    changes,
    pauses,
    endedAt: stored.endedAt === null ? null : new Date(stored.endedAt),
  };
}
