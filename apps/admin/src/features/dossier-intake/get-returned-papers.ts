import type { components } from '@motcua/shared-api-client';
import { useQuery } from '@tanstack/react-query';
import { api, read } from '../../app/api';
import { useMay } from '../../app/session';

type ReturnedPapers = components['schemas']['ReturnedPapersResponse'];

/** A paper that often has to be asked for again, and how often that is. */
export type ReturnWarning = ReturnedPapers['items'][number] & { of: number };

/** What an office gets wrong changes by the week, not by the citizen. */
const freshForMs = 30 * 60_000;
/** Once or twice happens to everybody. */
const fewestDossiers = 3;
const smallestShare = 0.05;
const mostShown = 2;

/** Papers of this case that this office had to ask for again lately; a hint, so no answer is none. */
export function useReturnWarnings(
  procedureCode: string,
  papers: readonly { key: string }[],
): readonly ReturnWarning[] {
  const mayReceive = useMay()('dossier.receive');
  const { data } = useQuery({
    queryKey: ['returnedPapers', procedureCode],
    queryFn: () =>
      read(api.GET('/api/v1/reports/returned-papers', { params: { query: { procedureCode } } })),
    enabled: mayReceive && procedureCode !== '',
    staleTime: freshForMs,
    retry: false,
  });
  if (!data) return [];
  return data.items
    .filter(
      ({ dossiers }) => dossiers >= fewestDossiers && dossiers >= data.dossiers * smallestShare,
    )
    .filter(({ key }) => papers.some((paper) => paper.key === key))
    .slice(0, mostShown)
    .map((item) => ({ ...item, of: data.dossiers }));
}
