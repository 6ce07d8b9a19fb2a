import type { ManifestStatus } from '@motcua/delivery-domain';
import type { PaperHolder } from '../../custody/paper-holder';

export interface ManifestState {
  readonly id: string;
  readonly number: string;
  readonly status: ManifestStatus;
  readonly version: number;
  readonly sealNo: string | null;
  readonly fromUnitId: string;
  readonly toUnitId: string;
  readonly openedBy: string;
  readonly openedAt: Date;
  readonly sealedAt: Date | null;
  readonly departedAt: Date | null;
  /** Whoever took the bag along. */
  readonly carrierId: string | null;
  readonly sealIntact: boolean | null;
  readonly giverId: string | null;
  readonly giverSignedAt: Date | null;
  readonly receiverId: string | null;
  readonly receiverSignedAt: Date | null;
  readonly handedOverAt: Date | null;
  /** What was signed, as it was printed; never written again. */
  readonly minutes: object | null;
}

/** The bag as a holder of papers: it stands nowhere itself, whoever has the bag has the papers. */
export function bagHolder({ id, number }: ManifestState): PaperHolder {
  return { kind: 'bag', id, name: `Túi ${number}` };
}
