import { Button, Group, Skeleton, Text, Title } from '@mantine/core';
import { isConsignmentFinal, type ConsignmentStatus } from '@motcua/delivery-domain';
import { useQuery } from '@tanstack/react-query';
import { linkOptions } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MessageDialog } from '../../app/work/message-dialog';
import { useMay } from '../../app/session';
import { KeyButton } from '../../ui/key-button';
import { useKeys } from '../../ui/keys';
import { ProblemAlert } from '../../ui/problem-alert';
import { readScan } from '../../ui/scan-kinds';
import { useScanTarget } from '../../ui/scan-listener';
import { ScreenLink } from '../../ui/screen-link';
import { StatusBadge } from '../../ui/status-badge';
import { ratingSlipAddress } from '../dossiers/get-dossier';
import { ArrivalPanel } from './arrival-panel';
import { dossierAtCounterQuery, type Dossier } from './get-results';
import { isFeeDue } from './hand-back';
import { HandBackPanel } from './hand-back-panel';
import { PostPanel } from './post-panel';
import { ReturnedPanel } from './returned-panel';

interface ResultCardProps {
  /** Id or code. */
  dossierKey: string;
  onClose: () => void;
  /** The next receipt was scanned while this card is open. */
  onOther: (code: string) => void;
}

/** Everything about one result on one card, from the shelf to the citizen's signature. */
export function ResultCard({ dossierKey, onClose, onOther }: ResultCardProps) {
  const { t } = useTranslation();
  const query = useQuery(dossierAtCounterQuery(dossierKey));
  useScanTarget(
    (raw) => {
      const reading = readScan(raw, ['dossier', 'receipt']);
      if (reading.ok) onOther(reading.scan.value);
    },
    (raw) => readScan(raw, ['dossier', 'receipt']).ok,
  );
  useKeys([{ code: 'Escape', label: t('returns.backToList'), run: onClose }]);
  const back = <Button onClick={onClose}>{t('returns.backToList')}</Button>;
  if (query.error && !query.data)
    return <ProblemAlert error={query.error} onRetry={() => void query.refetch()} acts={back} />;
  if (!query.data) return <Skeleton height={360} />;
  const { body: dossier, etag } = query.data;
  return (
    <div>
      <CardHead dossier={dossier} />
      <CardBody dossier={dossier} etag={etag} />
      <Group mt="md">{back}</Group>
    </div>
  );
}

function CardHead({ dossier }: { dossier: Dossier }) {
  const { t } = useTranslation();
  const may = useMay();
  const [isWriting, setWriting] = useState(false);
  const { id, code, status, applicant, procedure, arrivalShelf } = dossier;
  return (
    <div>
      <Group gap="md" mt="sm">
        <Title order={2} className="code">
          <ScreenLink address={linkOptions({ to: '/dossiers/$id', params: { id } })}>
            {code}
          </ScreenLink>
        </Title>
        <StatusBadge status={status} />
        {arrivalShelf && <Text fw={600}>{t('returns.onShelf', { shelf: arrivalShelf })}</Text>}
        {status === 'resultReady' &&
          may('dossier.receive', 'dossier.process', 'dossier.decide') && (
            <KeyButton code="KeyN" alt label={t('returns.remind')} run={() => setWriting(true)} />
          )}
      </Group>
      {isWriting && <MessageDialog dossierId={id} onClose={() => setWriting(false)} />}
      <Text mb="sm">{[applicant.fullName, procedure.shortName ?? procedure.name].join(' · ')}</Text>
    </div>
  );
}

/** Which part of the way the result is on decides what the card offers. */
function CardBody({ dossier, etag }: { dossier: Dossier; etag: string }) {
  const { t } = useTranslation();
  const [isAtCounter, setAtCounter] = useState(false);
  const [isSlipBlocked, setSlipBlocked] = useState(false);
  const printSlip = () =>
    setSlipBlocked(window.open(ratingSlipAddress(dossier.id), '_blank') === null);
  const { status, availableActions, blockedActions, returnMethod, consignments } = dossier;
  if (status === 'returned')
    return <ReturnedPanel dossier={dossier} isSlipBlocked={isSlipBlocked} />;
  if (status !== 'resultReady') return <Text>{t('returns.noResultYet')}</Text>;
  // One that was cancelled, lost or brought back is no reason not to send it again.
  const posted = consignments.find(
    ({ kind, status }) =>
      kind === 'delivery' && !isConsignmentFinal(kind, status as ConsignmentStatus),
  );
  if (returnMethod === 'post' && !isAtCounter)
    return (
      <PostPanel
        dossier={dossier}
        posted={posted}
        onHandOverHere={
          availableActions.includes('returnResult') ? () => setAtCounter(true) : undefined
        }
      />
    );
  if (availableActions.includes('registerResultArrival'))
    return <ArrivalPanel dossier={dossier} etag={etag} />;
  if (availableActions.includes('returnResult') || isFeeDue(dossier))
    return <HandBackPanel dossier={dossier} etag={etag} onReturned={printSlip} />;
  const block = blockedActions.find(({ action }) => action === 'returnResult');
  return <Text>{block ? t(`dossier.blocked.${block.reason}`) : t('returns.notYours')}</Text>;
}
