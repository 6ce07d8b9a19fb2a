import { Injectable } from '@nestjs/common';
import { Transaction } from '../../platform/database/transaction';
import type { Act } from '../../platform/http/act';
import { JsonDocument } from '../../platform/http/json-document';
import { notFound, ProblemError } from '../../platform/problem/problem-error';
import type { Actor } from '../actor';
import { ApiClientRepository } from '../data/api-client.repository';
import { Passwords } from '../passwords';
import { newToken } from '../session-policy';

@Injectable()
export class RotateClientSecret {
  constructor(
    private readonly transaction: Transaction,
    private readonly passwords: Passwords,
  ) {}

  /** The old secret opens nothing any more; tokens already issued run out by themselves. */
  async run(id: string, actor: Actor, act: Act): Promise<JsonDocument> {
    const secret = newToken();
    const secretHash = await this.passwords.hash(secret);
    const stored = await this.transaction.run(act, async ({ sql, journal }) => {
      const clients = new ApiClientRepository(sql);
      const client = await clients.lock(id);
      if (!client || !actor.mayAt('apiClient.write', client.unitId)) throw notFound('the client');
      if (client.revokedAt) throw revokedClient();
      await clients.changeSecret(id, secretHash);
      journal.append({
        subjectType: 'apiClient',
        subjectId: id,
        type: 'apiClient.secretRotated',
        unitId: client.unitId,
        data: { clientId: client.clientId },
      });
      return { ...client, version: client.version + 1, secret: null };
    });
    return JsonDocument.of({ ...stored, secret });
  }
}

function revokedClient(): ProblemError {
  return new ProblemError('conflict', 'the client is revoked', {
    sentence: {
      vi: 'Ứng dụng này đã bị thu hồi. Đăng ký một ứng dụng mới.',
      en: 'This client was revoked. Register a new one.',
    },
  });
}
