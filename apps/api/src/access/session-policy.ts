import { createHash, randomBytes } from 'node:crypto';
import type { Permission } from '@motcua/dossier-domain';

/** Counters share PCs: an idle session ends on the server, the screen locks earlier. */
export const sessionPolicy = {
  idleMinutes: 30,
  idleLockMinutes: 10,
  hours: 12,
  /** How old the stored time of last use may get before it is written again, in seconds. */
  lastSeenPrecisionSeconds: 60,
  cookieName: 'motcua_session',
} as const;

/** Who may do one of these sits at a counter; nobody else is asked for one. */
export const counterWork: readonly Permission[] = ['dossier.receive', 'dossier.returnResult'];

export const signInPolicy = {
  failuresPerName: 5,
  failuresPerAddress: 50,
  windowMinutes: 15,
} as const;

export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

export function tokenHash(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
