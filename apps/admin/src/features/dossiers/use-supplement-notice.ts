import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type Messages, messagesQuery } from '../../app/work/messages';
import type { SupplementNotice } from '../../ui/supplement-dialog';

const templateCode = 'supplement';

type Recipient = Messages['recipients'][number];

/** The prepared message about missing papers, and whom it reaches; undefined while it is read. */
export function useSupplementNotice(dossierId: string) {
  const { t } = useTranslation();
  const { data } = useQuery(messagesQuery(dossierId));
  if (!data) return undefined;
  const template = data.proposals.find(({ code }) => code === templateCode);
  const to: Recipient | undefined = data.recipients.includes('applicant')
    ? 'applicant'
    : data.recipients[0];
  const who =
    to && t(`dossiers.supplementNotice.${to === 'applicant' ? 'toApplicant' : 'toSubmitter'}`);
  const words = !to
    ? t('dossiers.supplementNotice.noPhone')
    : template
      ? t('dossiers.supplementNotice.to', { who, title: template.title })
      : t('dossiers.supplementNotice.noTemplate');
  const message = to && template && { to, templateCode };
  return { message, notice: { words, isPossible: !!message } satisfies SupplementNotice };
}
