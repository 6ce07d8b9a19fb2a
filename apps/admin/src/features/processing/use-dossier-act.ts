import type { components } from '@motcua/shared-api-client';
import { useTranslation } from 'react-i18next';
import { api, read } from '../../app/api';
import { useCommand } from '../../app/use-command';
import { useAnnouncer } from '../../ui/announcer';

type ActBody = components['schemas']['ActOnDossierRequest'];

interface DossierAct extends ActBody {
  id: string;
  code: string;
}

/** One step of the workflow on the dossier in hand or on a row of the list. */
export function useDossierAct(onDone?: (act: DossierAct) => void) {
  const { t } = useTranslation();
  const { say } = useAnnouncer();
  return useCommand({
    send: ({ id, code: _code, ...body }: DossierAct, header) =>
      read(api.POST('/api/v1/dossiers/{id}/actions', { params: { path: { id }, header }, body })),
    changes: [['dossiers']],
    keepsSeenVersion: true,
    onDone: (_answer, act) => {
      say(t('processing.done', { act: t(`dossier.action.${act.action}`), code: act.code }));
      onDone?.(act);
    },
  });
}

export type DossierActCommand = ReturnType<typeof useDossierAct>;
