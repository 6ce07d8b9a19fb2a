import { Injectable } from '@nestjs/common';
import { officeDay } from '@motcua/shared-time';
import { v7 as uuidv7 } from 'uuid';
import { PoolSql } from '../../platform/database/pool-sql';
import { Transaction } from '../../platform/database/transaction';
import { refusedField } from '../../platform/problem/problem-error';
import { SessionRepository } from '../data/session.repository';
import { PasswordCheck } from '../password-check';
import { counterWork, newToken, sessionPolicy, tokenHash } from '../session-policy';

export interface SignInCommand {
  readonly username: string;
  readonly password: string;
  readonly counterId?: string | undefined;
  readonly address: string;
  readonly device: string | null;
}

export interface OpenedSession {
  readonly token: string;
  readonly sessionId: string;
  readonly staffId: string;
}

interface Candidate {
  id: string;
  full_name: string;
  employer: 'state' | 'post';
  passwordHash: string;
  counters: { id: string; number: number }[];
}

// Only people whose time of service and at least one assignment include the day can sign in.
const candidate = `
  select st.id, st.full_name, st.employer, c.password_hash as "passwordHash",
    coalesce((select jsonb_agg(jsonb_build_object('id', n.id, 'number', n.number)
        order by n.number)
      from counter n where n.valid_from <= $2 and (n.valid_to is null or n.valid_to >= $2)
        and n.unit_id in (select a.unit_id from assignment a where a.staff_id = st.id
          and a.valid_from <= $2 and (a.valid_to is null or a.valid_to >= $2)
          and exists (select from role_permission rp where rp.role_code = a.role_code
            and rp.permission = any($3::text[]) and rp.valid_from <= $2
            and (rp.valid_to is null or rp.valid_to >= $2)))), '[]') as counters
  from staff st join staff_credential c on c.staff_id = st.id
  where st.username = $1 and st.valid_from <= $2 and (st.valid_to is null or st.valid_to >= $2)
    and exists (select from assignment a where a.staff_id = st.id
      and a.valid_from <= $2 and (a.valid_to is null or a.valid_to >= $2))`;

@Injectable()
export class SignIn {
  constructor(
    private readonly sql: PoolSql,
    private readonly transaction: Transaction,
    private readonly passwordCheck: PasswordCheck,
  ) {}

  /** Opens a session; a wrong name and a wrong password are indistinguishable in words and time. */
  async run(command: SignInCommand): Promise<OpenedSession> {
    const person = await this.passwordCheck.run(command, (username, now) =>
      this.find(username, now),
    );
    return this.open(person, command);
  }

  private async find(username: string, now: Date): Promise<Candidate | undefined> {
    const [person] = await this.sql.query<Candidate & Record<string, unknown>>(candidate, [
      username,
      officeDay(now),
      counterWork,
    ]);
    return person;
  }

  private open(person: Candidate, command: SignInCommand): Promise<OpenedSession> {
    const counterId = chooseCounter(person, command.counterId);
    const act = {
      journalActor: {
        id: person.id,
        kind: 'staff' as const,
        name: person.full_name,
        employer: person.employer,
      },
    };
    return this.transaction.run(act, async ({ sql, journal, at }) => {
      const token = newToken();
      const session = {
        id: uuidv7(),
        tokenHash: tokenHash(token),
        staffId: person.id,
        counterId,
        createdAt: at,
        endsAt: new Date(at.getTime() + sessionPolicy.hours * 3_600_000),
        device: command.device?.slice(0, 200) ?? null,
      };
      await new SessionRepository(sql).insert(session);
      journal.append({
        subjectType: 'session',
        subjectId: session.id,
        type: 'session.opened',
        data: { staffId: person.id, counterId },
      });
      return { token, sessionId: session.id, staffId: person.id };
    });
  }
}

function chooseCounter(person: Candidate, asked: string | undefined): string | null {
  if (asked !== undefined) {
    if (person.counters.some((counter) => counter.id === asked)) return asked;
    throw refusedField(['counterId'], 'unknownReference');
  }
  const [only] = person.counters;
  return person.counters.length === 1 && only ? only.id : null;
}
