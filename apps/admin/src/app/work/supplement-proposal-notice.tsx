import { Alert, Text } from '@mantine/core';
import type { components } from '@motcua/shared-api-client';
import { IconFileAlert } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { FaultyLineList } from '../../ui/faulty-line-list';
import { useFormats } from '../../ui/use-formats';

type Dossier = Pick<
  components['schemas']['DossierResponse'],
  'status' | 'components' | 'supplementProposals' | 'supplementRequests'
>;
type Proposal = Dossier['supplementProposals'][number];

/** The proposal that the desk has not answered. */
export const openProposalOf = ({ supplementProposals }: Dossier): Proposal | undefined =>
  supplementProposals.find(({ outcome }) => outcome === null);

/** The proposal that the desk sent back, until something is asked of the applicant after all. */
function rejectedProposalOf({ supplementProposals, supplementRequests }: Dossier) {
  const last = supplementProposals.at(-1);
  if (last?.outcome !== 'rejected' || !last.settledAt) return undefined;
  const settledAt = new Date(last.settledAt);
  const isOvertaken = supplementRequests.some((each) => new Date(each.requestedAt) > settledAt);
  return isOvertaken ? undefined : last;
}

/** What the agency wants asked of the applicant, or why the desk did not ask. */
export function SupplementProposalNotice({ dossier }: { dossier: Dossier }) {
  const { t } = useTranslation();
  const { dateTime } = useFormats();
  if (dossier.status !== 'inProcess') return null;
  const open = openProposalOf(dossier);
  const proposal = open ?? rejectedProposalOf(dossier);
  if (!proposal) return null;
  const words = (person: Proposal['proposedBy'], at: string | null) =>
    [person?.fullName, at && dateTime(at)].filter(Boolean).join(' · ');
  return (
    <Alert
      mb="sm"
      color={open ? 'paused' : 'warn'}
      variant="outline"
      icon={<IconFileAlert size={20} aria-hidden />}
      title={t(`work.supplementProposal.${open ? 'open' : 'rejected'}`)}
    >
      {!open && (
        <Text fw={600}>
          {proposal.answer} ({words(proposal.settledBy, proposal.settledAt)})
        </Text>
      )}
      <Text>{proposal.reason}</Text>
      <FaultyLineList papers={dossier.components} lines={proposal.lines} />
      {open && <Text size="xs">{t('work.supplementProposal.note')}</Text>}
      <Text size="xs" c="dimmed">
        {words(proposal.proposedBy, proposal.proposedAt)}
      </Text>
    </Alert>
  );
}
