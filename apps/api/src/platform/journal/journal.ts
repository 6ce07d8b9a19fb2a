import { v7 as uuidv7 } from 'uuid';
import type { Statement } from '../database/sql';

/** Who acts: a person of the state or the Post, an API client, the system itself, or the public. */
export interface JournalActor {
  readonly id: string;
  readonly kind: 'staff' | 'client' | 'system' | 'public';
  readonly name: string;
  readonly employer?: 'state' | 'post';
  readonly unitId?: string;
}

/** A past-tense fact about one subject. Personal data stays out of `data` where an id will do. */
export interface JournalFact {
  readonly subjectType: string;
  readonly subjectId: string;
  readonly type: string;
  readonly unitId?: string | null;
  readonly deviceAt?: Date | null;
  readonly data: Readonly<Record<string, unknown>>;
  /** Only where it is not whoever makes the change: what follows by itself is the system's act. */
  readonly actor?: JournalActor;
}

/** Collects the facts of one business change and writes them in one statement with the commit. */
export class Journal {
  private readonly facts: JournalFact[] = [];

  constructor(
    readonly changeId: string,
    private readonly actor: JournalActor,
    private readonly at: Date,
  ) {}

  /** The kinds of subjects that this change touches. */
  get subjects(): ReadonlySet<string> {
    return new Set(this.facts.map(({ subjectType }) => subjectType));
  }

  append(fact: JournalFact): void {
    this.facts.push(fact);
  }

  /** The statement that writes the facts; undefined where nothing happened. */
  insertion(): Statement | undefined {
    if (this.facts.length === 0) return undefined;
    return { text: insertFacts, values: this.values() };
  }

  private values(): readonly unknown[] {
    const perSubject = new Map<string, number>();
    const rows = this.facts.map((fact) => {
      const subject = `${fact.subjectType}/${fact.subjectId}`;
      const nth = (perSubject.get(subject) ?? 0) + 1;
      perSubject.set(subject, nth);
      return {
        id: uuidv7(),
        subject_type: fact.subjectType,
        subject_id: fact.subjectId,
        nth,
        type: fact.type,
        unit_id: fact.unitId ?? null,
        device_at: fact.deviceAt?.toISOString() ?? null,
        data: fact.data,
        actor: fact.actor,
      };
    });
    return [this.changeId, JSON.stringify(this.actor), this.at, JSON.stringify(rows)];
  }
}

const insertFacts = `insert into journal (id, change_id, subject_type, subject_id, sequence, type,
     actor, unit_id, at, device_at, data)
   select f.id, $1, f.subject_type, f.subject_id,
     f.nth + coalesce((select max(j.sequence) from journal j
       where j.subject_type = f.subject_type and j.subject_id = f.subject_id), 0),
     f.type, coalesce(f.actor, $2::jsonb), f.unit_id, $3, f.device_at, f.data
   from jsonb_to_recordset($4::jsonb) as f(id uuid, subject_type text, subject_id uuid,
     nth integer, type text, unit_id uuid, device_at timestamptz, data jsonb, actor jsonb)`;
