import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Tagged } from '../../app/api';
import { ProblemAlert } from '../../ui/problem-alert';
import { StatusBadge } from '../../ui/status-badge';
import { consignmentQuery, type Consignment } from './get-consignments';
import { PhonePage } from './phone-page';

interface StopPageProps {
  /** Number of the consignment. */
  stop: string;
  /** What is done here; the stop itself is called by its recipient. */
  title?: string | ((stop: Consignment) => string);
  children: (stop: Tagged<Consignment>) => ReactNode;
}

/** A page about one stop, with what it says while it is read and when it cannot be. */
export function StopPage({ stop, title: titled, children }: StopPageProps) {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(consignmentQuery(stop));
  if (!data)
    return (
      <PhonePage title={typeof titled === 'string' ? titled : stop} hasError={Boolean(error)}>
        <ProblemAlert error={error} onRetry={() => void refetch()} />
        {!error && <Skeleton height={320} />}
      </PhonePage>
    );
  const { number, status, kind, contactName, fromUnit } = data.body;
  const title = typeof titled === 'function' ? titled(data.body) : titled;
  const name = contactName ?? fromUnit?.name ?? number;
  return (
    <PhonePage
      title={title ?? name}
      status={<StatusBadge kind="consignment" status={status} />}
      subtitle={[title && name, t(`consignment.kind.${kind}`), number].filter(Boolean).join(' · ')}
    >
      {children(data)}
    </PhonePage>
  );
}
