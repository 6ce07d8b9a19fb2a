import { officeDay, type WorkingCalendar } from '@motcua/shared-time';
import { Custody } from '../../custody/custody';
import { unitHolder } from '../../custody/queries/holder.query';
import type { TransactionScope } from '../../platform/database/transaction';
import { ProblemError } from '../../platform/problem/problem-error';
import type { ManifestState } from '../data/manifest';
import { ManifestRepository } from '../data/manifest.repository';
import { bagContent } from '../queries/bag-content.query';
import { maySignFor } from '../queries/signer.query';
import { blocked } from './delivery-problems';
import { type Findings, findingsOf } from './findings';
import { HandOverOfBag } from './hand-over';
import type { ManifestActCommand } from './manifest-command';
import type { Signer } from './prove-presence';

type Side = 'giver' | 'receiver';

/** Takes one side's signature; the second one completes the hand-over. */
export class SignHandOver {
  constructor(
    private readonly scope: TransactionScope,
    private readonly calendar: WorkingCalendar,
  ) {}

  async sign(
    manifest: ManifestState,
    command: ManifestActCommand,
    signer: Signer,
  ): Promise<ManifestState> {
    const { sql, journal, at } = this.scope;
    const side: Side = command.action === 'signAsGiver' ? 'giver' : 'receiver';
    await this.refuseWrongSigner(manifest, side, signer);
    const sealIntact = sealOf(manifest, command);
    const scans = await new ManifestRepository(sql).scans(manifest.id);
    const listed = (await bagContent(sql, manifest.id)).map((line) => line.number);
    const findings = findingsOf(listed, scans, sealIntact);
    refuseUnadmittedIncident(findings, command);
    const signed: ManifestState = {
      ...manifest,
      sealIntact,
      ...(side === 'giver'
        ? { giverId: signer.id, giverSignedAt: at }
        : { receiverId: signer.id, receiverSignedAt: at }),
    };
    journal.append({
      subjectType: 'manifest',
      subjectId: manifest.id,
      type: 'manifest.signed',
      unitId: side === 'giver' ? manifest.fromUnitId : manifest.toUnitId,
      data: { side, staffId: signer.id, provedBy: signer.provedBy, sealIntact },
    });
    await this.handOverBag(signed, side);
    if (signed.giverId === null || signed.receiverId === null) return signed;
    const handOver = new HandOverOfBag(this.scope, this.calendar);
    return handOver.complete(signed, scans, findings, command.note ?? null);
  }

  private async refuseWrongSigner(
    manifest: ManifestState,
    side: Side,
    signer: Signer,
  ): Promise<void> {
    const { sql, at } = this.scope;
    const { carrierId, giverId, receiverId, fromUnitId, toUnitId } = manifest;
    const others = side === 'giver' ? [receiverId] : [giverId, carrierId];
    if (others.includes(signer.id))
      throw new ProblemError('samePersonRefused', 'giver and receiver must be two people');
    if (side === 'giver' && carrierId === signer.id) return;
    const unitId = side === 'giver' ? fromUnitId : toUnitId;
    if (await maySignFor(sql, signer.id, unitId, officeDay(at))) return;
    throw new ProblemError('forbidden', `the signer does not belong to the ${side}’s side`, {
      permission: 'manifest.handOver',
    });
  }

  /** Until the receiver confirms, the giver still has the bag and all that is in it. */
  private async handOverBag(signed: ManifestState, side: Side): Promise<void> {
    const { sql, at } = this.scope;
    const { id, giverId, receiverId, sealNo, toUnitId } = signed;
    const custody = new Custody(this.scope);
    const bag = { type: 'manifest' as const, id };
    if (giverId === null) return;
    if (side === 'receiver') {
      await custody.confirm(bag, receiverId ?? '');
      return;
    }
    const unit = await unitHolder(sql, toUnitId, officeDay(at));
    const giving = { givenBy: giverId, evidence: 'handOver', sealNo };
    if (receiverId === null) await custody.give(bag, unit, giving);
    else await custody.handTo(bag, unit, { ...giving, confirmedBy: receiverId });
  }
}

function sealOf(manifest: ManifestState, { action, sealIntact }: ManifestActCommand): boolean {
  const isSigned = manifest.giverId !== null || manifest.receiverId !== null;
  if (isSigned && sealIntact !== undefined && sealIntact !== manifest.sealIntact)
    throw blocked(action, 'alreadySigned', {
      vi: 'Bên kia đã ký với tình trạng niêm phong khác.',
      en: 'The other side signed for another state of the seal.',
    });
  const checked = sealIntact ?? manifest.sealIntact;
  if (checked !== null) return checked;
  throw blocked(action, 'sealNotChecked', {
    vi: 'Chưa ghi nhận niêm phong còn nguyên vẹn hay không.',
    en: 'Say first whether the seal is whole.',
  });
}

/** Nobody signs a mismatch unawares: both say that they sign with an incident. */
function refuseUnadmittedIncident(
  { incidents }: Findings,
  { action, withIncident }: ManifestActCommand,
): void {
  if (incidents.length === 0 || withIncident === true) return;
  throw blocked(action, 'mismatch', {
    vi: 'Số đếm hoặc niêm phong không khớp bảng kê. Chỉ ký được kèm biên bản sự cố.',
    en: 'Count or seal do not match the list. It can only be signed with an incident.',
  });
}
