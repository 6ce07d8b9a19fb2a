import { Alert, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../app/session';
import { type CustodyHop, CustodySteps, HeldBy } from '../../ui/custody-chain';
import { EmptyLine } from '../../ui/empty-line';
import { ProblemAlert } from '../../ui/problem-alert';
import { Section } from '../../ui/section';
import { useCustodyTime } from './custody-time';
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
  return <PaperNow dossier={dossier} custody={custody.data} />;
}

/** Who has it now stands on top; then each original, then the whole way it went. */
function PaperNow({ dossier, custody }: { dossier: Dossier; custody: Custody }) {
  const { t } = useTranslation();
  const { heldFor } = useCustodyTime(dossier);
  const hops = useHops(dossier, custody);
  return (
    <>
      <Section title={t('dossiers.tab.custody')}>
        {custody.state === 'lost' && (
          <Alert color="danger" variant="outline" mb="sm">
            {t('dossiers.paperLost')}
          </Alert>
        )}
        <HeldBy
          hops={hops}
          isElectronic={custody.state === 'none'}
          heldFor={(since) => heldFor(custody, since)}
        />
        <PaperActs dossier={dossier} custody={custody} />
      </Section>
      <OriginalsSection dossier={dossier} custody={custody} />
      {hops.length > 0 && (
        <Section title={t('dossiers.paperWay')}>
          <CustodySteps hops={hops} />
        </Section>
      )}
    </>
  );
}

function useHops(dossier: Dossier, custody: Custody): CustodyHop[] {
  const { t } = useTranslation();
  const holderName = useHolderName();
  const { isLate } = useCustodyTime(dossier);
  return custody.steps.map((step, index) => {
    const { consignmentNumber, incidentNumber } = step;
    const act = t(`dossiers.evidence.${step.evidence}`, { defaultValue: '' });
    return {
      no: index + 1,
      holderName: holderName(step.holder),
      unitName: holderUnit(step.holder),
      givenAt: step.givenAt,
      givenByName: step.givenBy,
      confirmedAt: step.confirmedAt,
      confirmedByName: step.confirmedBy,
      voidedAt: step.voidedAt,
      sealNo: step.sealNo,
      evidence: [act, consignmentNumber, incidentNumber].filter(Boolean).join(' · '),
      isLate: isLate(step),
    };
  });
}
