import {
  type DeliveryProofPart,
  failureReasons,
  isCashDue,
  lackingProof,
} from '@motcua/delivery-domain';
import { normaliseOwnCode, normaliseS10 } from '@motcua/shared-identifiers';
import { ProblemError, refusedField } from '../../platform/problem/problem-error';
import type { ConsignmentState } from '../data/consignment';
import type { ConsignmentActCommand } from './consignment-command';
import { blocked } from './delivery-problems';

const fieldOfPart: Readonly<Record<DeliveryProofPart, keyof ConsignmentActCommand>> = {
  recipientName: 'recipientName',
  relation: 'relation',
  idLastFour: 'idLastFour',
  authorisation: 'authorisation',
  signature: 'signature',
  photo: 'photo',
  money: 'moneyCollected',
};

const fieldOfReasonProof = {
  photo: 'photo',
  note: 'note',
  newSlot: 'slot',
  callLog: 'callLog',
} as const satisfies Record<string, keyof ConsignmentActCommand>;

/** Two envelopes look alike on a dark stair: what is handed over says itself which one it is. */
export function refuseOtherEnvelope(
  { number, sealNo }: ConsignmentState,
  { envelope = '' }: ConsignmentActCommand,
): void {
  if (normaliseS10(envelope) === number) return;
  if (sealNo !== null && normaliseOwnCode(envelope) === normaliseOwnCode(sealNo)) return;
  throw blocked('deliver', 'otherEnvelope', {
    vi: `Số trên phong bì không phải của phiếu ${number}. Kiểm lại phong bì trước khi trao.`,
    en: `What stands on the envelope is not ${number}. Check the envelope before handing it over.`,
  });
}

/** A delivery is proved by all that the rule asks for, or it is none. */
export function refuseLackingProof(
  consignment: ConsignmentState,
  command: ConsignmentActCommand,
): void {
  const lacks = lackingProof(
    {
      recipientName: command.recipientName ?? '',
      relation: command.relation ?? null,
      idLastFour: command.idLastFour ?? '',
      hasSignature: command.signature !== undefined,
      hasPhoto: command.photo !== undefined,
      hasAuthorisation: Boolean(command.authorisation),
      moneyConfirmed: command.moneyCollected === true,
    },
    { signature: true, photo: false, moneyDue: isCashDue(consignment) },
  );
  if (lacks.length === 0) return;
  throw new ProblemError('validation', 'the proof of delivery is not complete', {
    faults: lacks.map((part) => ({ path: [fieldOfPart[part]], code: 'required' as const })),
  });
}

/** Each reason of a failed attempt has its own proof. */
export function refuseUnprovenReason(
  reason: keyof typeof failureReasons,
  command: ConsignmentActCommand,
): void {
  const field = fieldOfReasonProof[failureReasons[reason].proof];
  if (!command[field]) throw refusedField([field], 'required');
}
