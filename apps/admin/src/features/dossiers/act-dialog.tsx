import { dossierActionNames, dossierActions, type DossierAction } from '@motcua/dossier-domain';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Alert, Group, Button, Text } from '@mantine/core';
import { useAnnouncer } from '../../ui/announcer';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { ConflictPanel } from '../../ui/conflict-panel';
import { Dialog } from '../../ui/dialog';
import { linesFromTicks, useFaultSentence } from '../../ui/faulty-lines';
import { isProblemOf } from '../../ui/problem-error';
import { ReasonDialog } from '../../ui/reason-dialog';
import { RefusalDialog } from '../../ui/refusal-dialog';
import { SupplementDialog } from '../../ui/supplement-dialog';
import type { ActForm } from './act-form';
import { useActOnDossier, type ActRequest } from './act-on-dossier';
import { ArrivalFields, DecisionFields, ReappointFields } from './act-fields';
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
          <ConflictPanel
            error={conflict}
            fields={[]}
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
      keptAs={`${action}.${dossier.id}.${dossier.version}`}
      onConfirm={(given) => send({ ...fields, reason: given.reason || undefined })}
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
  if (action === 'approve' || action === 'decline')
    return {
      fields: <DecisionFields {...props} />,
      lack: dossier.results.length === 0 ? 'dossier.blocked.resultMissing' : undefined,
    };
  if (action === 'reappoint')
    return {
      fields: <ReappointFields {...props} />,
      lack: values.newDueAt ? undefined : 'dossiers.newDateMissing',
    };
  if (action === 'registerResultArrival') return { fields: <ArrivalFields {...props} /> };
  return undefined;
}

interface NotPossibleProps {
  act: string;
  dossier: Dossier;
  onClose: () => void;
}

/** The address of a dialog outlives the state in which it made sense. */
function NotPossible({ act, dossier, onClose }: NotPossibleProps) {
  const { t } = useTranslation();
  const blocked = dossier.blockedActions.find(({ action }) => action === act);
  const possible = dossier.availableActions.map((action) => t(`dossier.action.${action}`));
  return (
    <Dialog title={isAction(act) ? t(`dossier.action.${act}`) : dossier.code} onClose={onClose}>
      <Alert color="warn" variant="outline">
        {blocked ? t(`dossier.blocked.${blocked.reason}`) : t('dossiers.notNow')}
      </Alert>
      {possible.length > 0 && (
        <Text mt="sm">{t('problem.possibleNow', { actions: possible.join(', ') })}</Text>
      )}
      <Group justify="flex-end" mt="md">
        <Button onClick={onClose}>{t('common.close')}</Button>
      </Group>
    </Dialog>
  );
}
