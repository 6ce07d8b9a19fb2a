import { dossierActionNames, type DossierAction } from '@motcua/dossier-domain';
import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Alert, Group, Button, Text } from '@mantine/core';
import { ActConflict } from '../../app/work/act-conflict';
import { useAnnouncer } from '../../ui/announcer';
import { Dialog } from '../../ui/dialog';
import { forgetKept } from '../../ui/kept-text';
import { isProblemOf } from '../../ui/problem-error';
import type { ActForm } from './act-form';
import { useActOnDossier } from './act-on-dossier';
import { RoundNotice } from './round-notice';
import { CorrectionDialog, correctAct } from './correction-dialog';
import { beginnable } from './dossier-acts';
import type { Dossier } from './get-dossier';
import { HandBackDialog } from './hand-back-dialog';
import { RefusalAct, SupplementAct } from './letter-act-dialogs';
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
  if (act === correctAct && dossier.status === 'returned')
    return <CorrectionDialog dossier={dossier} onClose={onClose} />;
  if (isAction(act) && beginnable(dossier).includes(act)) return <Act {...props} act={act} />;
  return <NotPossible act={act} dossier={dossier} onClose={onClose} />;
}

function Act({ act, dossier, etag, onRefresh, onClose }: ActDialogProps & { act: DossierAction }) {
  const { t } = useTranslation();
  const { say } = useAnnouncer();
  const keptAs = `${act}.${dossier.id}`;
  const command = useActOnDossier(dossier.id, ({ body }) => {
    forgetKept(keptAs);
    say(t('dossiers.actDone', { act: t(`dossier.action.${act}`), code: body.code }));
    onClose();
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
  proposeRefusal: (form) => <RefusalAct form={form} />,
  receiveSupplement: (form) => <SupplementReceiptDialog form={form} />,
  returnResult: (form) => <HandBackDialog form={form} />,
};

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
