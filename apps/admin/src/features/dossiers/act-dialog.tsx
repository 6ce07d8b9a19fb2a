import { dossierActionNames, type DossierAction, type DossierForm } from '@motcua/dossier-domain';
import { useNavigate } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Alert, Group, Button, Text } from '@mantine/core';
import { ActConflict } from '../../app/work/act-conflict';
import { useAnnouncer } from '../../ui/announcer';
import { Dialog } from '../../ui/dialog';
import { forgetKept } from '../../ui/kept-text';
import { PrintButton } from '../../ui/print-button';
import { isProblemOf } from '../../ui/problem-error';
import type { ActForm } from './act-form';
import { useActOnDossier } from './act-on-dossier';
import { RoundNotice } from './round-notice';
import { CorrectionDialog, correctAct } from './correction-dialog';
import { beginnable } from './dossier-acts';
import { formOfAct } from './form-of-act';
import { type Dossier, formAddress } from './get-dossier';
import { HandBackDialog } from './hand-back-dialog';
import { RefusalAct, SupplementAct } from './letter-act-dialogs';
import { SupplementProposalAct } from './supplement-proposal-act';
import { SupplementReceiptDialog } from './supplement-receipt-dialog';
import { UsualAct } from './usual-act';

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
  const [unprinted, setUnprinted] = useState<DossierForm>();
  if (unprinted) return <NotPrinted form={unprinted} dossier={dossier} onClose={onClose} />;
  if (act === correctAct && dossier.status === 'returned')
    return <CorrectionDialog dossier={dossier} onClose={onClose} />;
  if (isAction(act) && beginnable(dossier).includes(act))
    return <Act {...props} act={act} onNotPrinted={setUnprinted} />;
  return <NotPossible act={act} dossier={dossier} onClose={onClose} />;
}

interface ActProps extends ActDialogProps {
  act: DossierAction;
  onNotPrinted: (form: DossierForm) => void;
}

function Act({ act, dossier, etag, onRefresh, onClose, onNotPrinted }: ActProps) {
  const { t } = useTranslation();
  const { say } = useAnnouncer();
  const keptAs = `${act}.${dossier.id}`;
  const printed = formOfAct(act);
  const command = useActOnDossier(dossier.id, ({ body }) => {
    forgetKept(keptAs);
    say(t('dossiers.actDone', { act: t(`dossier.action.${act}`), code: body.code }));
    if (!printed || window.open(formAddress(dossier.id, printed), '_blank')) onClose();
    else onNotPrinted(printed);
  });
  const conflict = isProblemOf(command.error, 'staleVersion') ? command.error : undefined;
  const serial = dossier.code.split('-').at(-1);
  const form: ActForm = {
    action: act,
    label: t('dossiers.actOnOne', { act: t(`dossier.action.${act}`), serial }),
    dossier,
    keptAs,
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
  proposeSupplement: (form) => <SupplementProposalAct form={form} />,
  proposeRefusal: (form) => <RefusalAct form={form} />,
  receiveSupplement: (form) => <SupplementReceiptDialog form={form} />,
  returnResult: (form) => <HandBackDialog form={form} />,
};

interface NotPrintedProps {
  form: DossierForm;
  dossier: Dossier;
  onClose: () => void;
}

/** The act is recorded; the tab of its form was held back. */
function NotPrinted({ form, dossier, onClose }: NotPrintedProps) {
  const { t } = useTranslation();
  return (
    <Dialog title={t(`dossier.form.${form}`)} onClose={onClose}>
      <Alert color="warn" variant="outline" role="alert">
        {`${t('dossiers.doneNotPrinted')} ${t('kit.print.blocked')}`}
      </Alert>
      <Group justify="flex-end" mt="md">
        <PrintButton href={formAddress(dossier.id, form)} form={t(`dossiers.formShort.${form}`)} />
        <Button onClick={onClose}>{t('common.close')}</Button>
      </Group>
    </Dialog>
  );
}

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
