import type { components } from '@motcua/shared-api-client';
import { isPersonalId, isTaxNumber } from '@motcua/shared-identifiers';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { api, read } from '../../app/api';
import { useMay } from '../../app/session';
import type { IntakeForm } from './intake-form';

export type ReusablePaper = components['schemas']['ReusablePaperResponse'];

const settleMs = 350;

/** Whose papers are looked for, and for what. */
export type ReuseAsker = Pick<IntakeForm, 'procedureCode' | 'caseNo'> & {
  applicant: Pick<IntakeForm['applicant'], 'kind' | 'personalId' | 'taxNumber'>;
  /** The dossier that has them taken, where there is one already. */
  dossierId?: string;
};

function questionOf({ procedureCode, caseNo, applicant, dossierId }: ReuseAsker) {
  if (!procedureCode || caseNo === undefined) return undefined;
  const matter = { procedureCode, caseNo, dossierId };
  const personalId = applicant.personalId.replace(/\s+/g, '');
  if (applicant.kind === 'person')
    return isPersonalId(personalId) ? { ...matter, personalId } : undefined;
  const { taxNumber } = applicant;
  return isTaxNumber(taxNumber) ? { ...matter, taxNumber } : undefined;
}

/** What is kept already for this person and need not be handed in again. */
export function useReusablePapers(form: ReuseAsker): readonly ReusablePaper[] {
  const mayReceive = useMay()('dossier.receive');
  const [asked] = useDebouncedValue(JSON.stringify(questionOf(form) ?? null), settleMs);
  const query = JSON.parse(asked) as ReturnType<typeof questionOf> | null;
  const { data } = useQuery({
    queryKey: ['reusablePapers', asked],
    queryFn: () => {
      if (!query) throw new Error('There is nobody to look for');
      return read(api.GET('/api/v1/reusable-papers', { params: { query } }));
    },
    enabled: query !== null && mayReceive,
    // A paper scanned a moment ago is in the store already.
    staleTime: 0,
    retry: false,
  });
  return query && data ? data.items : [];
}
