import { officeDay } from '@motcua/shared-time';
import type { Actor } from '../../access/actor';
import { unitsAnsweringFor } from '../../access/unit-heirs';
import { Custody } from '../../custody/custody';
import type { PaperHolder } from '../../custody/paper-holder';
import { unitHolder } from '../../custody/queries/holder.query';
import type { TransactionScope } from '../../platform/database/transaction';
import { type ConsignmentState, paperOf } from '../data/consignment';
import { bagHolder, type ManifestState } from '../data/manifest';
import { bagStepOf, blocked, stepOf } from './delivery-problems';

/** Puts consignments into a bag and takes them out; the bag and its content are locked already. */
export class Bagging {
  constructor(
    private readonly scope: TransactionScope,
    private readonly actor: Actor,
  ) {}

  async put(consignment: ConsignmentState, manifest: ManifestState): Promise<ConsignmentState> {
    bagStepOf('addConsignment', manifest.status);
    const status = stepOf('bag', consignment);
    if (!(await this.goesTo(manifest.toUnitId, consignment)))
      throw blocked('bag', 'otherDestination', {
        vi: 'Bưu gửi này đi nơi khác, không thuộc túi này.',
        en: 'This consignment goes elsewhere, not with this bag.',
      });
    await this.move(consignment, bagHolder(manifest), 'bag');
    const next = { ...consignment, status, manifestId: manifest.id };
    this.tell(next, manifest, 'bagged', 'consignmentAdded');
    return next;
  }

  /** Back on the shelf of the office where the bag is being made. */
  async take(consignment: ConsignmentState, manifest: ManifestState): Promise<ConsignmentState> {
    bagStepOf('removeConsignment', manifest.status);
    const status = stepOf('unbag', consignment);
    const day = officeDay(this.scope.at);
    const office = await unitHolder(this.scope.sql, manifest.fromUnitId, day);
    await this.move(consignment, office, 'unbag');
    const next = { ...consignment, status, manifestId: null };
    this.tell(next, manifest, 'unbagged', 'consignmentRemoved');
    return next;
  }

  /** What was to go to a unit that has ended goes to whoever inherited it. */
  private async goesTo(unitId: string, consignment: ConsignmentState): Promise<boolean> {
    const destination = destinationOf(consignment);
    if (destination === null || destination === unitId) return destination === unitId;
    const { sql, at } = this.scope;
    return (await unitsAnsweringFor(sql, [destination], officeDay(at))).includes(unitId);
  }

  private async move(
    consignment: ConsignmentState,
    to: PaperHolder,
    evidence: string,
  ): Promise<void> {
    const { id } = this.actor;
    await new Custody(this.scope).handTo(paperOf(consignment), to, {
      givenBy: id,
      confirmedBy: id,
      evidence,
      sealNo: consignment.sealNo,
      consignmentId: consignment.id,
    });
  }

  private tell(
    consignment: ConsignmentState,
    manifest: ManifestState,
    forConsignment: string,
    forManifest: string,
  ): void {
    const { journal } = this.scope;
    journal.append({
      subjectType: 'consignment',
      subjectId: consignment.id,
      type: `consignment.${forConsignment}`,
      unitId: consignment.postUnitId,
      data: { status: consignment.status, manifestId: manifest.id },
    });
    journal.append({
      subjectType: 'manifest',
      subjectId: manifest.id,
      type: `manifest.${forManifest}`,
      unitId: manifest.fromUnitId,
      data: { consignmentId: consignment.id },
    });
  }
}

/** A result from an agency goes to the post office first, and from there to the addressee. */
function destinationOf({ kind, toUnitId, postUnitId }: ConsignmentState): string | null {
  return kind === 'delivery' ? postUnitId : toUnitId;
}
