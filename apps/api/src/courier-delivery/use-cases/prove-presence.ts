import { Injectable } from '@nestjs/common';
import { officeDay } from '@motcua/shared-time';
import { PasswordCheck } from '../../access/password-check';
import { PoolSql } from '../../platform/database/pool-sql';
import { ProblemError } from '../../platform/problem/problem-error';
import { findSigner } from '../queries/signer.query';

export interface Signer {
  readonly id: string;
  readonly name: string;
  readonly provedBy: 'session' | 'password';
}

/** The second person at the same screen proves being there with name and password. */
@Injectable()
export class ProvePresence {
  constructor(
    private readonly sql: PoolSql,
    private readonly passwordCheck: PasswordCheck,
  ) {}

  async run(username: string, password: string, address: string): Promise<Signer> {
    const person = await this.passwordCheck.run({ username, password, address }, (name, now) =>
      findSigner(this.sql, name, officeDay(now)),
    );
    if (person.mustChangePassword)
      throw new ProblemError(
        'passwordChangeRequired',
        'The signer’s password was given by another.',
      );
    return { id: person.id, name: person.fullName, provedBy: 'password' };
  }
}
