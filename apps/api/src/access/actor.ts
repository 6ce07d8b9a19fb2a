import type { Permission } from '@motcua/dossier-domain';
import type { JournalActor } from '../platform/journal/journal';

export type SightKind = 'unitTree' | 'assigned' | 'ownRound' | 'none' | 'everythingWithReason';

/** One assignment in force: what it permits, and over which units (its unit and those below). */
export interface Grant {
  readonly role: string;
  readonly sight: SightKind;
  readonly unitId: string;
  readonly unitIds: readonly string[];
  /** The unit itself and those whose work it inherited. */
  readonly lineIds: readonly string[];
  readonly permissions: ReadonlySet<string>;
}

export interface ActorFacts {
  readonly id: string;
  readonly kind: 'staff' | 'client';
  readonly name: string;
  readonly employer: 'state' | 'post';
  /** Where the actor works in this session: the counter's unit, else the first assignment's. */
  readonly unitId: string;
  readonly counterId: string | null;
  readonly sessionId: string | null;
  /** The password was given by somebody else and not changed since. */
  readonly mustChangePassword?: boolean;
  readonly grants: readonly Grant[];
}

/** Whoever acts: a member of staff in a session, or an API client with a token. */
export class Actor {
  readonly id: string;
  readonly kind: 'staff' | 'client';
  readonly name: string;
  readonly employer: 'state' | 'post';
  readonly unitId: string;
  readonly counterId: string | null;
  readonly sessionId: string | null;
  readonly mustChangePassword: boolean;
  readonly grants: readonly Grant[];

  constructor(facts: ActorFacts) {
    this.id = facts.id;
    this.kind = facts.kind;
    this.name = facts.name;
    this.employer = facts.employer;
    this.unitId = facts.unitId;
    this.counterId = facts.counterId;
    this.sessionId = facts.sessionId;
    this.mustChangePassword = facts.mustChangePassword ?? false;
    this.grants = facts.grants;
  }

  /** Staff of the Post, who act only on what a decision hands over; a machine is not the Post. */
  get isPostalStaff(): boolean {
    return this.kind === 'staff' && this.employer === 'post';
  }

  may(permission: Permission): boolean {
    return this.grants.some((grant) => grant.permissions.has(permission));
  }

  /** The units over which the actor holds the permission. */
  unitsFor(permission: Permission): readonly string[] {
    const units = new Set<string>();
    for (const grant of this.grants) {
      if (!grant.permissions.has(permission)) continue;
      for (const unit of grant.unitIds) units.add(unit);
    }
    return [...units];
  }

  mayAt(permission: Permission, unitId: string): boolean {
    return this.grants.some(
      (grant) => grant.permissions.has(permission) && grant.unitIds.includes(unitId),
    );
  }

  mayAtAny(permission: Permission, unitIds: readonly (string | null)[]): boolean {
    return unitIds.some((unitId) => unitId !== null && this.mayAt(permission, unitId));
  }

  permissions(): string[] {
    return [...new Set(this.grants.flatMap((grant) => [...grant.permissions]))].sort();
  }

  get journalActor(): JournalActor {
    return {
      id: this.id,
      kind: this.kind,
      name: this.name,
      employer: this.employer,
      unitId: this.unitId,
    };
  }
}
