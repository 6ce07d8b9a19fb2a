import { dossierActions, isLetterAct, type DossierAction } from '@motcua/dossier-domain';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { noticeOf, PaymentNoticeFields } from '../../app/work/payment-notice-fields';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { useKeptChoice } from '../../ui/kept-text';
import { ReasonDialog } from '../../ui/reason-dialog';
import type { GivenReason } from '../../ui/use-reason-form';
import type { ActForm } from './act-form';
import { ArrivalFields, DecisionFields, ReappointFields } from './act-fields';
import type { ActRequest } from './act-on-dossier';
import { isDangerous } from './dossier-acts';
import { useReasonCodes } from './get-act-reasons';
import { LetterPane } from './letter-pane';
import { RequestPaperFields } from './request-paper-fields';
import { RoundNotice } from './round-notice';
import { ThingsToGiveBack, useThingsToGiveBack } from './things-to-give-back';

type Members = Omit<ActRequest, 'action'>;

/** An act with few fields of its own: what it means, its reason, and the letter it leads to. */
export function UsualAct({ form }: { form: ActForm }) {
  const { t } = useTranslation();
  const { action, label, dossier, keptAs, send, isPending, error, onClose } = form;
  const [fields, setFields] = useKeptChoice<Members>(`${keptAs}.fields`, {});
  const { reason } = dossierActions[action];
  const reasonCodes = useReasonCodes(action);
  const isEnd = givesBack.includes(action);
  const giving = useThingsToGiveBack(dossier, isEnd);
  const members: Members = isEnd ? { ...fields, giveBack: giving.chosen } : fields;
  const parts = partsOf(form, fields, setFields, <ThingsToGiveBack giving={giving} />);
  const common = {
    act: label,
    consequence: t(`dossiers.consequence.${action}`, { defaultValue: '' }) || undefined,
    isDangerous: isDangerous(action),
    isPending,
    error,
    onClose,
    blockedBecause: parts.lack && t(parts.lack),
  };
  if (reason === 'none')
    return (
      <ConfirmDialog {...common} onConfirm={() => send(members)}>
        {parts.fields}
      </ConfirmDialog>
    );
  const words = ({ reason: said, ...given }: GivenReason): Members => ({
    ...members,
    ...given,
    reason: said || undefined,
  });
  return (
    <ReasonDialog
      {...common}
      reason={reason}
      reasonCodes={reasonCodes}
      reasonCode={isLetterAct(action) ? 'required' : 'optional'}
      legalGround={action === 'stop' || action === 'refuseUnsupplemented' ? 'optional' : undefined}
      keptAs={keptAs}
      preview={
        isLetterAct(action)
          ? (given) => <LetterPane letter={{ ...words(given), action, dossierId: dossier.id }} />
          : undefined
      }
      onConfirm={(given) => send(words(given))}
    >
      {parts.fields}
    </ReasonDialog>
  );
}

interface ActParts {
  fields: ReactNode;
  /** Key of the sentence that says what is still missing. */
  lack?: string;
}

function partsOf(
  { action, dossier, error }: ActForm,
  values: Members,
  onChange: (values: Members) => void,
  thingsToGiveBack: ReactNode,
): ActParts {
  const props = { dossier, values, onChange };
  if (action === 'approve' || action === 'decline' || action === 'approveOnPayment')
    return {
      fields: <DecisionFields {...props} />,
      lack: dossier.results.length === 0 ? 'dossier.blocked.resultMissing' : undefined,
    };
  if (action === 'reappoint')
    return {
      fields: (
        <>
          <RoundNotice action={action} dossier={dossier} />
          <ReappointFields {...props} />
        </>
      ),
      lack: values.newDueAt ? undefined : 'dossiers.newDateMissing',
    };
  if (action === 'requestPayment')
    return {
      fields: (
        <PaymentNoticeFields
          stillDue={dossier.charged.noticeDue}
          notice={values.notice ?? {}}
          error={error}
          onChange={(notice) => onChange({ ...values, notice: notice as Members['notice'] })}
        />
      ),
      lack:
        dossier.charged.noticeDue > 0 || noticeOf(values.notice ?? {})
          ? undefined
          : 'work.notice.missing',
    };
  if (action === 'registerResultArrival') return { fields: <ArrivalFields {...props} /> };
  if (action === 'acceptWithdrawal')
    return {
      fields: (
        <>
          <RequestPaperFields {...props} />
          {thingsToGiveBack}
        </>
      ),
      lack: values.requestPaper ? undefined : 'dossiers.requestPaper.missing',
    };
  if (givesBack.includes(action)) return { fields: thingsToGiveBack };
  return { fields: <RoundNotice action={action} dossier={dossier} /> };
}

/** What ends a dossier without a result leaves papers and money to give back. */
const givesBack: readonly DossierAction[] = [
  'confirmRefusal',
  'refuseUnsupplemented',
  'stop',
  'acceptWithdrawal',
];
