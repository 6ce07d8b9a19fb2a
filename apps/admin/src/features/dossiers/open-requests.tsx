import { Alert, Text } from '@mantine/core';
import { IconFileAlert } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { SupplementProposalNotice } from '../../app/work/supplement-proposal-notice';
import { FaultyLineList } from '../../ui/faulty-line-list';
import { useFormats } from '../../ui/use-formats';
import type { Dossier } from './get-dossier';

/** An open supplement request or proposed refusal stands on top: nobody decides beside it. */
export function OpenRequests({ dossier }: { dossier: Dossier }) {
  const { t } = useTranslation();
  const { date, dateTime } = useFormats();
  const request = dossier.supplementRequests.find(({ receivedAt }) => receivedAt === null);
  const proposal = dossier.refusalProposals.find(({ outcome }) => outcome === null);
  const isOpen = dossier.status === 'awaitingSupplement' && request;
  return (
    <>
      <SupplementProposalNotice dossier={dossier} />
      {isOpen && (
        <Alert
          mb="sm"
          color="paused"
          variant="outline"
          icon={<IconFileAlert size={20} aria-hidden />}
          title={t('dossiers.openSupplement', { date: date(request.deadline) })}
        >
          <Text>{request.reason}</Text>
          <FaultyLineList papers={dossier.components} lines={request.lines} />
          <Text size="xs" c="dimmed">
            {[request.requestedBy?.fullName, dateTime(request.requestedAt)]
              .filter(Boolean)
              .join(' · ')}
          </Text>
        </Alert>
      )}
      {proposal && (
        <Alert
          mb="sm"
          color="danger"
          variant="outline"
          icon={<IconFileAlert size={20} aria-hidden />}
          title={t('dossiers.openProposal')}
        >
          <Text>{proposal.reason}</Text>
          {proposal.legalGround && <Text>{proposal.legalGround}</Text>}
          <FaultyLineList papers={dossier.components} lines={proposal.lines} />
          <Text size="xs" c="dimmed">
            {[proposal.proposedBy?.fullName, dateTime(proposal.proposedAt)]
              .filter(Boolean)
              .join(' · ')}
          </Text>
        </Alert>
      )}
    </>
  );
}
