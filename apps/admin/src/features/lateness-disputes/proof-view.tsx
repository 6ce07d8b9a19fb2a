import { Anchor, Group, Skeleton, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { proofAddress, proofQuery, proofSheetAddress, type Dispute } from '../../app/work/disputes';
import { ProblemAlert } from '../../ui/problem-alert';
import { Section } from '../../ui/section';
import { SummaryList } from '../../ui/summary-list';
import { useFormats } from '../../ui/use-formats';
import { ProofChanges, ProofJournal, ProofParts, ProofSpans } from './proof-tables';

/** Everything the verdict rests on, as it was kept when it was disputed. */
export function ProofView({ dispute }: { dispute: Dispute }) {
  const { t, i18n } = useTranslation();
  const { dateTime } = useFormats();
  const { id, code, proofSha256 } = dispute;
  const query = useQuery(proofQuery(id));
  const proof = query.data;
  const language = i18n.language === 'en' ? 'en' : 'vi';
  return (
    <Section
      title={t('disputes.proof')}
      acts={
        <Group gap="md">
          <Anchor href={proofAddress(id)} download={`chung-minh-${code}.json`}>
            {t('disputes.saveJson')}
          </Anchor>
          <Anchor href={proofSheetAddress(id)} target="_blank">
            {t('disputes.print')}
          </Anchor>
        </Group>
      }
    >
      <ProblemAlert error={query.error} onRetry={() => void query.refetch()} />
      {query.isPending && <Skeleton height={240} />}
      {proof && (
        <>
          <SummaryList
            items={[
              { label: t('disputes.madeAt'), value: dateTime(proof.madeAt) },
              {
                label: t('disputes.calendar'),
                value: t('disputes.calendarNo', { no: proof.clock.calendarVersion }),
              },
              { label: t('dossiers.why'), value: proof.clock.sentence?.[language] },
              {
                label: t('disputes.hash'),
                value: (
                  <Text className="code" style={{ wordBreak: 'break-all' }}>
                    {proofSha256}
                  </Text>
                ),
              },
            ]}
          />
          <ProofParts proof={proof} />
          <ProofSpans proof={proof} />
          <ProofChanges proof={proof} />
          <ProofJournal proof={proof} />
        </>
      )}
    </Section>
  );
}
