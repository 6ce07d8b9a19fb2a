import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ActConflict } from '../../app/work/act-conflict';
import { Dialog } from '../../ui/dialog';
import { forgetKept } from '../../ui/kept-text';
import { isProblemOf } from '../../ui/problem-error';
import type { ActForm } from '../dossiers/act-form';
import { useActOnDossier, type ActRequest } from '../dossiers/act-on-dossier';
import type { Dossier } from '../dossiers/get-dossier';
import { RefusalAct, SupplementAct } from '../dossiers/letter-act-dialogs';
import { formAddress, formOfFirstAct } from './first-act-form';
import { ticksOf } from './intake-request';
import type { Opened } from './use-intake-act';
import type { Ticked } from './use-reuse';
import { asTicked } from './waiting-form';

export type WaitingAct = 'receive' | WaitingDialogName;
export type WaitingDialogName = 'requestSupplement' | 'proposeRefusal';

export function useBackToWaiting(): () => void {
  const navigate = useNavigate();
  return () => void navigate({ to: '/intake/online' });
}

/** Where the ticks stay until the first act is done. */
export const keptAsOf = (dossierId: string) => `waiting.${dossierId}`;

/** The first act on a dossier that waited; it takes the ticks along, whichever act it is. */
export function useWaitingAct(
  dossier: Dossier,
  etag: string,
  { ticks, reused }: Ticked,
  onOpened: (opened: Opened) => void,
) {
  const command = useActOnDossier(dossier.id, ({ body }, { action }) => {
    const firstAct = action as WaitingAct;
    forgetKept(keptAsOf(dossier.id));
    forgetKept(`${firstAct}.${dossier.id}`);
    const form = formOfFirstAct(firstAct);
    const tab = form && window.open(formAddress(dossier.id, form), '_blank');
    onOpened({ dossier: body, firstAct, isPrintBlocked: tab === null });
  });
  // A paper nobody looked at is told too: what the application said of it must not stand.
  const looked = ticks.map((tick) => (tick.state === 'unmarked' ? { ...tick, kind: null } : tick));
  const send = (action: WaitingAct, body: Omit<ActRequest, 'action'> = {}) =>
    command.run({ ...body, action, components: ticksOf(looked, reused) }, etag);
  return { command, send };
}

interface WaitingDialogsProps {
  dossier: Dossier;
  ticked: Ticked;
  name: WaitingDialogName | undefined;
  act: ReturnType<typeof useWaitingAct>;
  onRefresh: () => Promise<unknown>;
  onClose: () => void;
}

/** The two other first acts, and what to do when somebody else was first. */
export function WaitingDialogs(props: WaitingDialogsProps) {
  const { dossier, ticked, name, act, onRefresh, onClose } = props;
  const { t } = useTranslation();
  const { command, send } = act;
  const conflict = isProblemOf(command.error, 'staleVersion') ? command.error : undefined;
  const label = t(`dossier.action.${name ?? 'receive'}`);
  const form: ActForm | undefined = name && {
    action: name,
    label,
    dossier: asTicked(dossier, ticked.ticks),
    keptAs: `${name}.${dossier.id}`,
    isPending: command.isPending,
    error: conflict ? null : command.error,
    send: (body) => send(name, body),
    onClose,
  };
  return (
    <>
      {form && name === 'requestSupplement' && <SupplementAct form={form} />}
      {form && name === 'proposeRefusal' && <RefusalAct form={form} />}
      {conflict && (
        <Dialog title={label} onClose={command.reset}>
          <ActConflict
            error={conflict}
            act={label}
            seen={dossier}
            onKeepMine={() => void onRefresh().then(command.reset)}
            onTakeTheirs={() => {
              onClose();
              void onRefresh().then(command.reset);
            }}
          />
        </Dialog>
      )}
    </>
  );
}
