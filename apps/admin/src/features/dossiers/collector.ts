import { isPersonalId } from '@motcua/shared-identifiers';
import { useScanTarget } from '../../ui/scan-listener';
import { readScan } from '../../ui/scan-kinds';
import type { Dossier } from './get-dossier';

/** Who takes papers away, compared with the paper they show, and how they sign for them. */
export interface Collector {
  fullName: string;
  relation: string;
  idLastFour: string;
  idCompared: boolean;
  signsOn: 'register' | 'pad';
  signature: string | undefined;
}

export type ChangeCollector = (patch: Partial<Collector>) => void;

export const lastFour = (personalId: string | null | undefined) => personalId?.slice(-4) ?? '';

const readCard = (raw: string) => readScan(raw, ['personCard', 'personalId']);

/** A scanned identity card fills in name and digits; what it makes of a stranger has to be written. */
export function useCollectorScan(
  change: ChangeCollector,
  dossier: Pick<Dossier, 'applicant' | 'submitter'>,
  ownRelation: string,
): void {
  useScanTarget(
    (raw) => {
      const reading = readCard(raw);
      if (!reading.ok) return;
      const { card, value } = reading.scan;
      const idLastFour = lastFour(value);
      if (!card) return change({ idLastFour });
      const { applicant, submitter } = dossier;
      // A number that is not on file, or masked, cannot be compared: then the name is.
      const isOwner = isPersonalId(applicant.personalId ?? '')
        ? applicant.personalId === value
        : applicant.fullName === card.fullName;
      const known = submitter?.personalId === value ? submitter.relation : '';
      change({ idLastFour, fullName: card.fullName, relation: isOwner ? ownRelation : known });
    },
    (raw) => readCard(raw).ok,
  );
}

/** As the server takes it: a picture only where somebody drew one. */
export const signatureOf = ({ signsOn, signature, ...rest }: Collector) => ({
  ...rest,
  signature: signsOn === 'pad' ? signature : undefined,
});

/** Whoever the dossier belongs to, until somebody else is written in. */
export function ownerOf({ applicant }: Dossier, relation: string): Collector {
  return {
    fullName: applicant.fullName,
    relation,
    idLastFour: '',
    idCompared: false,
    signsOn: 'register',
    signature: undefined,
  };
}

/** The first thing that still keeps the papers at the counter. */
export function lackOf(collector: Collector): string | undefined {
  const { fullName, relation, idLastFour, idCompared, signsOn, signature } = collector;
  if (!fullName.trim() || !relation.trim()) return 'dossiers.lack.collector';
  if (!/^\d{4}$/.test(idLastFour)) return 'dossiers.lack.idLastFour';
  if (!idCompared) return 'dossiers.lack.idCompared';
  if (signsOn === 'pad' && !signature) return 'dossiers.lack.signature';
  return undefined;
}
