import { Injectable } from '@nestjs/common';
import { PoolSql } from '../../platform/database/pool-sql';
import { Transaction } from '../../platform/database/transaction';
import type { Act } from '../../platform/http/act';
import { ProblemError, refusedField } from '../../platform/problem/problem-error';
import type { Actor } from '../actor';
import { type Credential, CredentialRepository } from '../data/credential.repository';
import { SessionRepository } from '../data/session.repository';
import { PasswordCheck } from '../password-check';
import { Passwords } from '../passwords';
import { RememberedActors } from '../remembered-actors';

export interface ChangeOwnPasswordCommand {
  readonly oldPassword: string;
  readonly newPassword: string;
  readonly address: string;
}

@Injectable()
export class ChangeOwnPassword {
  constructor(
    private readonly sql: PoolSql,
    private readonly transaction: Transaction,
    private readonly passwordCheck: PasswordCheck,
    private readonly passwords: Passwords,
    private readonly remembered: RememberedActors,
  ) {}

  /** Only who knows the old password changes it; every other session of the person ends. */
  async run(command: ChangeOwnPasswordCommand, actor: Actor, act: Act): Promise<void> {
    const { sessionId } = actor;
    if (!sessionId) throw new ProblemError('forbidden', 'a connected program has no password');
    const proved = await this.prove(command, actor);
    if (command.newPassword === command.oldPassword)
      throw refusedField(['newPassword'], 'samePassword');
    const newHash = await this.passwords.hash(command.newPassword);
    await this.transaction.run(act, async ({ sql, journal, at }) => {
      await new CredentialRepository(sql).change(actor.id, proved, newHash, at);
      const sessionsEnded = await new SessionRepository(sql).endOthers(sessionId, actor.id, at);
      journal.append({
        subjectType: 'staff',
        subjectId: actor.id,
        type: 'staff.passwordChanged',
        unitId: actor.unitId,
        data: { sessionsEnded },
      });
    });
    this.remembered.forgetPerson(actor.id);
  }

  private async prove(command: ChangeOwnPasswordCommand, actor: Actor): Promise<Credential> {
    const { oldPassword: password, address } = command;
    const known = await new CredentialRepository(this.sql).find(actor.id);
    const username = known?.username ?? '';
    try {
      return await this.passwordCheck.run({ username, password, address }, () =>
        Promise.resolve(known),
      );
    } catch (error) {
      // The session is good: only the field is wrong.
      if (error instanceof ProblemError && error.type === 'signInRefused')
        throw refusedField(['oldPassword'], 'wrongPassword');
      throw error;
    }
  }
}
