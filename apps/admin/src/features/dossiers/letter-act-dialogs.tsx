import { useTranslation } from 'react-i18next';
import { useDeadlineDays } from '../../app/work/use-deadline-days';
import { openProposalOf } from '../../app/work/supplement-proposal-notice';
import { RefusalDialog } from '../../ui/refusal-dialog';
import { SupplementDialog } from '../../ui/supplement-dialog';
import type { ActForm } from './act-form';
import { papersOf } from './dossier-papers';
import { useReasonCodes } from './get-act-reasons';
import { LetterPane } from './letter-pane';
import { useFirstLines } from './use-first-lines';
import { useSupplementNotice } from './use-supplement-notice';

/** What the agency proposed stands in the fields; the desk sends it in its own name. */
export function SupplementAct({ form }: { form: ActForm }) {
  const { t } = useTranslation();
  const { dossier, label, send, ...common } = form;
  const told = useSupplementNotice(dossier.id);
  const ticked = useFirstLines(dossier);
  const proposal = openProposalOf(dossier);
  const meaning = t('dossiers.consequence.requestSupplement');
  const name = proposal?.proposedBy?.fullName;
  return (
    <SupplementDialog
      {...common}
      act={label}
      keptAs={proposal ? `${form.keptAs}.proposal${proposal.no}` : form.keptAs}
      first={proposal}
      reasonCodes={useReasonCodes('requestSupplement')}
      consequence={name ? `${t('dossiers.consequence.proposedBy', { name })} ${meaning}` : meaning}
      papers={papersOf(dossier)}
      days={useDeadlineDays(dossier.receivedUnit)}
      firstLines={proposal?.lines ?? ticked}
      preview={(request) => (
        <LetterPane letter={{ ...request, action: 'requestSupplement', dossierId: dossier.id }} />
      )}
      notice={told?.notice}
      onConfirm={(request, isTold) =>
        send({ ...request, ...(isTold ? { message: told?.message } : {}) })
      }
    />
  );
}

export function RefusalAct({ form }: { form: ActForm }) {
  const { dossier, label, send, ...common } = form;
  return (
    <RefusalDialog
      {...common}
      act={label}
      reasonCodes={useReasonCodes('proposeRefusal')}
      papers={papersOf(dossier)}
      firstLines={useFirstLines(dossier)}
      preview={(proposal) => (
        <LetterPane letter={{ ...proposal, action: 'proposeRefusal', dossierId: dossier.id }} />
      )}
      onConfirm={send}
    />
  );
}
