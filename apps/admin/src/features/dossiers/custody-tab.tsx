import { Alert, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../app/session';
import { CustodyChain } from '../../ui/custody-chain';
import { EmptyLine } from '../../ui/empty-line';
import { ProblemAlert } from '../../ui/problem-alert';
import { Section } from '../../ui/section';
import { holderUnit, useHolderName } from './custody-words';
import { OriginalsSection } from './originals-section';
import { PaperActs } from './paper-acts';
import { custodyQuery, type Custody, type Dossier } from './get-dossier';

export function CustodyTab({ dossier }: { dossier: Dossier }) {
  const { t } = useTranslation();
  const may = useMay();
  const custody = useQuery({ ...custodyQuery(dossier.id), enabled: may('dossier.read') });
  if (!may('dossier.read')) return <EmptyLine sentence={t('dossiers.custodyNotYours')} />;
  if (custody.error)
    return <ProblemAlert error={custody.error} onRetry={() => void custody.refetch()} />;
  if (!custody.data) return <Skeleton height={160} />;
  return (
    <>
      <OriginalsSection dossier={dossier} />
      <Section title={t('dossiers.tab.custody')}>
        {custody.data.state === 'lost' && (
          <Alert color="danger" variant="outline" mb="sm">
            {t('dossiers.paperLost')}
          </Alert>
        )}
        <Chain custody={custody.data} />
        <PaperActs dossier={dossier} custody={custody.data} />
      </Section>
    </>
  );
}

function Chain({ custody }: { custody: Custody }) {
  const { t } = useTranslation();
  const holderName = useHolderName();
  const evidenceOf = (step: Custody['steps'][number]) => {
    const act = t(`dossiers.evidence.${step.evidence}`, { defaultValue: '' });
    const { consignmentNumber, incidentNumber } = step;
    return [act, consignmentNumber, incidentNumber].filter(Boolean).join(' · ');
  };
  const hops = custody.steps.map((step, index) => ({
    no: index + 1,
    holderName: holderName(step.holder),
    unitName: holderUnit(step.holder),
    givenAt: step.givenAt,
    givenByName: step.givenBy,
    confirmedAt: step.confirmedAt,
    confirmedByName: step.confirmedBy,
    voidedAt: step.voidedAt,
    sealNo: step.sealNo,
    evidence: evidenceOf(step),
  }));
  return <CustodyChain hops={hops} isElectronic={custody.state === 'none'} />;
}
