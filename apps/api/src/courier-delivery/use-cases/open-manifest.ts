import { Injectable } from '@nestjs/common';
import { formatManifestNumber } from '@motcua/shared-identifiers';
import { officeDay } from '@motcua/shared-time';
import { v7 as uuidv7 } from 'uuid';
import type { Actor } from '../../access/actor';
import { Custody } from '../../custody/custody';
import { unitHolder } from '../../custody/queries/holder.query';
import { nextNumber } from '../../platform/numbering/next-number';
import { Transaction } from '../../platform/database/transaction';
import type { Act } from '../../platform/http/act';
import type { JsonDocument } from '../../platform/http/json-document';
import { ProblemError, refusedField } from '../../platform/problem/problem-error';
import { ManifestRepository } from '../data/manifest.repository';
import { ManifestDetail } from '../queries/manifest-detail';
import { unitsInForce } from '../queries/post-unit.query';

export interface OpenManifestCommand {
  readonly fromUnitId: string;
  readonly toUnitId: string;
}

@Injectable()
export class OpenManifest {
  constructor(
    private readonly transaction: Transaction,
    private readonly detail: ManifestDetail,
  ) {}

  /** Begins a bag; from here on the sending office answers for the bag itself. */
  run(
    { fromUnitId, toUnitId }: OpenManifestCommand,
    actor: Actor,
    act: Act,
  ): Promise<JsonDocument> {
    return this.transaction.run(act, async (scope) => {
      const { sql, at, journal } = scope;
      const permission = 'consignment.dispatch';
      const day = officeDay(at);
      if (fromUnitId === toUnitId) throw refusedField(['toUnitId'], 'notAllowedHere');
      const known = await unitsInForce(sql, [fromUnitId, toUnitId], day);
      for (const [member, id] of Object.entries({ fromUnitId, toUnitId }))
        if (!known.some((unit) => unit.id === id)) throw refusedField([member], 'unknownReference');
      if (!actor.mayAtAny(permission, [fromUnitId, toUnitId]))
        throw new ProblemError('forbidden', 'neither end is the actor’s', { permission });
      const id = uuidv7();
      const number = formatManifestNumber(await nextNumber(sql, 'manifest', 'T'));
      await new ManifestRepository(sql).insert({
        id,
        number,
        status: 'open',
        version: 1,
        sealNo: null,
        fromUnitId,
        toUnitId,
        openedBy: actor.id,
        openedAt: at,
        sealedAt: null,
        departedAt: null,
        carrierId: null,
        sealIntact: null,
        giverId: null,
        giverSignedAt: null,
        receiverId: null,
        receiverSignedAt: null,
        handedOverAt: null,
        minutes: null,
      });
      await new Custody(scope).begin(
        { type: 'manifest', id },
        await unitHolder(sql, fromUnitId, day),
        actor.id,
        'open',
      );
      journal.append({
        subjectType: 'manifest',
        subjectId: id,
        type: 'manifest.opened',
        unitId: fromUnitId,
        data: { number, fromUnitId, toUnitId },
      });
      return this.detail.read(sql, id, actor);
    });
  }
}
