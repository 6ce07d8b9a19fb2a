import { useTranslation } from 'react-i18next';
import { linesFromTicks, useFaultSentence } from '../../ui/faulty-lines';
import { RefusalDialog } from '../../ui/refusal-dialog';
import { SupplementDialog } from '../../ui/supplement-dialog';
import type { ActForm } from './act-form';
import { papersOf } from './dossier-papers';
import { useReasonCodes } from './get-act-reasons';
import type { Dossier } from './get-dossier';
import { LetterPane } from './letter-pane';
import { useSupplementNotice } from './use-supplement-notice';

export function SupplementAct({ form }: { form: ActForm }) {
  const { t } = useTranslation();
  const { dossier, label, send, ...common } = form;
  const told = useSupplementNotice(dossier.id);
  return (
    <SupplementDialog
      {...common}
      act={label}
      reasonCodes={useReasonCodes('requestSupplement')}
      consequence={t('dossiers.consequence.requestSupplement')}
      papers={papersOf(dossier)}
      firstLines={useFirstLines(dossier)}
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

function useFirstLines({ components }: Dossier) {
  const sentence = useFaultSentence();
  const stateOf = (no: number) => components.find((each) => each.no === no)?.state;
  return linesFromTicks(components, stateOf, sentence);
}
