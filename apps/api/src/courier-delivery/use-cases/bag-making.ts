import { consignmentStatusAfter } from '@motcua/delivery-domain';
import type { Actor } from '../../access/actor';
import { Custody } from '../../custody/custody';
import { staffHolder } from '../../custody/queries/holder.query';
import type { TransactionScope } from '../../platform/database/transaction';
import { refusedField } from '../../platform/problem/problem-error';
import type { ConsignmentState } from '../data/consignment';
import { ConsignmentRepository } from '../data/consignment.repository';
import type { ManifestState } from '../data/manifest';
import { Bagging } from './bagging';
import { bagStepOf, blocked } from './delivery-problems';
import type { ManifestActCommand } from './manifest-command';

/** Fills a bag, seals it, and sends it on its way. */
export class BagMaking {
  private readonly consignments: ConsignmentRepository;

  constructor(
    private readonly scope: TransactionScope,
    private readonly actor: Actor,
  ) {
    this.consignments = new ConsignmentRepository(scope.sql);
  }

  apply(manifest: ManifestState, command: ManifestActCommand): Promise<ManifestState> {
    switch (command.action) {
      case 'addConsignment':
        return this.add(manifest, command);
      case 'removeConsignment':
        return this.remove(manifest, command);
      case 'seal':
        return this.seal(manifest, command);
      case 'unseal':
        return this.unseal(manifest);
      default:
        return this.depart(manifest);
    }
  }

  private async add(manifest: ManifestState, command: ManifestActCommand): Promise<ManifestState> {
    const consignment = await this.named(command);
    const next = await new Bagging(this.scope, this.actor).put(consignment, manifest);
    await this.consignments.save(next, consignment.version);
    return manifest;
  }

  private async remove(
    manifest: ManifestState,
    command: ManifestActCommand,
  ): Promise<ManifestState> {
    const consignment = await this.named(command);
    if (consignment.manifestId !== manifest.id)
      throw refusedField(['consignment'], 'unknownReference');
    const next = await new Bagging(this.scope, this.actor).take(consignment, manifest);
    await this.consignments.save(next, consignment.version);
    return manifest;
  }

  private async named({ consignment = '' }: ManifestActCommand): Promise<ConsignmentState> {
    const found = await this.consignments.lockVisible(consignment, this.actor);
    if (!found) throw refusedField(['consignment'], 'unknownReference');
    return found;
  }

  private async seal(
    manifest: ManifestState,
    { sealNo = '' }: ManifestActCommand,
  ): Promise<ManifestState> {
    const content = await this.consignments.lockOfManifest(manifest.id);
    if (content.length === 0)
      throw blocked('seal', 'emptyBag', {
        vi: 'Túi chưa có bưu gửi nào.',
        en: 'The bag holds nothing yet.',
      });
    const status = bagStepOf('seal', manifest.status);
    this.tell(manifest, 'sealed', { status, sealNo, consignments: content.length });
    return { ...manifest, status, sealNo, sealedAt: this.scope.at };
  }

  /** The number of an opened seal is void; the bag gets a new one. */
  private async unseal(manifest: ManifestState): Promise<ManifestState> {
    const status = bagStepOf('unseal', manifest.status);
    this.tell(manifest, 'unsealed', { status, voidSealNo: manifest.sealNo });
    return { ...manifest, status, sealNo: null, sealedAt: null };
  }

  /** Whoever takes the bag along holds it and everything in it from now on. */
  private async depart(manifest: ManifestState): Promise<ManifestState> {
    const { at, journal } = this.scope;
    const status = bagStepOf('depart', manifest.status);
    for (const consignment of await this.consignments.lockOfManifest(manifest.id)) {
      if (consignment.status !== 'bagged') continue;
      const moved = consignmentStatusAfter('depart', consignment.kind, consignment.status);
      await this.consignments.save({ ...consignment, status: moved }, consignment.version);
      journal.append({
        subjectType: 'consignment',
        subjectId: consignment.id,
        type: 'consignment.departed',
        unitId: consignment.postUnitId,
        data: { status: moved, manifestId: manifest.id },
      });
    }
    const { id } = this.actor;
    await new Custody(this.scope).handTo(
      { type: 'manifest', id: manifest.id },
      staffHolder(this.actor),
      { givenBy: id, confirmedBy: id, evidence: 'depart', sealNo: manifest.sealNo },
    );
    this.tell(manifest, 'departed', { status, carrierId: id });
    return { ...manifest, status, departedAt: at, carrierId: id };
  }

  private tell(
    manifest: ManifestState,
    what: string,
    data: Readonly<Record<string, unknown>>,
  ): void {
    this.scope.journal.append({
      subjectType: 'manifest',
      subjectId: manifest.id,
      type: `manifest.${what}`,
      unitId: manifest.fromUnitId,
      data,
    });
  }
}
