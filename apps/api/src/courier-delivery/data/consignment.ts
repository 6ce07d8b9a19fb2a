import type { ConsignmentKind, ConsignmentStatus } from '@motcua/delivery-domain';
import type { PaperKind } from '@motcua/dossier-domain';
import type { LocalDate } from '@motcua/shared-time';
import type { CustodySubject } from '../../custody/paper-holder';

/** One line of the slip: what was counted in the sender's presence. */
export interface CountedPaper {
  readonly name: string;
  readonly kind: PaperKind;
  readonly count: number;
}

export interface ConsignmentState {
  readonly id: string;
  readonly number: string;
  readonly kind: ConsignmentKind;
  readonly status: ConsignmentStatus;
  readonly version: number;
  readonly dossierId: string | null;
  readonly procedureCode: string | null;
  /** The post office that answers for it. */
  readonly postUnitId: string;
  readonly fromUnitId: string | null;
  readonly toUnitId: string | null;
  readonly contactName: string | null;
  readonly contactPhone: string | null;
  readonly contactAddress: string | null;
  readonly slot: string | null;
  readonly papers: readonly CountedPaper[];
  /** Numbers of the dossier's originals that go home with its result (QĐ 45/2016, Art. 8(3)). */
  readonly originals: readonly number[];
  readonly sealNo: string | null;
  readonly courierId: string | null;
  readonly manifestId: string | null;
  readonly attempts: number;
  readonly nextAttemptOn: LocalDate | null;
  /** Two owners, two lines, whole đồng; never added up. */
  readonly stateFee: number;
  readonly postage: number;
  /** Who took the cash at the door, and when; null where none was taken. */
  readonly cashTakenBy: string | null;
  readonly cashTakenAt: Date | null;
  /** By when the Post has to carry it (Circular 17/2017, Art. 7); null before it took it over. */
  readonly dueOn: LocalDate | null;
  readonly collectedAt: Date | null;
  readonly collectionProof: object | null;
  readonly filedAt: Date | null;
  readonly deliveredAt: Date | null;
  readonly endedAt: Date | null;
  readonly registeredBy: string;
  readonly registeredAt: Date;
  readonly note: string | null;
}

/** Everything that only happens on the way. */
export const notOnTheWay = {
  sealNo: null,
  courierId: null,
  manifestId: null,
  attempts: 0,
  nextAttemptOn: null,
  cashTakenBy: null,
  cashTakenAt: null,
  dueOn: null,
  collectedAt: null,
  collectionProof: null,
  filedAt: null,
  deliveredAt: null,
  endedAt: null,
} as const satisfies Partial<ConsignmentState>;

/** Whose chain of custody the consignment moves: a collected paper has no dossier yet. */
export function paperOf({ id, kind, dossierId }: ConsignmentState): CustodySubject {
  return kind === 'collection' || dossierId === null
    ? { type: 'consignment', id }
    : { type: 'dossier', id: dossierId };
}

/** The sender's and the receiver's unit and the Post's; rights are held at one of them. */
export function placesOf(consignment: ConsignmentState): readonly (string | null)[] {
  return [consignment.postUnitId, consignment.fromUnitId, consignment.toUnitId];
}
