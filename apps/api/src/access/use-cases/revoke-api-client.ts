import { Injectable } from '@nestjs/common';
import { Transaction } from '../../platform/database/transaction';
import type { Act } from '../../platform/http/act';
import { notFound } from '../../platform/problem/problem-error';
import type { Actor } from '../actor';
import { ApiClientRepository } from '../data/api-client.repository';

@Injectable()
export class RevokeApiClient {
  constructor(private readonly transaction: Transaction) {}

  /** Its tokens are refused from this moment on; revoking again changes nothing. */
  run(id: string, seen: number, actor: Actor, act: Act): Promise<void> {
    return this.transaction.run(act, async ({ sql, journal, at }) => {
      const clients = new ApiClientRepository(sql);
      const client = await clients.lock(id);
      if (!client || !actor.mayAt('apiClient.write', client.unitId)) throw notFound('the client');
      if (client.revokedAt && client.version === seen) return;
      await clients.revoke(id, seen, at);
      journal.append({
        subjectType: 'apiClient',
        subjectId: id,
        type: 'apiClient.revoked',
        unitId: client.unitId,
        data: { clientId: client.clientId },
      });
    });
  }
}
