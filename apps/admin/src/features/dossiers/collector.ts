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

/** A scanned identity card fills in name and digits. */
export function useCollectorScan(change: ChangeCollector): void {
  useScanTarget((raw) => {
    const reading = readScan(raw, ['personCard', 'personalId']);
    if (!reading.ok) return false;
    const { card, value } = reading.scan;
    change({ idLastFour: lastFour(value), ...(card && { fullName: card.fullName }) });
    return true;
  });
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
