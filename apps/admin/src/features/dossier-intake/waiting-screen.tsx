import { useQuery } from '@tanstack/react-query';
import { linkOptions } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '../../ui/page-header';
import { useListState } from '../../ui/use-list-state';
import { DossierTable } from '../dossiers/dossier-table';
import { dossiersQuery } from '../dossiers/get-dossiers';

/** Sent online or registered elsewhere, and received by nobody yet: the longest waiting first. */
export function WaitingScreen() {
  const { t } = useTranslation();
  const list = useListState();
  const waiting = useQuery(dossiersQuery({ queue: 'toReceive', after: list.after }));
  return (
    <>
      <PageHeader
        title={t('intake.waiting.title')}
        subtitle={t('intake.waiting.subtitle')}
        isUpdating={waiting.isFetching && waiting.data !== undefined}
        hasError={waiting.isError}
      />
      <DossierTable
        caption={t('intake.waiting.title')}
        columns={['code', 'person', 'procedure', 'channel', 'registeredAt']}
        rowLink={({ id }) => linkOptions({ to: '/intake/online/$id', params: { id } })}
        rows={waiting.data?.items}
        error={waiting.error}
        onRetry={() => void waiting.refetch()}
        onNext={list.nextPage(waiting.data?.next)}
        onPrevious={list.previousPage}
        empty={{ sentence: t('intake.waiting.none') }}
        autoFocus
      />
    </>
  );
}
