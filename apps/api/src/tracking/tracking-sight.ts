import { Inject, Injectable } from '@nestjs/common';
import { isDossierCode, normaliseDossierCode, normaliseOwnCode } from '@motcua/shared-identifiers';
import { type Clock, officeDay } from '@motcua/shared-time';
import { SignInThrottleRepository } from '../access/data/sign-in-throttle.repository';
import { CLOCK } from '../platform/config/clock';
import { PoolSql } from '../platform/database/pool-sql';
import { ProblemError } from '../platform/problem/problem-error';
import { findTracked, type TrackedDossier } from './queries/tracked-dossier.query';

export interface TrackingPair {
  readonly code: string;
  /** The four characters on the receipt. */
  readonly secret: string;
  /** Network address of whoever asks. */
  readonly address: string;
}

const perAddress = { attempts: 5, windowMs: 15 * 60_000 };

/** Opens a dossier to whoever has its receipt in hand, and slows down guessing. */
@Injectable()
export class TrackingSight {
  constructor(
    private readonly sql: PoolSql,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** A wrong code and a wrong secret are answered alike; neither says which one it was. */
  async find({ code, secret, address }: TrackingPair): Promise<TrackedDossier> {
    const now = this.clock.now();
    const throttle = new SignInThrottleRepository(this.sql);
    const key = `tracking|${address}`;
    const until = await throttle.blockedUntil(key, now);
    if (until) throw tooManyAttempts(until, now);
    const normalised = normaliseDossierCode(code);
    const found = isDossierCode(normalised)
      ? await findTracked(this.sql, normalised, normaliseOwnCode(secret), officeDay(now))
      : undefined;
    if (found) return found;
    await throttle.attempt(key, perAddress, now);
    throw new ProblemError('notFound', 'no dossier has this code with this secret', {
      sentence: {
        vi: 'Mã hồ sơ và mã tra cứu không khớp. Kiểm tra cả hai mã in trên giấy hẹn.',
        en: 'Code and secret do not fit together. Check both on the receipt.',
      },
    });
  }
}

function tooManyAttempts(until: Date, now: Date): ProblemError {
  const retryAfter = Math.max(1, Math.ceil((until.getTime() - now.getTime()) / 1000));
  return new ProblemError('tooManyAttempts', 'too many wrong pairs from this address', {
    retryAfter,
  });
}
