import type { components } from '@motcua/shared-api-client';
import { useTranslation } from 'react-i18next';
import { api, read } from '../../app/api';
import { useCommand } from '../../app/use-command';
import { useAnnouncer } from '../../ui/announcer';
import type { Consignment } from './get-consignments';

type ActBody = components['schemas']['ActOnConsignmentRequest'];

/** Everything that may show the consignment: lists, bags, the round, its dossier. */
const touched = [['consignments'], ['manifests'], ['rounds'], ['incidents'], ['dossiers']] as const;

/** One step of a consignment; its number stands in the spoken answer. */
export function useConsignmentAct(number: string, onDone?: (answer: Consignment) => void) {
  const { t } = useTranslation();
  const { say } = useAnnouncer();
  return useCommand({
    send: (body: ActBody, header) =>
      read(
        api.POST('/api/v1/consignments/{id}/actions', {
          params: { path: { id: number }, header },
          body,
        }),
      ),
    changes: touched,
    onDone: (answer, { action }) => {
      say(t('courier.done', { act: t(`courier.act.${action}`), number }));
      onDone?.(answer);
    },
  });
}

export type ConsignmentAct = ActBody['action'];
export type ConsignmentCommand = ReturnType<typeof useConsignmentAct>;
