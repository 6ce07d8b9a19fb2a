import { dossierActionNames, dossierActions, type DossierAction } from '@motcua/dossier-domain';
import { useNavigate } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Alert, Group, Button, Text } from '@mantine/core';
import { useAnnouncer } from '../../ui/announcer';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { Dialog } from '../../ui/dialog';
import { linesFromTicks, useFaultSentence } from '../../ui/faulty-lines';
import { isProblemOf } from '../../ui/problem-error';
import { ReasonDialog } from '../../ui/reason-dialog';
import { RefusalDialog } from '../../ui/refusal-dialog';
import { SupplementDialog } from '../../ui/supplement-dialog';
import type { ActForm } from './act-form';
import { useActOnDossier, type ActRequest } from './act-on-dossier';
import { ArrivalFields, DecisionFields, ReappointFields } from './act-fields';
import { ActConflict } from './act-conflict';
import { RoundNotice } from './round-notice';
import { ThingsToGiveBack } from './things-to-give-back';
import { CorrectionDialog, correctAct } from './correction-dialog';
import { useReasonCodes } from './get-act-reasons';
import { beginnable, isDangerous } from './dossier-acts';
import { papersOf } from './dossier-papers';
import type { Dossier } from './get-dossier';
import { HandBackDialog } from './hand-back-dialog';
import { SupplementReceiptDialog } from './supplement-receipt-dialog';

interface ActDialogProps {
  /** From the address; may be anything. */
  act: string;
  dossier: Dossier;
  etag: string;
  onRefresh: () => Promise<unknown>;
  onClose: () => void;
}

const isAction = (act: string): act is DossierAction =>
  dossierActionNames.some((each) => each === act);

/** The dialog of one act; an act that is not possible now says so instead. */
export function ActDialog(props: ActDialogProps) {
  const { act, dossier, onClose } = props;
  if (act === correctAct && dossier.status === 'returned')
    return <CorrectionDialog dossier={dossier} onClose={onClose} />;
  if (isAction(act) && beginnable(dossier).includes(act)) return <Act {...props} act={act} />;
  return <NotPossible act={act} dossier={dossier} onClose={onClose} />;
}

function Act({ act, dossier, etag, onRefresh, onClose }: ActDialogProps & { act: DossierAction }) {
  const { t } = useTranslation();
  const { say } = useAnnouncer();
  const command = useActOnDossier(dossier.id, ({ body }) => {
    say(t('dossiers.actDone', { act: t(`dossier.action.${act}`), code: body.code }));
    onClose();
  });
  const conflict = isProblemOf(command.error, 'staleVersion') ? command.error : undefined;
  const serial = dossier.code.split('-').at(-1);
  const form: ActForm = {
    action: act,
    label: t('dossiers.actOnOne', { act: t(`dossier.action.${act}`), serial }),
    dossier,
    isPending: command.isPending,
    error: conflict ? null : command.error,
    send: (body) => command.run({ action: act, ...body }, etag),
    onClose,
  };
  return (
    <>
      {dialogs[act]?.(form) ?? <UsualAct form={form} />}
      {conflict && (
        <Dialog title={form.label} onClose={command.reset}>
          <ActConflict
            error={conflict}
            act={form.label}
            seen={dossier}
            onKeepMine={() => void onRefresh().then(command.reset)}
            onTakeTheirs={() => void onRefresh().then(onClose)}
          />
        </Dialog>
      )}
    </>
  );
}

/** Acts with fields of their own; all others need at most a reason. */
const dialogs: Partial<Record<DossierAction, (form: ActForm) => ReactNode>> = {
  requestSupplement: (form) => <SupplementAct form={form} />,
  proposeRefusal: (form) => <RefusalAct form={form} />,
  receiveSupplement: (form) => <SupplementReceiptDialog form={form} />,
  returnResult: (form) => <HandBackDialog form={form} />,
};

function SupplementAct({ form }: { form: ActForm }) {
  const { t } = useTranslation();
  const { dossier, label, send, ...common } = form;
  return (
    <SupplementDialog
      {...common}
      act={label}
      reasonCodes={useReasonCodes('requestSupplement')}
      consequence={t('dossiers.consequence.requestSupplement')}
      papers={papersOf(dossier)}
      firstLines={useFirstLines(dossier)}
      keptAs={`requestSupplement.${dossier.id}.${dossier.version}`}
      onConfirm={send}
    />
  );
}

function RefusalAct({ form }: { form: ActForm }) {
  const { dossier, label, send, ...common } = form;
  return (
    <RefusalDialog
      {...common}
      act={label}
      reasonCodes={useReasonCodes('proposeRefusal')}
      papers={papersOf(dossier)}
      firstLines={useFirstLines(dossier)}
      keptAs={`proposeRefusal.${dossier.id}.${dossier.version}`}
      onConfirm={send}
    />
  );
}

function useFirstLines({ components }: Dossier) {
  const sentence = useFaultSentence();
  const stateOf = (no: number) => components.find((each) => each.no === no)?.state;
  return linesFromTicks(components, stateOf, sentence);
}

function UsualAct({ form }: { form: ActForm }) {
  const { t } = useTranslation();
  const [fields, setFields] = useState<Omit<ActRequest, 'action'>>({});
  const { action, label, dossier, send, isPending, error, onClose } = form;
  const { reason } = dossierActions[action];
  const reasonCodes = useReasonCodes(action);
  const parts = partsOf(form, fields, setFields);
  const common = {
    act: label,
    consequence: t(`dossiers.consequence.${action}`, { defaultValue: '' }) || undefined,
    isDangerous: isDangerous(action),
    isPending,
    error,
    onClose,
    blockedBecause: parts?.lack && t(parts.lack),
  };
  if (reason === 'none')
    return (
      <ConfirmDialog {...common} onConfirm={() => send(fields)}>
        {parts?.fields}
      </ConfirmDialog>
    );
  return (
    <ReasonDialog
      {...common}
      reason={reason}
      reasonCodes={reasonCodes}
      reasonCode="optional"
      legalGround={action === 'stop' || action === 'refuseUnsupplemented' ? 'optional' : undefined}
      keptAs={`${action}.${dossier.id}.${dossier.version}`}
      onConfirm={({ reason: words, ...given }) =>
        send({ ...fields, ...given, reason: words || undefined })
      }
    >
      {parts?.fields}
    </ReasonDialog>
  );
}

interface ActParts {
  fields: ReactNode;
  /** Key of the sentence that says what is still missing. */
  lack?: string;
}

function partsOf(
  { action, dossier }: ActForm,
  values: Omit<ActRequest, 'action'>,
  onChange: (values: Omit<ActRequest, 'action'>) => void,
): ActParts | undefined {
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
  if (action === 'registerResultArrival') return { fields: <ArrivalFields {...props} /> };
  if (givesBack.includes(action)) return { fields: <ThingsToGiveBack dossier={dossier} /> };
  return { fields: <RoundNotice action={action} dossier={dossier} /> };
}

/** What ends a dossier without a result leaves papers and money to give back. */
const givesBack: readonly DossierAction[] = [
  'confirmRefusal',
  'refuseUnsupplemented',
  'stop',
  'acceptWithdrawal',
];

interface NotPossibleProps {
  act: string;
  dossier: Dossier;
  onClose: () => void;
}

/** The address of a dialog outlives the state in which it made sense. */
function NotPossible({ act, dossier, onClose }: NotPossibleProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const askLeader = () =>
    void navigate({
      to: '.',
      search: (now: object) => ({ ...now, do: 'askAnotherSupplement' }) as never,
    });
  const blocked = dossier.blockedActions.find(({ action }) => action === act);
  const possible = dossier.availableActions.map((action) => t(`dossier.action.${action}`));
  return (
    <Dialog title={isAction(act) ? t(`dossier.action.${act}`) : dossier.code} onClose={onClose}>
      {isAction(act) && <RoundNotice action={act} dossier={dossier} />}
      <Alert color="warn" variant="outline">
        {blocked ? t(`dossier.blocked.${blocked.reason}`) : t('dossiers.notNow')}
      </Alert>
      {possible.length > 0 && (
        <Text mt="sm">{t('problem.possibleNow', { actions: possible.join(', ') })}</Text>
      )}
      <Group justify="flex-end" mt="md">
        <Button onClick={onClose}>{t('common.close')}</Button>
        {act === 'requestSupplement' &&
          dossier.availableActions.includes('askAnotherSupplement') && (
            <Button onClick={() => askLeader()}>{t('dossier.action.askAnotherSupplement')}</Button>
          )}
      </Group>
    </Dialog>
  );
}
