import { Injectable } from '@nestjs/common';
import type { Permission } from '@motcua/dossier-domain';
import { type LocalDate, officeDay } from '@motcua/shared-time';
import { v7 as uuidv7 } from 'uuid';
import { Transaction } from '../../platform/database/transaction';
import type { Act } from '../../platform/http/act';
import { JsonDocument } from '../../platform/http/json-document';
import { ProblemError, refusedField } from '../../platform/problem/problem-error';
import type { Actor } from '../actor';
import { type ApiClient, ApiClientRepository } from '../data/api-client.repository';
import { Passwords } from '../passwords';
import { newToken } from '../session-policy';

export interface RegisterApiClientCommand {
  readonly clientId: string;
  readonly name: string;
  readonly unitId: string;
  readonly permissions: readonly Permission[];
  readonly validFrom?: LocalDate;
  readonly validTo: LocalDate;
}

@Injectable()
export class RegisterApiClient {
  constructor(
    private readonly transaction: Transaction,
    private readonly passwords: Passwords,
  ) {}

  /** The secret is told to the first caller only; the stored reply of the key does not hold it. */
  async run(command: RegisterApiClientCommand, actor: Actor, act: Act): Promise<JsonDocument> {
    const secret = newToken();
    const secretHash = await this.passwords.hash(secret);
    const stored = await this.transaction.run(act, async ({ sql, journal, at }) => {
      const client = clientOf(command, officeDay(at));
      const { id, clientId, unitId, permissions, validFrom, validTo } = client;
      const clients = new ApiClientRepository(sql);
      const isUnit = await clients.isUnitOnDay(unitId, validFrom);
      if (!isUnit || !actor.mayAt('apiClient.write', unitId))
        throw refusedField(['unitId'], 'unknownReference');
      if (await clients.isClientIdTaken(clientId))
        throw new ProblemError('conflict', 'the client id is taken');
      await clients.insert(client, secretHash);
      journal.append({
        subjectType: 'apiClient',
        subjectId: id,
        type: 'apiClient.registered',
        unitId,
        data: { clientId, permissions, validFrom, validTo },
      });
      return { ...client, secret: null };
    });
    return JsonDocument.of({ ...stored, secret });
  }
}

function clientOf(command: RegisterApiClientCommand, today: LocalDate): ApiClient {
  const { clientId, name, unitId, validFrom = today, validTo } = command;
  if (validFrom < today) throw refusedField(['validFrom'], 'dateInPast');
  if (validTo < validFrom) throw refusedField(['validTo'], 'dateOrder', { from: validFrom });
  return {
    id: uuidv7(),
    clientId,
    name,
    unitId,
    permissions: [...new Set(command.permissions)].sort(),
    validFrom,
    validTo,
    revokedAt: null,
    lastUsedAt: null,
    version: 1,
  };
}
