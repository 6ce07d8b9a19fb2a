import type { components } from '@motcua/shared-api-client';
import type { DeliveryProof, RecipientRelation } from '@motcua/delivery-domain';
import { normaliseOwnCode, normaliseS10 } from '@motcua/shared-identifiers';
import { deviceNow } from './device-time';
import type { Consignment } from './get-consignments';
import { nothingTaken, type TakenMoney } from './money-ticks';
import { noPlace, type TakenPlace } from './use-place';

type ActBody = components['schemas']['ActOnConsignmentRequest'];

/** The proof of a delivery as the courier fills it in at the door. */
export interface Proof extends TakenMoney, TakenPlace {
  /** The number or the seal on the envelope, scanned or typed. */
  envelope: string;
  recipientName: string;
  relation: RecipientRelation;
  idLastFour: string;
  authorisation: string;
  signature: string | undefined;
  photo: string | undefined;
}

export const newProof = (consignment: Consignment): Proof => ({
  ...nothingTaken(consignment),
  ...noPlace,
  envelope: '',
  recipientName: consignment.contactName ?? '',
  relation: 'self',
  idLastFour: '',
  authorisation: '',
  signature: undefined,
  photo: undefined,
});

/** A wrong envelope is seen before it is handed over. */
export function isThisEnvelope({ envelope }: Proof, { number, sealNo }: Consignment): boolean {
  if (normaliseS10(envelope) === number) return true;
  return sealNo !== null && normaliseOwnCode(envelope) === normaliseOwnCode(sealNo);
}

export const proofFacts = (proof: Proof): DeliveryProof => ({
  recipientName: proof.recipientName,
  relation: proof.relation,
  idLastFour: proof.idLastFour,
  hasSignature: proof.signature !== undefined,
  hasPhoto: proof.photo !== undefined,
  hasAuthorisation: proof.authorisation.trim() !== '',
  moneyConfirmed: proof.tookFee && proof.tookPostage,
});

export function deliveryOf(proof: Proof, moneyDue: boolean): ActBody {
  const { relation, idLastFour, signature, photo, place, placeLack } = proof;
  const authorisation = proof.authorisation.normalize('NFC').trim();
  return {
    action: 'deliver',
    envelope: proof.envelope.trim(),
    recipientName: proof.recipientName.normalize('NFC').trim(),
    relation,
    idLastFour,
    authorisation: relation === 'proxy' ? authorisation : undefined,
    moneyCollected: moneyDue || undefined,
    signature,
    photo,
    place,
    placeLack,
    deviceAt: deviceNow(),
  };
}
