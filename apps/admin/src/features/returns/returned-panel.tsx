import { Anchor, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Section } from '../../ui/section';
import { SummaryList } from '../../ui/summary-list';
import { useFormats } from '../../ui/use-formats';
import { ratingSlipAddress } from '../dossiers/get-dossier';
import type { Dossier } from './get-results';

interface ReturnedPanelProps {
  dossier: Dossier;
  /** The tab of the rating slip was held back. */
  isSlipBlocked?: boolean;
}

/** Another person may ask for the same result: the proof says who took it. */
export function ReturnedPanel({ dossier, isSlipBlocked = false }: ReturnedPanelProps) {
  const { t } = useTranslation();
  const { longDateTime } = useFormats();
  const { returnedAt, returnProof: proof } = dossier;
  const relation = proof?.relation;
  const authority = proof?.authority;
  const isByPost = proof?.method === 'post';
  return (
    <Section title={t('returns.returned.title')}>
      <SummaryList
        items={[
          {
            label: t('returns.returned.at'),
            value: returnedAt && longDateTime(returnedAt),
          },
          { label: t('returns.collector.fullName'), value: proof?.fullName },
          {
            label: t('returns.collector.relation'),
            value: isByPost && relation ? t(`courier.relation.${relation}`) : relation,
          },
          { label: t('returns.collector.idLastFour'), value: proof?.idLastFour },
          {
            label: t('people.authority.kind'),
            value:
              authority && [t(`people.authority.${authority.kind}`), authority.number].join(' · '),
          },
          {
            label: t('returns.returned.way'),
            value: t(`returns.returned.${isByPost ? 'byPost' : 'atCounter'}`),
          },
        ]}
      />
      {isSlipBlocked && (
        <Text c="var(--danger)" role="alert">
          {t('kit.print.blocked')}
        </Text>
      )}
      <Anchor href={`/api/v1/dossiers/${dossier.id}/result-slip`} target="_blank">
        {t('keeping.resultSlip')}
      </Anchor>
      {' · '}
      <Anchor href={ratingSlipAddress(dossier.id)} target="_blank">
        {t('dossiers.ratingSlip')}
      </Anchor>
    </Section>
  );
}
