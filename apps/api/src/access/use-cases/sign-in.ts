import { Inject, Injectable } from '@nestjs/common';
import { type Clock, officeDay } from '@motcua/shared-time';
import { v7 as uuidv7 } from 'uuid';
import { CLOCK } from '../../platform/config/clock';
import { PoolSql } from '../../platform/database/pool-sql';
import { Transaction } from '../../platform/database/transaction';
import { ProblemError, refusedField } from '../../platform/problem/problem-error';
import { SessionRepository } from '../data/session.repository';
import { SignInThrottleRepository } from '../data/sign-in-throttle.repository';
import { Passwords } from '../passwords';
import { newToken, sessionPolicy, signInPolicy, tokenHash } from '../session-policy';

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
  password_hash: string;
  counters: { id: string; number: number }[];
}

// Only people whose time of service and at least one assignment include the day can sign in.
const candidate = `
  select st.id, st.full_name, st.employer, c.password_hash,
    coalesce((select jsonb_agg(jsonb_build_object('id', n.id, 'number', n.number)
        order by n.number)
      from counter n where n.valid_from <= $2 and (n.valid_to is null or n.valid_to >= $2)
        and n.unit_id in (select a.unit_id from assignment a where a.staff_id = st.id
          and a.valid_from <= $2 and (a.valid_to is null or a.valid_to >= $2))), '[]') as counters
  from staff st join staff_credential c on c.staff_id = st.id
  where st.username = $1 and st.valid_from <= $2 and (st.valid_to is null or st.valid_to >= $2)
    and exists (select from assignment a where a.staff_id = st.id
      and a.valid_from <= $2 and (a.valid_to is null or a.valid_to >= $2))`;

@Injectable()
export class SignIn {
  constructor(
    private readonly sql: PoolSql,
    private readonly transaction: Transaction,
    private readonly passwords: Passwords,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Opens a session; a wrong name and a wrong password are indistinguishable in words and time. */
  async run(command: SignInCommand): Promise<OpenedSession> {
    const now = this.clock.now();
    const throttle = new SignInThrottleRepository(this.sql);
    const nameKey = `${command.username}|${command.address}`;
    const until = await throttle.blockedUntil([nameKey, command.address], now);
    if (until) throw tooManyAttempts(until, now);

    const [person] = await this.sql.query<Candidate & Record<string, unknown>>(candidate, [
      command.username,
      officeDay(now),
    ]);
    if (!(await this.passwords.matches(person?.password_hash, command.password)) || !person) {
      await this.countFailure(throttle, nameKey, command.address, now);
      throw new ProblemError('signInRefused', 'The name or the password is not right.');
    }
    await throttle.forget(nameKey);
    return this.open(person, command);
  }

  private async countFailure(
    throttle: SignInThrottleRepository,
    nameKey: string,
    address: string,
    now: Date,
  ): Promise<void> {
    const windowMs = signInPolicy.windowMinutes * 60_000;
    const windowStart = new Date(now.getTime() - windowMs);
    const until = new Date(now.getTime() + windowMs);
    await throttle.addFailure(nameKey, signInPolicy.failuresPerName, now, windowStart, until);
    await throttle.addFailure(address, signInPolicy.failuresPerAddress, now, windowStart, until);
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

function tooManyAttempts(until: Date, now: Date): ProblemError {
  const retryAfter = Math.max(1, Math.ceil((until.getTime() - now.getTime()) / 1000));
  return new ProblemError('tooManyAttempts', 'Too many attempts to sign in.', { retryAfter });
}
