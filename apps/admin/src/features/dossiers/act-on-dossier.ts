import type { components } from '@motcua/shared-api-client';
import { api, read, readTagged, type Tagged } from '../../app/api';
import { newIntentKey } from '../../app/intent-key';
import { useCommand, type Intent } from '../../app/use-command';
import type { Dossier } from './get-dossier';

export type ActRequest = components['schemas']['ActOnDossierRequest'];
type MessageRequest = components['schemas']['WriteMessageRequest'];

interface ActInput {
  body: ActRequest;
  /** Goes to the applicant once the act is recorded. */
  message?: MessageRequest;
}

interface Acted extends Tagged<Dossier> {
  /** The act stands, but its message could not be written. */
  isUntold: boolean;
}

type ActHeader = Intent & { 'If-Match': string };

/** One step of the workflow; everything that shows dossiers is read again. */
export function useActOnDossier(id: string, onDone: (answer: Acted) => void) {
  const send = async ({ body, message }: ActInput, header: Intent): Promise<Acted> => {
    const answer = await readTagged(
      api.POST('/api/v1/dossiers/{id}/actions', {
        params: { path: { id }, header: header as ActHeader },
        body,
      }),
    );
    return { ...answer, isUntold: message !== undefined && !(await isWritten(id, message)) };
  };
  return useCommand<ActInput, Acted>({
    send,
    changes: [['dossiers'], ['reports']],
    keepsSeenVersion: true,
    onDone,
  });
}

async function isWritten(id: string, body: MessageRequest): Promise<boolean> {
  const header = { 'Idempotency-Key': newIntentKey() };
  const asked = api.POST('/api/v1/dossiers/{id}/messages', {
    params: { path: { id }, header },
    body,
  });
  return read(asked).then(
    () => true,
    () => false,
  );
}
