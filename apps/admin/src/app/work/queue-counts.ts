import type { components } from '@motcua/shared-api-client';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, read } from '../api';
import { useMay } from '../session';

type WorkQueue = components['schemas']['WorkQueueResponse'];

const askAgainMs = 60_000;

/** How much waits in each queue that is my work; begins anew after every act on a dossier. */
export function useQueueCounts() {
  const mayRead = useMay()('dossier.read');
  const { t } = useTranslation();
  const query = useQuery({
    queryKey: ['dossiers', 'queueCounts'],
    queryFn: () => read(api.GET('/api/v1/work-queues')),
    refetchInterval: askAgainMs,
    enabled: mayRead,
  });
  const items = query.data?.items ?? [];
  const found = (queue: string): WorkQueue | undefined =>
    items.find((each) => each.queue === queue);
  return {
    isPending: query.isPending && mayRead,
    count: (queue: string): number => found(queue)?.count ?? 0,
    /** Nothing for an empty queue: the eye goes to those with work. */
    words: (queue: string): string | undefined => {
      const { count = 0, isMore = false } = found(queue) ?? {};
      if (count === 0) return undefined;
      return isMore ? t('common.countOrMore', { count }) : String(count);
    },
  };
}
