import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Section } from '../../ui/section';
import { SummaryList } from '../../ui/summary-list';
import { useFormats } from '../../ui/use-formats';
import type { Dossier } from './get-results';

/** Another person may ask for the same result: the proof says who took it. */
export function ReturnedPanel({ dossier }: { dossier: Dossier }) {
  const { t } = useTranslation();
  const { longDateTime } = useFormats();
  const { returnedAt } = dossier;
  const proof = dossier.returnProof ?? {};
  const text = (key: string) => {
    const value = (proof as Record<string, unknown>)[key];
    return typeof value === 'string' ? value : undefined;
  };
  const relation = text('relation');
  const isByPost = text('method') === 'post';
  return (
    <Section title={t('returns.returned.title')}>
      <SummaryList
        items={[
          {
            label: t('returns.returned.at'),
            value: returnedAt && longDateTime(returnedAt),
          },
          { label: t('returns.collector.fullName'), value: text('fullName') },
          {
            label: t('returns.collector.relation'),
            value: isByPost && relation ? t(`courier.relation.${relation}`) : relation,
          },
          { label: t('returns.collector.idLastFour'), value: text('idLastFour') },
          {
            label: t('returns.returned.way'),
            value: t(`returns.returned.${isByPost ? 'byPost' : 'atCounter'}`),
          },
        ]}
      />
      <Anchor href={`/api/v1/dossiers/${dossier.id}/result-slip`} target="_blank">
        {t('keeping.resultSlip')}
      </Anchor>
      {' · '}
      <Anchor href={`/api/v1/dossiers/${dossier.id}/rating-slip`} target="_blank">
        {t('dossiers.ratingSlip')}
      </Anchor>
    </Section>
  );
}
